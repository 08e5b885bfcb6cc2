//! The kinds of pictures of one round: a file or folder each, and a row in [`ChartKind`]. Nothing else has to know them; a
//! test counts that each has its row.

mod distribution;
mod dumbbell;
mod gaps;
mod groups;
mod heatmap;
mod radar;
mod ranking;

use crate::charts::chart::Chart;
use crate::charts::kind::{Native, kinds};
use crate::charts::plot::Plot;
use crate::i18n::msg;

use super::pictures::{RoundKind, RoundPictures};

kinds! {
    /// The kinds of pictures of one round, from the whole to the detail.
    pub enum ChartKind of RoundKind {
        /// Current, target and joint view around a circle.
        Radar in radar,
        /// Criteria from the highest current state to the lowest, with target and joint view.
        Ranking in ranking,
        /// Criteria by the size of their gap.
        Gaps in gaps,
        /// Criteria: from current to target.
        Dumbbell in dumbbell,
        /// Themes, or one theme's criteria, by group.
        Heatmap in heatmap,
        /// Themes, or one theme's criteria: the groups' means.
        Groups in groups,
        /// Criteria: how the answers fall on the levels.
        Distribution in distribution,
    }
}

impl RoundPictures<'_> {
    /// A picture of this kind; `None` where it does not exist: too few or too many axes, no target, no second group, an
    /// unknown theme, or nothing that may be shown.
    pub fn draw(&self, kind: ChartKind) -> Option<Chart> {
        (kind.kind().draw)(self)
    }

    /// The values of a picture that can also be drawn as a chart of other programs; `None` where the picture does not
    /// exist, or is of a kind that those programs cannot draw.
    pub fn plot(&self, kind: ChartKind) -> Option<Plot> {
        let mut plot = match &kind.kind().native {
            Native::Chart(plot) => plot(self)?,
            Native::Picture => return None,
        };
        for (at, row) in plot.rows.iter_mut().enumerate() {
            let mut values = plot
                .series
                .iter()
                .map(|series| series.values.get(at).copied().flatten());
            if values.all(|value| value.is_none()) {
                *row = format!("{row} ({})", msg::charts_too_few(self.told.language));
            }
        }
        Some(plot)
    }
}
