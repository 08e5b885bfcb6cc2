//! The pictures of overviews, for their pages and as files.

use super::national::NationalPage;
use super::{Choosing, axis, figure};
use crate::charts::{self, Axis, Chart, Figure, Grid, GridRow, Size, Tile, TileMap};
use crate::domain::Language;
use crate::domain::ids::SiteId;
use crate::domain::region::Region;
use crate::domain::results::overview::{NationalRow, RegionFigure, RegionOverview, RoundFigures};
use crate::domain::site::SiteInUse;
use crate::i18n::msg;

/// A region's places with their figures.
#[derive(Clone, Copy)]
pub struct Places<'a> {
    pub region: &'a Region,
    pub sites: &'a [SiteInUse],
    pub choosing: &'a Choosing<'a>,
    pub overview: &'a RegionOverview<'a>,
}

impl<'a> Places<'a> {
    /// The region itself, or one of its sites.
    pub(super) fn name(&self, l: Language, site: Option<&SiteId>) -> &'a str {
        let Some(id) = site else {
            return self.region.name(l);
        };
        let known = self.sites.iter().find(|row| row.site.id == *id);
        known.map_or("", |row| &row.site.facts.name)
    }

    /// The region itself, and then its sites in the order of the register.
    pub(super) fn in_order(&self) -> Vec<&'a RoundFigures<'a>> {
        let mut rows: Vec<&RoundFigures<'_>> = self.overview.rows.iter().collect();
        rows.sort_by_key(|row| {
            let site = row.round.site.as_ref();
            site.and_then(|id| self.sites.iter().position(|own| own.site.id == *id))
        });
        rows
    }

    /// What the values are told in.
    pub(super) fn axis(&self) -> Axis {
        let cells = self.overview.rows.iter().flat_map(|row| row.cells.iter());
        axis(self.choosing.instrument, cells)
    }
}

/// Places × themes, or whatever parts are looked at; `None` without figures.
pub fn places(l: Language, size: Size, places: Places<'_>) -> Option<Chart> {
    let axis = places.axis();
    let row = |row: &RoundFigures<'_>| GridRow {
        label: places.name(l, row.round.site.as_ref()).to_owned(),
        figures: row.cells.iter().map(|cell| figure(axis, *cell)).collect(),
    };
    charts::grid(&Grid {
        language: l,
        size,
        name: "places",
        title: msg::overview_places(l),
        subtitle: places.region.name(l),
        facts: &places.choosing.facts(l),
        axis,
        row_name: msg::overview_place(l),
        columns: places.choosing.columns(l),
        apart: 1,
        rows: places.in_order().into_iter().map(row).collect(),
    })
}

/// All regions on their tiles.
pub fn map(l: Language, size: Size, page: &NationalPage<'_>) -> Option<Chart> {
    let (choosing, overview) = (page.choosing.as_ref()?, page.overview?);
    let tiles = overview.regions.iter().filter_map(|row| {
        let together = row.figures.as_ref().and_then(|own| own.figures.together);
        Some(Tile {
            region: page.region(&row.region)?,
            index: together.map(|own| own.index),
            note: tile_note(l, row, together.is_some()),
        })
    });
    charts::tile_map(&TileMap {
        language: l,
        size,
        name: "map",
        title: msg::overview_map_title(l),
        subtitle: &title(l, choosing),
        facts: &choosing.facts(l),
        notes: vec![msg::overview_map_note(l).to_owned()],
        figure_name: msg::overview_map_figure(l),
        note_name: msg::overview_counted(l),
        tiles: tiles.collect(),
    })
}

fn tile_note(l: Language, row: &NationalRow, has_figure: bool) -> String {
    match &row.figures {
        Some(own) if has_figure => msg::overview_tile_rounds(l, own.rounds),
        Some(_) => msg::overview_no_figure(l).to_owned(),
        None if row.closed > 0 => msg::overview_basis_none(l).to_owned(),
        None => msg::overview_tile_no_rounds(l).to_owned(),
    }
}

/// Open regions × themes, or whatever parts are looked at; `None` without figures.
pub fn regions(l: Language, size: Size, page: &NationalPage<'_>) -> Option<Chart> {
    let (choosing, overview) = (page.choosing.as_ref()?, page.overview?);
    let figure = |own: &Option<RegionFigure>| own.map_or(Figure::Missing, |own| Figure::Value(own.index));
    let row = |row: &NationalRow| {
        Some(GridRow {
            label: page.name(l, &row.region).to_owned(),
            figures: row.figures.as_ref()?.figures.iter().map(figure).collect(),
        })
    };
    charts::grid(&Grid {
        language: l,
        size,
        name: "regions",
        title: msg::overview_regions_title(l),
        subtitle: &title(l, choosing),
        facts: &choosing.facts(l),
        axis: Axis::Index,
        row_name: msg::overview_region(l),
        columns: choosing.columns(l),
        apart: 1,
        rows: overview.regions.iter().filter_map(row).collect(),
    })
}

fn title(l: Language, choosing: &Choosing<'_>) -> String {
    choosing.together(l).into_owned()
}
