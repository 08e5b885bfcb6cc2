//! One figure of a picture that may be missing, and what is said where it is.

use crate::domain::Language;
use crate::i18n::msg;

use super::paint::scale::Axis;

/// What a cell of a heat map holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// On the picture's axis.
    Value(f64),
    /// There are answers, or there may be, but too few to be shown.
    TooFew,
    /// Nothing was asked or answered there: a theme that the round leaves out, a place that has had no round.
    Missing,
}

impl Figure {
    /// A value that the results hide when it is `None`.
    pub fn shown(value: Option<f64>) -> Figure {
        value.map_or(Figure::TooFew, Figure::Value)
    }

    pub(crate) fn value(self) -> Option<f64> {
        match self {
            Figure::Value(value) => Some(value),
            Figure::TooFew | Figure::Missing => None,
        }
    }

    /// As a table and a reader aloud say it.
    pub(crate) fn said(self, language: Language, axis: Axis) -> String {
        match self {
            Figure::Value(value) => axis.show(language, value),
            Figure::TooFew => msg::charts_too_few(language).to_owned(),
            Figure::Missing => msg::charts_missing(language).to_owned(),
        }
    }
}
