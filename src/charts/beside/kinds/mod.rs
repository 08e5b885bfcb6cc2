//! The kinds of pictures of several rounds: a file or folder each, and a row in [`ComparisonChart`]. Nothing else has to know
//! them; a test counts that each has its row.

mod heatmap;
mod movers;
mod multiples;
mod trend;

use crate::charts::chart::Chart;
use crate::charts::kind::{Native, kinds};
use crate::charts::plot::Plot;

use super::pictures::{BesideKind, ComparisonPictures};

kinds! {
    /// The kinds of pictures of several rounds. All but the last are of rounds over time; sites side by side have that one.
    pub enum ComparisonChart of BesideKind {
        /// The whole and its themes, or a theme and its criteria, as lines over the rounds.
        Trend in trend,
        /// A small panel for each of them, with target and joint view.
        Multiples in multiples,
        /// The criteria that rose and fell most.
        Movers in movers,
        /// Rounds or sites by theme, or by one theme's criteria.
        HeatMap in heatmap,
    }
}

impl ComparisonPictures<'_> {
    /// A picture of this kind; `None` where it does not exist: an unknown theme, sites side by side where a picture is of
    /// time, nothing that has changed, or nothing that may be shown.
    pub fn draw(&self, kind: ComparisonChart) -> Option<Chart> {
        let is_unknown = self
            .theme
            .is_some_and(|theme| self.told.comparison.theme(theme).is_none());
        if is_unknown { None } else { (kind.kind().draw)(self) }
    }

    /// The values of a picture that can also be drawn as a chart of other programs; `None` where the picture does not
    /// exist, or is of a kind that those programs cannot draw.
    pub fn plot(&self, kind: ComparisonChart) -> Option<Plot> {
        match &kind.kind().native {
            Native::Chart(plot) => plot(self),
            Native::Picture => None,
        }
    }
}
