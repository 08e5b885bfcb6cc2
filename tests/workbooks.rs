//! Workbooks open in an office program and hold the round's figures: in the reader's language, with nothing hidden told.

#[path = "support/closed_round.rs"]
#[allow(dead_code)] // other tests use more of it
mod closed_round;
#[path = "support/office.rs"]
#[allow(dead_code)]
mod office;

use std::collections::BTreeMap;

use closed_round::{ClosedRound, REASON};
use office::{Office, assert_sound_package, part, parts};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::answer::Asked;
use perhekeskusarviointi::i18n::msg;
use perhekeskusarviointi::reports;

fn workbook(round: &ClosedRound, l: Language) -> Vec<u8> {
    round.with_material(l, reports::xlsx).expect("a workbook")
}

type Sheets = BTreeMap<String, Vec<Vec<String>>>;

/// The cell under a head, in the row that holds all of `keys`.
fn cell<'a>(sheet: &'a [Vec<String>], keys: &[&str], head: &str) -> &'a str {
    let at = sheet[0].iter().position(|own| own == head);
    let at = at.unwrap_or_else(|| panic!("no column {head} in {:?}", sheet[0]));
    let row = sheet
        .iter()
        .find(|row| keys.iter().all(|key| row.iter().any(|cell| cell == key)));
    &row.unwrap_or_else(|| panic!("no row of {keys:?}"))[at]
}

fn shown(value: Option<f64>) -> String {
    value.map_or(String::new(), |value| {
        format!("{:.1}", (value * 10.0 * (1.0 + 1e-9)).round() / 10.0)
    })
}

#[test]
fn a_workbook_opens_in_each_language_with_every_figure_of_every_group() {
    let round = ClosedRound::anonymous();
    for l in Language::ALL {
        let content = workbook(&round, l);
        assert_sound_package(&content);
        let sheets: Sheets = Office::open("book.xlsx", &content).sheets();
        for name in [
            msg::workbook_summary(l),
            msg::workbook_themes(l),
            msg::workbook_criteria(l),
            msg::workbook_groups(l),
            msg::workbook_joint_view(l),
            msg::workbook_charts(l),
            msg::workbook_definitions(l),
        ] {
            assert!(sheets.contains_key(name), "{name} in {:?}", sheets.keys());
        }
        let figures = &sheets[msg::workbook_figures(l)];
        assert_eq!(figures.len(), round.results.rows().len() + 1);
        round.with_material(l, |material| {
            for row in round.results.rows() {
                let criterion = round.instrument.criterion(&row.criterion).expect("a criterion");
                let asked = match row.asked {
                    Asked::Current => msg::words_current(l),
                    Asked::Target => msg::words_target(l),
                };
                let group = (material.described.group_label)(row.group);
                let keys = [criterion.texts(l).title.as_str(), asked, &group];
                let of = |head| cell(figures, &keys, head);
                assert_eq!(of(msg::results_term_mean(l)), shown(row.mean), "{keys:?}");
                assert_eq!(of(msg::results_term_sd(l)), shown(row.sd), "{keys:?}");
                assert_eq!(
                    of(msg::results_term_n(l)),
                    row.n.map_or(String::new(), |n| n.to_string())
                );
                assert_eq!(
                    of(msg::results_term_joint(l)),
                    row.joint.map_or(String::new(), |n| n.to_string())
                );
                let note = if row.suppressed { msg::results_too_few(l) } else { "" };
                assert_eq!(of(msg::workbook_note(l)), note);
            }
        });
    }
}

#[test]
fn themes_stand_with_their_values_and_cells_keep_every_digit() {
    let l = Language::Sv;
    let round = ClosedRound::anonymous();
    let content = workbook(&round, l);
    let sheets = Office::open("book.xlsx", &content).sheets();
    let themes = &sheets[msg::workbook_themes(l)];
    for theme in &round.results.themes {
        let title = &round.instrument.theme(&theme.theme).expect("a theme").texts(l).title;
        let of = |head| cell(themes, &[title], head);
        assert_eq!(of(msg::charts_series_current(l)), shown(theme.values.current.value));
        assert_eq!(of(msg::charts_series_target(l)), shown(theme.values.target.value));
        let index = msg::workbook_index(l, msg::words_current(l));
        assert_eq!(of(&index), shown(theme.values.current.index));
        let exact = theme.values.current.value.expect("a value").to_string();
        let stored = part(&content, "xl/worksheets/sheet2.xml");
        assert!(stored.contains(&format!("<v>{exact}</v>")), "{exact}");
    }
}

