//! The 22 regions as equal tiles, each about where it lies: name, figure, and a ground from light to dark. Small regions
//! are seen as well as large ones.

use crate::domain::Language;
use crate::domain::region::Region;
use crate::i18n::msg;

use super::chart::{Chart, Table};
use super::paint::canvas::{Area, Canvas, Ink, Stroke, at, lines};
use super::paint::legend::{Legend, Sample};
use super::paint::palette::{QUIET, RULE, TEXT, shade, text_on};
use super::paint::scale::Axis;
use super::paint::sheet::{Frame, Sheet, Words};
use super::paint::size::Size;
use super::words::{self, names, of_ends};

/// What a map of tiles is drawn of.
pub struct TileMap<'a> {
    pub language: Language,
    pub size: Size,
    /// Tells the picture from others on the page, as part of its ids.
    pub name: &'a str,
    pub title: &'a str,
    /// Stands under the title.
    pub subtitle: &'a str,
    /// Stands at the foot.
    pub facts: &'a str,
    /// Definitions for the foot, beside that of the index: whose rounds the figures are made of.
    pub notes: Vec<String>,
    /// What the figures are, over their column of the table: "Median of the current state".
    pub figure_name: &'a str,
    /// Over the column of the tiles' notes.
    pub note_name: &'a str,
    pub tiles: Vec<Tile<'a>>,
}

/// One region, drawn where its row and column of tiles are.
pub struct Tile<'a> {
    pub region: &'a Region,
    /// `0..=100`; `None` where there is no figure to show.
    pub index: Option<f64>,
    /// A few words under the figure ("5 rounds"), or in its place: why there is none. May be empty beside a figure.
    pub note: String,
}

/// The picture; `None` without tiles. One where every region says why it has no figure is a picture too.
pub fn tile_map(map: &TileMap<'_>) -> Option<Chart> {
    if map.tiles.is_empty() {
        return None;
    }
    let language = map.language;
    let mut notes = vec![msg::charts_note_of_index(language).to_owned()];
    notes.extend(map.notes.iter().cloned());
    let frame = Frame {
        language,
        size: map.size,
        name: map.name.to_owned(),
        subtitle: map.subtitle.to_owned(),
        facts: map.facts.to_owned(),
    };
    let words = Words {
        title: map.title.to_owned(),
        notes,
        description: description(map),
        table: table(map),
    };
    let sheet = Sheet::new(frame, words, legend(map));
    let plan = Plan::fit(map, &sheet);
    let height = plan.height;
    Some(sheet.draw(height, |canvas, area| {
        for tile in &map.tiles {
            plan.draw_tile(canvas, area, tile, language);
        }
    }))
}

/// The region's name without the word for its kind, as in speech.
pub(crate) fn short_name(language: Language, region: &Region) -> String {
    let code = region.code.as_str().parse::<usize>().unwrap_or_default();
    msg::charts_region(language, code, region.name(language))
}

fn legend(map: &TileMap<'_>) -> Legend {
    let has_figure = map.tiles.iter().any(|tile| tile.index.is_some());
    let swatch = |tick: i32| (Sample::Swatch(shade(f64::from(tick) / 100.0)), tick.to_string());
    Legend {
        entries: Axis::Index
            .ticks()
            .into_iter()
            .filter(|_| has_figure)
            .map(swatch)
            .collect(),
        levels: Vec::new(),
    }
}

/// The measures of the tiles and their texts.
struct Plan {
    tile: (f64, f64),
    /// From the area's left edge to the first column.
    left: f64,
    line: f64,
    name: Ink,
    figure: Ink,
    note: Ink,
    height: f64,
}

impl Plan {
    fn fit(map: &TileMap<'_>, sheet: &Sheet) -> Plan {
        let em = sheet.em();
        let most = |of: fn(&Region) -> i32| map.tiles.iter().map(|tile| of(tile.region)).max().unwrap_or(1);
        let rows = f64::from(most(|region| region.tile_row).max(1));
        let columns = f64::from(most(|region| region.tile_column).max(1));
        let high = sheet.given_height().map_or(em * 4.6, |height| height / rows);
        let wide = (sheet.width() / columns).min(high * 2.7);
        let mut plan = Plan {
            tile: (wide, high),
            left: (sheet.width() - wide * columns) / 2.0,
            line: (em * 0.16).max(4.0),
            name: Ink::new((em * 0.82).min(high * 0.21), TEXT).middle(),
            figure: Ink::new((em * 1.25).min(high * 0.33), TEXT).bold().middle(),
            note: Ink::new((em * 0.66).min(high * 0.17), QUIET).middle(),
            height: high * rows,
        };
        let texts: Vec<String> = map
            .tiles
            .iter()
            .map(|tile| short_name(map.language, tile.region))
            .collect();
        plan.name = plan.fitted(plan.name, &texts, 1);
        let texts: Vec<String> = map.tiles.iter().map(|tile| tile.note.clone()).collect();
        plan.note = plan.fitted(plan.note, &texts, 2);
        plan
    }

