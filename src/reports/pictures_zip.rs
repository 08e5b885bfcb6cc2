use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::fault::FileFault;
use super::material::{Material, Picture};
use super::{csv, json, xlsx};
use crate::charts::{self, Size};
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
}

/// All pictures of a round (SVG and PNG for slides, SVG for documents), its data files, and a read-me that says what each
/// file is and what each picture shows.
///
/// # Errors
/// Only a fault of ours.
pub fn pictures_zip(material: &Material<'_>) -> Result<Vec<u8>, FileFault> {
    let l = material.language();
    let slides = material.pictures(Size::Slide);
    let pages = material.pictures(Size::Page);
    let mut archive = Archive::new(material.made_at);
    archive.add(msg::workbook_read_me_file(l), read_me(material, &slides).as_bytes())?;
    for picture in &slides {
        let kind = picture.kind.code();
        archive.add(&format!("{kind}.svg"), picture.chart.svg.as_bytes())?;
        archive.add(&format!("{kind}.png"), &charts::png(&picture.chart)?)?;
    }
    for picture in &pages {
        let (kind, size) = (picture.kind.code(), Size::Page.code());
        archive.add(&format!("{kind}-{size}.svg"), picture.chart.svg.as_bytes())?;
    }
    archive.add("results.csv", csv(material.described.results).as_bytes())?;
    archive.add("results.json", json(&material.described).as_bytes())?;
    archive.add("results.xlsx", &xlsx(material)?)?;
    Ok(archive.zip.finish()?.into_inner())
}

/// Plain text with a byte order mark and lines that every editor breaks, so that its letters come out right.
fn read_me(material: &Material<'_>, pictures: &[Picture]) -> String {
    let l = material.language();
    let mut text = format!("\u{feff}{}\n{}\n\n", material.title, material.summary);
    for (label, fact) in material.facts {
        let _ = writeln!(text, "{label}: {fact}");
    }
    let _ = writeln!(text, "\n{}\n", msg::workbook_read_me_data(l));
    for line in [
        format!("results.xlsx: {}", msg::workbook_xlsx_about(l)),
        format!("results.csv: {}", msg::results_files_csv_about(l)),
        format!("results.json: {}", msg::results_files_json_about(l)),
    ] {
        let _ = writeln!(text, "- {line}");
    }
    let _ = writeln!(text, "\n{}\n", msg::workbook_read_me_pictures(l));
    for picture in pictures {
        let (kind, size) = (picture.kind.code(), Size::Page.code());
        let _ = writeln!(text, "{}", picture.chart.title);
        let _ = writeln!(text, "{kind}.png, {kind}.svg, {kind}-{size}.svg");
        let _ = writeln!(text, "{}\n", picture.chart.description);
    }
    text.replace('\n', "\r\n")
}
