//! The only door to numbers. [`Release::of`] lets a round's figures out once, with disclosure control inside;
//! [`Results::of`] computes the rest from what was let out, and every page, chart, file and interface renders the same
//! [`Results`].

pub mod agreement;
pub mod comparison;
pub mod disclosure;
pub mod gaps;
pub mod overview;
pub mod release;
pub mod rows;
pub mod statistics;
pub mod summary;

mod calculation;
mod common_scale;
mod tally;

#[cfg(test)]
mod example;
mod gathered;
#[cfg(test)]
mod reference;
mod second_vote;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::actor_group::ActorGroup;
use super::asked_state::AskedState;
use super::choice::Choices;
use super::disclosure::Disclosure;
use super::instrument::{Criterion, CriterionId, Instrument, Theme, ThemeId};
use super::joint_levels::JointLevels;
use super::round::Round;

pub use disclosure::{Disclosed, Partition};
pub use gaps::{Basis, Ranked, Ranking, discussion_order};
pub use gathered::Gathered;
pub use release::{Release, ReleaseRule};
pub use rows::ResultRow;
pub use second_vote::{Ballots, SecondResult};
pub use summary::Summary;

/// What a round's figures are made on, settled before anybody answers. Answers outside the themes in use are ignored.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// What was asked.
    pub instrument: &'a Instrument,
    /// The themes in use, in the instrument's order.
    pub themes: &'a [ThemeId],
    /// On which terms figures are told.
    pub disclosure: Disclosure,
    /// Whether participants were asked for a target; otherwise individual target, gap and pairs are null.
    pub targets_asked: bool,
}

impl<'a> Terms<'a> {
    /// Those of a round.
    pub fn of(round: &'a Round, instrument: &'a Instrument) -> Terms<'a> {
        Terms {
            instrument,
            themes: &round.settings.themes,
            disclosure: round.settings.disclosure(),
            targets_asked: round.settings.targets.of_participants(),
        }
    }

    /// The themes in use, in the instrument's order.
    pub(super) fn themes_in_use(&self) -> impl Iterator<Item = &'a Theme> + use<'a> {
        let in_use = self.themes;
        let themes = self.instrument.themes.iter();
        themes.filter(move |theme| in_use.contains(&theme.id))
    }

    /// The criteria in use, in the instrument's order.
    pub(super) fn criteria(&self) -> impl Iterator<Item = &'a Criterion> + use<'a> {
        self.themes_in_use().flat_map(|theme| &theme.criteria)
    }
}

/// One participant's part in a round, without anything that tells who it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Participation {
    /// The actor group answered for.
    pub group: ActorGroup,
    /// What was chosen, by criterion.
    pub answers: HashMap<CriterionId, Choices>,
}

/// Whose answers a figure is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Group {
    /// Everybody together.
    All,
    /// One actor group.
    Of(ActorGroup),
    /// "Other actors": the groups that are too small to be shown on their own.
    Merged,
}

impl Group {
    /// `all`, the actor group's id, or `merged`.
    pub fn code(self) -> &'static str {
        match self {
            Group::All => "all",
            Group::Of(group) => group.code(),
            Group::Merged => "merged",
        }
    }

    /// Reads what [`Group::code`] writes.
    pub fn parse(code: &str) -> Option<Group> {
        match code {
            "all" => Some(Group::All),
            "merged" => Some(Group::Merged),
            code => ActorGroup::parse(code).map(Group::Of),
        }
    }
}

impl From<Group> for String {
    fn from(group: Group) -> String {
        group.code().to_owned()
    }
}

impl TryFrom<String> for Group {
    type Error = String;

    fn try_from(code: String) -> Result<Group, String> {
        Group::parse(&code).ok_or_else(|| format!("{code} is no group"))
    }
}

/// Everything that may be known of a round's answers, hidden things already left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// The terms it was made on.
    pub disclosure: Disclosure,
    /// Whether participants were asked for a target.
    pub targets_asked: bool,
    /// Participants with at least one answer; `None` for fewer than k, whose number would tell too much.
    pub participants: Option<usize>,
    /// The shown groups with their number of participants, in the order of [`ActorGroup::ALL`], merged last.
    pub groups: Vec<(Group, usize)>,
    /// The themes in use, in the instrument's order.
    pub themes: Vec<ThemeResult>,
    /// The whole instrument: unweighted mean of the themes in use.
    pub whole: Values,
    /// What stands out as a strength.
    pub strengths: Ranking,
    /// What stands out as a need.
    pub needs: Ranking,
}

