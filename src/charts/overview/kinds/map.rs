//! All regions on their tiles, with what is looked at together.

use crate::charts::chart::Chart;
use crate::charts::kind::{Kind, Native};
use crate::charts::overview::subject::{Breadth, Overview, OverviewKind};
use crate::charts::tile_map::{Tile, TileMap, tile_map};
use crate::domain::Language;
use crate::domain::results::overview::NationalRow;
use crate::i18n::msg;

const CODE: &str = "map";

pub(super) const KIND: OverviewKind = Kind {
    code: CODE,
    name: msg::overview_map_picture,
    draw,
    native: Native::Picture,
};

/// The picture: regions without a figure say why.
fn draw(overview: &Overview<'_>) -> Option<Chart> {
    let (rows, regions) = match overview.breadth {
        Breadth::Places { .. } => return None,
        Breadth::Regions { rows, regions } => (rows, regions),
    };
    let l = overview.language;
    let tiles = rows.iter().filter_map(|row| {
        let together = row.figures.as_ref().and_then(|own| own.figures.together);
        Some(Tile {
            region: regions.iter().find(|region| region.code == row.region)?,
            index: together.map(|own| own.index),
            note: note(l, row, together.is_some()),
        })
    });
    tile_map(&TileMap {
        language: l,
        size: overview.size,
        name: CODE,
        title: msg::overview_map_title(l),
        subtitle: overview.subtitle,
        facts: overview.facts,
        notes: vec![msg::overview_map_note(l).to_owned()],
        figure_name: msg::overview_map_figure(l),
        note_name: msg::overview_counted(l),
        tiles: tiles.collect(),
    })
}

fn note(l: Language, row: &NationalRow, has_figure: bool) -> String {
    match &row.figures {
        Some(own) if has_figure => msg::overview_tile_rounds(l, own.rounds),
        Some(_) => msg::overview_no_figure(l).to_owned(),
        None if row.closed > 0 => msg::overview_basis_none(l).to_owned(),
        None => msg::overview_tile_no_rounds(l).to_owned(),
    }
}
