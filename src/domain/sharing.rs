//! How a closed round's figures leave the circle of those who have an account for them: by a link, by publication, and
//! by the region's consent to national comparisons.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::action_plan::Action;
use super::anonymity::Anonymity;
use super::ids::{RoundId, ShareLinkId, VersionId};
use super::joint_view::JointView;
use super::mark::{Mark, NamedMark};
use super::region::RegionCode;
use super::results::Results;
use super::round::{Round, RoundRule, Subject};
use super::round_state::RoundState;

/// A link to a closed round's results. Whoever has it reads them, without being asked who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareLink {
    /// What it is told apart by.
    pub id: ShareLinkId,
    /// The round it shows.
    pub round: RoundId,
    /// For whom it was made, in the maker's words.
    pub note: Option<String>,
    /// By whom and when it was made.
    pub created: NamedMark,
    /// When it stops working by itself.
    pub expires_at: Timestamp,
    /// By whom and when it was ended.
    pub revoked: Option<Mark>,
    /// How often its page was opened, and when last.
    pub uses: i32,
    /// When it was last followed.
    pub last_used_at: Option<Timestamp>,
}

/// How a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkState {
    /// It shows the round.
    Working,
    /// Its time has run out.
    Expired,
    /// It was ended.
    Revoked,
}

impl ShareLink {
    /// The longest note, in characters.
    pub const NOTE_MAX: usize = 120;

    /// A link works up to the moment it expires, and never again.
    pub fn state(&self, now: Timestamp) -> LinkState {
        if self.revoked.is_some() {
            LinkState::Revoked
        } else if now >= self.expires_at {
            LinkState::Expired
        } else {
            LinkState::Working
        }
    }
}

/// How long a link works at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LinkLifetime {
    /// 7 days.
    Week,
    /// 30 days.
    #[default]
    Month,
    /// 90 days.
    Quarter,
    /// 365 days.
    Year,
}

impl LinkLifetime {
    /// All of them, in their fixed order.
    pub const ALL: [LinkLifetime; 4] = [
        LinkLifetime::Week,
        LinkLifetime::Month,
        LinkLifetime::Quarter,
        LinkLifetime::Year,
    ];

    /// Its length in days.
    pub fn days(self) -> i64 {
        match self {
            LinkLifetime::Week => 7,
            LinkLifetime::Month => 30,
            LinkLifetime::Quarter => 90,
            LinkLifetime::Year => 365,
        }
    }

    /// As a form sends it: the number of days.
    pub fn parse(text: &str) -> Option<LinkLifetime> {
        let days: i64 = text.parse().ok()?;
        LinkLifetime::ALL.into_iter().find(|lifetime| lifetime.days() == days)
    }

    /// The moment a link ends that was made at `from`.
    pub fn end(self, from: Timestamp) -> Timestamp {
        from + SignedDuration::from_hours(24 * self.days())
    }
}

/// What is typed of a new link.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TypedLink {
    /// What the link is for; may be empty.
    pub note: String,
    /// The number of days it opens.
    pub days: String,
}

impl Default for TypedLink {
    fn default() -> Self {
        TypedLink {
            note: String::new(),
            days: LinkLifetime::default().days().to_string(),
        }
    }
}

/// A closed round whose results anybody may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// The round.
    pub round: RoundId,
    /// By whom and when.
    pub published: NamedMark,
}

/// A published round as a list tells it. How many joined is not known here: that is told by results only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRound {
    /// What it is told apart by.
    pub id: RoundId,
    /// What it is called.
    pub name: String,
    /// What was assessed.
    pub subject: Subject,
    /// The site's name, unless the region itself was assessed.
    pub site_name: Option<String>,
    /// The version of an instrument that was asked.
    pub version: VersionId,
    /// The first day, as it was announced.
    pub starts_on: Option<Date>,
    /// The last day, as it was announced.
    pub ends_on: Option<Date>,
}

/// A region lets its closed rounds be counted in national comparisons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The region that agrees.
    pub region: RegionCode,
    /// By whom and when.
    pub given: NamedMark,
}

/// Who reads results without an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outsiders {
    /// Somebody whom a co-ordinator gave a link.
    ByLink,
    /// Anybody at all, on the public site.
    Everyone,
}

