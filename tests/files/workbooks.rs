//! Workbooks open in an office program and hold the round's figures: in the reader's language, with nothing hidden told.

use std::collections::BTreeMap;

use jiff::Timestamp;
use perhekeskusarviointi::charts::{ChartKind, ComparisonChart, Size};
use perhekeskusarviointi::domain::asked_state::AskedState;
use perhekeskusarviointi::domain::results::comparison::ChosenRounds;
use perhekeskusarviointi::domain::tellable_comparison::{ComparedPlace, RoundBeside, TellableComparison};
use perhekeskusarviointi::domain::{ActorGroup, Language};
use perhekeskusarviointi::i18n::msg;
use perhekeskusarviointi::reports;
use perhekeskusarviointi::words::ComparisonInWords;
use resvg::usvg::roxmltree::Document;

use crate::closed_round::{ClosedRound, REASON};
use crate::office::{Office, assert_sound_package, part, parts};

fn workbook(round: &ClosedRound, l: Language) -> Vec<u8> {
    round.made(l, reports::xlsx).expect("a workbook")
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
        for row in round.results.rows() {
            let criterion = round.instrument.criterion(&row.criterion).expect("a criterion");
            let asked = match row.asked {
                AskedState::Current => msg::words_current(l),
                AskedState::Target => msg::words_target(l),
            };
            let group = round.in_words(l).group_label(row.group);
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
        assert!(
            !chart.contains("<c:symbol val=\"none\"/>"),
            "a value without a mark would not be seen"
        );
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

#[test]
fn slides_open_in_each_language_with_a_title_a_summary_and_every_picture() {
    let round = ClosedRound::anonymous();
    for l in Language::ALL {
        let content = round.made(l, reports::pptx).expect("slides");
        assert_sound_package(&content);
        let text = Office::open("slides.pptx", &content).text();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Pohjanmaa · Perhekeskus \"2026\""), "{text}");
        assert!(text.contains(msg::results_standing_out(l)), "{text}");
        let drawn: Vec<_> = ChartKind::ALL
            .into_iter()
            .filter_map(|kind| round.chart(kind, Size::Slide, l))
            .collect();
        assert_eq!(drawn.len(), ChartKind::ALL.len());
        for (at, chart) in drawn.iter().enumerate() {
            assert!(text.contains(&chart.title), "{} in {text}", chart.title);
            let slide = part(&content, &format!("ppt/slides/slide{}.xml", at + 3));
            let slide = Document::parse(&slide).expect("XML");
            let described = slide
                .descendants()
                .filter_map(|node| node.attribute("descr"))
                .collect::<Vec<_>>();
            assert_eq!(described, [chart.description.as_str()]);
            let notes = part(&content, &format!("ppt/notesSlides/notesSlide{}.xml", at + 3));
            let notes = Document::parse(&notes).expect("XML");
            let notes: Vec<&str> = notes.descendants().filter_map(|node| node.text()).collect();
            assert!(notes.contains(&chart.description.as_str()), "{notes:?}");
            for row in &chart.table.rows {
                assert!(
                    notes.iter().any(|line| line.starts_with(&row[0])),
                    "{} in the notes",
                    row[0]
                );
            }
        }
        assert!(text.contains(&(drawn.len() + 2).to_string()), "numbered");
    }
}

#[test]
fn identifiers_on_slides_are_unique_and_every_text_tells_its_language() {
    let content = ClosedRound::anonymous()
        .made(Language::Sv, reports::pptx)
        .expect("slides");
    for (name, bytes) in parts(&content)
        .iter()
        .filter(|(name, _)| name.ends_with(".xml") && name.starts_with("ppt/"))
    {
        let text = String::from_utf8_lossy(bytes);
        let document = Document::parse(&text).expect("XML");
        let ids: Vec<&str> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "cNvPr")
            .filter_map(|node| node.attribute("id"))
            .collect();
        let unique: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{name}: {ids:?}");
        for run in document.descendants().filter(|node| node.tag_name().name() == "rPr") {
            assert_eq!(run.attribute("lang"), Some("sv-FI"), "{name}");
        }
        if name.starts_with("ppt/slides/slide") {
            let titles = text.matches("type=\"title\"").count() + text.matches("type=\"ctrTitle\"").count();
            assert_eq!(titles, 1, "{name}");
        }
    }
}

