//! The report of several rounds: the same figures as their comparison, in both forms.

use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::results::comparison::{Comparison, Order, Side};
use perhekeskusarviointi::i18n::{msg, numbers};
use perhekeskusarviointi::reports::document::{
    Block, Document, ReportedComparison, SECTIONS_OF_COMPARISON, Table, of_comparison,
};
use perhekeskusarviointi::views::comparisons::sentences;

use crate::example::{Example, at};

fn comparison(example: &Example, rounds: usize, order: Order) -> Comparison {
    let (before, results) = example.before.as_ref().expect("a round before");
    let side = |place: usize| Side {
        round: if place + 1 == rounds { &example.round } else { before },
        instrument: &example.instrument,
        results: if place + 1 == rounds { &example.results } else { results },
        is_veiled: false,
    };
    Comparison::of(order, &(0..rounds).map(side).collect::<Vec<_>>())
}

fn document(example: &Example, comparison: &Comparison, l: Language) -> Document {
    let labels: Vec<String> = (0..comparison.rounds.len())
        .map(|place| (2020 + place).to_string())
        .collect();
    let cautions: Vec<String> = comparison
        .cautions
        .iter()
        .map(|own| sentences::caution(l, own, &labels))
        .collect();
    let reported = ReportedComparison {
        comparison,
        instruments: &[&example.instrument],
        language: l,
        title: "Itä-Uusimaa 2020–2026",
        facts: "Järjestöt osana perhekeskusta, versio 1.0",
        labels: &labels,
        rule: &sentences::rule(l),
        mark: &|mark| sentences::mark(l, mark),
        cautions: &cautions,
        left_out: &[],
        made: at("2026-11-22T10:00:00Z"),
    };
    of_comparison(&reported, &SECTIONS_OF_COMPARISON)
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

#[cfg(feature = "pdf")]
#[test]
fn it_is_printed_in_both_forms() {
    use crate::programs::{bare, kept, told};
    use crate::word::words;
    use perhekeskusarviointi::reports::pdf::pdf;

    let example = Example::full();
    for (rounds, order) in [(3, Order::OverTime), (12, Order::SideBySide)] {
        let document = document(&example, &comparison(&example, rounds, order), Language::Sv);
        let (_folder, file) = kept(&pdf(&document).expect("an accessible PDF"), "comparison.pdf");
        let read = bare(&told("pdftotext", &["-raw"], &file));
        for said in words(&document) {
            assert!(read.contains(&bare(&said)), "{said}");
        }
    }
}
