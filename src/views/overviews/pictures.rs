//! The pictures of overviews, for their pages and as files.

use super::national::NationalPage;
use super::{Choosing, axis, figure};
use crate::charts::{Axis, Breadth, Chart, GridRow, Overview, OverviewChart, Size, draw_overview};
use crate::domain::Language;
use crate::domain::ids::SiteId;
use crate::domain::region::Region;
use crate::domain::results::overview::{RegionOverview, RoundFigures};
use crate::domain::site::SiteInUse;

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

/// A picture of a region's places; `None` without figures.
pub fn of_places(kind: OverviewChart, l: Language, size: Size, places: Places<'_>) -> Option<Chart> {
    let axis = places.axis();
    let row = |row: &RoundFigures<'_>| GridRow {
        label: places.name(l, row.round.site.as_ref()).to_owned(),
        figures: row.cells.iter().map(|cell| figure(axis, *cell)).collect(),
    };
    draw_overview(
        kind,
        &Overview {
            language: l,
            size,
            subtitle: places.region.name(l),
            facts: &places.choosing.facts(l),
            columns: places.choosing.columns(l),
            breadth: Breadth::Places {
                axis,
                rows: places.in_order().into_iter().map(row).collect(),
            },
        },
    )
}

/// A picture of all regions; `None` without figures.
pub fn of_regions(kind: OverviewChart, l: Language, size: Size, page: &NationalPage<'_>) -> Option<Chart> {
    let (choosing, overview) = (page.choosing.as_ref()?, page.overview?);
    draw_overview(
        kind,
        &Overview {
            language: l,
            size,
            subtitle: &choosing.together(l),
            facts: &choosing.facts(l),
            columns: choosing.columns(l),
            breadth: Breadth::Regions {
                rows: &overview.regions,
                regions: page.regions,
            },
        },
    )
}
