//! An assessment round: its settings, its states and the steps between them.

use jiff::Timestamp;
use jiff::civil::Date;

use super::actor_group::ActorGroup;
use super::code::JoinCode;
use super::ids::{RoundId, SiteId, VersionId};
use super::instrument::{CriterionId, Instrument, ThemeId};
use super::mark::Mark;
use super::mode::Mode;
use super::region::RegionCode;
use super::results::{Anonymity, Disclosure};
use super::subject::SubjectKind;

/// Where a round stands. Nothing moves by clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Being prepared; may be tried out.
    Draft,
    /// Participants answer; nobody gets any figure.
    Open,
    /// Answers are frozen, the group talks and records its joint view.
    Joint,
    /// Immutable.
    Closed,
    /// Given up while in draft or open; its answers are never shown.
    Cancelled,
}

impl State {
    pub const ALL: [State; 5] = [State::Draft, State::Open, State::Joint, State::Closed, State::Cancelled];

    pub fn code(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Open => "open",
            State::Joint => "joint",
            State::Closed => "closed",
            State::Cancelled => "cancelled",
        }
    }

    pub fn parse(code: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether figures and comments exist for anyone at all: entering *joint* is the reveal.
    pub fn is_revealed(self) -> bool {
        match self {
            State::Joint | State::Closed => true,
            State::Draft | State::Open | State::Cancelled => false,
        }
    }
}

/// A step from one state to another; each is remembered with who and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// draft → open
    Opening,
    /// open → joint: answers are frozen and revealed to the facilitator and co-ordinator.
    JointDiscussion,
    /// joint → closed
    Closure,
    /// closed → joint; withdraws publication.
    ReturnToJoint,
    /// joint → open; hides everything again.
    ReturnToOpen,
    /// draft or open → cancelled
    Cancellation,
}

impl Step {
    pub const ALL: [Step; 6] = [
        Step::Opening,
        Step::JointDiscussion,
        Step::Closure,
        Step::ReturnToJoint,
        Step::ReturnToOpen,
        Step::Cancellation,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Step::Opening => "opening",
            Step::JointDiscussion => "joint_discussion",
            Step::Closure => "closure",
            Step::ReturnToJoint => "return_to_joint",
            Step::ReturnToOpen => "return_to_open",
            Step::Cancellation => "cancellation",
        }
    }

    pub fn parse(code: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.code() == code)
    }

    /// Where the step leads from `state`, if it may be taken there.
    pub fn from(self, state: State) -> Option<State> {
        match (self, state) {
            (Step::Opening, State::Draft) => Some(State::Open),
            (Step::JointDiscussion, State::Open) => Some(State::Joint),
            (Step::Closure, State::Joint) => Some(State::Closed),
            (Step::ReturnToJoint, State::Closed) => Some(State::Joint),
            (Step::ReturnToOpen, State::Joint) => Some(State::Open),
            (Step::Cancellation, State::Draft | State::Open) => Some(State::Cancelled),
            (
                Step::Opening
                | Step::JointDiscussion
                | Step::Closure
                | Step::ReturnToJoint
                | Step::ReturnToOpen
                | Step::Cancellation,
                _,
            ) => None,
        }
    }
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    pub step: Step,
    pub mark: Mark,
}

/// When participants are asked for the target state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TargetAsked {
    WithCurrent,
    /// After the participant's last current answer, in a second walk through the themes.
    AfterCurrent,
    /// Only the group sets targets, in its joint view.
    JointlyOnly,
    /// The instrument asks the current state only.
    Never,
}

impl TargetAsked {
    pub const ALL: [TargetAsked; 4] = [
        TargetAsked::WithCurrent,
        TargetAsked::AfterCurrent,
        TargetAsked::JointlyOnly,
        TargetAsked::Never,
    ];

