//! A region's places by theme: a row for each, by its latest round.

use crate::charts::chart::Chart;
use crate::charts::grid::{Grid, grid};
use crate::charts::kind::{Kind, Native};
use crate::charts::overview::subject::{Breadth, Overview, OverviewKind};
use crate::i18n::msg;

const CODE: &str = "places";

pub(super) const KIND: OverviewKind = Kind {
    code: CODE,
    name: msg::overview_places_picture,
    draw,
    native: Native::Picture,
};

/// The picture, where some place has a figure.
fn draw(overview: &Overview<'_>) -> Option<Chart> {
    let (axis, rows) = match &overview.breadth {
        Breadth::Places { axis, rows } => (*axis, rows.clone()),
        Breadth::Regions { .. } => return None,
    };
    let l = overview.language;
    grid(&Grid {
        language: l,
        size: overview.size,
        name: CODE,
        title: msg::overview_places(l),
        subtitle: overview.subtitle,
        facts: overview.facts,
        axis,
        row_name: msg::overview_place(l),
        columns: overview.columns.clone(),
        apart: 1,
        rows,
    })
}
