//! The kinds of pictures of overviews: a file each, and a row in [`OverviewChart`]. Nothing else has to know them; a test
//! counts that each has its row.

mod map;
mod places;
mod regions;

use crate::charts::chart::Chart;
use crate::charts::kind::kinds;

use super::subject::{Overview, OverviewKind};

kinds! {
    /// The kinds of pictures of overviews.
    pub enum OverviewChart of OverviewKind {
        /// A region's places × themes, or whatever parts are looked at.
        Places in places,
        /// All regions on their tiles.
        Map in map,
        /// Open regions × themes, or whatever parts are looked at.
        Regions in regions,
    }
}

/// Draws a picture of an overview; `None` where it does not exist: of places where regions lie side by side or the other
/// way round, or nothing that may be shown.
pub fn draw(kind: OverviewChart, overview: &Overview<'_>) -> Option<Chart> {
    (kind.kind().draw)(overview)
}