impl Outsiders {
    /// What outsiders are told of the results. Where organisations answer in public, single ones could be read from
    /// their groups: the participants were told that the region's people see that, not everybody. Whole groups are left
    /// out, so that what is told is always a part of what the region sees and nothing can be worked out from the two.
    pub fn results(self, results: Results) -> Results {
        match (self, results.disclosure.anonymity) {
            (Outsiders::Everyone, Anonymity::OrganisationShown) => results.without_groups(),
            (Outsiders::Everyone, Anonymity::Anonymous)
            | (Outsiders::ByLink, Anonymity::Anonymous | Anonymity::OrganisationShown) => results,
        }
    }

    /// A joint view as outsiders read it: everybody sees what was chosen, the reason in the group's own words only those
    /// with a link.
    pub fn joint_view(self, mut view: JointView) -> JointView {
        match self {
            Outsiders::ByLink => {}
            Outsiders::Everyone => view.content.reason = None,
        }
        view
    }

    /// An action as outsiders read it, if they do: with a link what is done and by when, without who does it, for that
    /// often is a person's name.
    pub fn action(self, mut action: Action) -> Option<Action> {
        match self {
            Outsiders::ByLink => {
                action.content.responsible = None;
                Some(action)
            }
            Outsiders::Everyone => None,
        }
    }
}

impl Round {
    /// Whether its results may be shared by a link.
    ///
    /// # Errors
    /// [`RoundRule::NotClosed`].
    pub fn shareable(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Closed => Ok(()),
            state @ (RoundState::Draft | RoundState::Open | RoundState::Joint | RoundState::Cancelled) => {
                Err(RoundRule::NotClosed(state))
            }
        }
    }

    /// Whether it may be published with these results of its own.
    ///
    /// # Errors
    /// [`RoundRule::NotClosed`]; [`RoundRule::TooFewToPublish`] when they hold no figure of anybody's answers.
    pub fn publishable(&self, results: &Results) -> Result<(), RoundRule> {
        self.shareable()?;
        let has_figures = results
            .criteria()
            .filter_map(|criterion| criterion.all().current.as_ref())
            .any(|figures| figures.mean.is_some());
        if results.participants.is_some() && has_figures {
            Ok(())
        } else {
            Err(RoundRule::TooFewToPublish)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn link(now: Timestamp) -> ShareLink {
        let mark = Mark { by: None, at: now };
        ShareLink {
            id: ShareLinkId::from_uuid(Uuid::nil()),
            round: RoundId::from_uuid(Uuid::nil()),
            note: None,
            created: NamedMark { mark, name: None },
            expires_at: LinkLifetime::Week.end(now),
            revoked: None,
            uses: 0,
            last_used_at: None,
        }
    }

    #[test]
    fn a_link_works_until_it_expires_or_is_revoked() {
        let now = Timestamp::UNIX_EPOCH;
        let link = link(now);
        let day = SignedDuration::from_hours(24);
        let instant = SignedDuration::from_micros(1);
        assert_eq!(link.state(now), LinkState::Working);
        assert_eq!(link.state(now + day * 7 - instant), LinkState::Working);
        assert_eq!(link.state(now + day * 7), LinkState::Expired);
        let revoked = ShareLink {
            revoked: Some(link.created.mark.clone()),
            ..link
        };
        assert_eq!(revoked.state(now), LinkState::Revoked);
        assert_eq!(revoked.state(now + day * 8), LinkState::Revoked);
    }

    #[test]
    fn lifetimes_are_read_as_their_days() {
        for lifetime in LinkLifetime::ALL {
            assert_eq!(LinkLifetime::parse(&lifetime.days().to_string()), Some(lifetime));
        }
        for odd in ["", "0", "31", "-7", "36500", "7 "] {
            assert_eq!(LinkLifetime::parse(odd), None, "{odd}");
        }
        assert_eq!(LinkLifetime::default().days(), 30);
    }

    #[test]
    fn only_a_closed_round_is_shared() {
        for state in RoundState::ALL {
            let (round, _) = super::super::round::tests::round(state);
            let expected = match state {
                RoundState::Closed => Ok(()),
                other => Err(RoundRule::NotClosed(other)),
            };
            assert_eq!(round.shareable(), expected);
        }
    }
}
