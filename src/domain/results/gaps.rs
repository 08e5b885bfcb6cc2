//! What stands out: strengths, development needs, and what to talk about first.

use std::cmp::Reverse;

use super::common_scale::common_scale;
use super::statistics::index;
use super::{CriterionResult, Results, ThemeResult};
use crate::domain::instrument::CriterionId;
use crate::domain::joint_levels::JointLevels;

/// Which values a ranking goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The levels the group agreed on.
    Joint,
    /// The means over all participants.
    Means,
}

/// The first three of an order, and those that tie with the third.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// What it is ordered by.
    pub basis: Basis,
    /// From the first.
    pub items: Vec<Ranked>,
}

/// A criterion in a ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// What is ranked.
    pub criterion: CriterionId,
    /// On the criterion's scale: the current state for a strength, the gap for a need.
    pub value: f64,
}

/// How many a ranking holds without ties.
const PLACES: usize = 3;

/// Strengths (highest current state) and needs (largest positive gap) over all criteria in use. Both go by the joint
/// values when `is_complete` holds for each criterion's, else by means. Where scales differ, the order goes by the share
/// of the scale instead of the value. A gap that is shown as 0.0 is no need.
pub(super) fn rankings(themes: &[ThemeResult], is_complete: impl Fn(&JointLevels) -> bool) -> (Ranking, Ranking) {
    let criteria: Vec<&CriterionResult> = themes.iter().flat_map(|theme| &theme.criteria).collect();
    let one_scale = common_scale(criteria.iter().copied()).is_some();
    let basis = if !criteria.is_empty() && criteria.iter().all(|criterion| is_complete(&criterion.joint)) {
        Basis::Joint
    } else {
        Basis::Means
    };
    let strengths = criteria.iter().filter_map(|criterion| {
        let value = current(criterion, basis)?;
        let rank = if one_scale {
            value
        } else {
            index(value, criterion.scale_min, criterion.scale_max)
        };
        Some((shown_tenths(rank), ranked(criterion, value)))
    });
    let needs = criteria.iter().filter_map(|criterion| {
        let value = gap(criterion, basis).filter(|gap| shown_tenths(*gap) > 0)?;
        let rank = if one_scale {
            value
        } else {
            share_of_scale(criterion, value)
        };
        Some((shown_tenths(rank), ranked(criterion, value)))
    });
    let ranking = |ranked| Ranking {
        basis,
        items: first_places(ranked),
    };
    (ranking(strengths.collect()), ranking(needs.collect()))
}

/// The order in which a group talks: least agreement on the current state (in steps of 0.05) first, then the widest gap
/// either way, then the instrument's order. What is hidden comes last: without agreement after all, without a gap after
/// those of the same agreement.
pub fn discussion_order(results: &Results) -> Vec<CriterionId> {
    let one_scale = common_scale(results.criteria()).is_some();
    let mut criteria: Vec<&CriterionResult> = results.criteria().collect();
    criteria.sort_by_key(|criterion| {
        let agreement = criterion.all().current.as_ref().and_then(|figures| figures.agreement);
        let gap = criterion.all().gap;
        let gap = gap.map(|gap| if one_scale { gap } else { share_of_scale(criterion, gap) });
        (
            agreement.is_none(),
            agreement.map(|agreement| rounded(agreement * 20.0)),
            gap.is_none(),
            gap.map(|gap| Reverse(rounded(gap.abs() * 1e9))),
        )
    });
    criteria
        .into_iter()
        .map(|criterion| criterion.criterion.clone())
        .collect()
}

fn current(criterion: &CriterionResult, basis: Basis) -> Option<f64> {
    match basis {
        Basis::Joint => criterion.joint.current.map(f64::from),
        Basis::Means => criterion.all().current.as_ref()?.mean,
    }
}

fn gap(criterion: &CriterionResult, basis: Basis) -> Option<f64> {
    match basis {
        Basis::Joint => Some(f64::from(criterion.joint.target? - criterion.joint.current?)),
        Basis::Means => criterion.all().gap,
    }
}

fn share_of_scale(criterion: &CriterionResult, difference: f64) -> f64 {
    100.0 * difference / f64::from(criterion.scale_max - criterion.scale_min)
}

fn ranked(criterion: &CriterionResult, value: f64) -> Ranked {
    Ranked {
        criterion: criterion.criterion.clone(),
        value,
    }
}

