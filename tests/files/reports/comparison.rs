//! The report of several rounds: the same figures as their comparison, in both forms.

use perhekeskusarviointi::domain::results::comparison::{ChosenRounds, Comparison, Order, Side};
use perhekeskusarviointi::domain::tellable_comparison::{ComparedSubject, TellableComparison};
use perhekeskusarviointi::domain::{Language, SubjectKind};
use perhekeskusarviointi::i18n::{msg, numbers};
use perhekeskusarviointi::reports::document::{Block, Document, SECTIONS_OF_COMPARISON, Table, of_comparison};
use perhekeskusarviointi::reports::docx::docx;
use perhekeskusarviointi::words::ComparisonInWords;

use super::example::{Example, at};
#[cfg(feature = "pdf")]
use super::programs::kept;
use super::programs::{bare, printed_by_office, told};
use super::word::words;

fn comparison(example: &Example, rounds: usize, order: Order) -> Comparison {
    let (before, results) = example.before();
    let side = |place: usize| Side {
        round: if place + 1 == rounds { &example.round } else { before },
        instrument: &example.instrument,
        results: if place + 1 == rounds { &example.results } else { results },
        is_veiled: false,
    };
    Comparison::of(order, &(0..rounds).map(side).collect::<Vec<_>>())
}

fn document(example: &Example, comparison: &Comparison, l: Language) -> Document {
    let subject = |_| ComparedSubject {
        kind: SubjectKind::Region,
        place: None,
    };
    let told = TellableComparison {
        comparison: comparison.clone(),
        subjects: comparison.rounds.iter().map(subject).collect(),
        versions: vec![example.instrument.clone()],
        chosen: ChosenRounds::default(),
        beyond: 0,
        too_few_others: false,
    };
    let in_words = ComparisonInWords {
        told: &told,
        language: l,
        labels: (0..comparison.rounds.len())
            .map(|place| (2020 + place).to_string())
            .collect(),
        title: "Itä-Uusimaa 2020–2026".to_owned(),
        facts_line: "Järjestöt osana perhekeskusta, versio 1.0".to_owned(),
    };
    of_comparison(&in_words, &SECTIONS_OF_COMPARISON, at("2026-11-22T10:00:00Z"))
}

fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.every_block();
    blocks
        .into_iter()
        .filter_map(|block| {
            if let Block::Table(table) = block {
                Some(table)
            } else {
                None
            }
        })
        .collect()
}

#[test]
fn every_mean_and_change_is_the_comparisons_whichever_way_the_rounds_stand() {
    let example = Example::full();
    let l = Language::Fi;
    for rounds in [2, 3, 7] {
        let comparison = comparison(&example, rounds, Order::OverTime);
        let document = document(&example, &comparison, l);
        for theme in &comparison.themes {
            let title = &example.instrument.theme(&theme.theme).expect("a theme").texts(l).title;
            let caption = msg::report_criteria_caption(l, title);
            let table = tables(&document)
                .into_iter()
                .find(|table| table.caption == caption)
                .expect("a table");
            for (row, criterion) in theme.criteria.iter().enumerate() {
                let cell = |round: usize| {
                    let cell = if rounds > 5 {
                        &table.rows[round][row + 1]
                    } else {
                        &table.rows[row][round + 1]
                    };
                    cell.text.clone()
                };
                for (round, point) in criterion.rounds.iter().enumerate() {
                    let mean = point.and_then(|point| point.current).expect("a mean").mean;
                    assert_eq!(cell(round), numbers::decimal(l, mean));
                }
                let change = criterion.changes.last().copied().flatten().expect("a change");
                assert_eq!(cell(rounds), numbers::signed(l, change.by));
            }
        }
    }
}

#[test]
fn side_by_side_nothing_has_changed_and_no_heading_stands_over_nothing() {
    let example = Example::full();
    let comparison = comparison(&example, 3, Order::SideBySide);
    for l in Language::ALL {
        let document = document(&example, &comparison, l);
        let change = msg::charts_change(l);
        let columns = tables(&document).into_iter().flat_map(|table| &table.columns);
        assert!(columns.into_iter().all(|column| column.title != change), "{l}");
        let blocks = &document.blocks;
        for (place, block) in blocks.iter().enumerate() {
            if let Block::Heading { level, text } = block {
                let next = blocks.get(place + 1).expect("something under a heading");
                assert!(
                    !matches!(next, Block::Heading { level: below, .. } if below <= level),
                    "{text}"
                );
            }
        }
    }
}

