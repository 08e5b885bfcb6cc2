//! A document as the template's data.

use serde_json::{Value, json};

use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::document::{Block, Cell, ColumnKind, Document, Picture, Table};
use crate::reports::pdf::letters;

/// Longer words than any compound: where no rule of hyphenation helps, the line may break inside them.
const LONG_WORD: usize = 45;
const PIECE: usize = 12;
/// What stands for a picture: read aloud and never drawn.
const ALTERNATIVE: &str = "alt";
const MAY_BREAK: char = '\u{200b}';

/// The most a picture may take of a page's height, as a share of its own width: 205 mm of 170 mm.
const MOST_HEIGHT: f64 = 205.0 / 170.0;

pub fn json(document: &Document) -> String {
    let l = document.language;
    let mut file = json!({
        "lang": l.code(),
        "region": region(l),
        "author": msg::common_service_name(l),
        "kind": document.kind,
        "title": document.title,
        "subject": document.subject,
        "footer": document.title,
        "facts": document.facts,
        "contents": msg::report_contents(l),
        "table": msg::report_table(l),
        "picture": msg::report_picture(l),
        "blocks": blocks(&document.blocks),
    });
    letters::printable(&mut file, ALTERNATIVE);
    file.to_string()
}

fn region(l: Language) -> &'static str {
    match l {
        Language::Fi | Language::Sv => "FI",
        Language::En => "GB",
    }
}

fn blocks(blocks: &[Block]) -> Vec<Value> {
    blocks.iter().map(of_block).collect()
}

fn of_block(block: &Block) -> Value {
    match block {
        Block::Heading { level, text } => json!({ "is": "heading", "level": level, "text": set(text) }),
        Block::NewPage => json!({ "is": "new-page" }),
        Block::Contents => json!({ "is": "contents" }),
        Block::Lead(text) => json!({ "is": "lead", "text": set(text) }),
        Block::Paragraph(text) => json!({ "is": "paragraph", "text": set(text) }),
        Block::Intro(text) => json!({ "is": "intro", "text": set(text) }),
        Block::Note(text) => json!({ "is": "note", "text": set(text) }),
        Block::List(items) => {
            let items: Vec<Value> = items
                .iter()
                .map(|item| json!({ "text": set(&item.text), "aside": item.aside.as_deref().map(set) }))
                .collect();
            json!({ "is": "list", "items": items })
        }
        Block::Stats(stats) => {
            let figures: Vec<Value> = stats
                .iter()
                .map(|(figure, what)| json!({ "figure": figure, "what": what }))
                .collect();
            json!({ "is": "stats", "figures": figures })
        }
        Block::Columns(columns) => {
            let columns: Vec<Vec<Value>> = columns.iter().map(|column| blocks(column)).collect();
            json!({ "is": "columns", "columns": columns })
        }
        Block::Facts(facts) => {
            let facts: Vec<Value> = facts
                .iter()
                .map(|(term, fact)| json!({ "term": set(term), "fact": set(fact) }))
                .collect();
            json!({ "is": "facts", "facts": facts })
        }
        Block::Terms(terms) => {
            let terms: Vec<Value> = terms
                .iter()
                .map(|term| {
                    let meaning: Vec<String> = term.meaning.iter().map(|line| set(line)).collect();
                    json!({ "term": set(&term.term), "marks": term.marks, "meaning": meaning })
                })
                .collect();
            json!({ "is": "terms", "terms": terms })
        }
        Block::Table(table) => of_table(table),
        Block::Picture(picture) => of_picture(picture),
        Block::Quote { lines, by } => {
            let lines: Vec<String> = lines.iter().map(|line| set(line)).collect();
            json!({ "is": "quote", "lines": lines, "by": by })
        }
    }
}

fn of_table(table: &Table) -> Value {
    let all: u32 = table.columns.iter().map(|column| column.width).sum();
    let columns: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            json!({
                "title": set(&column.title),
                "width": column.width,
                "hyphenate": !has_room(&column.title, f64::from(column.width) / f64::from(all.max(1))),
                "number": match column.kind { ColumnKind::Number => true, ColumnKind::Text => false },
            })
        })
        .collect();
    let cell = |cell: &Cell| json!({ "text": set(&cell.text), "below": cell.below.as_deref().map(set) });
    let rows: Vec<Vec<Value>> = table.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    json!({
        "is": "table",
        "caption": set(&table.caption),
        "captioned": table.is_captioned,
        "whole": table.is_small(),
        "columns": columns,
        "rows": rows,
    })
}

/// Whether each word of a column's title stands in a line of its share of the page: 170 mm, without the column's own
/// margins, and letters of 1.7 mm.
fn has_room(title: &str, share: f64) -> bool {
    let longest = title
        .split_whitespace()
        .map(|word| word.chars().count())
        .max()
        .unwrap_or(0);
    u32::try_from(longest).is_ok_and(|letters| f64::from(letters) * 1.7 <= share * 170.0 - 3.0)
}

fn of_picture(picture: &Picture) -> Value {
    let svg = &picture.chart.svg;
    let width = match (attribute(svg, "width"), attribute(svg, "height")) {
        (Some(width), Some(height)) => (MOST_HEIGHT * width / height).min(1.0),
        (None, _) | (_, None) => 1.0,
    };
    json!({
        "is": "picture",
        "caption": set(&picture.caption),
        ALTERNATIVE: picture.alternative(),
        "svg": svg,
        "width": width,
    })
}

/// A measure of the `<svg>` element.
fn attribute(svg: &str, name: &str) -> Option<f64> {
    let (_, rest) = svg.split_once(&format!(" {name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    value.parse().ok()
}

/// A text that stays within its column, however long its words are.
fn set(text: &str) -> String {
    if text.split_whitespace().all(|word| word.chars().count() <= LONG_WORD) {
        return text.to_owned();
    }
    let mut broken = String::with_capacity(text.len() + text.len() / 4);
    let mut lengths = text.split_whitespace().map(|word| word.chars().count());
    let (mut length, mut place) = (0, 0);
    for c in text.chars() {
        if c.is_whitespace() {
            place = 0;
        } else {
            if place == 0 {
                length = lengths.next().unwrap_or(0);
            } else if length > LONG_WORD && place % PIECE == 0 {
                broken.push(MAY_BREAK);
            }
            place += 1;
        }
        broken.push(c);
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_word_longer_than_any_compound_may_break_anywhere() {
        let plain = "Lastensuojelutarveilmoitusmenettelykäytäntö on pitkä sana";
        assert_eq!(set(plain), plain);
        let long = format!("alku {} loppu", "å".repeat(50));
        let broken = set(&long);
        assert_eq!(broken.replace(MAY_BREAK, ""), long);
        assert_eq!(broken.matches(MAY_BREAK).count(), 4);
        assert!(broken.starts_with("alku å") && broken.ends_with("å loppu"));
    }

    #[test]
    fn a_title_is_divided_only_where_a_word_has_no_room() {
        assert!(has_room("Avstånd till målet", 0.15));
        assert!(has_room("Nykytila", 0.1));
        assert!(!has_room("Samstämmighet", 0.1));
    }

    #[test]
    fn a_pictures_measures_come_from_the_picture() {
        let svg = r#"<svg width="2480" height="1200" viewBox="0 0 2480 1200">"#;
        assert_eq!(
            (attribute(svg, "width"), attribute(svg, "height")),
            (Some(2480.0), Some(1200.0))
        );
        assert_eq!(attribute(svg, "depth"), None);
    }
}
