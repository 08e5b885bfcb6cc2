use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::deck::{Deck, Pictured};
use super::words::{language_tag, xml};
use super::{chart, fixed, slide};
use crate::charts;
use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::fault::FileFault;
use crate::reports::xlsx;

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWINGML: &str = "application/vnd.openxmlformats-officedocument.drawingml";
const PRESENTATIONML: &str = "application/vnd.openxmlformats-officedocument.presentationml";

/// The parts of the file, in the order they are written, with the types of those that the extension does not tell.
#[derive(Default)]
struct Package {
    parts: Vec<(String, Vec<u8>)>,
    types: Vec<(String, String)>,
}

impl Package {
    fn add(&mut self, name: &str, media_type: &str, content: impl Into<Vec<u8>>) {
        self.types.push((name.to_owned(), media_type.to_owned()));
        self.parts.push((name.to_owned(), content.into()));
    }

    /// A part whose type its extension tells.
    fn add_known(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        self.parts.push((name.to_owned(), content.into()));
    }

    /// The relations of a part, numbered `rId1`, `rId2` … in their order.
    fn relate(&mut self, part: &str, relations: &[(&str, String)]) {
        let mut rels = String::from(fixed::DECLARATION);
        rels.push_str("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (at, (kind, target)) in relations.iter().enumerate() {
            let kind = if kind.starts_with("http") {
                (*kind).to_owned()
            } else {
                format!("{RELATION}/{kind}")
            };
            let _ = write!(
                rels,
                "<Relationship Id=\"rId{}\" Type=\"{kind}\" Target=\"{target}\"/>",
                at + 1
            );
        }
        rels.push_str("</Relationships>");
        let (folder, file) = part
            .rsplit_once('/')
            .map_or(("", part), |(folder, file)| (folder, file));
        let folder = if folder.is_empty() {
            String::new()
        } else {
            format!("{folder}/")
        };
        self.add_known(&format!("{folder}_rels/{file}.rels"), rels);
    }

    fn content_types(&self) -> String {
        let mut types = String::from(fixed::DECLARATION);
        types.push_str("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        types.push_str(
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
        );
        types.push_str("<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>");
        types.push_str("<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>");
        for (name, media_type) in &self.types {
            let _ = write!(types, "<Override PartName=\"/{name}\" ContentType=\"{media_type}\"/>");
        }
        types.push_str("</Types>");
        types
    }

    /// The archive; its first part is the list of types, as programs that look at the first bytes expect.
    fn into_bytes(self) -> Result<Vec<u8>, FileFault> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("[Content_Types].xml", options)?;
        archive.write_all(self.content_types().as_bytes())?;
        for (name, content) in &self.parts {
            archive.start_file(name.as_str(), options)?;
            archive.write_all(content)?;
        }
        Ok(archive.finish()?.into_inner())
    }
}

/// Writes the slides.
///
/// # Errors
/// Only a fault of ours.
pub(super) fn write(deck: &Deck) -> Result<Vec<u8>, FileFault> {
    let mut package = Package::default();
    let slides = deck.slides.len() + 2;
    package.relate(
        "",
        &[
            ("officeDocument", "ppt/presentation.xml".to_owned()),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml".to_owned(),
            ),
            ("extended-properties", "docProps/app.xml".to_owned()),
        ],
    );
    package.add(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        core(deck),
    );
    package.add(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        fixed::app(slides),
    );
    add_presentation(&mut package, deck.language, slides);
    add_masters(&mut package, deck.language);
    add_slide(
        &mut package,
        deck,
        1,
        1,
        &slide::title(deck),
        &deck.about.join("\n"),
        &[],
    );
    add_slide(&mut package, deck, 2, 2, &slide::summary(deck), &deck.summary.lead, &[]);
    for (at, pictured) in deck.slides.iter().enumerate() {
        add_pictured(&mut package, deck, at, pictured)?;
    }
    package.into_bytes()
}

fn core(deck: &Deck) -> String {
    let (title, about, service) = (
        xml(&deck.title),
        xml(&deck.facts),
        msg::common_service_name(deck.language),
    );
    let (tag, at) = (language_tag(deck.language), deck.made_at.strftime("%Y-%m-%dT%H:%M:%SZ"));
    format!(
        "{}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:subject>{about}</dc:subject>\
         <dc:creator>{service}</dc:creator><dc:language>{tag}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>",
        fixed::DECLARATION
    )
}