#[test]
fn what_is_hidden_is_an_empty_cell_with_a_note_and_never_a_zero() {
    let l = Language::Fi;
    let round = ClosedRound::few();
    let content = workbook(&round, l);
    assert_sound_package(&content);
    let sheets = Office::open("book.xlsx", &content).sheets();
    assert!(!sheets.contains_key(msg::workbook_groups(l)), "no group may be shown");
    let note = format!(
        "Liian vähän vastauksia: {}, {}.",
        msg::words_current(l),
        msg::words_target(l)
    );
    for row in &sheets[msg::workbook_themes(l)][1..] {
        assert_eq!(row.last().expect("a note"), &note);
        // Title, counts of criteria and the note; every figure of the answers is empty.
        let current = sheets[msg::workbook_themes(l)][0]
            .iter()
            .position(|head| head == msg::charts_series_current(l));
        assert_eq!(row[current.expect("a column")], "");
    }
    for row in &sheets[msg::workbook_figures(l)][1..] {
        assert!(row[4..14].iter().all(String::is_empty), "{row:?}");
    }
}

#[test]
fn what_somebody_typed_stays_text_and_is_never_calculated() {
    let l = Language::En;
    let round = ClosedRound::anonymous();
    let content = workbook(&round, l);
    for (name, bytes) in parts(&content) {
        let text = String::from_utf8_lossy(&bytes);
        let is_sheet = name.starts_with("xl/worksheets/sheet");
        assert!(
            !is_sheet || (!text.contains("<f>") && !text.contains("<hyperlink")),
            "{name}"
        );
    }
    let sheets = Office::open("book.xlsx", &content).sheets();
    let joint = &sheets[msg::workbook_joint_view(l)];
    assert_eq!(joint.len(), 6);
    assert!(joint[1..].iter().all(|row| row.iter().any(|cell| cell == REASON)));
}

#[test]
fn charts_can_be_edited_are_told_in_words_and_leave_gaps_for_what_is_hidden() {
    let l = Language::Fi;
    let round = ClosedRound::anonymous();
    let content = workbook(&round, l);
    let charts: Vec<String> = parts(&content)
        .into_iter()
        .filter(|(name, _)| name.starts_with("xl/charts/chart"))
        .map(|(_, bytes)| String::from_utf8(bytes).expect("UTF-8"))
        .collect();
    assert!(
        charts.iter().filter(|chart| chart.contains("<c:radarChart>")).count() >= 2,
        "summary and charts"
    );
    assert!(charts.iter().any(|chart| chart.contains("percentStacked")));
    for chart in &charts {
        assert!(
            chart.contains("<c:dispBlanksAs val=\"gap\"/>") || !chart.contains("<c:dispBlanksAs"),
            "{chart}"
        );
        assert!(chart.contains("<c:f>"), "made of cells");
    }
    let drawings = parts(&content)
        .into_iter()
        .filter(|(name, _)| name.starts_with("xl/drawings/drawing"));
    let drawings: Vec<String> = drawings
        .map(|(_, bytes)| String::from_utf8(bytes).expect("UTF-8"))
        .collect();
    for drawing in &drawings {
        assert_eq!(
            drawing.matches("<c:chart ").count(),
            drawing.matches(" descr=\"").count(),
            "alternative texts"
        );
    }
}

#[test]
fn sheets_are_ready_for_work_and_print() {
    let l = Language::Sv;
    let content = workbook(&ClosedRound::anonymous(), l);
    let sheet = part(&content, "xl/worksheets/sheet3.xml");
    for expected in [
        "state=\"frozen\"",
        "<autoFilter ref=",
        "orientation=\"landscape\"",
        "paperSize=\"9\"",
        "fitToHeight=\"0\"",
        "<headerFooter>",
    ] {
        assert!(sheet.contains(expected), "{expected}");
    }
    let core = part(&content, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Pohjanmaa · Perhekeskus \"2026\"</dc:title>"),
        "{core}"
    );
    assert!(core.contains("2026-09-01T08:00:00Z"), "made when it was asked for");
}
