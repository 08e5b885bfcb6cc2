//! What a round's first reveal fixes for good: the partition and the figures of all cells as disclosure lets them out.
//!
//! Two sets of figures of the same round, one answer apart, could be subtracted: the difference is that answer. So the
//! figures are let out once. Everything that is ever told of the round's answers, to whomever and whenever, is made of its
//! release, also when answers have been erased or a rule has changed since.
//!
//! A release holds no answer and nothing that was hidden. It keeps whole numbers only (counts, or a sum where counts would
//! tell too much), so that figures come out of it as they would out of the answers.

use serde::{Deserialize, Serialize};

use super::disclosure::{Disclosed, Partition};
use super::statistics::Distribution;
use super::tally::{Table, Tables, Tallies, Tally};
use super::{Figures, Group, Participation, Terms};
use crate::domain::actor_group::ActorGroup;
use crate::domain::asked_state::AskedState;
use crate::domain::instrument::{Criterion, CriterionId, Scale};

/// The rule by which figures are let out. It is kept with the release: a round is told by the rule of its own day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReleaseRule {
    /// A shown cell tells all its figures, whoever's it is. Rounds that were revealed before there were releases.
    WholeCells,
    /// A group's cell of fewer than [`ReleaseRule::WHOLE_FROM`] answers tells how many they are and their mean, nothing
    /// else: of five answers the others' can be worked out from counts. What is over all tells everything, so that the
    /// cells which do not tell everything hold as many together, too: others are narrow with them, the smallest first.
    SmallCellsNarrow,
}

impl ReleaseRule {
    /// What rounds are let out by now.
    pub const NOW: ReleaseRule = ReleaseRule::SmallCellsNarrow;
    /// The answers that a group's cell has at least, to tell all its figures.
    pub const WHOLE_FROM: usize = 10;

    /// Which groups' cells of a row tell all their figures, given their numeric answers `n` and which of them are `shown`.
    ///
    /// All minus the cells that tell everything is the distribution over the others. So these hold at least
    /// [`ReleaseRule::WHOLE_FROM`] together, or no group tells everything.
    pub fn whole(self, n: &[usize], shown: &[bool]) -> Vec<bool> {
        if self == ReleaseRule::WholeCells {
            return vec![true; n.len()];
        }
        let mut whole: Vec<bool> = n
            .iter()
            .zip(shown)
            .map(|(n, shown)| *shown && *n >= ReleaseRule::WHOLE_FROM)
            .collect();
        while let Some(held) = held_by_others(n, &whole)
            && held < ReleaseRule::WHOLE_FROM
            && let Some(smallest) = (0..n.len()).filter(|place| whole[*place]).min_by_key(|place| n[*place])
        {
            whole[smallest] = false;
        }
        whole
    }
}

/// A round's figures as they were let out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// What it was made by.
    pub rule: ReleaseRule,
    /// Participants with at least one answer; `None` for fewer than k.
    pub participants: Option<usize>,
    /// The partition: the groups that are told apart, with their number of participants.
    pub groups: Vec<(Group, usize)>,
    /// The criteria in use, in the instrument's order.
    pub criteria: Vec<ReleasedCriterion>,
}

/// One criterion's cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedCriterion {
    /// Which.
    pub criterion: CriterionId,
    /// All participants first, then each group of the partition in its order.
    pub cells: Vec<ReleasedCell>,
}

/// One criterion × one group. `None` was not let out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleasedCell {
    /// The current state.
    pub current: Option<ReleasedFigures>,
    /// The target state.
    pub target: Option<ReleasedFigures>,
    /// Participants who gave a level for both.
    pub pairs: Option<usize>,
}

/// What was let out of one cell and one asked state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReleasedFigures {
    /// Everything.
    Whole {
        /// Answers per level, from the scale's lowest up.
        counts: Vec<usize>,
        /// Outside the counts.
        cannot_say: usize,
        /// Outside the counts.
        not_applicable: usize,
    },
    /// How many, and their mean.
    Narrow {
        /// Numeric answers.
        n: usize,
        /// Sum of their levels.
        sum: i64,
    },
}

impl ReleasedCell {
    pub(super) fn of(&self, asked: AskedState) -> Option<&ReleasedFigures> {
        match asked {
            AskedState::Current => self.current.as_ref(),
            AskedState::Target => self.target.as_ref(),
        }
    }
}

