//! Tokens by which programs read. A token is its owner's reading rights, narrowed: what the owner may read is asked anew
//! at each call, so that an ended role ends what the token reads, and a token never reads more than its owner.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::account::{ReaderScope, Role};
use super::flaw::{Flaw, Flaws};
use super::ids::{AccountId, ApiTokenId, RoundId, SiteId};
use super::permission::{Actor, RoundAction};
use super::region::RegionCode;
use super::round::Round;
use super::round_state::RoundState;
use super::text::required_line;

/// What every token begins with, so that people and scanners of leaked secrets recognise one.
pub const PREFIX: &str = "pka_";

/// A token as its owner sees it; the key itself is shown once and kept nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// What it is told apart by.
    pub id: ApiTokenId,
    /// Whose rights it carries, at most.
    pub account: AccountId,
    /// What its owner calls it.
    pub name: String,
    /// What may be read with it.
    pub scope: TokenScope,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops working by itself.
    pub expires_at: Timestamp,
    /// When its owner ended it.
    pub revoked_at: Option<Timestamp>,
    /// To the minute.
    pub last_used_at: Option<Timestamp>,
}

/// What part of its owner's rights a token has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenScope {
    /// Everything the owner may read.
    Everything,
    /// What the owner may read of one region.
    Region(RegionCode),
}

/// How a token stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    /// It opens what its scope names.
    Valid,
    /// Its time has run out.
    Expired,
    /// Its owner has ended it.
    Revoked,
}

/// How long a token works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lifetime {
    /// 30 days.
    Month,
    /// 90 days.
    #[default]
    Quarter,
    /// 365 days.
    Year,
}

impl TokenScope {
    /// The region it is limited to, if it is.
    pub fn region(&self) -> Option<&RegionCode> {
        match self {
            TokenScope::Everything => None,
            TokenScope::Region(code) => Some(code),
        }
    }

    /// Whether a round of this region is within.
    pub fn covers(&self, region: &RegionCode) -> bool {
        match self {
            TokenScope::Everything => true,
            TokenScope::Region(code) => code == region,
        }
    }
}

impl Lifetime {
    /// All of them, in their fixed order.
    pub const ALL: [Lifetime; 3] = [Lifetime::Month, Lifetime::Quarter, Lifetime::Year];

    /// Its length in days.
    pub fn days(self) -> i64 {
        match self {
            Lifetime::Month => 30,
            Lifetime::Quarter => 90,
            Lifetime::Year => 365,
        }
    }

    /// Reads the number of days.
    pub fn parse(text: &str) -> Option<Lifetime> {
        Lifetime::ALL
            .into_iter()
            .find(|lifetime| lifetime.days().to_string() == text)
    }

    /// Its length as a duration.
    pub fn duration(self) -> SignedDuration {
        SignedDuration::from_hours(24 * self.days())
    }
}

/// A token as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedToken {
    /// What its owner calls it.
    pub name: String,
    /// A region's code; empty for everything.
    pub scope: String,
    /// The days of a [`Lifetime`].
    pub days: String,
}

/// What a person asks for when they make a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedToken {
    /// What it shall be called.
    pub name: String,
    /// What it shall open.
    pub scope: TokenScope,
    /// How long it shall work.
    pub lifetime: Lifetime,
}

impl AskedToken {
    /// The longest name, in characters.
    pub const NAME_MAX: usize = 80;

    /// Reads the form. An empty scope is everything; `regions` are those that may be chosen instead.
    ///
    /// # Errors
    /// Every flaw at once, under `name`, `scope` and `days`.
    pub fn parse(typed: &TypedToken, regions: &[RegionCode]) -> Result<AskedToken, Flaws> {
        let mut flaws = Flaws::new();
        let name = flaws.take("name", required_line(&typed.name, Self::NAME_MAX));
        let scope = flaws.take("scope", scope_of(&typed.scope, regions));
        let lifetime = flaws.take("days", Lifetime::parse(&typed.days).ok_or(Flaw::NotAChoice));
        match (name, scope, lifetime) {
            (Some(name), Some(scope), Some(lifetime)) => Ok(AskedToken { name, scope, lifetime }),
            _ => Err(flaws),
        }
    }
}

fn scope_of(text: &str, regions: &[RegionCode]) -> Result<TokenScope, Flaw> {
    if text.is_empty() {
        return Ok(TokenScope::Everything);
    }
    let chosen = regions.iter().find(|region| region.as_str() == text);
    chosen.cloned().map(TokenScope::Region).ok_or(Flaw::NotAChoice)
}

impl ApiToken {
    /// How many may work for one account at once.
    pub const MOST: usize = 20;

    /// The token that is asked for, made now for this account.
    pub fn made(asked: AskedToken, id: ApiTokenId, account: AccountId, at: Timestamp) -> ApiToken {
        ApiToken {
            id,
            account,
            name: asked.name,
            scope: asked.scope,
            created_at: at,
            expires_at: at + asked.lifetime.duration(),
            revoked_at: None,
            last_used_at: None,
        }
    }

    /// How it stands at a moment.
    pub fn state(&self, now: Timestamp) -> TokenState {
        if self.revoked_at.is_some() {
            TokenState::Revoked
        } else if now >= self.expires_at {
            TokenState::Expired
        } else {
            TokenState::Valid
        }
    }

    /// Whether the use at `now` is worth writing down: once a minute at most.
    pub fn notes_use(&self, now: Timestamp) -> bool {
        self.last_used_at
            .is_none_or(|last| now.duration_since(last) >= SignedDuration::from_mins(1))
    }
}

