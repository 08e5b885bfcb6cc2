//! The Word file: its parts as XML, and as LibreOffice opens it.

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::reports::document::{Block, Document};
use perhekeskusarviointi::reports::docx::docx;
use resvg::usvg::roxmltree::{self, Node};
use zip::ZipArchive;

use super::example::{Example, FOREIGN, LONG_WORD, NAME, ODD};
use super::programs::{bare, printed_by_office, told};

/// Pictures in pixels take their time in a build that is not optimised: made once.
static FULL: LazyLock<(Document, Vec<u8>)> = LazyLock::new(|| {
    let document = Example::full().document(Language::Sv);
    let file = docx(&document).expect("a Word file");
    (document, file)
});

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("a package");
    let mut text = String::new();
    archive
        .by_name(name)
        .expect(name)
        .read_to_string(&mut text)
        .expect("text");
    text
}

fn all<'a>(document: &'a roxmltree::Document<'a>, name: &'a str) -> Vec<Node<'a, 'a>> {
    document
        .descendants()
        .filter(|node| node.has_tag_name((W, name)))
        .collect()
}

fn style<'a>(paragraph: Node<'a, 'a>) -> &'a str {
    let style = paragraph.descendants().find(|node| node.has_tag_name((W, "pStyle")));
    style.and_then(|style| style.attribute((W, "val"))).unwrap_or("")
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants()
        .filter(|node| node.has_tag_name((W, "t")))
        .filter_map(|node| node.text())
        .collect()
}

fn count(document: &Document, is_one: impl Fn(&Block) -> bool) -> usize {
    document.every_block().into_iter().filter(|block| is_one(block)).count()
}

#[test]
fn headings_captions_tables_and_pictures_are_what_word_takes_them_for() {
    let (document, file) = &*FULL;
    let xml = part(file, "word/document.xml");
    let body = roxmltree::Document::parse(&xml).expect("sound XML");
    let paragraphs = all(&body, "p");
    for level in 1..=3_u8 {
        let expected = count(
            document,
            |block| matches!(block, Block::Heading { level: own, .. } if *own == level),
        );
        let name = format!("Heading{level}");
        assert_eq!(
            paragraphs.iter().filter(|it| style(**it) == name).count(),
            expected,
            "{name}"
        );
    }
    // Every table has one row of headers that repeats, and every row stays whole.
    let tables = all(&body, "tbl");
    let expected = count(document, |block| matches!(block, Block::Table(_) | Block::Stats(_)));
    assert_eq!(tables.len(), expected);
    assert_eq!(all(&body, "tblHeader").len(), tables.len());
    assert_eq!(all(&body, "cantSplit").len(), all(&body, "tr").len());
    let captioned = count(
        document,
        |block| matches!(block, Block::Table(table) if table.is_captioned),
    );
    assert_eq!(
        paragraphs.iter().filter(|it| style(**it) == "TableCaption").count(),
        captioned
    );
    // Every picture says what it shows, and has a caption that Word numbers.
    let pictures = count(document, |block| matches!(block, Block::Picture(_)));
    let named: Vec<&str> = body
        .descendants()
        .filter(|node| node.tag_name().name() == "docPr")
        .filter_map(|node| node.attribute("descr"))
        .collect();
    assert_eq!(named.len(), pictures);
    assert!(
        pictures >= 17 && named.iter().all(|alternative| alternative.len() > 60),
        "{pictures}"
    );
    let captions = paragraphs.iter().filter(|it| style(**it) == "Caption").count();
    assert_eq!(captions, pictures);
    let sequences = all(&body, "fldSimple");
    assert_eq!(sequences.len(), captions + captioned);
    // Only what parts columns and tables is empty.
    let empty = paragraphs
        .iter()
        .filter(|it| text(**it).is_empty() && !it.descendants().any(|node| node.has_tag_name((W, "drawing"))));
    assert!(empty.clone().all(|it| style(*it).is_empty()) && empty.count() <= 3);
    let styles = part(file, "word/styles.xml");
    let known = roxmltree::Document::parse(&styles).expect("sound XML");
    let ids: Vec<&str> = all(&known, "style")
        .iter()
        .filter_map(|style| style.attribute((W, "styleId")))
        .collect();
    for used in paragraphs.iter().map(|it| style(*it)).filter(|style| !style.is_empty()) {
        assert!(ids.contains(&used), "{used}");
    }
}

