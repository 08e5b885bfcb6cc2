//! People who sign in: accounts, their roles, and how one comes to either.

use jiff::{SignedDuration, Timestamp};

use super::flaw::Flaw;
use super::ids::{AccountId, GrantId, InvitationId, PasswordResetId, RoundId, SessionId, SiteId};
use super::language::Language;
use super::mark::Mark;
use super::region::RegionCode;
use super::text::Email;

/// A person who works with rounds. Participants have no account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What it is told apart by.
    pub id: AccountId,
    /// What one signs in with.
    pub email: Email,
    /// What others see.
    pub name: String,
    /// The language of pages and letters.
    pub language: Language,
    /// Set when it may no longer be used.
    pub deactivated: Option<Mark>,
}

/// What an account may do and where (product: people and what they may do).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// Keeps the service: regions' co-ordinators, instruments, everybody's roles.
    NationalAdmin,
    /// Keeps a region.
    Coordinator(RegionCode),
    /// Runs a round.
    Facilitator(RoundId),
    /// Reads closed rounds.
    Reader(ReaderScope),
}

/// What a steering group's reader sees the closed rounds of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReaderScope {
    /// All of a region.
    Region(RegionCode),
    /// One site.
    Site(SiteId),
}

impl Role {
    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(&self) -> &'static str {
        match self {
            Role::NationalAdmin => "national_admin",
            Role::Coordinator(_) => "coordinator",
            Role::Facilitator(_) => "facilitator",
            Role::Reader(_) => "reader",
        }
    }

    /// The region a role names itself; a site's and a round's region are theirs to tell.
    pub fn region(&self) -> Option<&RegionCode> {
        match self {
            Role::Coordinator(region) | Role::Reader(ReaderScope::Region(region)) => Some(region),
            Role::NationalAdmin | Role::Facilitator(_) | Role::Reader(ReaderScope::Site(_)) => None,
        }
    }
}

/// A role given to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// What it is told apart by.
    pub id: GrantId,
    /// Whose role it is.
    pub account: AccountId,
    /// The role.
    pub role: Role,
    /// By whom and when it was given.
    pub given: Mark,
}

/// A link that makes its receiver an account with a role, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What it is told apart by.
    pub id: InvitationId,
    /// The address it was made for.
    pub email: Email,
    /// The name suggested for the account.
    pub name: String,
    /// The language of the letter and of the account.
    pub language: Language,
    /// The role it gives.
    pub role: Role,
    /// By whom and when it was made.
    pub created: Mark,
    /// When it stops working by itself.
    pub expires_at: Timestamp,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// By whom and when it was taken back.
    pub revoked: Option<Mark>,
}

/// How an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// Nobody has used it yet.
    Waiting,
    /// An account was made with it, or a role taken.
    Accepted,
    /// It was taken back.
    Revoked,
    /// Its time has run out.
    Expired,
}

impl Invitation {
    /// How long an invitation's link works.
    pub const LIFETIME: SignedDuration = SignedDuration::from_hours(14 * 24);

    /// How it stands at a moment.
    pub fn state(&self, now: Timestamp) -> InvitationState {
        if self.accepted_at.is_some() {
            InvitationState::Accepted
        } else if self.revoked.is_some() {
            InvitationState::Revoked
        } else if now >= self.expires_at {
            InvitationState::Expired
        } else {
            InvitationState::Waiting
        }
    }
}

/// A link by which an account may choose a new password, once. Someone above hands it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasswordReset {
    /// What it is told apart by.
    pub id: PasswordResetId,
    /// Whose password may be set with it.
    pub account: AccountId,
    /// By whom and when it was made.
    pub created: Mark,
    /// When it stops working by itself.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

impl PasswordReset {
    /// How long a link to a new password works.
    pub const LIFETIME: SignedDuration = SignedDuration::from_hours(24);

    /// Whether a password may be set with it at a moment.
    pub fn is_usable(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && now < self.expires_at
    }
}

/// A signed-in browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What it is told apart by.
    pub id: SessionId,
    /// Who is signed in.
    pub account: AccountId,
    /// A coarse name of the browser, so that its owner can tell sessions apart: `Firefox, Windows`; empty when it is none that
    /// we know.
    pub browser: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
}

impl Session {
    /// Ends a session that nobody has used for this long.
    pub const IDLE: SignedDuration = SignedDuration::from_hours(2);
    /// Ends a session however busily it is used.
    pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(12);

    /// Whether it counts at a moment.
    pub fn is_alive(&self, now: Timestamp) -> bool {
        now.duration_since(self.seen_at) < Self::IDLE && now.duration_since(self.created_at) < Self::ABSOLUTE
    }
}

/// The shortest and longest password, in characters (NIST SP 800-63B, OWASP ASVS 5.0 §6.2).
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
