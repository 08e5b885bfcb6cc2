//! What has moved most since the round before.

use std::cmp::Reverse;

use super::super::gaps::shown_tenths;
use super::{Change, ComparedCriterion, Comparison};
use crate::domain::instrument::{CriterionId, ThemeId};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    Up,
    Down,
}

impl Direction {
    pub const ALL: [Direction; 2] = [Direction::Up, Direction::Down];
}

/// A criterion's change in the newest round.
#[derive(Debug, Clone, PartialEq)]
pub struct Mover {
    pub theme: ThemeId,
    pub criterion: CriterionId,
    /// Places in [`Comparison::rounds`]: the nearest round before that has a value, and the newest.
    pub from: usize,
    pub to: usize,
    /// Means of the current state in the two, on the criterion's scale.
    pub means: (f64, f64),
    pub change: Change,
}

/// How many are told without ties.
const PLACES: usize = 5;

impl Comparison {
    /// The criteria that have gone up, or down, most between the newest round and the one before it: five and those that
    /// tie with the fifth, largest first. What is shown as 0.0 has not moved. Where scales differ, the share of the scale
    /// decides.
    pub fn movers(&self, direction: Direction) -> Vec<Mover> {
        let one_scale = {
            let mut scales = self.criteria().map(|(_, own)| (own.scale_min, own.scale_max));
            let first = scales.next();
            scales.all(|scale| Some(scale) == first)
        };
        let sign = match direction {
            Direction::Up => 1.0,
            Direction::Down => -1.0,
        };
        let mut movers: Vec<(i64, Mover)> = self
            .criteria()
            .filter_map(|(theme, own)| mover(theme, own))
            .filter(|(_, mover)| shown_tenths(sign * mover.change.by) > 0)
            .map(|(width, mover)| {
                let by = sign * mover.change.by;
                (shown_tenths(if one_scale { by } else { 100.0 * by / width }), mover)
            })
            .collect();
        movers.sort_by_key(|(tenths, _)| Reverse(*tenths));
        let last = movers.get(PLACES - 1).map_or(i64::MIN, |(tenths, _)| *tenths);
        let first = movers.into_iter().take_while(|(tenths, _)| *tenths >= last);
        first.map(|(_, mover)| mover).collect()
    }
}

/// A criterion's newest change with the width of its scale.
fn mover(theme: &ThemeId, own: &ComparedCriterion) -> Option<(f64, Mover)> {
    let to = own.rounds.len().checked_sub(1)?;
    let change = own.changes[to]?;
    let mean = |place: usize| Some(own.rounds[place]?.current?.mean);
    let from = (0..to).rev().find(|place| mean(*place).is_some())?;
    let mover = Mover {
        theme: theme.clone(),
        criterion: own.criterion.clone(),
        from,
        to,
        means: (mean(from)?, mean(to)?),
        change,
    };
    Some((f64::from(own.scale_max - own.scale_min), mover))
}