#[test]
fn the_charts_of_slides_hold_the_values_of_the_pictures_and_a_workbook_to_edit_them_in() {
    let l = Language::Fi;
    let round = ClosedRound::anonymous();
    let content = round.made(l, reports::pptx).expect("slides");
    let radar = part(&content, "ppt/charts/chart1.xml");
    for theme in &round.results.themes {
        let current = theme.values.current.value.expect("a value");
        assert!(radar.contains(&format!("<c:v>{current}</c:v>")), "{current} in {radar}");
    }
    let books: Vec<_> = parts(&content)
        .into_iter()
        .filter(|(name, _)| name.starts_with("ppt/embeddings/"))
        .collect();
    let charts = parts(&content)
        .iter()
        .filter(|(name, _)| name.starts_with("ppt/charts/chart"))
        .count();
    assert!(charts >= 4 && books.len() == charts);
    for (name, book) in &books {
        assert_sound_package(book);
        assert!(part(book, "xl/workbook.xml").contains("name=\"Sheet1\""), "{name}");
    }
    let sheets = Office::open("values.xlsx", &books[0].1).sheets();
    let values = sheets.values().next().expect("a sheet");
    assert_eq!(values.len(), round.results.themes.len() + 1);
    assert_eq!(values[1][1], shown(round.results.themes[0].values.current.value));
}

#[test]
fn where_answers_are_too_few_slides_say_so_and_show_only_what_was_agreed() {
    let l = Language::En;
    let content = ClosedRound::few().made(l, reports::pptx).expect("slides");
    assert_sound_package(&content);
    let charts = parts(&content)
        .into_iter()
        .filter(|(name, _)| name.starts_with("ppt/charts/chart"));
    for (name, chart) in charts {
        let chart = String::from_utf8(chart).expect("UTF-8");
        assert!(!chart.contains(msg::charts_series_current(l)), "{name}");
    }
    let text = Office::open("slides.pptx", &content).text();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(msg::results_summary_too_few(l)), "{text}");
}

#[test]
fn an_archive_holds_every_picture_the_data_and_what_they_are() {
    let round = ClosedRound::anonymous();
    for l in Language::ALL {
        let content = round.made(l, reports::pictures_zip).expect("an archive");
        let files: BTreeMap<String, Vec<u8>> = parts(&content).into_iter().collect();
        let read_me = String::from_utf8(files[msg::workbook_read_me_file(l)].clone()).expect("UTF-8");
        for kind in ChartKind::ALL {
            let chart = round.chart(kind, Size::Slide, l).expect("a picture");
            assert!(read_me.contains(&chart.description), "{}", kind.code());
            assert_eq!(&files[&format!("{}.png", kind.code())][..8], b"\x89PNG\r\n\x1a\n");
            for name in [format!("{}.svg", kind.code()), format!("{}-page.svg", kind.code())] {
                let svg = String::from_utf8(files[&name].clone()).expect("UTF-8");
                let document = Document::parse(&svg).expect("well-formed SVG");
                assert_eq!(document.root_element().attribute("lang"), Some(l.tag()), "{name}");
            }
        }
        assert_eq!(files["results.csv"], reports::csv(&round).into_bytes());
        assert_sound_package(&files["results.xlsx"]);
        let json: serde_json::Value = serde_json::from_slice(&files["results.json"]).expect("JSON");
        assert_eq!(json["language"], l.code());
        assert_eq!(files.len(), 3 * ChartKind::ALL.len() + 4);
    }
}

/// Numbers in the workbook, the slides and the pictures' tables against `results.json`, each at shown precision.
#[test]
fn every_file_tells_the_figures_of_the_json_file() {
    let l = Language::En;
    let round = ClosedRound::anonymous();
    let json: serde_json::Value = serde_json::from_str(&reports::json(&round.in_words(l))).expect("JSON");
    let book = Office::open("book.xlsx", &round.made(l, reports::xlsx).expect("a workbook")).sheets();
    let slides = round.made(l, reports::pptx).expect("slides");
    let csv = reports::csv(&round);
    let csv: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
    let radar = round.chart(ChartKind::Radar, Size::Slide, l).expect("a radar");
    let notes = part(&slides, "ppt/notesSlides/notesSlide3.xml");
    for (at, theme) in json["themes"].as_array().expect("themes").iter().enumerate() {
        let title = theme["title"].as_str().expect("a title");
        for (key, head) in [
            ("current", msg::charts_series_current(l)),
            ("target", msg::charts_series_target(l)),
            ("gap", msg::charts_gap(l)),
        ] {
            let value = theme["values"][key].as_f64().expect("a value");
            // Gaps have their sign in words and pictures.
            let sign = if key == "gap" && shown(Some(value)) != "0.0" {
                "+"
            } else {
                ""
            };
            let told = format!("{sign}{}", shown(Some(value)));
            assert_eq!(
                cell(&book[msg::workbook_themes(l)], &[title], head),
                told,
                "{title} {key}"
            );
            let column = radar
                .table
                .columns
                .iter()
                .position(|own| own == head)
                .expect("a column");
            assert_eq!(radar.table.rows[at][column], told, "{title} {key}");
            assert!(notes.contains(&format!("{head} {told}")), "{title} {key}");
        }
    }
    let rows = json["rows"].as_array().expect("rows");
    assert_eq!(rows.len() + 1, csv.len());
    let figures = &book[msg::workbook_figures(l)];
    for (at, row) in rows.iter().enumerate() {
        for (key, head) in [
            ("mean", msg::results_term_mean(l)),
            ("sd", msg::results_term_sd(l)),
            ("q1", msg::workbook_q1(l)),
            ("median", msg::workbook_median(l)),
            ("q3", msg::workbook_q3(l)),
        ] {
            let expected = row[key].as_f64();
            let place = csv[0].iter().position(|own| *own == key).expect("a column");
            // The reader of JSON is exact to the last but one binary digit.
            let told: Option<f64> = csv[at + 1][place].parse().ok();
            let alike = match (told, expected) {
                (Some(told), Some(expected)) => (told - expected).abs() < 1e-12,
                (told, expected) => told == expected,
            };
            assert!(alike, "{key} of {row}: {told:?}");
            let place = figures[0].iter().position(|own| own == head).expect("a column");
            assert_eq!(figures[at + 1][place], shown(expected), "{key} of {row}");
        }
    }
}

