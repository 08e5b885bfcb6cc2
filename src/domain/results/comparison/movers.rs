//! What has moved most since the round before.

use std::cmp::Reverse;

use super::super::gaps::shown_tenths;
use super::{Change, ComparedCriterion, Comparison};
use crate::domain::instrument::{CriterionId, ThemeId};

/// Which way a criterion has moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// It has risen.
    Up,
    /// It has fallen.
    Down,
}

impl Direction {
    /// All of them, in their fixed order.
    pub const ALL: [Direction; 2] = [Direction::Up, Direction::Down];
}

/// A criterion's change in a round.
#[derive(Debug, Clone, PartialEq)]
pub struct Mover {
    /// The theme it is in.
    pub theme: ThemeId,
    /// What has moved.
    pub criterion: CriterionId,
    /// A place in [`Comparison::rounds`].
    pub to: usize,
    /// Means of the current state in the two, on the criterion's scale.
    pub means: (f64, f64),
    /// How far, and what may be said of it.
    pub change: Change,
}

/// How many are told without ties.
const PLACES: usize = 5;

impl Comparison {
    /// The newest round that anything has changed in, and the latest of the rounds that its changes are from: places in
    /// `rounds`. `None` where no change is told.
    pub fn newest_step(&self) -> Option<(usize, usize)> {
        let to = (0..self.rounds.len()).rev().find(|place| {
            let mut criteria = self.criteria();
            criteria.any(|(_, own)| own.changes[*place].is_some())
        })?;
        let from = self
            .criteria()
            .filter_map(|(_, own)| Some(own.changes[to]?.from))
            .max()?;
        Some((from, to))
    }

    /// The criteria among those to `keep` that have gone up, or down, most in the [newest step](Self::newest_step): five
    /// and those that tie with the fifth, largest first. What is shown as 0.0, or between means that are shown as the
    /// same, has not moved. Where scales differ, the share of the scale decides.
    pub fn movers(&self, direction: Direction, keep: impl Fn(&ThemeId, &CriterionId) -> bool) -> Vec<Mover> {
        let Some((_, to)) = self.newest_step() else {
            return Vec::new();
        };
        let kept = || self.criteria().filter(|(theme, own)| keep(theme, &own.criterion));
        let one_scale = {
            let mut scales = kept().map(|(_, own)| (own.scale_min, own.scale_max));
            let first = scales.next();
            scales.all(|scale| Some(scale) == first)
        };
        let sign = match direction {
            Direction::Up => 1.0,
            Direction::Down => -1.0,
        };
        let mut movers: Vec<(i64, Mover)> = kept()
            .filter_map(|(theme, own)| mover(theme, own, to))
            .filter(|(_, mover)| mover.is_seen() && sign * mover.change.by > 0.0)
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

impl Mover {
    fn is_seen(&self) -> bool {
        let (before, after) = self.means;
        shown_tenths(self.change.by) != 0 && shown_tenths(before) != shown_tenths(after)
    }
}

/// A criterion's change in a round with the width of its scale.
fn mover(theme: &ThemeId, own: &ComparedCriterion, to: usize) -> Option<(f64, Mover)> {
    let change = own.changes[to]?;
    let mean = |place: usize| Some(own.rounds[place]?.current?.mean);
    let mover = Mover {
        theme: theme.clone(),
        criterion: own.criterion.clone(),
        to,
        means: (mean(change.from)?, mean(to)?),
        change,
    };
    Some((f64::from(own.scale_max - own.scale_min), mover))
}
