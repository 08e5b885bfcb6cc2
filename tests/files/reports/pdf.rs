//! The PDF as Poppler reads it.

use std::path::Path;

use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::reports::document::{Block, Document};
use perhekeskusarviointi::reports::pdf::pdf;

use super::example::{Example, FOREIGN, NAME, ODD};
use super::programs::{bare, kept, told};
use super::word::words;

/// Letters that the font lacks have a stand-in.
fn as_printed(text: &str) -> String {
    let is_drawn = |c: char| !matches!(c, '\u{600}'..='\u{6ff}' | '\u{e000}'..='\u{f8ff}' | '\u{1f000}'..);
    text.chars().map(|c| if is_drawn(c) { c } else { '\u{fffd}' }).collect()
}

fn printed(document: &Document) -> (tempfile::TempDir, std::path::PathBuf) {
    kept(&pdf(document).expect("an accessible PDF"), "report.pdf")
}

#[test]
fn it_is_tagged_and_says_its_title_and_language() {
    for l in Language::ALL {
        let document = Example::usual().document(l);
        let (_folder, file) = printed(&document);
        let facts = told("pdfinfo", &[], &file);
        let fact = |name: &str| {
            let line = facts.lines().find(|line| line.starts_with(name));
            line.and_then(|line| line.split_once(':'))
                .map_or("", |(_, fact)| fact.trim())
        };
        assert_eq!(fact("Tagged"), "yes");
        assert_eq!(fact("Title"), NAME);
        assert!(fact("Page size").ends_with("(A4)"), "{facts}");
        assert!(fact("CreationDate").contains("2026"), "{facts}");
        let meta = told("pdfinfo", &["-meta"], &file);
        assert!(
            meta.contains("pdfuaid:part") && meta.contains(&format!("<rdf:li>{}", l.code())),
            "{meta}"
        );
    }
}

#[test]
fn headings_tables_and_pictures_are_tags_and_every_picture_is_told_in_words() {
    let document = Example::usual().document(Language::Sv);
    let (_folder, file) = printed(&document);
    let tags = told("pdfinfo", &["-struct-text"], &file);
    let tagged = |name: &str| {
        tags.lines()
            .filter(|line| line.trim().split([' ', ':']).next() == Some(name))
            .count()
    };
    for level in 1..=3_u8 {
        let is_it = |block: &&Block| matches!(block, Block::Heading { level: own, .. } if *own == level);
        let expected = document.every_block().into_iter().filter(is_it).count();
        // The contents have a heading of their own.
        let own = usize::from(level == 1);
        assert_eq!(tagged(&format!("H{level}")), expected + own, "H{level}\n{tags}");
    }
    let tables = document
        .every_block()
        .into_iter()
        .filter(|block| matches!(block, Block::Table(_) | Block::Stats(_) | Block::Facts(_)));
    assert_eq!(tagged("Table"), tables.count());
    assert!(tagged("TH") > 100 && tagged("TD") > 200);
    let pictures = document
        .every_block()
        .into_iter()
        .filter(|block| matches!(block, Block::Picture(_)))
        .count();
    assert_eq!(tagged("Figure"), pictures, "{tags}");
    assert_eq!(
        alternatives(&pdf(&document).expect("a PDF")),
        pictures,
        "each is told in words"
    );
}

#[test]
fn a_letter_that_the_font_lacks_is_seen_to_be_there_and_the_report_is_made() {
    let document = Example::foreign().document(Language::Fi);
    let (_folder, file) = printed(&document);
    let read = bare(&told("pdftotext", &["-raw"], &file));
    let printed = bare(&as_printed(FOREIGN));
    assert_eq!(printed.matches('\u{fffd}').count(), 7);
    for place in ["Kierros", "Ryhmä", "Teko", "Tekijä", "Kommentti", ""] {
        assert!(read.contains(&format!("{place}{printed}")), "{place}: {read}");
    }
    // A tab parts words.
    let text = told("pdftotext", &["-raw"], &file);
    assert!(
        text.contains("kohta ja toinen") && text.contains("\u{fffd} kolmas"),
        "{text}"
    );
    assert!(text.contains("Kommentti hyvä"), "{text}");
}

