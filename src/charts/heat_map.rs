//! Rows and columns of figures on grounds from light to dark: the picture behind every kind of heat map.

use crate::domain::Language;
use crate::i18n::msg;

use super::canvas::{Area, Canvas, Ink, Stroke};
use super::figure::Figure;
use super::heads::Heads;
use super::legend::{Legend, Sample};
use super::palette::{Color, QUIET, RULE, shade, text_on};
use super::rows::{Room, RowPlace, Rows, Section};
use super::scale::Axis;
use super::sheet::{Frame, Sheet, Words, lines};
use super::subject::Size;
use super::{Chart, description, words};

/// What a heat map is drawn of. Every row has a figure for each column.
pub struct HeatMap<'a> {
    pub language: Language,
    pub size: Size,
    /// Tells the picture from others on the page, as part of its ids: "heatmap".
    pub name: &'a str,
    pub title: &'a str,
    /// Stands under the title: whose figures these are.
    pub subtitle: &'a str,
    /// Stands at the foot.
    pub facts: &'a str,
    /// What the figures are measured in.
    pub axis: Axis,
    /// What a row is: "Theme", "Round".
    pub row_name: &'a str,
    /// What a column is: "actor group", "theme".
    pub columns: Vec<String>,
    /// So many of the first columns are of all, and stand a little apart.
    pub apart: usize,
    pub rows: Vec<HeatRow>,
}

pub struct HeatRow {
    pub label: String,
    pub figures: Vec<Figure>,
}

/// The picture with the definitions that any heat map needs; `None` where no figure may be shown.
pub fn heat_map(map: &HeatMap<'_>) -> Option<Chart> {
    let ticks = map.axis.ticks();
    let steps = ticks.iter().map(|tick| (*tick, tick.to_string())).collect();
    draw(map, steps, vec![map.axis.note(map.language)])
}

/// The picture with a legend of these steps of the axis and these notes.
pub(crate) fn draw(map: &HeatMap<'_>, steps: Vec<(i32, String)>, notes: Vec<String>) -> Option<Chart> {
    let figures = || map.rows.iter().flat_map(|row| &row.figures);
    if !figures().any(|figure| figure.value().is_some()) {
        return None;
    }
    let words = || Words {
        title: map.title.to_owned(),
        notes: notes.clone(),
        description: description::of_heat_map(map),
        table: description::table_of_heat_map(map),
    };
    // Too few answers are said in the cells where they have room for the words, else by a sign that the legend explains;
    // the legend takes height, so the cells are tried first without and then with it.
    let written = Cells::fit(map, Sheet::new(frame(map), words(), legend(map, &steps, false)));
    let hides = figures().any(|figure| *figure == Figure::TooFew);
    if !hides || written.have_room_for_words(map.language) {
        return Some(written.draw(map, true));
    }
    Some(Cells::fit(map, Sheet::new(frame(map), words(), legend(map, &steps, true))).draw(map, false))
}

fn frame(map: &HeatMap<'_>) -> Frame {
    Frame {
        language: map.language,
        size: map.size,
        name: map.name.to_owned(),
        subtitle: map.subtitle.to_owned(),
        facts: map.facts.to_owned(),
    }
}

fn legend(map: &HeatMap<'_>, steps: &[(i32, String)], with_sign: bool) -> Legend {
    let mut entries: Vec<(Sample, String)> = steps
        .iter()
        .map(|(step, words)| (Sample::Swatch(ground(map.axis, f64::from(*step))), words.clone()))
        .collect();
    if with_sign {
        entries.push((Sample::Sign(words::NONE), msg::charts_too_few(map.language).to_owned()));
    }
    let misses = map.rows.iter().flat_map(|row| &row.figures);
    if misses.into_iter().any(|figure| *figure == Figure::Missing) {
        entries.push((Sample::Sign(""), msg::charts_missing(map.language).to_owned()));
    }
    Legend {
        entries,
        levels: Vec::new(),
    }
}

/// Where the rows, columns and words stand.
struct Cells {
    sheet: Sheet,
    rows: Rows,
    heads: Heads,
    column: f64,
    gap: f64,
    ink: Ink,
}