/// Every word that is read out of a printed page.
fn read_as(document: &Document, file: &std::path::Path) {
    // An office program takes the marks of direction from another font, which is read beside the line.
    let plain = |text: &str| bare(&text.replace(['▲', '▼'], ""));
    let read = plain(&told("pdftotext", &["-raw"], file));
    for said in words(document) {
        assert!(read.contains(&plain(&said)), "{said}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn it_is_printed_as_pdf() {
    use perhekeskusarviointi::reports::pdf::pdf;

    let example = Example::full();
    for (rounds, order) in [(3, Order::OverTime), (12, Order::SideBySide)] {
        let document = document(&example, &comparison(&example, rounds, order), Language::Sv);
        let (_folder, file) = kept(&pdf(&document).expect("an accessible PDF"), "comparison.pdf");
        read_as(&document, &file);
    }
}

#[test]
fn it_is_opened_as_a_word_file() {
    let example = Example::full();
    let document = document(&example, &comparison(&example, 12, Order::OverTime), Language::Sv);
    let (_folder, file) = printed_by_office(&docx(&document).expect("a Word file"));
    read_as(&document, &file);
}

#[test]
fn a_veiled_round_has_no_column_where_it_tells_nothing() {
    let example = Example::full();
    let (before, results) = example.before();
    let side = |round, results, is_veiled| Side {
        round,
        instrument: &example.instrument,
        results,
        is_veiled,
    };
    let sides = [
        side(&example.round, &example.results, false),
        side(before, results, true),
        side(before, results, false),
    ];
    let comparison = Comparison::of(Order::SideBySide, &sides);
    let document = document(&example, &comparison, Language::Fi);
    let theme = &comparison.themes[0].theme;
    let title = &example
        .instrument
        .theme(theme)
        .expect("a theme")
        .texts(Language::Fi)
        .title;
    let caption = msg::report_criteria_caption(Language::Fi, title);
    let heads = |caption: &str| -> Vec<String> {
        let tables = tables(&document);
        let table = tables.iter().find(|table| table.caption == caption).expect("a table");
        table.columns[1..].iter().map(|column| column.title.clone()).collect()
    };
    assert_eq!(heads(&caption), ["2020", "2022"]);
    let themes = heads(msg::report_themes_caption(Language::Fi));
    assert_eq!(themes, ["2020", "2021", "2022"]);
}

#[test]
fn what_no_round_has_is_no_column_and_what_is_not_told_is_said_in_words() {
    let (example, few) = (Example::bare(), Example::few());
    let mut partly = Example::bare();
    partly.results.themes.pop();
    let side = |example: &'static Example| Side {
        round: &example.round,
        instrument: &example.instrument,
        results: &example.results,
        is_veiled: false,
    };
    let [example, few, partly] = [example, few, partly].map(|example| &*Box::leak(Box::new(example)));
    let l = Language::Fi;
    let made = document(
        example,
        &Comparison::of(Order::SideBySide, &[side(example), side(few)]),
        l,
    );
    let tables_of = tables(&made);
    let whole = tables_of
        .iter()
        .find(|table| table.caption == msg::comparison_whole(l))
        .expect("the whole");
    let heads: Vec<&str> = whole.columns.iter().map(|column| column.title.as_str()).collect();
    assert!(!heads.contains(&msg::results_column_joint(l)), "{heads:?}");
    assert_eq!(whole.rows[1][1].text, msg::results_too_few(l));
    let caption = msg::report_themes_caption(l);
    let themes = tables_of.iter().find(|table| table.caption == caption).expect("themes");
    assert!(themes.rows.iter().all(|row| row[2].text == msg::results_too_few(l)));

    let made = document(
        example,
        &Comparison::of(Order::SideBySide, &[side(example), side(partly), side(example)]),
        l,
    );
    let tables_of = tables(&made);
    let themes = tables_of.iter().find(|table| table.caption == caption).expect("themes");
    let cells = || themes.rows.iter().flatten().map(|cell| cell.text.as_str());
    assert!(cells().any(|cell| cell == msg::comparison_not_in_use(l)));
    assert!(cells().all(|cell| cell != "–"));
}

#[test]
fn a_comparisons_report_explains_its_figures_as_a_rounds_does() {
    let example = Example::full();
    for l in Language::ALL {
        let document = document(&example, &comparison(&example, 3, Order::OverTime), l);
        let blocks = document.every_block();
        let facts = |term: &str| {
            blocks
                .iter()
                .any(|block| matches!(block, Block::Facts(facts) if facts.iter().any(|(own, _)| own == term)))
        };
        assert!(facts(msg::comparison_term_change(l)) && facts(msg::comparison_term_mark(l)));
        assert!(
            tables(&document)
                .iter()
                .any(|table| table.caption == msg::report_levels_caption(l))
        );
        let source = example.instrument.texts(l).source_note.trim();
        assert!(blocks.contains(&&Block::Paragraph(source.to_owned())));
    }
}