#[test]
fn every_word_of_the_document_is_read_as_it_was_written() {
    for (example, l) in [(Example::full(), Language::Fi), (Example::usual(), Language::Sv)] {
        let document = example.document(l);
        let (_folder, file) = printed(&document);
        let read = bare(&told("pdftotext", &["-raw"], &file));
        for said in words(&document) {
            let beginning: String = bare(&said).chars().take(8).collect();
            let found = read
                .find(&beginning)
                .map(|at| read[at..].chars().take(150).collect::<String>());
            assert!(read.contains(&bare(&said)), "{l}: {said} beside {found:?}");
        }
        for block in document.every_block() {
            if let Block::Table(table) = block {
                for cell in table.rows.iter().flatten() {
                    assert!(read.contains(&bare(&cell.text)), "{}: {}", table.caption, cell.text);
                }
            }
        }
        if !example.comments.is_empty() {
            let odd = read
                .find("#settext")
                .map(|at| read[at..].chars().take(90).collect::<String>());
            assert!(read.contains(&bare(ODD)), "markup is printed as it was typed: {odd:?}");
        }
    }
}

#[test]
fn the_summary_is_one_page_however_much_there_is() {
    for (example, languages) in [
        (Example::usual(), &[Language::Fi][..]),
        (Example::full(), &Language::ALL[..]),
    ] {
        for l in languages.iter().copied() {
            let document = example.document(l);
            let (_folder, file) = printed(&document);
            let first = bare(&told("pdftotext", &["-raw", "-l", "1"], &file));
            let last = document
                .blocks
                .iter()
                .take_while(|block| **block != Block::NewPage)
                .last()
                .expect("a summary");
            let end = match last {
                Block::Table(table) => table.rows.last().expect("a row")[0].text.clone(),
                Block::Note(text) => text.clone(),
                Block::List(items) => items.last().expect("a point").text.clone(),
                Block::Columns(_) => document.title.clone(),
                other => panic!("{other:?}"),
            };
            assert!(first.contains(&bare(&end)), "{l}: {end}");
        }
    }
}

#[test]
fn nothing_leaves_the_margins() {
    for l in Language::ALL {
        let (_folder, file) = printed(&Example::full().document(l));
        for (word, [left, top, right, bottom]) in boxes(&file) {
            // 20 mm of 210 × 297 mm, in points; the foot stands 22 mm high.
            assert!(left >= 56.0 && right <= 539.5, "{l}: {word} {left}–{right}");
            assert!(top >= 48.0 && bottom <= 815.0, "{l}: {word} {top}–{bottom}");
        }
    }
}

/// How many tags of the file carry an alternative text.
fn alternatives(file: &[u8]) -> usize {
    let is_one = |five: &&[u8]| *five == b"/Alt<" || *five == b"/Alt(";
    file.windows(5).filter(is_one).count()
}

/// Each word with its left, top, right and bottom in points.
fn boxes(file: &Path) -> Vec<(String, [f64; 4])> {
    let page = told("pdftotext", &["-bbox"], file);
    let words = page.lines().filter(|line| line.trim().starts_with("<word"));
    words
        .map(|line| {
            let value = |name: &str| -> f64 {
                let (_, rest) = line.split_once(&format!("{name}=\"")).expect("a measure");
                rest.split('"').next().expect("a value").parse().expect("a number")
            };
            let word = line.split('>').nth(1).unwrap_or("").to_owned();
            (word, [value("xMin"), value("yMin"), value("xMax"), value("yMax")])
        })
        .collect()
}

#[test]
fn the_same_report_is_the_same_file() {
    let document = Example::bare().document(Language::Fi);
    assert_eq!(pdf(&document).expect("a PDF"), pdf(&document).expect("a PDF"));
}
