//! Rows and columns of figures on grounds from light to dark: what every heat map is painted as, whatever its rows and
//! columns are.

use crate::domain::Language;
use crate::i18n::msg;

use super::chart::{Chart, Table};
use super::figure::Figure;
use super::paint::canvas::{Area, Canvas, Ink, Stroke, lines};
use super::paint::heads::Heads;
use super::paint::legend::{Legend, Sample};
use super::paint::palette::{Color, QUIET, RULE, shade, text_on};
use super::paint::rows::{Room, RowPlace, Rows, Section};
use super::paint::scale::Axis;
use super::paint::sheet::{Frame, Sheet, Words};
use super::paint::size::Size;
use super::words::{self, of_ends};

/// What a heat map is drawn of. Every row has a figure for each column.
pub struct Grid<'a> {
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
    pub rows: Vec<GridRow>,
}

#[derive(Debug, Clone)]
pub struct GridRow {
    pub label: String,
    pub figures: Vec<Figure>,
}

/// The picture with the definitions that any heat map needs; `None` where no figure may be shown.
pub fn grid(grid: &Grid<'_>) -> Option<Chart> {
    let ticks = grid.axis.ticks();
    let steps = ticks.iter().map(|tick| (*tick, tick.to_string())).collect();
    draw_in_steps(grid, steps, vec![grid.axis.note(grid.language)])
}

/// The picture with a legend of these steps of the axis and these notes.
pub(crate) fn draw_in_steps(grid: &Grid<'_>, steps: Vec<(i32, String)>, notes: Vec<String>) -> Option<Chart> {
    let figures = || grid.rows.iter().flat_map(|row| &row.figures);
    if !figures().any(|figure| figure.value().is_some()) {
        return None;
    }
    let words = || Words {
        title: grid.title.to_owned(),
        notes: notes.clone(),
        description: description(grid),
        table: table(grid),
    };
    // Too few answers are said in the cells where they have room for the words, else by a sign that the legend explains;
    // the legend takes height, so the cells are tried first without and then with it.
    let written = Cells::fit(grid, Sheet::new(frame(grid), words(), legend(grid, &steps, false)));
    let hides = figures().any(|figure| *figure == Figure::TooFew);
    if !hides || written.have_room_for_words(grid.language) {
        return Some(written.draw(grid, true));
    }
    Some(Cells::fit(grid, Sheet::new(frame(grid), words(), legend(grid, &steps, true))).draw(grid, false))
}

fn frame(grid: &Grid<'_>) -> Frame {
    Frame {
        language: grid.language,
        size: grid.size,
        name: grid.name.to_owned(),
        subtitle: grid.subtitle.to_owned(),
        facts: grid.facts.to_owned(),
    }
}

fn legend(grid: &Grid<'_>, steps: &[(i32, String)], with_sign: bool) -> Legend {
    let mut entries: Vec<(Sample, String)> = steps
        .iter()
        .map(|(step, words)| (Sample::Swatch(ground(grid.axis, f64::from(*step))), words.clone()))
        .collect();
    if with_sign {
        entries.push((Sample::Sign(words::NONE), msg::charts_too_few(grid.language).to_owned()));
    }
    let misses = grid.rows.iter().flat_map(|row| &row.figures);
    if misses.into_iter().any(|figure| *figure == Figure::Missing) {
        entries.push((Sample::Sign(""), msg::charts_missing(grid.language).to_owned()));
    }
    Legend {
        entries,
        levels: Vec::new(),
    }
}

