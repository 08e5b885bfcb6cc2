//! New passwords: how long they are, how easily they are guessed.

use serde::Deserialize;

use super::flaw::{Flaw, Flaws};
use super::text::Email;

/// The shortest password, in characters (NIST SP 800-63B, OWASP ASVS 5.0 §6.2).
pub const PASSWORD_MIN: usize = 12;
/// The longest password, in characters.
pub const PASSWORD_MAX: usize = 128;

/// Judges a new password against the account it is for.
///
/// # Errors
/// [`Flaw::Missing`], [`Flaw::TooShort`], [`Flaw::TooLong`] or [`Flaw::PasswordTooCommon`].
pub fn judge_password(password: &str, email: &Email, name: &str) -> Result<(), Flaw> {
    let length = password.chars().count();
    if length == 0 {
        return Err(Flaw::Missing);
    }
    if length < PASSWORD_MIN {
        return Err(Flaw::TooShort { min: PASSWORD_MIN });
    }
    if length > PASSWORD_MAX {
        return Err(Flaw::TooLong { max: PASSWORD_MAX });
    }
    let plain: String = password
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect();
    let distinct = plain.chars().collect::<std::collections::HashSet<_>>().len();
    // A fragment is telling when what is left of the password without it is too short to stand alone.
    let leans_on = |fragment: &str| {
        fragment.chars().count() >= 4 && plain.contains(fragment) && plain.replace(fragment, "").chars().count() < 6
    };
    let own = email
        .as_str()
        .split(['@', '.', '-', '_', '+'])
        .chain(name.split_whitespace())
        .map(str::to_lowercase);
    let common = COMMON_FRAGMENTS.iter().map(|fragment| (*fragment).to_owned());
    if distinct < 5 || own.chain(common).any(|fragment| leans_on(&fragment)) {
        return Err(Flaw::PasswordTooCommon);
    }
    Ok(())
}

/// What guessed passwords are made of here.
const COMMON_FRAGMENTS: [&str; 24] = [
    "salasana",
    "password",
    "lösenord",
    "losenord",
    "qwerty",
    "qwertyui",
    "asdfgh",
    "123456",
    "1234567",
    "12345678",
    "123456789",
    "1234567890",
    "perhekeskus",
    "perhekeskusarviointi",
    "familjecenter",
    "kohtaamispaikka",
    "suomi",
    "finland",
    "helsinki",
    "talvi2026",
    "kesä2026",
    "syksy2026",
    "kevät2026",
    "letmein",
];

/// A new password, typed twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedPassword {
    /// The new one.
    pub password: String,
    /// The same again.
    pub again: String,
}

/// A new password over the present one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedPasswordChange {
    /// The present one.
    pub present: String,
    /// The new one, twice.
    #[serde(flatten)]
    pub new: TypedPassword,
}

/// Judges a new password that was typed twice, under `password` and `again`; how easily it is guessed only where it is
/// known whose it will be.
pub fn judge_twice(flaws: &mut Flaws, typed: &TypedPassword, email: Option<&Email>, name: &str) {
    if let Some(email) = email {
        flaws.take("password", judge_password(&typed.password, email, name));
    }
    if typed.password != typed.again {
        flaws.add("again", Flaw::PasswordsDiffer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_judged_by_length_and_by_what_is_easily_guessed() {
        let email = Email::parse("birgitta.berg@example.fi").unwrap();
        let judge = |password: &str| judge_password(password, &email, "Birgitta Berg");
        assert_eq!(judge(""), Err(Flaw::Missing));
        assert_eq!(judge("lyhyt"), Err(Flaw::TooShort { min: 12 }));
        assert_eq!(judge(&"pitkä".repeat(40)), Err(Flaw::TooLong { max: 128 }));
        for easy in [
            "salasana1234",
            "Birgitta2026!",
            "aaaaaaaaaaaaaa",
            "perhekeskus2026",
            "1234567890123",
        ] {
            assert_eq!(judge(easy), Err(Flaw::PasswordTooCommon), "{easy}");
        }
        assert_eq!(judge("kolme sinistä kuppia"), Ok(()));
    }
}
