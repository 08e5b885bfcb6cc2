//! An assessment round: its settings, its states and the steps between them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::actor_group::ActorGroup;
use super::code::JoinCode;
use super::ids::{RoundId, SiteId, VersionId};
use super::instrument::{CriterionId, Instrument, ThemeId};
use super::mark::Mark;
use super::region::RegionCode;
use super::round_state::RoundState;
use super::subject::SubjectKind;
use super::target_timing::TargetTiming;

mod listed;
mod readiness;
mod reveal;
mod settings;
mod step;

pub use listed::{ListedRound, RoundSummary};
pub use readiness::Readiness;
pub use settings::{RoundGroup, Settings, TypedSettings, label_field, parse_added_groups};
pub use step::{NamedStep, Step, StepTaken, SummaryChange, Surroundings, Taken};

/// What a round assesses: the region itself, or one of its sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The region assessed, or that the site lies in.
    pub region: RegionCode,
    /// The site, unless the region itself is assessed.
    pub site: Option<SiteId>,
    /// What kind of thing it is.
    pub kind: SubjectKind,
}

/// A round with everything that decides how it works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// What it is told apart by.
    pub id: RoundId,
    /// What it assesses.
    pub subject: Subject,
    /// The version of an instrument that it asks.
    pub version: VersionId,
    /// What was decided while it was a draft.
    pub settings: Settings,
    /// Where it stands.
    pub state: RoundState,
    /// Valid for joining while the round is open.
    pub code: JoinCode,
    /// The themes whose answers the group has opened in the joint discussion; see [`Round::shown_themes`].
    pub revealed: Vec<ThemeId>,
    /// When the first of them was opened. It is never forgotten: see [`Round::ever_revealed`].
    pub first_revealed_at: Option<Timestamp>,
    /// Set while participants may see the results; only in *joint* and *closed*.
    pub results_shown: Option<Mark>,
    /// The round this one was started from.
    pub previous: Option<RoundId>,
    /// By whom and when it was made.
    pub created: Mark,
    /// Grows with every save of the settings: a stale one is a conflict.
    pub revision: i32,
}

/// Why a step cannot be taken, or a thing not be done, in the round's present state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundRule {
    /// What is missing before the round can open.
    NotReady(Vec<Readiness>),
    /// The step does not lead on from the state the round is in.
    NotFrom {
        /// The step tried.
        step: Step,
        /// Where the round stands.
        state: RoundState,
    },
    /// Nobody has answered yet: there is nothing to talk about.
    NobodyAnswered,
    /// Settings are frozen once the round has opened.
    SettingsFrozen,
    /// Participants join while the round is open, not before or after.
    NotOpen(RoundState),
    /// Results exist from the joint discussion on.
    NotRevealed(RoundState),
    /// The joint discussion has begun and no theme's answers have been opened yet.
    NothingRevealed,
    /// The answers of this criterion's theme have not been opened yet.
    ThemeNotRevealed,
    /// The joint view and first actions are recorded in the joint discussion.
    NotInJoint(RoundState),
    /// A second vote that was closed is not opened again.
    SecondVoteOver,
    /// The room votes on one criterion at a time.
    SecondVoteElsewhere,
    /// Participants vote again while a second vote on the criterion is open.
    SecondVoteNotOpen,
    /// The round's state does not have this phase of a workshop.
    PhaseElsewhere(RoundState),
    /// Participants are removed or moved before the first answers are opened.
    ParticipantsFixed,
    /// Answering is opened again only before the first answers are opened.
    AnswersFixed,
    /// Only a draft may be deleted: what has begun is closed or cancelled, and remembered.
    NotDeletable,
    /// Only a closed round is shared by a link, published or compared.
    NotClosed(RoundState),
    /// So few answered that there is no figure anybody could be shown.
    TooFewToPublish,
}

impl Round {
    /// A new round: a draft that nobody has seen yet.
    pub fn draft(
        id: RoundId,
        subject: Subject,
        version: VersionId,
        settings: Settings,
        code: JoinCode,
        created: Mark,
    ) -> Round {
        Round {
            id,
            subject,
            version,
            settings,
            state: RoundState::Draft,
            code,
            revealed: Vec::new(),
            first_revealed_at: None,
            results_shown: None,
            previous: None,
            created,
            revision: 1,
        }
    }

    /// Whether another draft was made by the same person and says just the same, be it by another id, code and time.
    pub fn is_same_draft(&self, other: &Round) -> bool {
        let told = Round {
            id: self.id.clone(),
            code: self.code.clone(),
            created: Mark {
                at: self.created.at,
                ..other.created.clone()
            },
            ..other.clone()
        };
        *self == told
    }