#[test]
fn the_file_says_its_language_title_and_time() {
    for (l, locale, tag) in [
        (Language::Fi, "fi-FI", "fi"),
        (Language::Sv, "sv-FI", "sv-FI"),
        (Language::En, "en-GB", "en"),
    ] {
        let file = docx(&Example::few().document(l)).expect("a Word file");
        assert!(part(&file, "word/styles.xml").contains(&format!(r#"<w:lang w:val="{locale}""#)));
        assert!(part(&file, "word/settings.xml").contains(&format!(r#"<w:themeFontLang w:val="{locale}""#)));
        let core = part(&file, "docProps/core.xml");
        assert!(core.contains(&format!("<dc:title>{NAME}</dc:title>")));
        assert!(core.contains(&format!("<dc:language>{tag}</dc:language>")));
        assert!(core.contains("2026-11-22T10:00:00Z"));
        let footer = part(&file, "word/footer1.xml");
        assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES ") && footer.contains(NAME));
        for name in [
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/numbering.xml",
            "docProps/app.xml",
        ] {
            roxmltree::Document::parse(&part(&file, name)).expect(name);
        }
    }
}

#[test]
fn settings_of_paragraphs_stand_in_the_order_that_the_format_asks_for() {
    // ECMA-376 part 1, CT_PPrBase and EG_RPrBase: those that are written here.
    const PARAGRAPH: [&str; 15] = [
        "pStyle",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "numPr",
        "pBdr",
        "tabs",
        "suppressAutoHyphens",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
        "rPr",
        "sectPr",
        "pPrChange",
    ];
    const RUN: [&str; 6] = ["rFonts", "b", "color", "sz", "szCs", "lang"];
    let (_, file) = &*FULL;
    for name in ["word/document.xml", "word/styles.xml", "word/footer1.xml"] {
        let xml = part(file, name);
        let parsed = roxmltree::Document::parse(&xml).expect("sound XML");
        for (settings, order) in [("pPr", &PARAGRAPH[..]), ("rPr", &RUN[..])] {
            for node in all(&parsed, settings) {
                let children = node.children().filter(Node::is_element);
                let places: Vec<usize> = children
                    .map(|child| {
                        let own = child.tag_name().name();
                        order
                            .iter()
                            .position(|name| *name == own)
                            .unwrap_or_else(|| panic!("{own} in {name}"))
                    })
                    .collect();
                assert!(places.is_sorted(), "{name}: {node:?}");
            }
        }
    }
}

#[test]
fn letters_of_other_scripts_stay_as_they_were_typed() {
    let document = Example::foreign().document(Language::Fi);
    let file = docx(&document).expect("a Word file");
    let xml = part(&file, "word/document.xml");
    let body = roxmltree::Document::parse(&xml).expect("sound XML");
    let whole = text(body.root());
    for place in ["Kierros", "Ryhmä", "Teko", "Tekijä", "Kommentti"] {
        assert!(whole.contains(&format!("{place} {FOREIGN}")), "{place}");
    }
}

#[test]
fn the_same_report_is_the_same_file() {
    let document = Example::few().document(Language::Fi);
    assert_eq!(docx(&document).expect("a file"), docx(&document).expect("a file"));
}

#[test]
fn libreoffice_opens_it_and_reads_every_word_of_the_document() {
    let (document, file) = &*FULL;
    let (_folder, printed) = printed_by_office(file);
    let read = bare(&told("pdftotext", &["-raw"], &printed));
    for said in words(document) {
        assert!(read.contains(&bare(&said)), "{said}");
    }
    assert!(
        read.contains(&bare(ODD)) && read.contains(LONG_WORD),
        "typed texts stay as they were typed"
    );
}

/// Everything a document says outside its pictures and the cells of its tables, which a printer lays out as it likes.
pub fn words(document: &Document) -> Vec<String> {
    let mut said = vec![document.title.clone(), document.kind.clone(), document.subject.clone()];
    for block in document.every_block() {
        match block {
            Block::Heading { text, .. }
            | Block::Lead(text)
            | Block::Paragraph(text)
            | Block::Intro(text)
            | Block::Note(text) => said.push(text.clone()),
            Block::List(items) => said.extend(
                items
                    .iter()
                    .flat_map(|item| [Some(item.text.clone()), item.aside.clone()])
                    .flatten(),
            ),
            Block::Stats(stats) => said.extend(stats.iter().flat_map(|(figure, what)| [figure.clone(), what.clone()])),
            Block::Facts(facts) => said.extend(facts.iter().map(|(term, _)| term.clone())),
            Block::Terms(terms) => said.extend(
                terms
                    .iter()
                    .flat_map(|term| term.meaning.iter().chain([&term.term]).cloned().collect::<Vec<_>>()),
            ),
            Block::Table(table) => said.extend(table.is_captioned.then(|| table.caption.clone())),
            Block::Picture(picture) => said.push(picture.caption.clone()),
            Block::Quote { lines, by } => said.extend(lines.iter().chain(by).cloned()),
            Block::NewPage | Block::Contents | Block::Columns(_) => {}
        }
    }
    said
}