/// Two rounds of one subject, a year apart, given to what makes a file of them.
fn with_two_years<T>(
    l: Language,
    make: impl Fn(&ComparisonInWords<'_>, Timestamp) -> T,
) -> (ClosedRound, ClosedRound, T) {
    let mut before = ClosedRound::of(&[(ActorGroup::County, 6), (ActorGroup::Ngo, 8)]);
    before.round.settings.name = "Perhekeskus 2025".to_owned();
    before.round.settings.starts_on = Some(jiff::civil::date(2025, 10, 1));
    before.round.settings.ends_on = Some(jiff::civil::date(2025, 10, 31));
    let now = ClosedRound::anonymous();
    let beside = [&before, &now].map(|own| RoundBeside {
        round: own.round.clone(),
        instrument: own.instrument.clone(),
        results: own.results.clone(),
        place: ComparedPlace {
            region: own.region.clone(),
            site: None,
        },
        is_veiled: false,
    });
    let told = TellableComparison::of(beside.into(), ChosenRounds::default(), 0, false).expect("two rounds");
    let made = make(
        &ComparisonInWords::of(&told, l),
        "2026-11-22T10:00:00Z".parse().expect("a time"),
    );
    (before, now, made)
}

#[test]
fn a_comparisons_workbook_holds_the_figures_of_each_rounds_own_results() {
    for l in Language::ALL {
        let (before, now, content) =
            with_two_years(l, |told, at| reports::comparison_xlsx(told, at).expect("a workbook"));
        assert_sound_package(&content);
        let sheets = Office::open("comparison.xlsx", &content).sheets();
        let (themes, criteria) = (&sheets[msg::workbook_themes(l)], &sheets[msg::workbook_criteria(l)]);
        for (year, own) in [("2025", &before), ("2026", &now)] {
            let head = |term: &str| format!("{year}: {}", term.to_lowercase());
            for theme in &own.results.themes {
                let title = &own.instrument.theme(&theme.theme).expect("a theme").texts(l).title;
                let current = cell(themes, &[title], &head(msg::charts_series_current(l)));
                assert_eq!(current, shown(theme.values.current.value), "{year} {title}");
                for criterion in &theme.criteria {
                    let title = &own
                        .instrument
                        .criterion(&criterion.criterion)
                        .expect("a criterion")
                        .texts(l)
                        .title;
                    let figures = criterion.all().current.as_ref().expect("enough answers");
                    let of = |term: &str| cell(criteria, &[title], &head(term));
                    assert_eq!(of(msg::charts_series_current(l)), shown(figures.mean), "{year} {title}");
                    assert_eq!(of(msg::results_term_n(l)), figures.n.to_string(), "{year} {title}");
                }
            }
        }
    }
}

#[test]
fn a_comparisons_slides_and_archive_open_and_hold_every_picture() {
    for l in Language::ALL {
        let (_, _, slides) = with_two_years(l, |told, at| reports::comparison_pptx(told, at).expect("slides"));
        assert_sound_package(&slides);
        let text = Office::open("comparison.pptx", &slides).text();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("Pohjanmaa 2025–2026"), "{text}");
        assert!(text.contains(msg::comparison_whole(l)), "{text}");
        assert!(
            parts(&slides).iter().any(|(name, _)| name == "ppt/charts/chart1.xml"),
            "the trend can be edited"
        );
        let (_, _, archive) = with_two_years(l, |told, at| reports::comparison_zip(told, at).expect("an archive"));
        let files: BTreeMap<String, Vec<u8>> = parts(&archive).into_iter().collect();
        for chart in ComparisonChart::ALL {
            for name in [format!("{}.png", chart.code()), format!("{}-page.svg", chart.code())] {
                assert!(files.contains_key(&name), "{name} in {:?}", files.keys());
            }
        }
        for name in [
            "comparison.csv",
            "comparison.json",
            "comparison.xlsx",
            msg::workbook_read_me_file(l),
        ] {
            assert!(files.contains_key(name), "{name}");
        }
    }
}
