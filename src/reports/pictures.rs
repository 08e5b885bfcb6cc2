//! Every picture that a file of a round or of a comparison holds.

use crate::charts::{Chart, ChartKind, ComparisonChart, ComparisonPictures, Plot, RoundPictures, Size};
use crate::words::{ComparisonInWords, RoundInWords};

/// One picture, and its values where other programs can draw it as well.
pub struct Picture {
    /// What it is called in an address or a file's name.
    pub code: &'static str,
    pub chart: Chart,
    pub plot: Option<Plot>,
}

/// Every picture that the round has.
pub(super) fn of_round(told: &RoundInWords<'_>, size: Size) -> Vec<Picture> {
    let pictures = RoundPictures {
        told,
        size,
        theme: None,
        is_named: true,
    };
    let picture = |kind: ChartKind| {
        Some(Picture {
            code: kind.code(),
            chart: pictures.draw(kind)?,
            plot: pictures.plot(kind),
        })
    };
    ChartKind::ALL.into_iter().filter_map(picture).collect()
}

/// Every picture that these rounds have beside each other.
pub(super) fn of_comparison(told: &ComparisonInWords<'_>, size: Size) -> Vec<Picture> {
    let pictures = ComparisonPictures {
        told,
        size,
        theme: None,
        is_named: true,
    };
    let picture = |kind: ComparisonChart| {
        Some(Picture {
            code: kind.code(),
            chart: pictures.draw(kind)?,
            plot: pictures.plot(kind),
        })
    };
    ComparisonChart::ALL.into_iter().filter_map(picture).collect()
}