fn add_presentation(package: &mut Package, l: Language, slides: usize) {
    let mut relations = vec![
        ("slideMaster", "slideMasters/slideMaster1.xml".to_owned()),
        ("notesMaster", "notesMasters/notesMaster1.xml".to_owned()),
        ("theme", "theme/theme1.xml".to_owned()),
    ];
    relations.extend((1..=slides).map(|number| ("slide", format!("slides/slide{number}.xml"))));
    let first = relations.len() - slides + 1;
    package.add(
        "ppt/presentation.xml",
        &format!("{PRESENTATIONML}.presentation.main+xml"),
        fixed::presentation(language_tag(l), first, slides),
    );
    package.relate("ppt/presentation.xml", &relations);
}

fn add_masters(package: &mut Package, l: Language) {
    let tag = language_tag(l);
    let theme = format!("{}{}", fixed::DECLARATION, fixed::THEME);
    let theme_type = "application/vnd.openxmlformats-officedocument.theme+xml";
    package.add("ppt/theme/theme1.xml", theme_type, theme.clone());
    package.add("ppt/theme/theme2.xml", theme_type, theme);
    package.add(
        "ppt/slideMasters/slideMaster1.xml",
        &format!("{PRESENTATIONML}.slideMaster+xml"),
        fixed::slide_master(tag),
    );
    let mut relations: Vec<(&str, String)> = (1..=fixed::LAYOUTS)
        .map(|number| ("slideLayout", format!("../slideLayouts/slideLayout{number}.xml")))
        .collect();
    relations.push(("theme", "../theme/theme1.xml".to_owned()));
    package.relate("ppt/slideMasters/slideMaster1.xml", &relations);
    for number in 1..=fixed::LAYOUTS {
        let name = format!("ppt/slideLayouts/slideLayout{number}.xml");
        package.add(
            &name,
            &format!("{PRESENTATIONML}.slideLayout+xml"),
            fixed::slide_layout(number, l),
        );
        package.relate(&name, &[("slideMaster", "../slideMasters/slideMaster1.xml".to_owned())]);
    }
    package.add(
        "ppt/notesMasters/notesMaster1.xml",
        &format!("{PRESENTATIONML}.notesMaster+xml"),
        fixed::notes_master(tag),
    );
    package.relate(
        "ppt/notesMasters/notesMaster1.xml",
        &[("theme", "../theme/theme2.xml".to_owned())],
    );
}

/// A slide with its notes; `more` are relations from `rId3` on.
fn add_slide(
    package: &mut Package,
    deck: &Deck,
    number: usize,
    layout: usize,
    content: &str,
    notes: &str,
    more: &[(&str, String)],
) {
    let name = format!("ppt/slides/slide{number}.xml");
    package.add(&name, &format!("{PRESENTATIONML}.slide+xml"), content);
    let mut relations = vec![
        ("slideLayout", format!("../slideLayouts/slideLayout{layout}.xml")),
        ("notesSlide", format!("../notesSlides/notesSlide{number}.xml")),
    ];
    relations.extend(more.iter().cloned());
    package.relate(&name, &relations);
    let name = format!("ppt/notesSlides/notesSlide{number}.xml");
    package.add(
        &name,
        &format!("{PRESENTATIONML}.notesSlide+xml"),
        slide::notes(deck, notes),
    );
    let relations = [
        ("notesMaster", "../notesMasters/notesMaster1.xml".to_owned()),
        ("slide", format!("../slides/slide{number}.xml")),
    ];
    package.relate(&name, &relations);
}

/// The picture number `at` with its chart and workbook, or its pixels.
fn add_pictured(package: &mut Package, deck: &Deck, at: usize, pictured: &Pictured) -> Result<(), FileFault> {
    let (number, own) = (at + 3, at + 1);
    let notes = slide::words_of(deck, &pictured.chart);
    let Some(plot) = &pictured.plot else {
        let name = format!("media/image{own}.png");
        package.add_known(&format!("ppt/{name}"), charts::png(&pictured.chart)?);
        let content = slide::picture(deck, &pictured.chart);
        add_slide(
            package,
            deck,
            number,
            3,
            &content,
            &notes,
            &[("image", format!("../{name}"))],
        );
        return Ok(());
    };
    let name = format!("charts/chart{own}.xml");
    let book = format!("embeddings/Microsoft_Excel_Sheet{own}.xlsx");
    package.add_known(
        &format!("ppt/{book}"),
        xlsx::of_plot(plot, deck.language, deck.made_at)?,
    );
    package.add(
        &format!("ppt/{name}"),
        &format!("{DRAWINGML}.chart+xml"),
        chart::part(plot, language_tag(deck.language)),
    );
    package.relate(&format!("ppt/{name}"), &[("package", format!("../{book}"))]);
    let content = slide::native(deck, &pictured.chart);
    add_slide(
        package,
        deck,
        number,
        3,
        &content,
        &notes,
        &[("chart", format!("../{name}"))],
    );
    Ok(())
}
