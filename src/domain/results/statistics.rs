//! Figures over whole-number answers, computed from how many chose each level: sums stay whole numbers until the last
//! division, so that the order of participants cannot matter and figures that should be exact are.

use super::Figures;

/// How many answers fell on each level of a scale, from `scale_min` up.
#[derive(Debug, Clone, Copy)]
pub struct Distribution<'a> {
    pub scale_min: i32,
    pub counts: &'a [usize],
}

/// One of the three values that cut the ordered answers into quarters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quartile {
    First,
    Median,
    Third,
}

impl Quartile {
    /// How many quarters of the answers lie below it.
    fn quarters(self) -> usize {
        match self {
            Quartile::First => 1,
            Quartile::Median => 2,
            Quartile::Third => 3,
        }
    }
}

impl<'a> Distribution<'a> {
    pub fn n(self) -> usize {
        self.counts.iter().sum()
    }

    /// Levels that somebody chose, ascending, each with its number of answers.
    pub fn chosen(self) -> impl DoubleEndedIterator<Item = (i32, usize)> + use<'a> {
        let scale_min = self.scale_min;
        self.counts
            .iter()
            .enumerate()
            .filter(|(_, count)| **count > 0)
            .map(move |(step, count)| (scale_min + level_step(step), *count))
    }

    /// Sum of the levels.
    pub fn sum(self) -> i64 {
        self.chosen()
            .map(|(level, count)| i64::from(level) * whole(count))
            .sum()
    }

    pub fn mean(self) -> Option<f64> {
        let n = self.n();
        (n > 0).then(|| real(self.sum()) / real(whole(n)))
    }

    /// Sample standard deviation, `sqrt((n·Σx² − (Σx)²) / (n·(n − 1)))`; null when n < 2.
    pub fn sd(self) -> Option<f64> {
        let n = whole(self.n());
        if n < 2 {
            return None;
        }
        let squares: i64 = self
            .chosen()
            .map(|(level, count)| i64::from(level).pow(2) * whole(count))
            .sum();
        Some((real(n * squares - self.sum().pow(2)) / real(n * (n - 1))).sqrt())
    }

    pub fn min(self) -> Option<i32> {
        self.chosen().next().map(|(level, _)| level)
    }

    pub fn max(self) -> Option<i32> {
        self.chosen().next_back().map(|(level, _)| level)
    }

    /// Linear interpolation between the ordered answers at `h = (n − 1)·p` (Hyndman & Fan 1996, type 7; R's default).
    pub fn quartile(self, quartile: Quartile) -> Option<f64> {
        let steps = self.n().checked_sub(1)? * quartile.quarters();
        let (place, quarters) = (steps / 4, steps % 4);
        let low = f64::from(self.ordered(place)?);
        let high = f64::from(self.ordered(place + 1).or_else(|| self.max())?);
        Some(low + (high - low) * real(whole(quarters)) / 4.0)
    }

    /// The answer at a place of the ordered answers, counted from 0.
    fn ordered(self, place: usize) -> Option<i32> {
        let mut before = 0;
        self.chosen().find_map(|(level, count)| {
            before += count;
            (place < before).then_some(level)
        })
    }
}

impl Figures {
    pub(super) fn of(distribution: Distribution, cannot_say: usize, not_applicable: usize) -> Figures {
        Figures {
            n: distribution.n(),
            cannot_say,
            not_applicable,
            mean: distribution.mean(),
            sd: distribution.sd(),
            min: distribution.min(),
            q1: distribution.quartile(Quartile::First),
            median: distribution.quartile(Quartile::Median),
            q3: distribution.quartile(Quartile::Third),
            max: distribution.max(),
            counts: distribution.counts.to_vec(),
            agreement: super::agreement::agreement(distribution),
        }
    }
}

/// Weighted mean of the parts; null when there is none. It never leaves the range of its parts, which rounding of the
/// products and of the sum of weights could make it do by a hair.
pub fn weighted_mean(parts: impl IntoIterator<Item = (f64, f64)>) -> Option<f64> {
    let (mut weights, mut sum) = (0.0, 0.0);
    let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
    for (weight, value) in parts {
        weights += weight;
        sum += weight * value;
        lowest = lowest.min(value);
        highest = highest.max(value);
    }
    (weights > 0.0).then(|| (sum / weights).clamp(lowest, highest))
}

/// `100·(value − scale_min)/(scale_max − scale_min)`, `0..=100`: where a value stands on its scale.
pub fn index(value: f64, scale_min: i32, scale_max: i32) -> f64 {
    100.0 * (value - f64::from(scale_min)) / f64::from(scale_max - scale_min)
}

/// How far above the lowest level; a scale has at most ten.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]
fn level_step(step: usize) -> i32 {
    step as i32
}

/// A count as a number to reckon with.
#[allow(clippy::cast_possible_wrap)] // counts of people
pub(super) fn whole(count: usize) -> i64 {
    count as i64
}

/// Exact below 2^53, far above any sum of levels.
#[allow(clippy::cast_precision_loss)]
pub(super) fn real(number: i64) -> f64 {
    number as f64
}