/// Those that tie share a place and keep the instrument's order among them: what a reader sees as equal is treated as
/// equal.
fn first_places(mut ranked: Vec<(i64, Ranked)>) -> Vec<Ranked> {
    ranked.sort_by_key(|(tenths, _)| Reverse(*tenths));
    let last = ranked.get(PLACES - 1).map_or(i64::MIN, |(tenths, _)| *tenths);
    ranked
        .into_iter()
        .take_while(|(tenths, _)| *tenths >= last)
        .map(|(_, ranked)| ranked)
        .collect()
}

/// A value in tenths as it is shown: halves away from zero.
pub(super) fn shown_tenths(value: f64) -> i64 {
    rounded(value * 10.0)
}

/// Whole number nearest to `value`, halves away from zero, also where the binary number lies a hair below the half it
/// stands for.
#[allow(clippy::cast_possible_truncation)] // tenths of levels, percents and the like
fn rounded(value: f64) -> i64 {
    (value * (1.0 + 1e-9)).round() as i64
}

#[cfg(test)]
mod tests {
    use super::super::example::{Round, id};
    use super::*;
    use crate::domain::actor_group::ActorGroup;

    /// One theme of criteria on 1..=5; ten people each give the current and target levels of their place.
    fn round(criteria: &[(&[i32; 10], &[i32; 10])]) -> Round {
        let mut round = Round::of(&[("a", &vec![(1.0, 1, 5); criteria.len()])]);
        let ids: Vec<String> = (1..=criteria.len()).map(|number| format!("a.c{number}")).collect();
        for place in 0..10 {
            let answers = ids
                .iter()
                .zip(criteria)
                .map(|(id, (current, target))| (id.as_str(), current[place], target[place]));
            round.answer(ActorGroup::Ngo, &answers.collect::<Vec<_>>());
        }
        round
    }

    fn ids(ranking: &Ranking) -> Vec<&str> {
        ranking.items.iter().map(|ranked| ranked.criterion.as_str()).collect()
    }

    #[test]
    fn three_each_and_those_that_tie_at_shown_precision() {
        let high = [4; 10];
        let round = round(&[
            (&[2; 10], &[3; 10]),
            (&[5; 10], &[5; 10]),
            (&high, &[5; 10]),
            (&[3; 10], &[2; 10]),
            (&high, &[5; 10]),
            (&[4, 4, 4, 4, 4, 4, 4, 4, 4, 3], &high),
        ]);
        let results = round.results();
        assert_eq!(results.strengths.basis, Basis::Means);
        assert_eq!(ids(&results.strengths), ["a.c2", "a.c3", "a.c5"]);
        // 1, 1 and 1; the target below the current state and the equal one are no needs; 0.1 comes fourth.
        assert_eq!(ids(&results.needs), ["a.c1", "a.c3", "a.c5"]);
        assert_eq!(results.needs.items[0].value, 1.0);
    }

    #[test]
    fn a_tie_for_the_third_place_widens_the_ranking() {
        // 3.95 is shown as 4.0 and ties with 4.
        let twenty = (0..20).map(|place| if place == 0 { 3 } else { 4 });
        let mut round = Round::of(&[("a", &[(1.0, 1, 5); 5])]);
        for level in twenty {
            round.answer(
                ActorGroup::Ngo,
                &[
                    ("a.c1", level, 4),
                    ("a.c2", 4, 4),
                    ("a.c3", 5, 5),
                    ("a.c4", 4, 4),
                    ("a.c5", 3, 3),
                ],
            );
        }
        let results = round.results();
        assert_eq!(ids(&results.strengths), ["a.c3", "a.c1", "a.c2", "a.c4"]);
        // 0.05 is shown as 0.1.
        assert_eq!(ids(&results.needs), ["a.c1"]);
    }

