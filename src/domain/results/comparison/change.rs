//! Whether a mean has changed by more than the spread of its answers explains.
//!
//! A change is marked when Welch's two-sample t interval of the difference, at 95 %, does not hold 0: when
//! `|m₂ − m₁| > t·√(s₁²/n₁ + s₂²/n₂)`, t being the 97.5 % point of Student's distribution with the degrees of freedom
//! of Welch and Satterthwaite, `(s₁²/n₁ + s₂²/n₂)² / ((s₁²/n₁)²/(n₁ − 1) + (s₂²/n₂)²/(n₂ − 1))` (Welch 1947: The
//! generalization of "Student's" problem when several different population variances are involved, Biometrika 34,
//! 28–35). It takes the two rounds as different people. Mostly many take part both times and keep to their view, which
//! makes the true interval narrower: the rule rather marks too little.
//!
//! A theme's value, and that of the whole, is a weighted mean of criteria that the same people answered. The standard
//! error of a weighted mean is at most the weighted mean of the standard errors, whatever goes together with what; that
//! bound stands for it, with the smallest n among the criteria.

use statrs::distribution::{ContinuousCDF, StudentsT};

use super::super::gaps::shown_tenths;
use super::super::statistics::{real, weighted_mean, whole};
use super::Spread;

/// The share of intervals that hold the true difference.
pub const CONFIDENCE: f64 = 0.95;

/// Answers that each of two rounds must have before a change is marked.
pub const FEWEST_TO_TELL: usize = 5;

/// From the nearest round before that has a value and was assessed the same way; the first such has none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// That round's place in [`Comparison::rounds`](super::Comparison).
    pub from: usize,
    /// Current state, later − earlier, on the scale.
    pub by: f64,
    /// What may be said of it.
    pub mark: ChangeMark,
}

/// What may be said of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeMark {
    /// It has risen.
    Up,
    /// It has fallen.
    Down,
    /// No more than the spread of the answers explains, or too little to be seen in the shown figures.
    WithinSpread,
    /// Fewer than [`FEWEST_TO_TELL`] answers on either side.
    TooFewToTell,
}

impl ChangeMark {
    /// All of them, in their fixed order.
    pub const ALL: [ChangeMark; 4] = [
        ChangeMark::Up,
        ChangeMark::Down,
        ChangeMark::WithinSpread,
        ChangeMark::TooFewToTell,
    ];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            ChangeMark::Up => "up",
            ChangeMark::Down => "down",
            ChangeMark::WithinSpread => "within_spread",
            ChangeMark::TooFewToTell => "too_few_to_tell",
        }
    }
}

/// A mean with how far it may lie from what another such group would have said.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Estimate {
    pub mean: f64,
    /// Standard error of the mean.
    pub error: f64,
    /// Answers; of a composed value the fewest among its parts.
    pub n: usize,
}

impl Estimate {
    /// Tells the change from one value to the next.
    pub fn of(spread: Spread) -> Estimate {
        Estimate {
            mean: spread.mean,
            error: spread.sd / real(whole(spread.n)).sqrt(),
            n: spread.n,
        }
    }

    /// Of a weighted mean whose own value is `mean`; `None` without parts.
    pub fn composed(mean: f64, parts: &[(f64, Estimate)]) -> Option<Estimate> {
        Some(Estimate {
            mean,
            error: weighted_mean(parts.iter().map(|(weight, part)| (*weight, part.error)))?,
            n: parts.iter().map(|(_, part)| part.n).min()?,
        })
    }
}

impl Change {
    pub(super) fn between(from: usize, before: Estimate, after: Estimate) -> Change {
        let by = after.mean - before.mean;
        Change {
            from,
            by,
            mark: mark(by, before, after),
        }
    }
}

