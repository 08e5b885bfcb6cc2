//! Invitations: who is asked to take a role, by a link that works once.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::account::{Account, Role};
use super::flaw::{Flaw, Flaws};
use super::ids::InvitationId;
use super::language::Language;
use super::mark::Mark;
use super::text::{Email, required_line};

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
    /// By whom and when it was made; sent again, by whom it was sent last.
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

    /// The same invitation sent again by somebody, who now answers for it: its link works for as long as a new one's.
    pub fn sent_again(self, sent: &Mark) -> Invitation {
        Invitation {
            created: Mark {
                by: sent.by.clone(),
                at: self.created.at,
            },
            expires_at: sent.at + Self::LIFETIME,
            ..self
        }
    }
}

/// An invitation as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedInvitation {
    /// The address the invited person will sign in with.
    pub email: String,
    /// Their name.
    pub name: String,
    /// The code of the language they are spoken to in.
    pub language: String,
    /// A role in its [`Role::written`] form.
    pub role: String,
}

/// Who is asked to take which role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedInvitation {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// The language they are spoken to in.
    pub language: Language,
    /// The role.
    pub role: Role,
}

/// What becomes of an invitation that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inviting {
    /// Nothing: the person has the role already.
    Held,
    /// One to the same role waits already, and is sent again: asking twice invites once.
    Renewed(Invitation),
    /// A new one is made.
    Made(Invitation),
}

impl AskedInvitation {
    /// Reads what was typed; `role` is what was read of the role, where it may be given.
    ///
    /// # Errors
    /// Every flaw at once, under the names of [`TypedInvitation`]'s fields.
    pub fn parse(typed: &TypedInvitation, role: Option<Role>) -> Result<AskedInvitation, Flaws> {
        let mut flaws = Flaws::new();
        let email = flaws.take("email", Email::parse(&typed.email));
        let name = flaws.take("name", required_line(&typed.name, Account::NAME_MAX));
        let role = flaws.take("role", role.ok_or(Flaw::NotAChoice));
        let language = flaws.take("language", Language::parse(&typed.language).ok_or(Flaw::NotAChoice));
        match (email, name, language, role) {
            (Some(email), Some(name), Some(language), Some(role)) => Ok(AskedInvitation {
                email,
                name,
                language,
                role,
            }),
            _ => Err(flaws),
        }
    }

    /// Decides: `is_held` where the person has the role, `waiting` where they have been invited to it.
    pub fn inviting(self, is_held: bool, waiting: Option<Invitation>, id: InvitationId, sent: &Mark) -> Inviting {
        match (is_held, waiting) {
            (true, _) => Inviting::Held,
            (false, Some(waiting)) => {
                let asked = Invitation {
                    name: self.name,
                    language: self.language,
                    ..waiting
                };
                Inviting::Renewed(asked.sent_again(sent))
            }
            (false, None) => Inviting::Made(Invitation {
                id,
                email: self.email,
                name: self.name,
                language: self.language,
                role: self.role,
                created: sent.clone(),
                expires_at: sent.at + Invitation::LIFETIME,
                accepted_at: None,
                revoked: None,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::AccountId;
    use uuid::Uuid;

    #[test]
    fn asking_twice_invites_once_and_whoever_has_the_role_is_not_invited() {
        let mark = |n: u128, hours: i64| Mark {
            by: Some(AccountId::from_uuid(Uuid::from_u128(n))),
            at: Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours),
        };
        let asked = |name: &str| AskedInvitation {
            email: Email::parse("frida@example.fi").unwrap(),
            name: name.to_owned(),
            language: Language::Sv,
            role: Role::NationalAdmin,
        };
        let id = |n: u128| InvitationId::from_uuid(Uuid::from_u128(n));
        assert_eq!(asked("F").inviting(true, None, id(1), &mark(1, 0)), Inviting::Held);
        let Inviting::Made(first) = asked("F").inviting(false, None, id(1), &mark(1, 0)) else {
            panic!("nobody has been invited yet");
        };
        assert_eq!(first.expires_at, Timestamp::UNIX_EPOCH + Invitation::LIFETIME);
        assert_eq!(
            asked("F").inviting(true, Some(first.clone()), id(2), &mark(2, 1)),
            Inviting::Held
        );
        let again = asked("Frida").inviting(false, Some(first.clone()), id(2), &mark(2, 1));
        let expected = Invitation {
            name: "Frida".to_owned(),
            created: Mark {
                by: mark(2, 1).by,
                at: first.created.at,
            },
            expires_at: first.expires_at + SignedDuration::from_hours(1),
            ..first
        };
        assert_eq!(again, Inviting::Renewed(expected));
    }
}
