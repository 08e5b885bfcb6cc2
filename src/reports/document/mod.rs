//! A report before it has a form: headings, paragraphs, tables and pictures in one language, in the order they are read.
//! It is built once and rendered as PDF and as a Word file, so that the two say the same.
//!
//! Texts are plain: what a person has typed is never markup in any form. What is not there is not in the document either:
//! no heading stands over nothing, no table is empty.

mod agreed;
mod appendix;
mod around;
mod assembled;
mod beside;
mod comparison;
mod overall;
mod pictures;
mod round;
mod section;
mod standing_out;
mod summary;
mod themes;
mod understanding;

use jiff::Timestamp;

use crate::charts;
use crate::domain::Language;

pub use comparison::{SECTIONS as SECTIONS_OF_COMPARISON, of_comparison, sections_of_comparison};
pub use round::{of_round, sections_of_round};
pub use section::Section;

/// A whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub language: Language,
    pub title: String,
    /// What kind of paper it is and what it speaks of, over and under the title.
    pub kind: String,
    pub subject: String,
    /// The facts in one line, at the foot of each page.
    pub facts: String,
    /// When it was made: the file's own time, so that the same report is the same file.
    pub made: Timestamp,
    pub blocks: Vec<Block>,
}

/// One thing after another, down the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A section, theme or part: level 1, 2 or 3.
    Heading {
        level: u8,
        text: String,
    },
    /// What follows begins on a new page.
    NewPage,
    /// The headings that follow, of the first two levels.
    Contents,
    /// The one sentence that one remembers.
    Lead(String),
    Paragraph(String),
    /// A paragraph that stays with what follows.
    Intro(String),
    /// Said quietly: what a figure rests on, what to keep in mind.
    Note(String),
    List(Vec<Item>),
    /// The few figures one remembers: the figure, and what it is.
    Stats(Vec<(String, String)>),
    /// Side by side where there is room, else one below the other.
    Columns(Vec<Vec<Block>>),
    /// What is told in a few words each: the fact's name, and the fact.
    Facts(Vec<(String, String)>),
    Terms(Vec<Term>),
    Table(Table),
    Picture(Picture),
    /// A participant's own words, and whose they are where that may be told.
    Quote {
        lines: Vec<String>,
        by: Option<String>,
    },
}

impl Block {
    pub fn picture(&self) -> Option<&Picture> {
        if let Block::Picture(picture) = self {
            Some(picture)
        } else {
            None
        }
    }

    /// A heading with its level.
    pub fn heading(&self) -> Option<(u8, &str)> {
        if let Block::Heading { level, text } = self {
            Some((*level, text))
        } else {
            None
        }
    }
}

/// One point of a list: the thing, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub text: String,
    pub aside: Option<String>,
}

/// Something with what is said of it in whole sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub term: String,
    /// Short marks beside it, as "Priority".
    pub marks: Vec<String>,
    pub meaning: Vec<String>,
}

/// A table with one row of headers. The first column names the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    /// Whether the caption is written over it; else a heading there says the same.
    pub is_captioned: bool,
    pub columns: Vec<Column>,
    /// Each as long as `columns`; never empty.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    pub kind: ColumnKind,
    /// Its share of the width beside the other columns'.
    pub width: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    Number,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    /// In small letters under it.
    pub below: Option<String>,
}

impl Table {
    /// Lines that surely stand on one page, and the rows they may be parted into.
    const MOST_LINES: usize = 40;
    const MOST_ROWS: usize = 14;
    /// Letters that stand beside each other between the margins, when they are wide.
    const LETTERS: usize = 85;

    /// Whether it is small enough to be kept on one page.
    pub fn is_small(&self) -> bool {
        self.rows.len() <= Self::MOST_ROWS
            && self.rows.iter().map(|row| self.lines(row)).sum::<usize>() <= Self::MOST_LINES
    }

    /// About how many lines a row takes.
    fn lines(&self, row: &[Cell]) -> usize {
        let all: u32 = self.columns.iter().map(|column| column.width).sum();
        let cells = row.iter().zip(&self.columns).map(|(cell, column)| {
            let width =
                usize::try_from(column.width).unwrap_or(1) * Self::LETTERS / usize::try_from(all.max(1)).unwrap_or(1);
            let lines = |text: &str| text.chars().count().div_ceil(width.max(1));
            lines(&cell.text) + cell.below.as_deref().map_or(0, lines)
        });
        cells.max().unwrap_or(0)
    }
}

/// A picture and the same in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    pub caption: String,
    pub chart: charts::Chart,
}

impl Picture {
    /// What stands for the picture where it is not seen.
    pub fn alternative(&self) -> String {
        format!("{}. {}", self.chart.title, self.chart.description)
    }
}