/// Who reads through a token: its owner, narrowed by its scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Whose token it is, with their roles as they are now.
    pub actor: Actor,
    /// What the token is limited to.
    pub scope: TokenScope,
}

/// Where what a person reads lies, by their roles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    /// The regions that are kept or read as a whole.
    pub regions: Vec<RegionCode>,
    /// The sites that are read.
    pub sites: Vec<SiteId>,
    /// The rounds that are run.
    pub rounds: Vec<RoundId>,
    /// And wherever a round is published.
    pub published: bool,
}

impl Reading {
    /// Where the owner's roles lie, those of the scope's region. The scope still has to be held to sites and rounds,
    /// whose regions are theirs to tell.
    pub fn places(&self) -> Places {
        let mut places = Places::default();
        for grant in &self.actor.grants {
            match &grant.role {
                Role::NationalAdmin => {}
                Role::Coordinator(region) | Role::Reader(ReaderScope::Region(region)) => {
                    if self.scope.covers(region) {
                        places.regions.push(region.clone());
                    }
                }
                Role::Reader(ReaderScope::Site(site)) => places.sites.push(site.clone()),
                Role::Facilitator(round) => places.rounds.push(round.clone()),
            }
        }
        places
    }

    /// Whether the round's results may be read: it is closed, the scope covers it, and the owner may see it or everybody may.
    pub fn reads_round(&self, round: &Round, is_published: bool) -> bool {
        let may = self.actor.may_in_round(round, RoundAction::SeeResults) || is_published;
        may && round.state == RoundState::Closed && self.scope.covers(&round.subject.region)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::domain::account::{Account, Grant};
    use crate::domain::ids::GrantId;
    use crate::domain::mark::Mark;
    use crate::domain::text::Email;
    use uuid::Uuid;

    fn region(code: &str) -> RegionCode {
        RegionCode::parse(code).unwrap()
    }

    fn reading(role: Role, scope: TokenScope) -> Reading {
        let id = AccountId::from_uuid(Uuid::nil());
        let given = Mark {
            by: None,
            at: Timestamp::UNIX_EPOCH,
        };
        Reading {
            actor: Actor {
                account: Account {
                    id: id.clone(),
                    email: Email::parse("a@example.fi").unwrap(),
                    name: "A".into(),
                    language: Language::Fi,
                    deactivated: None,
                },
                grants: vec![Grant {
                    id: GrantId::from_uuid(Uuid::nil()),
                    account: id,
                    role,
                    given,
                }],
            },
            scope,
        }
    }

    #[test]
    fn a_token_reads_closed_rounds_of_its_owner_within_its_scope() {
        use TokenScope::{Everything, Region};
        // The round lies in region 07.
        let here = || region("07");
        let cases = [
            (Role::Coordinator(here()), Everything, true, true),
            (Role::Coordinator(here()), Region(here()), true, true),
            (Role::Coordinator(here()), Region(region("15")), false, false),
            (Role::Reader(ReaderScope::Region(here())), Everything, true, true),
            (Role::Coordinator(region("15")), Everything, false, true),
            (Role::Coordinator(region("15")), Region(region("15")), false, false),
            (Role::NationalAdmin, Everything, false, true),
            (Role::NationalAdmin, Region(here()), false, true),
        ];
        for (role, scope, own, published) in cases {
            let reading = reading(role, scope);
            for state in RoundState::ALL {
                let (round, _) = crate::domain::round::tests::round(state);
                let closed = state == RoundState::Closed;
                assert_eq!(
                    reading.reads_round(&round, false),
                    own && closed,
                    "{reading:?} {state:?}"
                );
                assert_eq!(
                    reading.reads_round(&round, true),
                    published && closed,
                    "{reading:?} {state:?}"
                );
            }
        }
    }

    #[test]
    fn a_token_stands_until_it_expires_or_is_revoked() {
        let made = Timestamp::UNIX_EPOCH;
        let token = ApiToken {
            id: ApiTokenId::from_uuid(Uuid::nil()),
            account: AccountId::from_uuid(Uuid::nil()),
            name: "Excel".into(),
            scope: TokenScope::Everything,
            created_at: made,
            expires_at: made + Lifetime::Month.duration(),
            revoked_at: None,
            last_used_at: None,
        };
        let later = |days: i64| made + SignedDuration::from_hours(24 * days);
        assert_eq!(token.state(later(29)), TokenState::Valid);
        assert_eq!(token.state(later(30)), TokenState::Expired);
        let revoked = ApiToken {
            revoked_at: Some(made),
            ..token.clone()
        };
        assert_eq!(revoked.state(made), TokenState::Revoked);
        assert!(token.notes_use(made));
        let used = ApiToken {
            last_used_at: Some(made),
            ..token
        };
        assert!(!used.notes_use(made + SignedDuration::from_secs(59)));
        assert!(used.notes_use(made + SignedDuration::from_secs(60)));
    }

    #[test]
    fn what_is_asked_for_is_read_with_all_its_flaws() {
        let offered = [region("07")];
        let typed = |name: &str, scope: &str, days: &str| TypedToken {
            name: name.into(),
            scope: scope.into(),
            days: days.into(),
        };
        let asked = AskedToken::parse(&typed(" Excel ", "07", "30"), &offered).unwrap();
        assert_eq!(
            asked,
            AskedToken {
                name: "Excel".into(),
                scope: TokenScope::Region(region("07")),
                lifetime: Lifetime::Month,
            }
        );
        let flaws = AskedToken::parse(&typed("", "15", "31"), &offered).unwrap_err();
        let fields: Vec<&str> = flaws.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["name", "scope", "days"]);
    }
}
