//! Where a value stands on the axis of a picture, and how it is written.

use crate::domain::Language;
use crate::i18n::{msg, numbers};

/// What the values of a picture are measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Everything drawn has this one scale.
    Levels { min: i32, max: i32 },
    /// The scales differ: each value is its share of its own scale, `0..=100`.
    Index,
}

impl Axis {
    /// The axis for things with these scales (lowest and highest level); `None` when there are none.
    pub(crate) fn of(scales: impl IntoIterator<Item = (i32, i32)>) -> Option<Axis> {
        let mut scales = scales.into_iter();
        let (min, max) = scales.next()?;
        Some(if scales.all(|scale| scale == (min, max)) {
            Axis::Levels { min, max }
        } else {
            Axis::Index
        })
    }

    /// A value of a criterion with the scale `min..=max`, on this axis.
    pub(crate) fn place(self, value: f64, min: i32, max: i32) -> f64 {
        match self {
            Axis::Levels { .. } => value,
            Axis::Index => 100.0 * (value - f64::from(min)) / f64::from(max - min),
        }
    }

    /// How far along the axis a value stands, `0..=1`.
    pub(crate) fn share(self, value: f64) -> f64 {
        match self {
            Axis::Levels { min, max } => (value - f64::from(min)) / f64::from(max - min),
            Axis::Index => value / 100.0,
        }
    }

    /// What the figures are, in a sentence.
    pub(crate) fn note(self, language: Language) -> String {
        match self {
            Axis::Levels { min, max } => msg::charts_note_means(language, max, min),
            Axis::Index => msg::charts_note_of_index(language).to_owned(),
        }
    }

    pub(crate) fn ticks(self) -> Vec<i32> {
        match self {
            Axis::Levels { min, max } => (min..=max).collect(),
            Axis::Index => vec![0, 25, 50, 75, 100],
        }
    }

    /// A mean as it is shown.
    pub(crate) fn show(self, language: Language, value: f64) -> String {
        match self {
            Axis::Levels { .. } => numbers::decimal(language, value),
            Axis::Index => numbers::integer(whole(value)),
        }
    }

    /// A gap with its sign.
    pub(crate) fn show_gap(self, language: Language, gap: f64) -> String {
        match (self, whole(gap)) {
            (Axis::Levels { .. }, _) => numbers::signed(language, gap),
            (Axis::Index, gap) if gap > 0 => format!("+{}", numbers::integer(gap)),
            (Axis::Index, gap) => numbers::integer(gap),
        }
    }

    /// What two gaps that are shown as equal have in common: tenths of a level, or whole shares of a scale.
    pub(crate) fn rounded(self, gap: f64) -> i64 {
        match self {
            Axis::Levels { .. } => whole(gap * 10.0),
            Axis::Index => whole(gap),
        }
    }

    /// An agreed value: a level where it is one, else as a mean.
    pub(crate) fn show_agreed(self, language: Language, value: f64) -> String {
        if value.fract() == 0.0 {
            numbers::integer(whole(value))
        } else {
            self.show(language, value)
        }
    }
}

#[allow(clippy::cast_possible_truncation)] // values on a scale
fn whole(value: f64) -> i64 {
    (value * (1.0 + 1e-9)).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_scale_is_shown_as_levels_and_several_as_an_index() {
        assert_eq!(Axis::of([(1, 5), (1, 5)]), Some(Axis::Levels { min: 1, max: 5 }));
        assert_eq!(Axis::of([(1, 5), (1, 4)]), Some(Axis::Index));
        assert_eq!(Axis::of([]), None);
    }

    #[test]
    fn the_ends_of_a_scale_are_the_ends_of_the_axis() {
        let levels = Axis::Levels { min: 1, max: 5 };
        assert_eq!(
            (levels.share(1.0), levels.share(3.0), levels.share(5.0)),
            (0.0, 0.5, 1.0)
        );
        let index = Axis::Index;
        assert_eq!(index.share(index.place(4.0, 1, 4)), 1.0);
        assert_eq!(index.place(2.5, 1, 4), 50.0);
    }

    #[test]
    fn gaps_shown_as_equal_are_ranked_as_equal() {
        let levels = Axis::Levels { min: 1, max: 5 };
        assert_eq!(levels.rounded(1.26), levels.rounded(1.34));
        assert_ne!(levels.rounded(1.24), levels.rounded(1.26));
        assert_eq!(Axis::Index.rounded(33.4), Axis::Index.rounded(32.6));
    }

    #[test]
    fn values_are_written_for_their_readers() {
        let levels = Axis::Levels { min: 1, max: 5 };
        assert_eq!(levels.show(Language::Fi, 2.45), "2,5");
        assert_eq!(levels.show_gap(Language::En, 1.25), "+1.3");
        assert_eq!(levels.show_agreed(Language::Sv, 3.0), "3");
        assert_eq!(levels.show_agreed(Language::Sv, 3.5), "3,5");
        assert_eq!(Axis::Index.show(Language::Fi, 62.5), "63");
        assert_eq!(Axis::Index.show_gap(Language::Fi, -3.4), "−3");
        assert_eq!(Axis::Index.show_gap(Language::Fi, 0.2), "0");
    }
}
