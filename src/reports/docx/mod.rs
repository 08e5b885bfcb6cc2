//! The report as a Word file: real heading styles, captions that Word numbers, header rows that repeat, pictures with
//! alternative text, the document's language, and plain paragraphs wherever somebody will want to edit.
//!
//! The parts are written here rather than by a library: the known one cannot write alternative texts, languages or
//! repeating header rows, and mending its output would be as long as writing it.

mod body;
mod page;
mod parts;
mod runs;
mod tables;

use super::document::{Block, Document};
use super::fault::FileFault;
use super::ooxml::{Known, Package, RelationId, Relations};
use crate::charts::{self, Chart};

use body::Body;

const MAIN: &str = "word/document.xml";
const WORDPROCESSINGML: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The document as a Word file. Each picture takes tens of milliseconds of computing.
///
/// # Errors
/// When a picture cannot be turned into pixels or the file not be packed.
pub fn docx(document: &Document) -> Result<Vec<u8>, FileFault> {
    let pictures = charts::pngs(&charts_of(document))?;
    let mut relations = Relations::default();
    for name in ["styles", "numbering", "settings"] {
        relations.add(name, &format!("{name}.xml"));
    }
    let foot = relations.add("footer", "footer1.xml");
    let shown: Vec<RelationId> = (1..=pictures.len())
        .map(|place| relations.add("image", &format!("media/image{place}.png")))
        .collect();
    let body = Body::of(document, foot, &pictures, &shown);
    let mut package = Package::of(MAIN, &parts::properties(document, &parts::subject(document)));
    let texts = [
        (MAIN, "document.main", body.into_xml()),
        ("word/styles.xml", "styles", parts::styles(document)),
        ("word/numbering.xml", "numbering", parts::numbering()),
        ("word/settings.xml", "settings", parts::settings(document)),
        ("word/footer1.xml", "footer", parts::footer(document)),
    ];
    for (name, kind, content) in texts {
        package.add(name, &format!("{WORDPROCESSINGML}.{kind}+xml"), &content);
    }
    package.relate(MAIN, &relations);
    for (place, picture) in pictures.into_iter().enumerate() {
        package.add_known(&format!("word/media/image{}", place + 1), Known::Png, picture);
    }
    package.into_bytes()
}

fn charts_of(document: &Document) -> Vec<&Chart> {
    let pictures = document.every_block().into_iter().filter_map(Block::picture);
    pictures.map(|picture| &picture.chart).collect()
}
