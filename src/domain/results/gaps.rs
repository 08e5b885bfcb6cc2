//! What stands out: strengths, development needs, and what to talk about first.

use std::cmp::Reverse;

use super::calculation::common_scale;
use super::statistics::index;
use super::{CriterionResult, JointLevels, Results, ThemeResult};
use crate::domain::instrument::CriterionId;

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
    pub basis: Basis,
    pub items: Vec<Ranked>,
}

/// A criterion in a ranking.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    pub criterion: CriterionId,
    /// On the criterion's scale: the current state for a strength, the gap for a need.
    pub value: f64,
}

/// How many a ranking holds without ties.
const PLACES: usize = 3;

/// Strengths (highest current state) and needs (largest positive gap) over all criteria in use. Both go by the joint
/// values when `is_complete` holds for each criterion's, else by means. Where scales differ, the order goes by the share of
/// the scale instead of the value.
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
/// either way, then the instrument's order. What is hidden comes last; a hidden gap stands as none.
pub fn discussion_order(results: &Results) -> Vec<CriterionId> {
    let one_scale = common_scale(results.criteria()).is_some();
    let mut criteria: Vec<&CriterionResult> = results.criteria().collect();
    criteria.sort_by_key(|criterion| {
        let agreement = criterion.all().current.as_ref().and_then(|figures| figures.agreement);
        let gap = criterion.all().gap.unwrap_or(0.0);
        let gap = if one_scale { gap } else { share_of_scale(criterion, gap) };
        (
            agreement.is_none(),
            agreement.map(|agreement| rounded(agreement * 20.0)),
            Reverse(rounded(gap.abs() * 1e9)),
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
fn shown_tenths(value: f64) -> i64 {
    rounded(value * 10.0)
}

/// Whole number nearest to `value`, halves away from zero, also where the binary number lies a hair below the half it
/// stands for.
#[allow(clippy::cast_possible_truncation)] // tenths of levels, percents and the like
fn rounded(value: f64) -> i64 {
    (value * (1.0 + 1e-9)).round() as i64
}