impl Column {
    pub fn text(title: impl Into<String>, width: u32) -> Column {
        Column {
            title: title.into(),
            kind: ColumnKind::Text,
            width,
        }
    }

    pub fn number(title: impl Into<String>, width: u32) -> Column {
        Column {
            title: title.into(),
            kind: ColumnKind::Number,
            width,
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell { text, below: None }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        text.to_owned().into()
    }
}

impl From<String> for Item {
    fn from(text: String) -> Item {
        Item { text, aside: None }
    }
}

impl Document {
    /// Every block, those in columns included.
    pub fn every_block(&self) -> Vec<&Block> {
        fn walk<'a>(blocks: &'a [Block], found: &mut Vec<&'a Block>) {
            for block in blocks {
                found.push(block);
                if let Block::Columns(columns) = block {
                    columns.iter().for_each(|column| walk(column, found));
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.blocks, &mut found);
        found
    }
}

/// A heading over what belongs to it; nothing where there is nothing to stand over.
fn under(level: u8, text: impl Into<String>, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return blocks;
    }
    let mut whole = vec![Block::Heading {
        level,
        text: text.into(),
    }];
    whole.extend(blocks);
    whole
}

/// A table, unless it has no rows.
fn table(caption: impl Into<String>, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Option<Block> {
    (!rows.is_empty()).then(|| {
        Block::Table(Table {
            caption: caption.into(),
            is_captioned: true,
            columns,
            rows,
        })
    })
}

/// Columns of figures that have room beside each other on a page, without the first column.
const MOST_COLUMNS: usize = 7;

/// A table in as many parts as it needs to have room: the same rows in each, and every other column once.
fn parted(table: Table) -> Vec<Table> {
    let beside = table.columns.len().saturating_sub(1);
    let parts = beside.div_ceil(MOST_COLUMNS).max(1);
    if parts == 1 {
        return vec![table];
    }
    let each = beside.div_ceil(parts);
    let part = |part: usize| {
        let own = 1 + part * each..(1 + (part + 1) * each).min(table.columns.len());
        let row = |cells: &Vec<Cell>| cells[..1].iter().chain(&cells[own.clone()]).cloned().collect();
        Table {
            caption: format!("{} ({}/{parts})", table.caption, part + 1),
            is_captioned: table.is_captioned,
            columns: table.columns[..1]
                .iter()
                .chain(&table.columns[own.clone()])
                .cloned()
                .collect(),
            rows: table.rows.iter().map(row).collect(),
        }
    };
    (0..parts).map(part).collect()
}

/// A list, unless it has no points.
fn list(items: Vec<Item>) -> Option<Block> {
    (!items.is_empty()).then_some(Block::List(items))
}

/// The lines of a text that people typed, without empty ones.
fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| line.trim().replace('\t', " "))
        .filter(|line| !line.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_too_wide_for_a_page_is_parted_with_every_column_once() {
        for width in [1, 2, 8, 9, 15, 16, 40] {
            let names: Vec<String> = (0..width).map(|column| column.to_string()).collect();
            let parts = parted(Table {
                caption: "Luvut".to_owned(),
                is_captioned: true,
                columns: names.iter().map(|name| Column::number(name.as_str(), 18)).collect(),
                rows: vec![names.iter().map(|name| name.as_str().into()).collect(); 3],
            });
            assert!(
                parts.iter().all(|part| part.columns.len() <= 1 + MOST_COLUMNS),
                "{width}"
            );
            assert!(
                parts
                    .iter()
                    .all(|part| part.columns[0].title == "0" && part.rows.len() == 3)
            );
            let told: Vec<&str> = parts
                .iter()
                .flat_map(|part| part.rows[2].iter().skip(1))
                .map(|cell| cell.text.as_str())
                .collect();
            assert_eq!(told, names[1..], "{width}");
            assert_eq!(parts.len() > 1, parts[0].caption != "Luvut");
        }
    }

    #[test]
    fn a_table_is_kept_whole_only_where_it_surely_has_room() {
        let of = |rows: usize, letters: usize| Table {
            caption: String::new(),
            is_captioned: false,
            columns: vec![Column::text("", 50), Column::number("", 50)],
            rows: vec![vec!["å".repeat(letters).into(), "2,5".into()]; rows],
        };
        for (rows, letters, is_small) in [
            (1, 10, true),
            (14, 40, true),
            (15, 10, false),
            (12, 300, false),
            (4, 300, true),
        ] {
            assert_eq!(of(rows, letters).is_small(), is_small, "{rows} rows of {letters}");
        }
    }
}
