//! What the document of a round holds, before it has a form.

use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::anonymity::Anonymity;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::i18n::{msg, numbers};
use perhekeskusarviointi::reports;
use perhekeskusarviointi::reports::document::{Block, Cell, Document, Section, Table, sections_of_round};
use serde_json::Value;

use super::example::Example;

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
fn every_figure_is_the_one_of_results_json_at_shown_precision() {
    for (example, l) in [(Example::usual(), Language::Fi), (Example::full(), Language::En)] {
        let json = reports::json(&example.in_words(l));
        let json: Value = serde_json::from_str(&json).expect("JSON");
        let document = example.document(l);
        let shown = |value: &Value| {
            value
                .as_f64()
                .map_or("–".to_owned(), |value| numbers::decimal(l, value))
        };
        let signed = |value: &Value| value.as_f64().map_or("–".to_owned(), |value| numbers::signed(l, value));
        let rows = json["rows"].as_array().expect("rows");
        let mut compared = 0;
        for theme in json["themes"].as_array().expect("themes") {
            let title = theme["title"].as_str().expect("a title");
            let caption = msg::report_criteria_caption(l, title);
            let table = tables(&document)
                .into_iter()
                .find(|table| table.caption == caption)
                .expect("a table of the theme");
            for (criterion, cells) in theme["criteria"].as_array().expect("criteria").iter().zip(&table.rows) {
                assert_eq!(cells[0].text, criterion["title"].as_str().expect("a title"));
                let row = |asked: &str| {
                    let is_it = |row: &&Value| {
                        row["criterion"] == criterion["criterion"] && row["asked"] == asked && row["group"] == "all"
                    };
                    rows.iter().find(is_it).expect("a row")
                };
                let (current, target) = (row("current"), row("target"));
                assert_eq!(cells[1].text, shown(&current["mean"]));
                assert_eq!(cells[2].text, shown(&target["mean"]));
                assert_eq!(cells[3].text, signed(&target["gap"]));
                assert_eq!(
                    cells[4].text,
                    numbers::percent(l, current["agreement"].as_f64().expect("a share"))
                );
                if let (Some(from), Some(to)) = (current["joint"].as_i64(), target["joint"].as_i64()) {
                    assert_eq!(cells[5].text, format!("{from} → {to}"));
                }
                compared += 1;
            }
            let overall = tables(&document)
                .into_iter()
                .find(|table| table.is_captioned && table.caption == msg::report_themes_caption(l))
                .expect("a table of themes");
            let cells = overall.rows.iter().find(|row| row[0].text == title).expect("the theme");
            assert_eq!(cells[1].text, shown(&theme["values"]["current"]));
            assert_eq!(cells[3].text, signed(&theme["values"]["gap"]));
        }
        assert_eq!(compared, 24);
    }
}

#[test]
fn nothing_stands_over_nothing() {
    for example in [Example::bare(), Example::few(), Example::usual(), Example::full()] {
        for l in Language::ALL {
            let document = example.document(l);
            let blocks = &document.blocks;
            for (place, block) in blocks.iter().enumerate() {
                match block {
                    Block::Heading { level, text } => {
                        assert!(!text.trim().is_empty());
                        let next = blocks.get(place + 1);
                        let goes_on = next.is_some_and(|next| match next {
                            Block::Heading { level: below, .. } => below > level,
                            _ => true,
                        });
                        assert!(goes_on, "{l}: nothing under {text}");
                    }
                    Block::Paragraph(text) | Block::Lead(text) | Block::Note(text) => assert!(!text.trim().is_empty()),
                    Block::List(items) => assert!(!items.is_empty() && items.iter().all(|item| !item.text.is_empty())),
                    Block::Table(table) => {
                        assert!(!table.rows.is_empty() && !table.caption.is_empty());
                        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
                        assert!(
                            table.rows.iter().flatten().all(|cell| !cell.text.is_empty()),
                            "{}",
                            table.caption
                        );
                    }
                    Block::Quote { lines, .. } => assert!(lines.iter().all(|line| !line.is_empty())),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn what_is_not_there_is_not_in_the_report() {
    let l = Language::Fi;
    let bare = Example::bare();
    let held = sections_of_round(&bare.in_words(l));
    assert!(
        !held.contains(&Section::Actions) && !held.contains(&Section::Comments),
        "{held:?}"
    );
    let document = bare.document(l);
    let headings: Vec<&str> = document
        .every_block()
        .into_iter()
        .filter_map(|block| {
            if let Block::Heading { text, .. } = block {
                Some(text.as_str())
            } else {
                None
            }
        })
        .collect();
    for absent in [
        msg::results_actions(l),
        msg::results_comments(l),
        msg::results_priorities(l),
        msg::words_joint(l),
    ] {
        assert!(!headings.contains(&absent), "{absent}");
    }
    let few = Example::few().document(l);
    assert!(
        few.every_block()
            .iter()
            .all(|block| !matches!(block, Block::Picture(_) | Block::Stats(_)))
    );
    assert!(
        few.every_block()
            .contains(&&Block::Lead(msg::results_summary_too_few(l).to_owned()))
    );
}

#[test]
fn a_report_holds_the_chosen_sections_in_the_order_they_are_read() {
    let example = Example::usual();
    let chosen = [Section::Definitions, Section::Summary];
    let document = example.with_sections(Language::Sv, &chosen);
    let titles: Vec<&str> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 1, text } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(titles, ["Sammandrag", "Vad siffrorna betyder"]);
    assert_eq!(
        document.title,
        super::example::NAME,
        "a round's name stays as it was written"
    );
}

#[test]
fn before_the_round_is_closed_the_report_says_that_things_may_change() {
    let mut example = Example::usual();
    let says = |example: &Example| {
        let note = Block::Note(msg::report_still_open(Language::En).to_owned());
        example.document(Language::En).blocks.contains(&note)
    };
    assert!(!says(&example));
    example.round.state = RoundState::Joint;
    assert!(says(&example));
}

#[test]
fn figures_of_pictures_that_are_chosen_alone_are_those_of_every_picture() {
    let example = Example::usual();
    for l in Language::ALL {
        let whole = example.document(l);
        let appendix = Block::Heading {
            level: 1,
            text: Section::Appendix.title(l).to_owned(),
        };
        let figures = |document: &Document| -> Vec<Vec<Vec<Cell>>> {
            let blocks = document.blocks.iter().skip_while(|block| **block != appendix);
            let tables = blocks.filter_map(|block| match block {
                Block::Table(table) => Some(table.rows.clone()),
                _ => None,
            });
            tables.collect()
        };
        let alone = example.with_sections(l, &[Section::Appendix]);
        assert!(figures(&whole).len() > 10);
        assert_eq!(figures(&alone), figures(&whole), "{l}");
    }
}

#[test]
fn a_rule_about_organisations_is_told_only_where_their_figures_are() {
    let mut example = Example::usual();
    example.round.settings.anonymity = Anonymity::OrganisationShown;
    let l = Language::Fi;
    let is_told = |example: &Example| {
        let document = example.document(l);
        let rule = msg::results_disclosure_organisations(l);
        let blocks = document.every_block();
        blocks
            .iter()
            .any(|block| matches!(block, Block::List(items) if items.iter().any(|item| item.text == rule)))
    };
    assert!(is_told(&example));
    // On a public page and in its files, only the figures of all together are shown.
    example.results.groups.clear();
    assert!(!is_told(&example));
}
