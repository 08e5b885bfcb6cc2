//! Answers counted: one pass over the participants, after which only counts are left.

use std::collections::{BTreeMap, HashMap};
use std::ops::AddAssign;

use super::agreement::agreement;
use super::statistics::{Distribution, Quartile, mean_of};
use super::{Figures, Participation, Terms};
use crate::domain::actor_group::ActorGroup;
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::instrument::{Criterion, CriterionId, Scale};

/// How often each choice was made in one cell and one asked state.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    /// From the scale's lowest level up.
    levels: [usize; Scale::MOST],
    pub(super) cannot_say: usize,
    pub(super) not_applicable: usize,
}

impl Tally {
    pub(super) fn n(&self) -> usize {
        self.levels.iter().sum()
    }

    pub(super) fn add(&mut self, choice: Choice, scale: &Scale) {
        match choice {
            Choice::Level(level) => {
                let step = usize::try_from(level - scale.min).ok();
                step.and_then(|step| self.levels.get_mut(step))
                    .into_iter()
                    .for_each(|count| *count += 1);
            }
            Choice::CannotSay => self.cannot_say += 1,
            Choice::NotApplicable => self.not_applicable += 1,
        }
    }

    pub(super) fn figures(&self, scale: &Scale) -> Figures {
        Figures::whole(scale, self.counts(scale), self.cannot_say, self.not_applicable)
    }

    /// Answers per level of the scale, from its lowest up.
    pub(super) fn counts(&self, scale: &Scale) -> &[usize] {
        &self.levels[..scale.levels().count()]
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.levels
            .iter_mut()
            .zip(other.levels)
            .for_each(|(count, more)| *count += more);
        self.cannot_say += other.cannot_say;
        self.not_applicable += other.not_applicable;
    }
}

/// Both states of one criterion in one group.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tallies {
    pub(super) current: Tally,
    pub(super) target: Tally,
    pub(super) pairs: usize,
}

impl Tallies {
    pub(super) fn of(&self, asked: AskedState) -> &Tally {
        match asked {
            AskedState::Current => &self.current,
            AskedState::Target => &self.target,
        }
    }
}

impl AddAssign for Tallies {
    fn add_assign(&mut self, other: Tallies) {
        self.current += other.current;
        self.target += other.target;
        self.pairs += other.pairs;
    }
}

/// One criterion's tallies per actor group, in the order of [`ActorGroup::ALL`].
pub(super) type Table = [Tallies; ActorGroup::ALL.len()];

pub(super) struct Tables {
    /// In the instrument's order.
    pub(super) criteria: Vec<Table>,
    /// Participants with at least one answer, per actor group.
    pub(super) sizes: BTreeMap<ActorGroup, usize>,
}

impl Tables {
    pub(super) fn count(terms: &Terms, participants: &[Participation]) -> Tables {
        let criteria: Vec<&Criterion> = terms.criteria().collect();
        let places: HashMap<&CriterionId, usize> = criteria
            .iter()
            .enumerate()
            .map(|(place, criterion)| (&criterion.id, place))
            .collect();
        let mut tables = Tables {
            criteria: vec![[Tallies::default(); ActorGroup::ALL.len()]; criteria.len()],
            sizes: BTreeMap::new(),
        };
        for participation in participants {
            let mut has_answered = false;
            for (place, current, target) in answers(terms, participation, &places) {
                let scale = &criteria[place].scale;
                let (current, target) = (on_scale(current, scale), on_scale(target, scale));
                let tallies = &mut tables.criteria[place][participation.group as usize];
                current
                    .into_iter()
                    .for_each(|choice| tallies.current.add(choice, scale));
                target.into_iter().for_each(|choice| tallies.target.add(choice, scale));
                tallies.pairs += usize::from(is_pair(current, target));
                has_answered |= current.is_some() || target.is_some();
            }
            if has_answered {
                *tables.sizes.entry(participation.group).or_default() += 1;
            }
        }
        tables
    }
}

/// A participant's choices for the criteria in use; the target only where it was asked for.
fn answers<'a>(
    terms: &Terms,
    participation: &'a Participation,
    places: &'a HashMap<&CriterionId, usize>,
) -> impl Iterator<Item = (usize, Option<Choice>, Option<Choice>)> + use<'a> {
    let targets_asked = terms.targets_asked;
    participation.answers.iter().filter_map(move |(criterion, choices)| {
        let place = places.get(criterion)?;
        Some((*place, choices.current, choices.target.filter(|_| targets_asked)))
    })
}

/// A level outside the scale is no choice: it cannot be given, and is not counted if it is there all the same.
fn on_scale(choice: Option<Choice>, scale: &Scale) -> Option<Choice> {
    choice.filter(|choice| choice.level().is_none_or(|level| scale.contains(level)))
}

fn is_pair(current: Option<Choice>, target: Option<Choice>) -> bool {
    let is_level = |choice: Option<Choice>| choice.and_then(Choice::level).is_some();
    is_level(current) && is_level(target)
}

impl Figures {
    /// Of a cell that tells everything.
    pub(super) fn whole(scale: &Scale, counts: &[usize], cannot_say: usize, not_applicable: usize) -> Figures {
        let distribution = Distribution {
            scale_min: scale.min,
            counts,
        };
        Figures {
            n: distribution.n(),
            cannot_say: Some(cannot_say),
            not_applicable: Some(not_applicable),
            mean: distribution.mean(),
            sd: distribution.sd(),
            min: distribution.min(),
            q1: distribution.quartile(Quartile::First),
            median: distribution.quartile(Quartile::Median),
            q3: distribution.quartile(Quartile::Third),
            max: distribution.max(),
            counts: counts.to_vec(),
            agreement: agreement(distribution),
        }
    }

    /// Of a cell that tells how many answers there are, and their mean.
    pub(super) fn narrow(n: usize, sum: i64) -> Figures {
        Figures {
            n,
            cannot_say: None,
            not_applicable: None,
            mean: mean_of(sum, n),
            sd: None,
            min: None,
            q1: None,
            median: None,
            q3: None,
            max: None,
            counts: Vec::new(),
            agreement: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_groups_stand_in_their_tables_in_order() {
        for (place, actors) in ActorGroup::ALL.into_iter().enumerate() {
            assert_eq!(actors as usize, place);
        }
    }
}
