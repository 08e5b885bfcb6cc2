//! People who sign in: accounts, their roles, and how one comes to either.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::flaw::{Flaw, Flaws};
use super::ids::{AccountId, GrantId, PasswordResetId, RoundId, SessionId, SiteId};
use super::language::Language;
use super::mark::Mark;
use super::password::{TypedPassword, judge_twice};
use super::region::RegionCode;
use super::text::{Email, required_line};

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

/// What somebody says of themselves, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedPerson {
    /// Their name.
    pub name: String,
    /// The code of a language.
    pub language: String,
}

/// Somebody who makes an account through a link, as they type it; who they are by their address, the link tells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedNewcomer {
    /// Their name.
    pub name: String,
    /// The code of a language.
    pub language: String,
    /// The password they choose.
    pub password: String,
    /// The same again.
    pub again: String,
}

/// The first national admin, as they type it: nobody has named their address yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedFirstAdmin {
    /// The address they will sign in with.
    pub email: String,
    /// The rest.
    #[serde(flatten)]
    pub newcomer: TypedNewcomer,
}

impl Account {
    /// The longest name of a person, in characters.
    pub const NAME_MAX: usize = 80;

    /// The account with what its owner says of themselves now.
    ///
    /// # Errors
    /// Every flaw at once, under the names of [`TypedPerson`]'s fields.
    pub fn changed(self, typed: &TypedPerson) -> Result<Account, Flaws> {
        let mut flaws = Flaws::new();
        let name = flaws.take("name", required_line(&typed.name, Self::NAME_MAX));
        let language = flaws.take("language", Language::parse(&typed.language).ok_or(Flaw::NotAChoice));
        match (name, language) {
            (Some(name), Some(language)) => Ok(Account { name, language, ..self }),
            _ => Err(flaws),
        }
    }

    /// The account that a newcomer with this address makes.
    ///
    /// # Errors
    /// Every flaw at once, under `email` and the names of [`TypedNewcomer`]'s fields. How easily the password is guessed is
    /// judged only where the address is known.
    pub fn of_newcomer(typed: &TypedNewcomer, email: Result<Email, Flaw>, id: AccountId) -> Result<Account, Flaws> {
        let mut flaws = Flaws::new();
        let email = flaws.take("email", email);
        let name = flaws.take("name", required_line(&typed.name, Self::NAME_MAX));
        let language = flaws.take("language", Language::parse(&typed.language).ok_or(Flaw::NotAChoice));
        let password = TypedPassword {
            password: typed.password.clone(),
            again: typed.again.clone(),
        };
        judge_twice(&mut flaws, &password, email.as_ref(), &typed.name);
        match (email, name, language, flaws.is_empty()) {
            (Some(email), Some(name), Some(language), true) => Ok(Account {
                id,
                email,
                name,
                language,
                deactivated: None,
            }),
            _ => Err(flaws),
        }
    }
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

    /// How a role stands in a form and in links to it.
    pub fn written(&self) -> String {
        match self {
            Role::NationalAdmin => self.code().to_owned(),
            Role::Coordinator(region) | Role::Reader(ReaderScope::Region(region)) => {
                format!("{}:{region}", self.code())
            }
            Role::Facilitator(round) => format!("{}:{round}", self.code()),
            Role::Reader(ReaderScope::Site(site)) => format!("{}:{site}", self.code()),
        }
    }

    /// Whether who has it leads others: a national admin or a co-ordinator.
    pub fn leads(&self) -> bool {
        match self {
            Role::NationalAdmin | Role::Coordinator(_) => true,
            Role::Facilitator(_) | Role::Reader(_) => false,
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

/// A role is given to somebody who has these already: whether that changes anything, and what it entails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Giving {
    /// They have it already.
    Held,
    /// They get it. Links to a new password that were handed out before fall: the account is more now than whoever handed
    /// them out was above.
    Given {
        /// Whoever had no role begins without tokens: those of earlier roles, which may have ended with their round or
        /// site, do not come back to life.
        tokens_end: bool,
    },
}

impl Role {
    /// What it entails to give this role to somebody who has these.
    pub fn giving(&self, held: &[Grant]) -> Giving {
        if held.iter().any(|grant| grant.role == *self) {
            Giving::Held
        } else {
            Giving::Given {
                tokens_end: held.is_empty(),
            }
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

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn grant(role: Role) -> Grant {
        Grant {
            id: GrantId::from_uuid(Uuid::nil()),
            account: AccountId::from_uuid(Uuid::nil()),
            role,
            given: Mark {
                by: None,
                at: Timestamp::UNIX_EPOCH,
            },
        }
    }

    #[test]
    fn a_role_is_given_once_and_the_first_ends_the_tokens_of_earlier_ones() {
        let other = || grant(Role::Facilitator(RoundId::from_uuid(Uuid::nil())));
        let admin = || grant(Role::NationalAdmin);
        let cases = [
            (vec![], Giving::Given { tokens_end: true }),
            (vec![other()], Giving::Given { tokens_end: false }),
            (vec![admin()], Giving::Held),
            (vec![other(), admin()], Giving::Held),
        ];
        for (held, expected) in cases {
            assert_eq!(Role::NationalAdmin.giving(&held), expected, "{held:?}");
        }
    }

    #[test]
    fn a_newcomer_hears_of_every_flaw_and_of_the_password_only_where_it_is_known_whose_it_is() {
        let id = AccountId::from_uuid(Uuid::nil());
        let typed = TypedNewcomer {
            name: String::new(),
            language: "de".into(),
            password: "lyhyt".into(),
            again: "lyhy".into(),
        };
        let fields = |email| -> Vec<String> {
            let flaws = Account::of_newcomer(&typed, email, id.clone()).unwrap_err();
            flaws.iter().map(|(field, _)| field.to_owned()).collect()
        };
        assert_eq!(fields(Email::parse("x")), ["email", "name", "language", "again"]);
        assert_eq!(
            fields(Email::parse("a@example.fi")),
            ["name", "language", "password", "again"]
        );
        let sound = TypedNewcomer {
            name: " Aino  Admin ".into(),
            language: "sv".into(),
            password: "kolme sinistä kuppia".into(),
            again: "kolme sinistä kuppia".into(),
        };
        let account = Account::of_newcomer(&sound, Email::parse("a@example.fi"), id).unwrap();
        assert_eq!((account.name.as_str(), account.language), ("Aino Admin", Language::Sv));
    }
}