/// Where a heat map's figures are highest and lowest, and how many are missing.
fn description(grid: &Grid<'_>) -> String {
    let (language, axis) = (grid.language, grid.axis);
    let mut sentences = vec![msg::charts_heat_shows(language, grid.columns.len(), grid.rows.len())];
    let named = |row: &str, column: &str| msg::charts_cell(language, column, row);
    let cells: Vec<(String, Figure)> = grid
        .rows
        .iter()
        .flat_map(|row| {
            let columns = grid
                .columns
                .iter()
                .zip(&row.figures)
                .skip(grid.apart.min(row.figures.len()));
            columns.map(|(column, figure)| (named(&row.label, column), *figure))
        })
        .collect();
    let values: Vec<(&str, f64)> = cells
        .iter()
        .filter_map(|(name, figure)| Some((name.as_str(), figure.value()?)))
        .collect();
    sentences.extend(of_ends(
        language,
        &values,
        |value| axis.show(language, value),
        |all| msg::charts_says_figures_same(language, all),
        |(high, most), (low, least)| msg::charts_says_figures(language, high, most, low, least),
    ));
    let count = |missing: Figure| {
        let figures = grid.rows.iter().flat_map(|row| &row.figures);
        figures.filter(|figure| **figure == missing).count()
    };
    let too_few = count(Figure::TooFew);
    sentences.extend((too_few > 0).then(|| msg::charts_says_cells_too_few(language, too_few)));
    let missing = count(Figure::Missing);
    sentences.extend((missing > 0).then(|| msg::charts_says_cells_missing(language, missing)));
    sentences.join(" ")
}

fn table(grid: &Grid<'_>) -> Table {
    let mut columns = vec![grid.row_name.to_owned()];
    columns.extend(grid.columns.iter().cloned());
    let row = |row: &GridRow| {
        let figures = row.figures.iter().map(|figure| figure.said(grid.language, grid.axis));
        std::iter::once(row.label.clone()).chain(figures).collect()
    };
    Table {
        caption: grid.title.to_owned(),
        columns,
        rows: grid.rows.iter().map(row).collect(),
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
    fn fit(grid: &Grid<'_>, sheet: Sheet) -> Cells {
        let em = sheet.em();
        let section = [Section {
            title: "",
            labels: grid.rows.iter().map(|row| row.label.as_str()).collect(),
        }];
        // Where many rows share a height, they need it more than the heads.
        let is_crowded = sheet.given_height().is_some() && grid.rows.len() > 15;
        let mut room = Room {
            em,
            width: sheet.width(),
            height: sheet.given_height(),
            head: em * 1.5,
            right: 0.0,
            least_em: 2.1,
            most_label: (grid.columns.len() > 5).then_some(if is_crowded { 0.3 } else { 0.25 }),
        };
        let gap = if grid.apart > 0 { em * 0.5 } else { 0.0 };
        let column = |rows: &Rows| (rows.plot_width - gap) / count(grid.columns.len()).max(1.0);
        let first = Rows::fit(&section, &room);
        let most_head = room.height.map_or(em * 12.0, |height| height * 0.4);
        let head_em = if is_crowded { em * 0.8 } else { em };
        let labels: Vec<&str> = grid.columns.iter().map(String::as_str).collect();
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
    fn x(&self, grid: &Grid<'_>, place: usize) -> f64 {
        let gap = if place < grid.apart { 0.0 } else { self.gap };
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

    fn draw(self, grid: &Grid<'_>, in_words: bool) -> Chart {
        let (words_ink, em) = (self.words_ink(), self.sheet.em());
        let places: Vec<f64> = (0..grid.columns.len()).map(|place| self.x(grid, place)).collect();
        let Cells {
            sheet,
            rows,
            heads,
            column,
            ink,
            ..
        } = self;
        let too_few = msg::charts_too_few(grid.language);
        sheet.draw(rows.height, |canvas, area| {
            let middles = places.iter().map(|x| area.x + x + column / 2.0);
            heads.draw_above(canvas, area.y + heads.height, middles);
            rows.draw(canvas, area);
            for (row, place) in grid.rows.iter().zip(&rows.rows) {
                for (figure, x) in row.figures.iter().zip(&places) {
                    let cell = cell(area.x + x, area.y, column, place, em);
                    match figure {
                        Figure::Value(value) => draw_figure(canvas, cell, grid, *value, ink),
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

fn draw_figure(canvas: &mut Canvas<'_>, cell: Area, grid: &Grid<'_>, value: f64, ink: Ink) {
    let ground = ground(grid.axis, value);
    canvas.fill(cell, ground);
    let ink = Ink {
        color: text_on(ground),
        ..ink
    };
    canvas.lines_around(&[grid.axis.show(grid.language, value)], cell.middle(), ink);
}

#[allow(clippy::cast_precision_loss)] // a handful of columns
fn count(columns: usize) -> f64 {
    columns as f64
}