    pub fn code(self) -> &'static str {
        match self {
            TargetAsked::WithCurrent => "with_current",
            TargetAsked::AfterCurrent => "after_current",
            TargetAsked::JointlyOnly => "jointly_only",
            TargetAsked::Never => "never",
        }
    }

    pub fn parse(code: &str) -> Option<TargetAsked> {
        TargetAsked::ALL.into_iter().find(|asked| asked.code() == code)
    }

    /// Whether participants give targets of their own.
    pub fn of_participants(self) -> bool {
        match self {
            TargetAsked::WithCurrent | TargetAsked::AfterCurrent => true,
            TargetAsked::JointlyOnly | TargetAsked::Never => false,
        }
    }

    /// Whether the group sets joint targets.
    pub fn of_group(self) -> bool {
        match self {
            TargetAsked::WithCurrent | TargetAsked::AfterCurrent | TargetAsked::JointlyOnly => true,
            TargetAsked::Never => false,
        }
    }

    /// What an instrument lets a round choose from.
    pub fn choices(instrument: &Instrument) -> &'static [TargetAsked] {
        if instrument.asks_target {
            &[
                TargetAsked::WithCurrent,
                TargetAsked::AfterCurrent,
                TargetAsked::JointlyOnly,
            ]
        } else {
            &[TargetAsked::Never]
        }
    }
}

/// What a round assesses: the region itself, or one of its sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub region: RegionCode,
    pub site: Option<SiteId>,
    pub kind: SubjectKind,
}

/// An actor group in use, with a label of the round's own where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundGroup {
    pub group: ActorGroup,
    pub label: Option<String>,
}

/// The smallest and the largest `k` a round may choose, and the one it gets unless it chooses.
pub const K_MIN: usize = 3;
pub const K_MAX: usize = 10;
pub const K_DEFAULT: usize = 3;

/// What is decided while a round is a draft and frozen when it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    pub name: String,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    /// In the instrument's order.
    pub themes: Vec<ThemeId>,
    /// In the order of [`ActorGroup::ALL`]; groups may still be added while the round is open.
    pub groups: Vec<RoundGroup>,
    pub mode: Mode,
    pub anonymity: Anonymity,
    /// `K_MIN..=K_MAX`
    pub k: usize,
    pub targets: TargetAsked,
    /// Whether participants may give their name.
    pub asks_name: bool,
}

impl Settings {
    pub const NAME_MAX: usize = 120;

    pub fn disclosure(&self) -> Disclosure {
        Disclosure {
            anonymity: self.anonymity,
            k: self.k,
        }
    }

    /// An organisation is asked for only where it will be shown.
    pub fn asks_organisation(&self) -> bool {
        self.anonymity == Anonymity::OrganisationShown
    }

    /// The round's own label of a group, if it has one.
    pub fn label(&self, group: ActorGroup) -> Option<&str> {
        self.groups.iter().find(|own| own.group == group)?.label.as_deref()
    }
}

/// A round with everything that decides how it works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    pub id: RoundId,
    pub subject: Subject,
    pub version: VersionId,
    pub settings: Settings,
    pub state: State,
    /// Valid for joining while the round is open.
    pub code: JoinCode,
    /// Set while participants may see the results; only in *joint* and *closed*.
    pub results_shown: Option<Mark>,
    /// The round this one was started from.
    pub previous: Option<RoundId>,
    pub created: Mark,
    /// Grows with every save of the settings: a stale one is a conflict.
    pub revision: i32,
}

/// Something that must be there before a round can open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Readiness {
    Name,
    /// A first and a last day: they inform, nothing opens by them.
    Period,
    Themes,
    /// Two actor groups at least: a round is about several actors.
    ActorGroups,
    /// The subject takes new rounds: a site that is not archived, of a kind the instrument assesses.
    Subject,
    /// A released version of an instrument.
    Instrument,
}

impl Readiness {
    pub const ALL: [Readiness; 6] = [
        Readiness::Name,
        Readiness::Period,
        Readiness::Themes,
        Readiness::ActorGroups,
        Readiness::Subject,
        Readiness::Instrument,
    ];
}

/// Why a step cannot be taken, or a thing not be done, in the round's present state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundRule {
    /// What is missing before the round can open.
    NotReady(Vec<Readiness>),
    /// The step does not lead on from the state the round is in.
    NotFrom { step: Step, state: State },
    /// Nobody has answered yet: there is nothing to talk about.
    NobodyAnswered,
    /// Settings are frozen once the round has opened.
    SettingsFrozen,
    /// Participants join while the round is open, not before or after.
    NotOpen(State),
    /// Results exist from the joint discussion on.
    NotRevealed(State),
    /// The joint view and first actions are recorded in the joint discussion.
    NotInJoint(State),
}

impl Round {
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