impl Cells {
    fn fit(map: &HeatMap<'_>, sheet: Sheet) -> Cells {
        let em = sheet.em();
        let section = [Section {
            title: "",
            labels: map.rows.iter().map(|row| row.label.as_str()).collect(),
        }];
        // Where many rows share a height, they need it more than the heads.
        let is_crowded = sheet.given_height().is_some() && map.rows.len() > 15;
        let mut room = Room {
            em,
            width: sheet.width(),
            height: sheet.given_height(),
            head: em * 1.5,
            right: 0.0,
            least_em: 2.1,
            most_label: (map.columns.len() > 5).then_some(if is_crowded { 0.3 } else { 0.25 }),
        };
        let gap = if map.apart > 0 { em * 0.5 } else { 0.0 };
        let column = |rows: &Rows| (rows.plot_width - gap) / count(map.columns.len()).max(1.0);
        let first = Rows::fit(&section, &room);
        let most_head = room.height.map_or(em * 12.0, |height| height * 0.4);
        let head_em = if is_crowded { em * 0.8 } else { em };
        let labels: Vec<&str> = map.columns.iter().map(String::as_str).collect();
        let heads = Heads::fit(&labels, column(&first).min(em * WIDEST), head_em, most_head);
        room.head = heads.height + em * 0.3;
        let rows = Rows::fit(&section, &room);
        let column = column(&rows).min(em * WIDEST);
        let lowest = rows.rows.iter().map(|row| row.height).fold(f64::INFINITY, f64::min);
        let mut ink = Ink::new((em * 0.95).min(lowest * 0.68), QUIET).middle();
        while ink.size > 10.0 && ink.width("−00,0") > column * 0.92 {
            ink.size -= 1.0;
        }
        Cells {
            sheet,
            rows,
            heads,
            column,
            gap,
            ink,
        }
    }

    /// The left edge of a column, from the area's.
    fn x(&self, map: &HeatMap<'_>, place: usize) -> f64 {
        let gap = if place < map.apart { 0.0 } else { self.gap };
        self.rows.plot_x + gap + self.column * count(place)
    }

    fn have_room_for_words(&self, language: Language) -> bool {
        let words = msg::charts_too_few(language);
        let (ink, limit) = (self.words_ink(), self.column * 0.92);
        let lowest = self
            .rows
            .rows
            .iter()
            .map(|row| row.height)
            .fold(f64::INFINITY, f64::min);
        words.split(' ').all(|word| ink.width(word) <= limit)
            && ink.leading() * lines(&ink.wrap(words, limit, 4)) <= lowest * 0.94
    }

    fn words_ink(&self) -> Ink {
        Ink::new((self.sheet.em() * 0.62).max(15.0), QUIET).middle()
    }

    fn draw(self, map: &HeatMap<'_>, in_words: bool) -> Chart {
        let (words_ink, em) = (self.words_ink(), self.sheet.em());
        let places: Vec<f64> = (0..map.columns.len()).map(|place| self.x(map, place)).collect();
        let Cells {
            sheet,
            rows,
            heads,
            column,
            ink,
            ..
        } = self;
        let too_few = msg::charts_too_few(map.language);
        sheet.draw(rows.height, |canvas, area| {
            let middles = places.iter().map(|x| area.x + x + column / 2.0);
            heads.draw_above(canvas, area.y + heads.height, middles);
            rows.draw(canvas, area);
            for (row, place) in map.rows.iter().zip(&rows.rows) {
                for (figure, x) in row.figures.iter().zip(&places) {
                    let cell = cell(area.x + x, area.y, column, place, em);
                    match figure {
                        Figure::Value(value) => draw_figure(canvas, cell, map, *value, ink),
                        Figure::TooFew if in_words => {
                            draw_empty(canvas, cell);
                            let text = words_ink.wrap(too_few, column * 0.92, 4);
                            canvas.lines_around(&text, cell.middle(), words_ink);
                        }
                        Figure::TooFew => {
                            draw_empty(canvas, cell);
                            canvas.lines_around(&[words::NONE.to_owned()], cell.middle(), ink);
                        }
                        Figure::Missing => draw_empty(canvas, cell),
                    }
                }
            }
        })
    }
}

/// Wider columns would only part what is read together.
const WIDEST: f64 = 9.0;

fn ground(axis: Axis, value: f64) -> Color {
    shade(axis.share(value))
}

/// A cell of a row with a thin line of paper around it.
fn cell(x: f64, top: f64, width: f64, row: &RowPlace, em: f64) -> Area {
    let line = (em * 0.06).max(2.0);
    Area {
        x: x + line / 2.0,
        y: top + row.middle - row.height / 2.0 + line / 2.0,
        width: width - line,
        height: row.height - line,
    }
}

/// A cell that holds no figure is no shade either.
fn draw_empty(canvas: &mut Canvas<'_>, cell: Area) {
    let inset = 1.0;
    let rim = Area {
        x: cell.x + inset,
        y: cell.y + inset,
        width: cell.width - 2.0 * inset,
        height: cell.height - 2.0 * inset,
    };
    canvas.outline(rim, Stroke::solid(RULE, 2.0));
}

fn draw_figure(canvas: &mut Canvas<'_>, cell: Area, map: &HeatMap<'_>, value: f64, ink: Ink) {
    let ground = ground(map.axis, value);
    canvas.fill(cell, ground);
    let ink = Ink {
        color: text_on(ground),
        ..ink
    };
    canvas.lines_around(&[map.axis.show(map.language, value)], cell.middle(), ink);
}

#[allow(clippy::cast_precision_loss)] // a handful of columns
fn count(columns: usize) -> f64 {
    columns as f64
}
