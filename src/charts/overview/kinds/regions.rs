//! The regions that are open to comparison by theme: a row for each.

use crate::charts::chart::Chart;
use crate::charts::figure::Figure;
use crate::charts::grid::{Grid, GridRow, grid};
use crate::charts::kind::{Kind, Native};
use crate::charts::overview::subject::{Breadth, Overview, OverviewKind};
use crate::charts::paint::scale::Axis;
use crate::domain::results::overview::{NationalRow, RegionFigure};
use crate::i18n::msg;

const CODE: &str = "regions";

pub(super) const KIND: OverviewKind = Kind {
    code: CODE,
    name: msg::overview_regions_by_part,
    draw,
    native: Native::Picture,
};

/// The picture, where some region has a figure.
fn draw(overview: &Overview<'_>) -> Option<Chart> {
    let (rows, regions) = match overview.breadth {
        Breadth::Places { .. } => return None,
        Breadth::Regions { rows, regions } => (rows, regions),
    };
    let l = overview.language;
    let figure = |own: &Option<RegionFigure>| own.map_or(Figure::Missing, |own| Figure::Value(own.index));
    let row = |row: &NationalRow| {
        let region = regions.iter().find(|region| region.code == row.region);
        Some(GridRow {
            label: region.map_or("", |region| region.name(l)).to_owned(),
            figures: row.figures.as_ref()?.figures.iter().map(figure).collect(),
        })
    };
    grid(&Grid {
        language: l,
        size: overview.size,
        name: CODE,
        title: msg::overview_regions_title(l),
        subtitle: overview.subtitle,
        facts: overview.facts,
        axis: Axis::Index,
        row_name: msg::overview_region(l),
        columns: overview.columns.clone(),
        apart: 1,
        rows: rows.iter().filter_map(row).collect(),
    })
}