fn mark(by: f64, before: Estimate, after: Estimate) -> ChangeMark {
    if before.n.min(after.n) < FEWEST_TO_TELL {
        ChangeMark::TooFewToTell
    } else if shown_tenths(by) == 0 || by.abs() <= half_width(before, after) {
        ChangeMark::WithinSpread
    } else if by > 0.0 {
        ChangeMark::Up
    } else {
        ChangeMark::Down
    }
}

/// How far Welch's interval reaches to either side; 0 where all agree both times.
fn half_width(before: Estimate, after: Estimate) -> f64 {
    let (one, other) = (before.error.powi(2), after.error.powi(2));
    if one + other == 0.0 {
        return 0.0;
    }
    let free = |n: usize| real(whole(n)) - 1.0;
    let freedom = (one + other).powi(2) / (one.powi(2) / free(before.n) + other.powi(2) / free(after.n));
    let distance = StudentsT::new(0.0, 1.0, freedom).map(|t| t.inverse_cdf(0.5 + CONFIDENCE / 2.0));
    // Without degrees of freedom nothing can be told.
    distance.map_or(f64::INFINITY, |t| t * (one + other).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estimate(mean: f64, sd: f64, n: usize) -> Estimate {
        Estimate::of(Spread { mean, sd, n })
    }

    /// Half widths by the formula above, with Student's density integrated and its 97.5 % point sought numerically.
    #[test]
    fn the_interval_is_welch_s() {
        let cases = [
            // Equal spreads and numbers: the usual two-sample t with 18 degrees of freedom, t = 2.100922.
            (1.0, 10, 1.0, 10, 0.939_560_9),
            // One side without spread: t with 4 degrees of freedom, 2.776445 · 0.2.
            (0.0, 5, 0.447_213_595_5, 5, 0.555_289_0),
            // 0.0625 / (0.0025/19 + 0.04/4) = 6.168831 degrees of freedom.
            (1.0, 20, 1.0, 5, 1.215_385_0),
        ];
        for (sd_before, n_before, sd_after, n_after, expected) in cases {
            let found = half_width(estimate(2.0, sd_before, n_before), estimate(3.0, sd_after, n_after));
            assert!((found - expected).abs() < 1e-6, "{found} instead of {expected}");
        }
    }

    #[test]
    fn a_change_is_marked_when_it_exceeds_the_spread() {
        use ChangeMark::{Down, TooFewToTell, Up, WithinSpread};
        let cases = [
            ((2.0, 0.8, 20), (3.0, 0.8, 20), Up),
            ((3.0, 0.8, 20), (2.0, 0.8, 20), Down),
            ((2.0, 0.8, 20), (2.3, 0.8, 20), WithinSpread),
            ((2.0, 0.8, 4), (4.0, 0.8, 20), TooFewToTell),
            ((2.0, 0.8, 20), (4.0, 0.8, 4), TooFewToTell),
            // All agree both times.
            ((2.0, 0.0, 5), (3.0, 0.0, 5), Up),
            ((3.0, 0.0, 5), (3.0, 0.0, 5), WithinSpread),
            // What is shown as 0.0 is not marked, however many say so.
            ((2.0, 0.01, 500), (2.04, 0.01, 500), WithinSpread),
        ];
        for ((m1, s1, n1), (m2, s2, n2), mark) in cases {
            let change = Change::between(0, estimate(m1, s1, n1), estimate(m2, s2, n2));
            assert_eq!(change.mark, mark, "{m1} → {m2}");
            assert!((change.by - (m2 - m1)).abs() < 1e-12);
        }
    }

    #[test]
    fn a_composed_value_is_as_uncertain_as_its_parts_on_average_and_has_the_fewest_answers() {
        let parts = [(1.0, estimate(2.0, 1.0, 4)), (3.0, estimate(3.0, 1.0, 16))];
        let composed = Estimate::composed(2.75, &parts).unwrap();
        assert!((composed.error - (0.5 + 3.0 * 0.25) / 4.0).abs() < 1e-12);
        assert_eq!((composed.mean, composed.n), (2.75, 4));
        assert_eq!(Estimate::composed(2.0, &[]), None);
    }
}
