//! The report as a Word file: real heading styles, captions that Word numbers, header rows that repeat, pictures with
//! alternative text, the document's language, and plain paragraphs wherever somebody will want to edit.
//!
//! The parts are written here rather than by a library: the known one cannot write alternative texts, languages or
//! repeating header rows, and mending its output would be as long as writing it.

mod body;
mod parts;
mod tables;
mod xml;

use std::fmt;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::document::Document;
use crate::charts::PngError;

use body::Body;

/// Why a Word file could not be made, which a sound document never causes.
#[derive(Debug)]
pub enum DocxError {
    Picture(PngError),
    Packing(zip::result::ZipError),
    Writing(std::io::Error),
}

impl fmt::Display for DocxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DocxError::Picture(error) => error.fmt(f),
            DocxError::Packing(error) => write!(f, "the Word file cannot be packed: {error}"),
            DocxError::Writing(error) => write!(f, "the Word file cannot be written: {error}"),
        }
    }
}

impl std::error::Error for DocxError {}

/// The document as a Word file. Each picture takes tens of milliseconds of computing.
///
/// # Errors
/// When a picture cannot be turned into pixels or the file not be packed.
pub fn docx(document: &Document) -> Result<Vec<u8>, DocxError> {
    let body = Body::of(document)?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let texts = [
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::relations()),
        ("docProps/core.xml", parts::core(document)),
        ("docProps/app.xml", parts::app()),
        ("word/document.xml", body.xml),
        ("word/styles.xml", parts::styles(document)),
        ("word/numbering.xml", parts::numbering()),
        ("word/settings.xml", parts::settings(document)),
        ("word/footer1.xml", parts::footer(document)),
        (
            "word/_rels/document.xml.rels",
            parts::document_relations(body.pictures.len()),
        ),
    ];
    for (name, text) in texts {
        put(&mut archive, name, CompressionMethod::Deflated, text.as_bytes())?;
    }
    for (place, picture) in body.pictures.iter().enumerate() {
        // A PNG is compressed already.
        put(
            &mut archive,
            &format!("word/media/image{}.png", place + 1),
            CompressionMethod::Stored,
            picture,
        )?;
    }
    Ok(archive.finish().map_err(DocxError::Packing)?.into_inner())
}

fn put(
    archive: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    method: CompressionMethod,
    bytes: &[u8],
) -> Result<(), DocxError> {
    let options = SimpleFileOptions::default().compression_method(method);
    archive.start_file(name, options).map_err(DocxError::Packing)?;
    archive.write_all(bytes).map_err(DocxError::Writing)
}