    #[test]
    fn a_gap_that_is_shown_as_nothing_is_no_need() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 5)])]);
        (0..40).for_each(|place| round.answer(ActorGroup::Ngo, &[("a.c1", 3, if place == 0 { 4 } else { 3 })]));
        let results = round.results();
        assert_eq!(results.themes[0].criteria[0].all().gap, Some(3.025 - 3.0));
        assert!(results.needs.items.is_empty());
    }

    #[test]
    fn joint_values_rank_when_every_criterion_has_both() {
        let mut round = round(&[(&[2; 10], &[3; 10]), (&[5; 10], &[5; 10])]);
        round.joint.insert(
            id("a.c1"),
            JointLevels {
                current: Some(4),
                target: Some(5),
            },
        );
        round.joint.insert(
            id("a.c2"),
            JointLevels {
                current: Some(1),
                target: None,
            },
        );
        let results = round.results();
        assert_eq!(
            (results.strengths.basis, ids(&results.strengths)),
            (Basis::Means, vec!["a.c2", "a.c1"])
        );
        round.joint.insert(
            id("a.c2"),
            JointLevels {
                current: Some(1),
                target: Some(4),
            },
        );
        let results = round.results();
        assert_eq!(
            (results.strengths.basis, ids(&results.strengths)),
            (Basis::Joint, vec!["a.c1", "a.c2"])
        );
        assert_eq!(
            (results.needs.basis, ids(&results.needs)),
            (Basis::Joint, vec!["a.c2", "a.c1"])
        );
        assert_eq!(results.needs.items[0].value, 3.0);
    }

    #[test]
    fn where_scales_differ_the_share_of_the_scale_ranks() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 5), (1.0, 0, 9)])]);
        (0..3).for_each(|_| round.answer(ActorGroup::Ngo, &[("a.c1", 4, 5), ("a.c2", 6, 8)]));
        let results = round.results();
        // 75 of 100 against 66.7, though 4 < 6; 25 against 22.2, though 1 < 2.
        assert_eq!(ids(&results.strengths), ["a.c1", "a.c2"]);
        assert_eq!(ids(&results.needs), ["a.c1", "a.c2"]);
        assert_eq!(results.needs.items[1].value, 2.0);
    }

    #[test]
    fn talk_starts_where_views_differ_most() {
        let split = [1, 5, 1, 5, 1, 5, 1, 5, 1, 5];
        let mut round = round(&[
            (&[3; 10], &[3; 10]),
            (&[3; 10], &[5; 10]),
            (&split, &[3; 10]),
            (&[4; 10], &[2; 10]),
            (&split, &[4; 10]),
        ]);
        round.participants.iter_mut().skip(2).for_each(|participation| {
            participation.answers.remove(&id("a.c5"));
        });
        let results = round.results();
        let order = discussion_order(&results);
        let order: Vec<&str> = order.iter().map(CriterionId::as_str).collect();
        // Agreement 0; then 1 each: gaps 2 and −2 in the instrument's order, then 0; two answers are hidden.
        assert_eq!(order, ["a.c3", "a.c2", "a.c4", "a.c1", "a.c5"]);
    }

    #[test]
    fn a_hidden_gap_comes_after_none_at_all() {
        let mut round = round(&[(&[3; 10], &[3; 10]), (&[3; 10], &[3; 10]), (&[3; 10], &[5; 10])]);
        // The target of the first has two answers.
        round.participants.iter_mut().skip(2).for_each(|participation| {
            let choices = participation.answers.get_mut(&id("a.c1")).unwrap();
            choices.target = None;
        });
        let results = round.results();
        assert_eq!(results.themes[0].criteria[0].all().gap, None);
        assert_eq!(discussion_order(&results), ["a.c3", "a.c2", "a.c1"].map(id));
    }

    #[test]
    fn small_differences_of_agreement_do_not_decide() {
        // Agreement 0.838 and 0.854 are both 0.85 in steps of 0.05; the wider gap goes first.
        let round = round(&[
            (&[3, 3, 3, 3, 3, 3, 3, 4, 4, 4], &[4; 10]),
            (&[3, 3, 3, 3, 3, 3, 3, 3, 3, 4], &[5; 10]),
            (&[3, 3, 3, 3, 3, 3, 3, 2, 4, 4], &[5; 10]),
        ]);
        let results = round.results();
        let agreement = |place: usize| {
            results.themes[0].criteria[place]
                .all()
                .current
                .as_ref()
                .unwrap()
                .agreement
                .unwrap()
        };
        let steps: Vec<i64> = (0..3).map(|place| rounded(agreement(place) * 20.0)).collect();
        assert_eq!(steps[0], steps[2], "{} {}", agreement(0), agreement(2));
        assert!(steps[1] > steps[0]);
        assert!(agreement(2) > agreement(0));
        assert_eq!(discussion_order(&results), ["a.c3", "a.c1", "a.c2"].map(id));
    }
}
