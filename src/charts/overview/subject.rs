//! What is drawn of many closed rounds at a glance.

use std::convert::Infallible;

use crate::charts::chart::Chart;
use crate::charts::grid::GridRow;
use crate::charts::kind::Kind;
use crate::charts::paint::scale::Axis;
use crate::charts::paint::size::Size;
use crate::domain::Language;
use crate::domain::region::Region;
use crate::domain::results::overview::NationalRow;

/// What a kind of picture of an overview says of itself. No file of another program holds one.
pub(crate) type OverviewKind = Kind<fn(&Overview<'_>) -> Option<Chart>, Infallible>;

/// An overview with the words around it.
pub struct Overview<'a> {
    pub language: Language,
    pub size: Size,
    /// Stands under the picture's own title: whose figures these are, or of what.
    pub subtitle: &'a str,
    /// Stands at the foot.
    pub facts: &'a str,
    /// What the figures are of: all together, and then its parts.
    pub columns: Vec<String>,
    pub breadth: Breadth<'a>,
}

/// What lies side by side.
pub enum Breadth<'a> {
    /// A region's places, each by its latest round.
    Places { axis: Axis, rows: Vec<GridRow> },
    /// All regions, in indices.
    Regions {
        rows: &'a [NationalRow],
        regions: &'a [Region],
    },
}
