//! Several closed rounds beside each other: over time, or sites side by side.
//!
//! A comparison is made of the rounds' [`Results`] and settings and of nothing else. Rounds are compared by the ids of
//! themes and criteria, which mean the same in every version of an instrument; what cannot be compared is named with the
//! reason ([`LeftOut`]), and what a reader should keep in mind beside it ([`Caution`]).
//!
//! # Nobody's answer can be worked out, not even by subtracting one comparison from another
//! - *Every figure is a shown figure of one round, or the difference of two of them.* Each value here is copied from the
//!   [`Results`] of its round, n and standard deviation included, where the round's own page tells it too. A change is a
//!   subtraction that everyone who reads both pages can do, and its mark a function of the same means, deviations and n.
//! - *No figure is made for a comparison.* Nothing is computed anew over the people, groups or criteria that rounds have
//!   in common: no "the same people a year later", no "without the families". Such figures would be over other sets of
//!   answers than the round's own, and their differences could be over one person.
//! - *A round's figures do not depend on what stands beside it.* Adding, leaving out or reordering rounds, and every
//!   filter by theme, tag or year, only chooses which of the same figures are told (a property test holds this). Two
//!   comparisons subtracted from each other therefore give what their rounds' own pages give, and each of those is safe
//!   by the rule in [`disclosure`](super::disclosure).
//! - *What is hidden stays hidden.* A criterion hidden in one round has no value there, and no change from or to it; it
//!   is named as having too few answers, which the pattern of the round's own page says as well.
//! - *A veiled round* (another site's, told without its name) tells values of themes only, at the precision that is
//!   read: all its digits would tell how many they are a mean of. Who took part, its size, period, version and settings,
//!   which could give its name away, are not in the comparison at all ([`ComparedRound::about`] is `None`), nor are
//!   cautions about them. Which rounds stand veiled depends on the reader alone (see [`others`]).
//!
//! What this accepts: two rounds are two sets of answers. Who knows that all but one of the same people took part twice,
//! and answered the same both times, can read the newcomer from the two rounds' pages, as from any two published means.
//! Rounds are closed for good, each time everyone answers anew, and a round with fewer than k tells nothing.

mod cautions;
mod change;
mod chosen;
mod left_out;
mod lined;
mod movers;
mod others;
mod veiled;

#[cfg(test)]
mod example;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use super::statistics::{real, whole};
use super::{Group, Results, Values};
use crate::domain::disclosure::Disclosure;
use crate::domain::ids::RoundId;
use crate::domain::instrument::{CriterionId, Instrument, ThemeId};
use crate::domain::joint_levels::JointLevels;
use crate::domain::mode::Mode;
use crate::domain::round::{Round, Subject};

pub use cautions::Caution;
pub use change::{CONFIDENCE, Change, ChangeMark, FEWEST_TO_TELL};
pub use chosen::{
    ChosenRounds, MOST_NAMED, SiteRound, SitesBeside, Taken, first_sites, instrument_of_trend, sites_beside,
};
pub use left_out::LeftOut;
pub use movers::{Direction, Mover};
pub use others::{OtherRound, OtherRounds, Own, Veil, others, stand_veiled};
pub use veiled::MOST_VEILED;

use lined::Lined;

/// A closed round with what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The round.
    pub round: &'a Round,
    /// What it asked.
    pub instrument: &'a Instrument,
    /// Its results, after disclosure.
    pub results: &'a Results,
    /// Another site's round that stands beside without its name: the reader does not know that round.
    pub is_veiled: bool,
}

/// How rounds stand beside each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// Rounds of one subject, sorted by their last day, newest last. Changes are told.
    OverTime,
    /// In the order given. Nothing comes before or after, so that no changes are told.
    SideBySide,
}

impl Order {
    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Order::OverTime => "time",
            Order::SideBySide => "side",
        }
    }
}

/// Rounds beside each other. Every `Vec` "per round" runs parallel to `rounds`.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// How they stand.
    pub order: Order,
    /// The rounds, in that order.
    pub rounds: Vec<ComparedRound>,
    /// Per round, of those with the same themes in use.
    pub whole: Vec<Option<Compared>>,
    /// Per round; see [`Change`].
    pub whole_changes: Vec<Option<Change>>,
    /// Those that at least two rounds have in use: in the order of the newest version, then those that it has no more.
    pub themes: Vec<ComparedTheme>,
    /// What is not compared, with the reason.
    pub left_out: Vec<LeftOut>,
    /// What differs in who took part and how.
    pub cautions: Vec<Caution>,
}

/// What is told of one round beside its values.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedRound {
    /// `None` for a veiled round.
    pub about: Option<About>,
}

