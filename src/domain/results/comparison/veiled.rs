//! Which rounds of sites that a reader does not know stand beside theirs, without their names.

use super::super::gaps::shown_tenths;
use super::super::statistics::real;
use super::{Compared, Side};
use crate::domain::ids::RoundId;
use crate::domain::results::{Value, Values};

/// So many rounds without names stand in a comparison at most.
pub const MOST_VEILED: usize = 12;

/// Rounds without names that the reader can find nowhere else: fewer could be told apart by elimination.
const FEWEST_UNKNOWN: usize = 3;

/// The rounds that may stand veiled, of all those that the reader does not know.
///
/// The rule looks at nothing that the reader chooses, so that no two comparisons differ by one of them. Where there are
/// more than [`MOST_VEILED`], they are chosen by the random end of their ids, which tells neither a site nor a time.
pub(super) fn veiled(mut unknown: Vec<RoundId>) -> Vec<RoundId> {
    unknown.sort_by_key(|id| id.as_str().chars().rev().collect::<String>());
    unknown.truncate(MOST_VEILED);
    unknown
}

/// Whether rounds hide each other well enough to stand veiled. `unpublished` is how many of them are not published: who
/// reads what is published can match such a round by its figures, so that it hides no other.
pub(super) fn hide_each_other(unpublished: usize) -> bool {
    unpublished >= FEWEST_UNKNOWN
}

impl Compared {
    /// As it may be told of a round: of a veiled one in tenths, which is what is read.
    pub(super) fn told_of(self, side: &Side<'_>) -> Compared {
        if !side.is_veiled {
            return self;
        }
        Compared {
            values: tenths_of(self.values),
            joint: tenths_of(self.joint),
            joint_of: self.joint_of,
        }
    }
}

fn tenths_of(values: Values) -> Values {
    let tenths = |value: f64| real(shown_tenths(value)) / 10.0;
    let both = |own: Value| Value {
        value: own.value.map(tenths),
        index: own.index.map(tenths),
    };
    Values {
        current: both(values.current),
        target: both(values.target),
        gap: values.gap.map(tenths),
    }
}
