//! A picture's values for programs that draw charts themselves: workbooks and slides hold them as charts that a reader
//! can edit. They are the values that the picture of the same kind is drawn from.

use super::paint::palette::{Dash, Mark};
use super::paint::scale::Axis;

/// A table of values and how they are drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Plot {
    pub kind: PlotKind,
    /// What the values are of: themes, criteria or rounds.
    pub rows: Vec<String>,
    pub series: Vec<Plotted>,
    pub measure: Measure,
    /// Lowest and highest value of the axis and the step between two ticks; `None` where the values decide.
    pub ticks: Option<(f64, f64, f64)>,
}

/// One series of values, one for each row.
#[derive(Debug, Clone, PartialEq)]
pub struct Plotted {
    pub name: String,
    /// `None` is not shown: too few answers, or nothing agreed on.
    pub values: Vec<Option<f64>>,
    pub mark: Mark,
    pub dash: Dash,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlotKind {
    /// Outlines around a circle, the rows on its axes.
    Radar,
    /// A mark for each value above its row, no lines.
    Dots,
    /// Lines from row to row.
    Lines,
    /// Lying bars.
    Bars,
    /// Lying bars of equal length, parted by the series' shares.
    Shares,
}

/// How the values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// One decimal.
    Mean,
    /// Whole, `0..=100`.
    Index,
    /// One decimal with its sign.
    Gap,
    /// Whole with its sign.
    WholeGap,
    Count,
}

/// How values on this axis are written.
pub(crate) fn measure(axis: Axis) -> Measure {
    match axis {
        Axis::Levels { .. } => Measure::Mean,
        Axis::Index => Measure::Index,
    }
}

/// Lowest and highest value of this axis, and the step between two ticks.
pub(crate) fn ticks(axis: Axis) -> (f64, f64, f64) {
    match axis {
        Axis::Levels { min, max } => (f64::from(min), f64::from(max), 1.0),
        Axis::Index => (0.0, 100.0, 25.0),
    }
}