/// What a round is known by.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// What it is told apart by.
    pub id: RoundId,
    /// What it is called.
    pub name: String,
    /// The version of the instrument: numbers joined by dots, as `1.0`.
    pub version: String,
    /// What it assesses.
    pub subject: Subject,
    /// The first day, as it was announced.
    pub starts_on: Option<Date>,
    /// The last day, as it was announced.
    pub ends_on: Option<Date>,
    /// Who assesses.
    pub mode: Mode,
    /// Participants with at least one answer; `None` for fewer than k.
    pub participants: Option<usize>,
    /// The shown groups with their number of participants.
    pub groups: Vec<(Group, usize)>,
    /// The terms its figures are told on.
    pub disclosure: Disclosure,
    /// Whether each participant was asked for a target.
    pub targets_asked: bool,
}

/// Mean values and joint values of one round, as they stand in its results.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Compared {
    /// The values over all.
    pub values: Values,
    /// Of the whole: the unweighted mean over the themes, where every theme has a joint value.
    pub joint: Values,
    /// Of a theme: how many criteria have a joint current state, and of how many.
    pub joint_of: Option<(usize, usize)>,
}

/// A theme in each of the rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedTheme {
    /// The theme.
    pub theme: ThemeId,
    /// Per round; `None` where the theme is not in use.
    pub rounds: Vec<Option<Compared>>,
    /// Per round; none where the theme is made of other criteria, weights or scales than the time before.
    pub changes: Vec<Option<Change>>,
    /// Those that at least two rounds ask on the same scale.
    pub criteria: Vec<ComparedCriterion>,
}

/// A criterion in each of the rounds.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedCriterion {
    /// The criterion.
    pub criterion: CriterionId,
    /// The scale's lowest level.
    pub scale_min: i32,
    /// The scale's highest level.
    pub scale_max: i32,
    /// Per round; `None` where it is not asked, or on another scale.
    pub rounds: Vec<Option<Point>>,
    /// Per round.
    pub changes: Vec<Option<Change>>,
}

/// One criterion in one round, over all participants.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// `None` with too few answers.
    pub current: Option<Spread>,
    /// Mean of the target state, on the scale.
    pub target: Option<f64>,
    /// `target − current`; null if either is.
    pub gap: Option<f64>,
    /// What the group agreed on.
    pub joint: JointLevels,
}

/// A mean on the criterion's scale with the spread of the answers it is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Arithmetic mean, on the scale.
    pub mean: f64,
    /// Sample standard deviation (n − 1).
    pub sd: f64,
    /// Numeric answers.
    pub n: usize,
}

impl Comparison {
    /// Puts rounds beside each other. Rounds of another instrument than most (of equal ones: than the newest) stand there
    /// without values.
    pub fn of(order: Order, sides: &[Side<'_>]) -> Comparison {
        let lined = Lined::up(order, sides);
        let themes: Vec<ComparedTheme> = lined.themes().iter().filter_map(|theme| lined.theme(theme)).collect();
        let (whole, whole_changes) = lined.whole();
        let rounds: Vec<ComparedRound> = lined.sides.iter().map(ComparedRound::of).collect();
        Comparison {
            order,
            left_out: left_out::left_out(&lined, &themes, &whole),
            cautions: cautions::cautions(&lined, &rounds),
            rounds,
            whole,
            whole_changes,
            themes,
        }
    }

    /// The newest version among the sides' instruments, for names and the order of themes; `None` without sides.
    pub fn newest_instrument<'a>(sides: &[Side<'a>]) -> Option<&'a Instrument> {
        Lined::up(Order::OverTime, sides).newest()
    }

    /// The theme with this id.
    pub fn theme(&self, id: &ThemeId) -> Option<&ComparedTheme> {
        self.themes.iter().find(|theme| theme.theme == *id)
    }

    /// Every compared criterion with its theme, in the order of the themes.
    pub fn criteria(&self) -> impl Iterator<Item = (&ThemeId, &ComparedCriterion)> {
        self.themes
            .iter()
            .flat_map(|theme| theme.criteria.iter().map(move |criterion| (&theme.theme, criterion)))
    }
}

impl ComparedRound {
    fn of(side: &Side<'_>) -> ComparedRound {
        ComparedRound {
            about: (!side.is_veiled).then(|| About::of(side)),
        }
    }
}

impl About {
    fn of(side: &Side<'_>) -> About {
        let settings = &side.round.settings;
        About {
            id: side.round.id.clone(),
            name: settings.name.clone(),
            version: side.instrument.version.clone(),
            subject: side.round.subject.clone(),
            starts_on: settings.starts_on,
            ends_on: settings.ends_on,
            mode: settings.mode,
            participants: side.results.participants,
            groups: side.results.groups.clone(),
            disclosure: side.results.disclosure,
            targets_asked: side.results.targets_asked,
        }
    }

    /// A shown group's share of the participants, `0..=1`; `None` where it is not shown on its own.
    pub fn share(&self, group: Group) -> Option<f64> {
        let (_, size) = self.groups.iter().find(|(own, _)| *own == group)?;
        let of = self.participants.filter(|participants| *participants > 0)?;
        Some(real(whole(*size)) / real(whole(of)))
    }
}
