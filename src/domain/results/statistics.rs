//! Figures over whole-number answers, computed from how many chose each level: sums stay whole numbers until the last
//! division, so that the order of participants cannot matter and figures that should be exact are.

/// How many answers fell on each level of a scale, from `scale_min` up.
#[derive(Debug, Clone, Copy)]
pub struct Distribution<'a> {
    /// The level that `counts` begins with.
    pub scale_min: i32,
    /// Answers per level, from `scale_min` up.
    pub counts: &'a [usize],
}

/// One of the three values that cut the ordered answers into quarters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quartile {
    /// A quarter of the answers lies below it.
    First,
    /// Half of the answers lie below it.
    Median,
    /// Three quarters of the answers lie below it.
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
    /// How many answers there are.
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

    /// Arithmetic mean, on the scale; null without answers.
    pub fn mean(self) -> Option<f64> {
        mean_of(self.sum(), self.n())
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

    /// The lowest level that somebody chose.
    pub fn min(self) -> Option<i32> {
        self.chosen().next().map(|(level, _)| level)
    }

    /// The highest level that somebody chose.
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

/// Arithmetic mean of `n` whole numbers that add up to `sum`; null without any.
pub(super) fn mean_of(sum: i64, n: usize) -> Option<f64> {
    (n > 0).then(|| real(sum) / real(whole(n)))
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

/// First quartile, median and third quartile of any values (Hyndman & Fan 1996, type 7), which it sorts; null without
/// values.
pub fn quartiles(values: &mut [f64]) -> Option<[f64; 3]> {
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    Some([Quartile::First, Quartile::Median, Quartile::Third].map(|quartile| {
        let steps = last * quartile.quarters();
        let (place, quarters) = (steps / 4, steps % 4);
        let (low, high) = (values[place], values[(place + 1).min(last)]);
        low + (high - low) * real(whole(quarters)) / 4.0
    }))
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

#[cfg(test)]
mod tests {
    use super::super::example::{close, counts};
    use super::*;

    /// Levels chosen, then mean, sd, q1, median, q3 by hand.
    type Case = (&'static [i32], Option<f64>, Option<f64>, [Option<f64>; 3]);

    #[test]
    fn figures_by_hand() {
        let cases: [Case; 7] = [
            (&[], None, None, [None; 3]),
            (&[4], Some(4.0), None, [Some(4.0); 3]),
            (
                &[2, 3],
                Some(2.5),
                Some(0.5_f64.sqrt()),
                [Some(2.25), Some(2.5), Some(2.75)],
            ),
            (&[3, 3, 3], Some(3.0), Some(0.0), [Some(3.0); 3]),
            (
                &[5, 1, 4, 2, 3],
                Some(3.0),
                Some(2.5_f64.sqrt()),
                [Some(2.0), Some(3.0), Some(4.0)],
            ),
            // Squared deviations 1.5625 · 2 + 0.0625 + 7.5625 = 10.75.
            (
                &[1, 1, 2, 5],
                Some(2.25),
                Some((10.75_f64 / 3.0).sqrt()),
                [Some(1.0), Some(1.5), Some(2.75)],
            ),
            // Places 1.25, 2.5 and 3.75 of the six.
            (
                &[1, 2, 2, 4, 5, 5],
                Some(19.0 / 6.0),
                Some(89.0_f64.sqrt() / 30.0_f64.sqrt()),
                [Some(2.0), Some(3.0), Some(4.75)],
            ),
        ];
        for (levels, mean, sd, quartiles) in cases {
            let counts = counts(1, 5, levels);
            let distribution = Distribution {
                scale_min: 1,
                counts: &counts,
            };
            assert_eq!(distribution.n(), levels.len());
            assert!(close(distribution.mean(), mean), "mean of {levels:?}");
            assert!(
                close(distribution.sd(), sd),
                "sd of {levels:?}: {:?}",
                distribution.sd()
            );
            for (quartile, expected) in [Quartile::First, Quartile::Median, Quartile::Third]
                .into_iter()
                .zip(quartiles)
            {
                assert!(
                    close(distribution.quartile(quartile), expected),
                    "{quartile:?} of {levels:?}"
                );
            }
            assert_eq!(distribution.min(), levels.iter().min().copied());
            assert_eq!(distribution.max(), levels.iter().max().copied());
        }
    }

    #[test]
    fn a_scale_may_start_anywhere() {
        let counts = counts(-2, 2, &[-2, 0, 1]);
        let distribution = Distribution {
            scale_min: -2,
            counts: &counts,
        };
        assert!(close(distribution.mean(), Some(-1.0 / 3.0)));
        assert_eq!((distribution.min(), distribution.max()), (Some(-2), Some(1)));
        assert!(close(distribution.quartile(Quartile::First), Some(-1.0)));
    }

    #[test]
    fn a_mean_stays_among_its_parts() {
        assert_eq!(weighted_mean([]), None);
        assert_eq!(weighted_mean([(1.0, 2.0), (3.0, 4.0)]), Some(3.5));
        assert_eq!(weighted_mean([(0.1, 4.9), (0.2, 4.9), (0.3, 4.9)]), Some(4.9));
        assert_eq!(
            (index(1.0, 1, 5), index(2.0, 1, 5), index(5.0, 1, 5)),
            (0.0, 25.0, 100.0)
        );
    }
}
