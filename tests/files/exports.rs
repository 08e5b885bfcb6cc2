//! Files open again and hold what they should: the right figures, names in the reader's language, and nothing hidden.

use perhekeskusarviointi::charts::{self, ChartKind, Size};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::reports::{self, RowFigures};
use resvg::usvg::roxmltree::Document;
use serde_json::Value;

use crate::closed_round::ClosedRound;

#[test]
fn the_csv_file_opens_again_with_every_figure_to_the_last_bit() {
    for example in [ClosedRound::anonymous(), ClosedRound::few()] {
        let text = reports::csv(&example);
        assert!(
            text.is_ascii() && !text.contains('"') && !text.contains('\r'),
            "plain ids and numbers only"
        );
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        assert_eq!(
            reader.headers().expect("a header").iter().collect::<Vec<_>>(),
            RowFigures::COLUMNS
        );
        let records: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a row")).collect();
        let rows = example.results.rows();
        assert_eq!(records.len(), rows.len());
        for (record, row) in records.iter().zip(rows) {
            assert_eq!(&record[1], row.criterion.as_str());
            assert_eq!(&record[4], if row.suppressed { "true" } else { "false" });
            let whole = [
                (5, row.n),
                (6, row.cannot_say),
                (7, row.not_applicable),
                (26, row.pairs),
            ];
            for (column, expected) in whole {
                assert_eq!(record[column].parse().ok(), expected, "{}", RowFigures::COLUMNS[column]);
            }
            let figures = [
                (8, row.mean),
                (9, row.sd),
                (11, row.q1),
                (12, row.median),
                (13, row.q3),
                (25, row.agreement),
                (27, row.gap),
            ];
            for (column, expected) in figures {
                let read: Option<f64> = record[column].parse().ok();
                assert_eq!(
                    read.map(f64::to_bits),
                    expected.map(f64::to_bits),
                    "{}",
                    RowFigures::COLUMNS[column]
                );
            }
            assert_eq!(record[28].parse().ok(), row.joint);
            // A spreadsheet must not take a field for a formula; a minus sign begins a number.
            for field in record.iter() {
                assert!(!field.starts_with(['=', '+', '@', '\t']), "{field}");
                assert!(!field.starts_with('-') || field.parse::<f64>().is_ok(), "{field}");
            }
        }
    }
}

#[test]
fn the_json_file_says_in_each_language_what_the_figures_are_of() {
    let example = ClosedRound::anonymous();
    let cases = [
        (Language::Fi, "muut toimijat", "Yksimielisyys"),
        (Language::Sv, "övriga aktörer", "Samstämmighet"),
        (Language::En, "other actors", "Agreement"),
    ];
    for (language, merged, agreement) in cases {
        let text = reports::json(&example.in_words(language));
        let file: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(file["language"], language.code());
        assert_eq!(file["round"]["name"], "Perhekeskus \"2026\"");
        assert_eq!(file["round"]["k"], 3);
        assert_eq!(file["instrument"]["scale"]["max"], 5);
        let title = &example.instrument.themes[0].texts(language).title;
        assert_eq!(file["themes"][0]["title"], title.as_str());
        assert_eq!(file["definitions"]["agreement"]["term"], agreement);
        let groups = file["round"]["groups"].as_array().expect("groups");
        assert_eq!(groups.last().expect("a group")["label"], merged);
        assert!(!text.contains("\"kela\""), "a merged group is not named");
        let rows = file["rows"].as_array().expect("rows");
        assert_eq!(rows.len(), example.results.rows().len());
        for row in rows {
            let names: Vec<&String> = row.as_object().expect("an object").keys().collect();
            assert_eq!(names.len(), RowFigures::COLUMNS.len());
            assert!(RowFigures::COLUMNS.iter().all(|name| row.get(*name).is_some()));
        }
    }
}

#[test]
fn every_picture_opens_again_in_its_size_and_language() {
    let example = ClosedRound::anonymous();
    for language in Language::ALL {
        for kind in ChartKind::ALL {
            for size in Size::ALL {
                let chart = example.chart(kind, size, language).expect("a picture");
                let document = Document::parse(&chart.svg).expect("well-formed SVG");
                let root = document.root_element();
                assert_eq!(root.attribute("lang"), Some(language.tag()));
                assert_eq!(root.attribute("role"), Some("img"));
                let words: Vec<&str> = document
                    .descendants()
                    .filter_map(|node| node.text())
                    .map(str::trim)
                    .collect();
                assert!(words.contains(&chart.title.as_str()), "{kind:?} {language}");
                assert!(words.contains(&chart.description.as_str()), "{kind:?} {language}");
                assert!(
                    chart.svg.contains("Perhekeskus &quot;2026&quot;") || chart.svg.contains("Perhekeskus \"2026\"")
                );
                let width = match size {
                    Size::Slide => "1920",
                    Size::Page => "2480",
                };
                assert_eq!(root.attribute("width"), Some(width));
                if size == Size::Slide {
                    assert_eq!(root.attribute("height"), Some("1080"));
                }
            }
        }
    }
}

#[test]
fn a_picture_in_pixels_has_the_measures_it_promises() {
    let example = ClosedRound::anonymous();
    for (kind, size, width, height) in [
        (ChartKind::Radar, Size::Slide, 1920, Some(1080)),
        (ChartKind::Distribution, Size::Page, 2480, None),
        (ChartKind::Gaps, Size::Slide, 1920, Some(1080)),
    ] {
        let chart = example.chart(kind, size, Language::Sv).expect("a picture");
        let png = charts::png(&chart).expect("pixels");
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(&png[12..16], b"IHDR");
        let measure = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        assert_eq!(measure(16), width, "{kind:?}");
        assert!(
            height.is_none_or(|height| measure(20) == height),
            "{kind:?} {}",
            measure(20)
        );
        assert_eq!(&png[png.len() - 8..png.len() - 4], b"IEND");
    }
}
