use std::fmt::Write as _;

use jiff::Timestamp;

use super::archive::Archive;
use super::comparison_file::{comparison_csv, comparison_json};
use super::fault::FileFault;
use super::pictures::{self, Picture};
use super::results_file::{csv, json};
use super::xlsx::{comparison_xlsx, xlsx};
use crate::charts::{self, Size};
use crate::domain::Language;
use crate::i18n::msg;
use crate::words::{ComparisonInWords, RoundInWords};

/// All pictures of a round (SVG and PNG for slides, SVG for documents), its data files, and a read-me that says what each
/// file is and what each picture shows.
///
/// # Errors
/// Only a fault of ours.
pub fn pictures_zip(told: &RoundInWords<'_>, made_at: Timestamp) -> Result<Vec<u8>, FileFault> {
    let l = told.language;
    let slides = pictures::of_round(told, Size::Slide);
    let mut archive = Archive::made_at(made_at);
    let facts = told.facts().into_iter().map(|(label, fact)| format!("{label}: {fact}"));
    let data = [
        format!("results.xlsx: {}", msg::workbook_xlsx_about(l)),
        format!("results.csv: {}", msg::results_files_csv_about(l)),
        format!("results.json: {}", msg::results_files_json_about(l)),
    ];
    let words = read_me(
        l,
        &[&told.picture_title(), &told.summary()],
        &facts.collect::<Vec<_>>(),
        &data,
        &slides,
    );
    archive.add(msg::workbook_read_me_file(l), words.as_bytes())?;
    add_pictures(&mut archive, &slides, &pictures::of_round(told, Size::Page))?;
    archive.add("results.csv", csv(told).as_bytes())?;
    archive.add("results.json", json(told).as_bytes())?;
    archive.add("results.xlsx", &xlsx(told, made_at)?)?;
    archive.finish()
}

/// The same of several rounds beside each other.
///
/// # Errors
/// Only a fault of ours.
pub fn comparison_zip(told: &ComparisonInWords<'_>, made_at: Timestamp) -> Result<Vec<u8>, FileFault> {
    let l = told.language;
    let slides = pictures::of_comparison(told, Size::Slide);
    let mut archive = Archive::made_at(made_at);
    let data = [
        format!("comparison.xlsx: {}", msg::workbook_xlsx_about(l)),
        format!("comparison.csv: {}", msg::comparison_files_csv_about(l)),
        format!("comparison.json: {}", msg::comparison_files_json_about(l)),
    ];
    let remarks = [told.cautions(), told.left_out()].concat();
    let words = read_me(l, &[&told.title, &told.facts_line], &remarks, &data, &slides);
    archive.add(msg::workbook_read_me_file(l), words.as_bytes())?;
    add_pictures(&mut archive, &slides, &pictures::of_comparison(told, Size::Page))?;
    archive.add("comparison.csv", comparison_csv(told).as_bytes())?;
    archive.add("comparison.json", comparison_json(told).as_bytes())?;
    archive.add("comparison.xlsx", &comparison_xlsx(told, made_at)?)?;
    archive.finish()
}

fn add_pictures(archive: &mut Archive, slides: &[Picture], pages: &[Picture]) -> Result<(), FileFault> {
    for picture in slides {
        archive.add(&format!("{}.svg", picture.code), picture.chart.svg.as_bytes())?;
        archive.add(&format!("{}.png", picture.code), &charts::png(&picture.chart)?)?;
    }
    for picture in pages {
        let name = format!("{}-{}.svg", picture.code, Size::Page.code());
        archive.add(&name, picture.chart.svg.as_bytes())?;
    }
    Ok(())
}

/// Plain text with a byte order mark and lines that every editor breaks, so that its letters come out right.
fn read_me(l: Language, about: &[&str], facts: &[String], data: &[String], pictures: &[Picture]) -> String {
    let mut text = String::from("\u{feff}");
    for line in about {
        let _ = writeln!(text, "{line}");
    }
    text.push('\n');
    for fact in facts {
        let _ = writeln!(text, "{fact}");
    }
    let _ = writeln!(text, "\n{}\n", msg::workbook_read_me_data(l));
    for line in data {
        let _ = writeln!(text, "- {line}");
    }
    let _ = writeln!(text, "\n{}\n", msg::workbook_read_me_pictures(l));
    for picture in pictures {
        let (code, size) = (picture.code, Size::Page.code());
        let _ = writeln!(text, "{}", picture.chart.title);
        let _ = writeln!(text, "{code}.png, {code}.svg, {code}-{size}.svg");
        let _ = writeln!(text, "{}\n", picture.chart.description);
    }
    text.replace('\n', "\r\n")
}