/// A theme's values and its criteria.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeResult {
    /// The theme.
    pub theme: ThemeId,
    /// Over all participants.
    pub values: Values,
    /// Per shown group, in the order of [`Results::groups`]; from that group's shown cells only.
    pub groups: Vec<(Group, Values)>,
    /// Criteria that are null or hidden and so left out of the theme's current / target value over all.
    pub left_out_current: Vec<CriterionId>,
    /// As `left_out_current`, for the target value.
    pub left_out_target: Vec<CriterionId>,
    /// What the group agreed on.
    pub joint: JointTheme,
    /// Its criteria, in the instrument's order.
    pub criteria: Vec<CriterionResult>,
}

/// The joint view of one theme: weighted means over the criteria that have one.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct JointTheme {
    /// Means of the joint levels.
    pub values: Values,
    /// How many criteria have a joint current / target level, of how many.
    pub with_current: usize,
    /// How many criteria have a joint target level.
    pub with_target: usize,
    /// How many criteria the theme has in use.
    pub of: usize,
}

/// Current, target and the gap between them on the scale; null where nothing can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Values {
    /// The current state.
    pub current: Value,
    /// The target state.
    pub target: Value,
    /// `target − current`, on the scale; null if either is.
    pub gap: Option<f64>,
}

impl Values {
    /// The value of one of the two states.
    pub fn of(&self, asked: AskedState) -> Value {
        match asked {
            AskedState::Current => self.current,
            AskedState::Target => self.target,
        }
    }
}

/// A composed value. Where the scales of its parts differ there is no `value`, only an `index`.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Value {
    /// On the scale, `scale_min..=scale_max`.
    pub value: Option<f64>,
    /// `100·(value − scale_min)/(scale_max − scale_min)`, `0..=100`.
    pub index: Option<f64>,
}

/// One criterion over all and per group.
#[derive(Debug, Clone, PartialEq)]
pub struct CriterionResult {
    /// What it is of.
    pub criterion: CriterionId,
    /// The scale's lowest level.
    pub scale_min: i32,
    /// The scale's highest level.
    pub scale_max: i32,
    /// What the group agreed on.
    pub joint: JointLevels,
    /// `All` first, then every shown group in the order of [`Results::groups`].
    pub cells: Vec<Cell>,
}

impl CriterionResult {
    /// The cell of a group, where that is shown.
    pub fn cell(&self, group: Group) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.group == group)
    }

    /// The cell over all participants: always there, though it may be hidden.
    pub fn all(&self) -> &Cell {
        &self.cells[0]
    }
}

/// One criterion × one group. `None` is hidden: too few answers, and no figure of it may be told, `n` included.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Whose answers it is made of.
    pub group: Group,
    /// Figures of the current state.
    pub current: Option<Figures>,
    /// Figures of the target state.
    pub target: Option<Figures>,
    /// `mean(target) − mean(current)`; null if either is null or hidden.
    pub gap: Option<f64>,
    /// Participants who gave a level for both; disclosed like n, and null where either state is hidden.
    pub pairs: Option<usize>,
}

impl Cell {
    /// The figures of one of the two states.
    pub fn of(&self, asked: AskedState) -> Option<&Figures> {
        match asked {
            AskedState::Current => self.current.as_ref(),
            AskedState::Target => self.target.as_ref(),
        }
    }
}

/// The figures of one cell and one asked state over its numeric answers. A narrow cell (see [`ReleaseRule`]) tells `n` and
/// `mean` only.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Numeric answers.
    pub n: usize,
    /// Outside `n`; null in a narrow cell.
    pub cannot_say: Option<usize>,
    /// Outside `n`; null in a narrow cell.
    pub not_applicable: Option<usize>,
    /// Arithmetic mean, on the scale; null without numeric answers.
    pub mean: Option<f64>,
    /// Sample standard deviation (n − 1); null when n < 2 and in a narrow cell, as all that follow.
    pub sd: Option<f64>,
    /// The lowest level that somebody chose.
    pub min: Option<i32>,
    /// Quartiles by linear interpolation (R type 7).
    pub q1: Option<f64>,
    /// The median, as `q1`.
    pub median: Option<f64>,
    /// The third quartile, as `q1`.
    pub q3: Option<f64>,
    /// The highest level that somebody chose.
    pub max: Option<i32>,
    /// Answers per level, from `scale_min` up; empty in a narrow cell.
    pub counts: Vec<usize>,
    /// Tastle & Wierman's agreement, `0..=1`; null when n < 2.
    pub agreement: Option<f64>,
}

impl Figures {
    /// Whether only how many answers there are and their mean are told.
    pub fn is_narrow(&self) -> bool {
        self.counts.is_empty()
    }
}

impl Results {
    /// The same without any group's figures: only what is over all. What is left is a part of what was told before.
    pub fn without_groups(mut self) -> Results {
        self.groups.clear();
        for theme in &mut self.themes {
            theme.groups.clear();
            for criterion in &mut theme.criteria {
                criterion.cells.retain(|cell| cell.group == Group::All);
            }
        }
        self
    }
}