impl ReleasedFigures {
    fn of(tally: &Tally, scale: &Scale, is_whole: bool) -> ReleasedFigures {
        let counts = tally.counts(scale);
        if is_whole {
            ReleasedFigures::Whole {
                counts: counts.to_vec(),
                cannot_say: tally.cannot_say,
                not_applicable: tally.not_applicable,
            }
        } else {
            let distribution = Distribution {
                scale_min: scale.min,
                counts,
            };
            ReleasedFigures::Narrow {
                n: distribution.n(),
                sum: distribution.sum(),
            }
        }
    }

    pub(super) fn figures(&self, scale: &Scale) -> Figures {
        match self {
            ReleasedFigures::Whole {
                counts,
                cannot_say,
                not_applicable,
            } => Figures::whole(scale, counts, *cannot_say, *not_applicable),
            ReleasedFigures::Narrow { n, sum } => Figures::narrow(*n, *sum),
        }
    }
}

impl Release {
    /// Lets out what may be told of everybody's answers by this rule. The cost grows with the number of answers.
    pub fn of(rule: ReleaseRule, terms: &Terms, participants: &[Participation]) -> Release {
        let criteria: Vec<&Criterion> = terms.criteria().collect();
        let tables = Tables::count(terms, participants);
        let partition = Partition::of(terms.disclosure, &tables.sizes);
        let released = criteria.iter().zip(&tables.criteria);
        Release {
            rule,
            participants: terms.disclosure.told(tables.sizes.values().sum()),
            criteria: released
                .map(|(criterion, table)| release(rule, &partition, criterion, table))
                .collect(),
            groups: partition.groups().to_vec(),
        }
    }
}

fn release(rule: ReleaseRule, partition: &Partition, criterion: &Criterion, table: &Table) -> ReleasedCriterion {
    let mut all = Tallies::default();
    let mut groups = vec![Tallies::default(); partition.groups().len()];
    for (actors, tallies) in ActorGroup::ALL.into_iter().zip(table) {
        all += *tallies;
        let group = partition.group_of(actors);
        if let Some(place) = partition.groups().iter().position(|(shown, _)| *shown == group) {
            groups[place] += *tallies;
        }
    }
    let counted = |asked| groups.iter().map(|tallies| tallies.of(asked).n()).collect::<Vec<_>>();
    let row = |asked| partition.disclose(&counted(asked));
    let (current, target) = (row(AskedState::Current), row(AskedState::Target));
    let whole = |asked, disclosed: &Disclosed| rule.whole(&counted(asked), &disclosed.groups);
    let (current_whole, target_whole) = (whole(AskedState::Current, &current), whole(AskedState::Target, &target));
    let both_whole: Vec<bool> = current_whole
        .iter()
        .zip(&target_whole)
        .map(|(one, other)| *one && *other)
        .collect();
    let pairs = disclosed_pairs(partition, &groups, (&current, &target), &both_whole);

    let figures = |tally: &Tally, is_whole: bool| ReleasedFigures::of(tally, &criterion.scale, is_whole);
    let over_all = ReleasedCell {
        current: current.all.then(|| figures(&all.current, true)),
        target: target.all.then(|| figures(&all.target, true)),
        pairs: pairs.all.then_some(all.pairs),
    };
    let per_group = groups.iter().enumerate().map(|(place, tallies)| ReleasedCell {
        current: current.groups[place].then(|| figures(&tallies.current, current_whole[place])),
        target: target.groups[place].then(|| figures(&tallies.target, target_whole[place])),
        pairs: pairs.groups[place].then_some(tallies.pairs),
    });
    ReleasedCriterion {
        criterion: criterion.id.clone(),
        cells: std::iter::once(over_all).chain(per_group).collect(),
    }
}

/// Answers in the cells that do not tell everything, together; `None` where all do.
fn held_by_others(n: &[usize], whole: &[bool]) -> Option<usize> {
    let others = || n.iter().zip(whole).filter(|(_, whole)| !**whole);
    others().next()?;
    Some(others().map(|(n, _)| n).sum())
}

/// Pairs are disclosed like n, and never where one of their two cells is hidden or narrow.
fn disclosed_pairs(
    partition: &Partition,
    groups: &[Tallies],
    (current, target): (&Disclosed, &Disclosed),
    both_whole: &[bool],
) -> Disclosed {
    let shown = current.groups.iter().zip(&target.groups).zip(both_whole);
    let both: Vec<bool> = shown
        .map(|((current, target), whole)| *current && *target && *whole)
        .collect();
    let pairs: Vec<usize> = groups.iter().map(|tallies| tallies.pairs).collect();
    let mut disclosed = partition.disclose_among(&pairs, &both);
    disclosed.all &= current.all && target.all;
    disclosed
}