    /// What still keeps the round from opening; empty when it is ready. This list is also the guard.
    pub fn missing(&self, instrument: &Instrument, site_is_archived: bool) -> Vec<Readiness> {
        let settings = &self.settings;
        Readiness::ALL
            .into_iter()
            .filter(|item| !match item {
                Readiness::Name => !settings.name.is_empty(),
                Readiness::Period => settings.starts_on.is_some() && settings.ends_on.is_some(),
                Readiness::Themes => self.themes_in(instrument).next().is_some(),
                Readiness::ActorGroups => settings.groups.len() >= 2,
                Readiness::Subject => !site_is_archived && instrument.subjects.contains(&self.subject.kind),
                Readiness::Instrument => instrument.status == super::instrument::Status::Released,
            })
            .collect()
    }

    /// Whether settings may be changed.
    ///
    /// # Errors
    /// [`RoundRule::SettingsFrozen`] once the round has opened.
    pub fn editable(&self) -> Result<(), RoundRule> {
        match self.state {
            State::Draft => Ok(()),
            State::Open | State::Joint | State::Closed | State::Cancelled => Err(RoundRule::SettingsFrozen),
        }
    }

    /// Takes a step: the state it leads to.
    ///
    /// # Errors
    /// [`RoundRule::NotFrom`] where it does not lead on, [`RoundRule::NotReady`] for an opening that lacks something,
    /// [`RoundRule::NobodyAnswered`] for a joint discussion without answers.
    pub fn take(&self, step: Step, missing: &[Readiness], answered: usize) -> Result<State, RoundRule> {
        let state = step.from(self.state).ok_or(RoundRule::NotFrom {
            step,
            state: self.state,
        })?;
        match step {
            Step::Opening if !missing.is_empty() => Err(RoundRule::NotReady(missing.to_vec())),
            Step::JointDiscussion if answered == 0 => Err(RoundRule::NobodyAnswered),
            Step::Opening
            | Step::JointDiscussion
            | Step::Closure
            | Step::ReturnToJoint
            | Step::ReturnToOpen
            | Step::Cancellation => Ok(state),
        }
    }

    /// Whether participants may join and answer now.
    ///
    /// # Errors
    /// [`RoundRule::NotOpen`].
    pub fn answerable(&self) -> Result<(), RoundRule> {
        match self.state {
            State::Open => Ok(()),
            state @ (State::Draft | State::Joint | State::Closed | State::Cancelled) => Err(RoundRule::NotOpen(state)),
        }
    }

    /// Whether the group may record its joint view and actions now.
    ///
    /// # Errors
    /// [`RoundRule::NotInJoint`].
    pub fn discussable(&self) -> Result<(), RoundRule> {
        match self.state {
            State::Joint => Ok(()),
            state @ (State::Draft | State::Open | State::Closed | State::Cancelled) => {
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
        self.state.is_revealed() && self.results_shown.is_some()
    }

    /// The settings of a new round started from this one: everything but the dates.
    pub fn settings_for_next(&self, name: String) -> Settings {
        Settings {
            name,
            starts_on: None,
            ends_on: None,
            ..self.settings.clone()
        }
    }
}

/// A row of a list of rounds, with what a person recognises it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundSummary {
    pub id: RoundId,
    pub name: String,
    pub subject: Subject,
    pub site_name: Option<String>,
    pub version: VersionId,
    pub state: State,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub created_at: Timestamp,
    /// Participants who joined.
    pub joined: i64,
}

/// How many joined and finished: all that anyone is told while a round is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Attendance {
    pub joined: i64,
    pub finished: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_only_where_the_round_may_go() {
        use State::*;
        let allowed = [
            (Step::Opening, Draft, Open),
            (Step::JointDiscussion, Open, Joint),
            (Step::Closure, Joint, Closed),
            (Step::ReturnToJoint, Closed, Joint),
            (Step::ReturnToOpen, Joint, Open),
            (Step::Cancellation, Draft, Cancelled),
            (Step::Cancellation, Open, Cancelled),
        ];
        for step in Step::ALL {
            for state in State::ALL {
                let expected = allowed
                    .iter()
                    .find(|(s, from, _)| *s == step && *from == state)
                    .map(|row| row.2);
                assert_eq!(step.from(state), expected, "{step:?} from {state:?}");
                assert_ne!(step.from(state), Some(Draft), "never back to draft");
            }
        }
    }
}