    fn text_width(&self) -> f64 {
        self.tile.0 - self.line - self.name.size * 0.8
    }

    /// Small enough that each text is whole in so many lines.
    fn fitted(&self, mut ink: Ink, texts: &[String], most: usize) -> Ink {
        let whole = |ink: Ink| {
            let fits = |text: &String| ink.wrap(text, self.text_width(), most + 1).len() <= most;
            texts.iter().all(fits)
        };
        while ink.size > 12.0 && !whole(ink) {
            ink.size -= 1.0;
        }
        ink
    }

    fn draw_tile(&self, canvas: &mut Canvas<'_>, area: Area, tile: &Tile<'_>, language: Language) {
        let (wide, high) = self.tile;
        let ground = Area {
            x: area.x + self.left + wide * f64::from(tile.region.tile_column - 1) + self.line / 2.0,
            y: area.y + high * f64::from(tile.region.tile_row - 1) + self.line / 2.0,
            width: wide - self.line,
            height: high - self.line,
        };
        let ink_color = match tile.index {
            Some(index) => {
                let color = shade(index / 100.0);
                canvas.fill(ground, color);
                text_on(color)
            }
            None => {
                canvas.outline(ground, Stroke::solid(RULE, 2.0));
                TEXT
            }
        };
        let colored = |ink: Ink| Ink {
            color: ink_color,
            ..ink
        };
        let name = vec![short_name(language, tile.region)];
        let note = if tile.note.is_empty() {
            Vec::new()
        } else {
            self.note.wrap(&tile.note, self.text_width(), 2)
        };
        let mut blocks = vec![(name, colored(self.name))];
        if let Some(index) = tile.index {
            blocks.push((vec![Axis::Index.show(language, index)], colored(self.figure)));
            blocks.push((note, colored(self.note)));
        } else {
            blocks.push((note, self.note));
        }
        draw_centred(canvas, ground, &blocks);
    }
}

/// Blocks of lines below each other, together in the middle of the ground.
fn draw_centred(canvas: &mut Canvas<'_>, ground: Area, blocks: &[(Vec<String>, Ink)]) {
    let height = |(text, ink): &(Vec<String>, Ink)| ink.size * 1.16 * lines(text);
    let middle = ground.middle();
    let mut top = middle.y - blocks.iter().map(height).sum::<f64>() / 2.0;
    for (text, ink) in blocks {
        for line in text {
            canvas.text(line, at(middle.x, top + ink.size * 0.94), *ink);
            top += ink.size * 1.16;
        }
    }
}

fn description(map: &TileMap<'_>) -> String {
    let language = map.language;
    let named: Vec<(String, Option<f64>)> = map
        .tiles
        .iter()
        .map(|tile| (short_name(language, tile.region), tile.index))
        .collect();
    let values: Vec<(&str, f64)> = named
        .iter()
        .filter_map(|(name, index)| Some((name.as_str(), (*index)?)))
        .collect();
    let mut sentences = vec![msg::charts_tiles_shows(language, values.len(), map.tiles.len())];
    sentences.extend(of_ends(
        language,
        &values,
        |value| Axis::Index.show(language, value),
        |all| msg::charts_says_figures_same(language, all),
        |(high, most), (low, least)| msg::charts_says_figures(language, high, most, low, least),
    ));
    let without: Vec<&str> = named
        .iter()
        .filter(|(_, index)| index.is_none())
        .map(|(name, _)| name.as_str())
        .collect();
    if !without.is_empty() {
        sentences.push(msg::charts_says_without_figure(language, names(language, &without)));
    }
    sentences.join(" ")
}

fn table(map: &TileMap<'_>) -> Table {
    let language = map.language;
    let row = |tile: &Tile<'_>| {
        let figure = tile.index.map(|index| Axis::Index.show(language, index));
        vec![
            tile.region.name(language).to_owned(),
            figure.unwrap_or(words::NONE.to_owned()),
            tile.note.clone(),
        ]
    };
    Table {
        caption: map.title.to_owned(),
        columns: vec![
            msg::charts_region_head(language).to_owned(),
            map.figure_name.to_owned(),
            map.note_name.to_owned(),
        ],
        rows: map.tiles.iter().map(row).collect(),
    }
}
