use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::comparison::{comparison_csv, comparison_json};
use super::fault::FileFault;
use super::material::{ComparedMaterial, Material, Picture};
use super::xlsx::{comparison_xlsx, xlsx};
use super::{csv, json};
use crate::charts::{self, Size};
use crate::domain::Language;
use crate::i18n::msg;

/// An archive that grows file by file.
struct Archive {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Archive {
    fn new(made_at: jiff::Timestamp) -> Archive {
        let at = made_at.to_zoned(jiff::tz::TimeZone::UTC);
        let part = |value: i8| u8::try_from(value).unwrap_or_default();
        let time = DateTime::from_date_and_time(
            u16::try_from(at.year()).unwrap_or_default(),
            part(at.month()),
            part(at.day()),
            part(at.hour()),
            part(at.minute()),
            part(at.second()),
        );
        let options = SimpleFileOptions::default().last_modified_time(time.unwrap_or_default());
        Archive {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            options,
        }
    }

    fn add(&mut self, name: &str, content: &[u8]) -> Result<(), FileFault> {
        // Pixels and workbooks are compressed already.
        let method = if name.ends_with(".png") || name.ends_with(".xlsx") {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        self.zip.start_file(name, self.options.compression_method(method))?;
        self.zip.write_all(content)?;
        Ok(())
    }

    fn add_pictures(&mut self, slides: &[Picture], pages: &[Picture]) -> Result<(), FileFault> {
        for picture in slides {
            self.add(&format!("{}.svg", picture.code), picture.chart.svg.as_bytes())?;
            self.add(&format!("{}.png", picture.code), &charts::png(&picture.chart)?)?;
        }
        for picture in pages {
            let name = format!("{}-{}.svg", picture.code, Size::Page.code());
            self.add(&name, picture.chart.svg.as_bytes())?;
        }
        Ok(())
    }

    fn finish(self) -> Result<Vec<u8>, FileFault> {
        Ok(self.zip.finish()?.into_inner())
    }
}

/// All pictures of a round (SVG and PNG for slides, SVG for documents), its data files, and a read-me that says what each
/// file is and what each picture shows.
///
/// # Errors
/// Only a fault of ours.
pub fn pictures_zip(material: &Material<'_>) -> Result<Vec<u8>, FileFault> {
    let l = material.language();
    let slides = material.pictures(Size::Slide);
    let mut archive = Archive::new(material.made_at);
    let facts = material.facts.iter().map(|(label, fact)| format!("{label}: {fact}"));
    let data = [
        format!("results.xlsx: {}", msg::workbook_xlsx_about(l)),
        format!("results.csv: {}", msg::results_files_csv_about(l)),
        format!("results.json: {}", msg::results_files_json_about(l)),
    ];
    let words = read_me(
        l,
        &[material.title, material.summary],
        &facts.collect::<Vec<_>>(),
        &data,
        &slides,
    );
    archive.add(msg::workbook_read_me_file(l), words.as_bytes())?;
    archive.add_pictures(&slides, &material.pictures(Size::Page))?;
    archive.add("results.csv", csv(material.described.results).as_bytes())?;
    archive.add("results.json", json(&material.described).as_bytes())?;
    archive.add("results.xlsx", &xlsx(material)?)?;
    archive.finish()
}

/// The same of several rounds beside each other.
///
/// # Errors
/// Only a fault of ours.
pub fn comparison_zip(material: &ComparedMaterial<'_>) -> Result<Vec<u8>, FileFault> {
    let l = material.language();
    let slides = material.pictures(Size::Slide);
    let mut archive = Archive::new(material.made_at);
    let data = [
        format!("comparison.xlsx: {}", msg::workbook_xlsx_about(l)),
        format!("comparison.csv: {}", msg::comparison_files_csv_about(l)),
        format!("comparison.json: {}", msg::comparison_files_json_about(l)),
    ];
    let remarks = [material.beside.cautions, material.beside.left_out].concat();
    let words = read_me(
        l,
        &[material.beside.title, material.facts_line],
        &remarks,
        &data,
        &slides,
    );
    archive.add(msg::workbook_read_me_file(l), words.as_bytes())?;
    archive.add_pictures(&slides, &material.pictures(Size::Page))?;
    archive.add("comparison.csv", comparison_csv(material.beside.comparison).as_bytes())?;
    archive.add("comparison.json", comparison_json(material.beside).as_bytes())?;
    archive.add("comparison.xlsx", &comparison_xlsx(material)?)?;
    archive.finish()
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