    /// The themes in use with their criteria, in the instrument's order.
    pub fn themes_in<'a>(&'a self, instrument: &'a Instrument) -> impl Iterator<Item = &'a super::instrument::Theme> {
        instrument
            .themes
            .iter()
            .filter(|theme| self.settings.themes.contains(&theme.id))
    }

    /// The ids of the criteria in use, in the instrument's order.
    pub fn criteria_in<'a>(&'a self, instrument: &'a Instrument) -> Vec<&'a CriterionId> {
        self.themes_in(instrument)
            .flat_map(|theme| &theme.criteria)
            .map(|criterion| &criterion.id)
            .collect()
    }

    /// Whether settings may be changed.
    ///
    /// # Errors
    /// [`RoundRule::SettingsFrozen`] once the round has opened.
    pub fn editable(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Draft => Ok(()),
            RoundState::Open | RoundState::Joint | RoundState::Closed | RoundState::Cancelled => {
                Err(RoundRule::SettingsFrozen)
            }
        }
    }

    /// Whether actor groups may be added beside those in use; in a draft they are settings like the others.
    ///
    /// # Errors
    /// [`RoundRule::SettingsFrozen`] after the round was open.
    pub fn takes_groups(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Draft | RoundState::Open => Ok(()),
            RoundState::Joint | RoundState::Closed | RoundState::Cancelled => Err(RoundRule::SettingsFrozen),
        }
    }

    /// Whether the round may be deleted as if it had never been.
    ///
    /// # Errors
    /// [`RoundRule::NotDeletable`] once it has begun.
    pub fn deletable(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Draft => Ok(()),
            RoundState::Open | RoundState::Joint | RoundState::Closed | RoundState::Cancelled => {
                Err(RoundRule::NotDeletable)
            }
        }
    }

    /// Whether participants may join and answer now.
    ///
    /// # Errors
    /// [`RoundRule::NotOpen`]; [`RoundRule::AnswersFixed`] in a round that an earlier version opened again after a reveal.
    pub fn answerable(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Open if self.ever_revealed() => Err(RoundRule::AnswersFixed),
            RoundState::Open => Ok(()),
            state @ (RoundState::Draft | RoundState::Joint | RoundState::Closed | RoundState::Cancelled) => {
                Err(RoundRule::NotOpen(state))
            }
        }
    }

    /// Whether the group may record its joint view and actions now.
    ///
    /// # Errors
    /// [`RoundRule::NotInJoint`].
    pub fn discussable(&self) -> Result<(), RoundRule> {
        match self.state {
            RoundState::Joint => Ok(()),
            state @ (RoundState::Draft | RoundState::Open | RoundState::Closed | RoundState::Cancelled) => {
                Err(RoundRule::NotInJoint(state))
            }
        }
    }

    /// Whether anybody may be given figures now.
    ///
    /// # Errors
    /// [`RoundRule::NotRevealed`].
    pub fn revealed(&self) -> Result<(), RoundRule> {
        if self.state.is_revealed() {
            Ok(())
        } else {
            Err(RoundRule::NotRevealed(self.state))
        }
    }

    /// Whether participants may see the results: revealed, and switched on by the facilitator.
    pub fn shows_results_to_participants(&self) -> bool {
        self.shown_themes().is_ok() && self.results_shown.is_some()
    }

    /// The settings of a new round started from this one on `instrument`, which may be a later version: everything but
    /// the name and the period. Themes that are no more are left out.
    pub fn settings_for_next(&self, instrument: &Instrument, name: String, period: (Date, Date)) -> Settings {
        let own = &self.settings;
        let themes = own.themes.iter().filter(|id| instrument.theme(id).is_some());
        let allowed = TargetTiming::choices(instrument.asks_target);
        Settings {
            name,
            starts_on: Some(period.0),
            ends_on: Some(period.1),
            themes: themes.cloned().collect(),
            targets: if allowed.contains(&own.targets) {
                own.targets
            } else {
                allowed[0]
            },
            ..own.clone()
        }
    }
}

/// How many joined and finished: all that anyone is told while a round is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attendance {
    /// Participants who joined.
    pub joined: i64,
    /// Of them, those who said they had finished.
    pub finished: i64,
}

impl Attendance {
    /// Of all groups together.
    pub fn total(groups: &[(ActorGroup, Attendance)]) -> Attendance {
        Attendance {
            joined: groups.iter().map(|(_, own)| own.joined).sum(),
            finished: groups.iter().map(|(_, own)| own.finished).sum(),
        }
    }
}

#[cfg(test)]
pub(super) mod tests;
