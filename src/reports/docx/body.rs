//! The text itself: blocks as paragraphs, tables and pictures.

use std::fmt::Write as _;
use std::mem::take;

use super::DocxError;
use super::parts::{WORD, picture_relation};
use super::tables;
use super::xml::escaped;
use crate::charts::{self, Chart};
use crate::i18n::msg;
use crate::reports::document::{Block, Document, Item, Picture, Term};

/// A4 with margins of 20 mm, and 18 mm at the head; in twentieths of a point.
const PAGE: &str = r#"<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1020" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>"#;
/// Between the margins, in twentieths of a point.
pub const TEXT_WIDTH: u32 = 9638;
/// 914 400 to the inch.
const EMU_PER_TWIP: u64 = 635;
/// The most a picture may take of a page's height: 215 mm.
const MOST_HEIGHT_EMU: u64 = 7_740_000;

/// The written text with its pictures.
pub struct Body<'a> {
    document: &'a Document,
    pub xml: String,
    /// PNG files in the order the text refers to them.
    pub pictures: Vec<Vec<u8>>,
    /// So many of them the text has referred to so far.
    shown: usize,
    tables: usize,
    bookmarks: usize,
    /// What the next paragraph begins with.
    breaks_page: bool,
    breaks_column: bool,
    follows_table: bool,
    within_columns: bool,
}

impl<'a> Body<'a> {
    pub fn of(document: &'a Document) -> Result<Body<'a>, DocxError> {
        let blocks = document.every_block().into_iter();
        let charts = blocks.filter_map(|block| {
            if let Block::Picture(picture) = block {
                Some(&picture.chart)
            } else {
                None
            }
        });
        let charts: Vec<&Chart> = charts.collect();
        let mut body = Body {
            document,
            xml: String::with_capacity(256 * 1024),
            pictures: charts::pngs(&charts).map_err(DocxError::Picture)?,
            shown: 0,
            tables: 0,
            bookmarks: 0,
            breaks_page: false,
            breaks_column: false,
            follows_table: false,
            within_columns: false,
        };
        body.put(&format!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#
        ));
        body.paragraph("Kind", &document.kind);
        body.paragraph("Title", &document.title);
        body.paragraph("Subtitle", &document.subject);
        body.blocks(&document.blocks);
        body.put(&section(1));
        body.put("</w:body></w:document>");
        Ok(body)
    }

    pub fn put(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { level, text } => self.heading(*level, text),
                Block::NewPage => self.breaks_page = true,
                Block::Contents => self.contents(),
                Block::Lead(text) => self.paragraph("Lead", text),
                Block::Paragraph(text) => self.paragraph("Normal", text),
                Block::Intro(text) => self.paragraph("Intro", text),
                Block::Note(text) => self.paragraph("Note", text),
                Block::List(items) => items.iter().for_each(|item| self.item(item)),
                Block::Stats(stats) => {
                    self.put(&tables::of_figures(stats));
                    self.follows_table = true;
                }
                Block::Columns(columns) => self.columns(columns),
                Block::Facts(facts) => facts.iter().for_each(|(term, fact)| self.fact(term, fact)),
                Block::Terms(terms) => terms.iter().for_each(|term| self.term(term)),
                Block::Table(table) => self.table(table),
                Block::Picture(picture) => self.picture(picture),
                Block::Quote { lines, by } => self.quote(lines, by.as_deref()),
            }
        }
    }

    pub fn paragraph(&mut self, style: &str, text: &str) {
        self.runs(style, &run(text));
    }

    /// A paragraph of runs that are written already.
    fn runs(&mut self, style: &str, runs: &str) {
        let page = if take(&mut self.breaks_page) {
            "<w:pageBreakBefore/>"
        } else {
            ""
        };
        let room = match (take(&mut self.follows_table), style) {
            (true, "Normal" | "Intro" | "Note" | "Lead" | "Fact" | "ListBullet") => r#"<w:spacing w:before="200"/>"#,
            (true | false, "Heading2") if self.within_columns => r#"<w:spacing w:before="0"/>"#,
            (true | false, _) => "",
        };
        let column = if take(&mut self.breaks_column) {
            r#"<w:r><w:br w:type="column"/></w:r>"#
        } else {
            ""
        };
        self.put(&format!(
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{page}{room}</w:pPr>{column}{runs}</w:p>"#
        ));
    }

    fn heading(&mut self, level: u8, text: &str) {
        let id = self.bookmarks;
        self.bookmarks += 1;
        self.runs(
            &format!("Heading{level}"),
            &format!(
                r#"<w:bookmarkStart w:id="{id}" w:name="{}"/>{}<w:bookmarkEnd w:id="{id}"/>"#,
                bookmark(id),
                run(text)
            ),
        );
    }

    /// A field that Word can renew, with what it holds today: ways to the headings. Without page numbers, which only Word
    /// knows.
    fn contents(&mut self) {
        self.paragraph("TOCHeading", msg::report_contents(self.document.language));
        let blocks = self.document.every_block();
        let headings = blocks.into_iter().filter_map(|block| match block {
            Block::Heading { level, text } => Some((*level, text.as_str())),
            Block::NewPage
            | Block::Contents
            | Block::Lead(_)
            | Block::Paragraph(_)
            | Block::Intro(_)
            | Block::Note(_)
            | Block::List(_)
            | Block::Stats(_)
            | Block::Columns(_)
            | Block::Facts(_)
            | Block::Terms(_)
            | Block::Table(_)
            | Block::Picture(_)
            | Block::Quote { .. } => None,
        });
        let own: Vec<(usize, u8, &str)> = headings
            .enumerate()
            .filter(|(id, (level, _))| *level <= 2 && *id >= self.bookmarks)
            .map(|(id, (level, text))| (id, level, text))
            .collect();
        let last = own.len().saturating_sub(1);
        for (place, (id, level, text)) in own.into_iter().enumerate() {
            let begin = if place == 0 {
                r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \n \h \z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
            } else {
                ""
            };
            let end = if place == last {
                r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
            } else {
                ""
            };
            let link = format!(
                r#"<w:hyperlink w:anchor="{}" w:history="1">{}</w:hyperlink>"#,
                bookmark(id),
                run(text)
            );
            self.runs(&format!("TOC{level}"), &format!("{begin}{link}{end}"));
        }
    }

    fn item(&mut self, item: &Item) {
        let aside = item
            .aside
            .as_ref()
            .map(|aside| quiet(&format!(" – {aside}")))
            .unwrap_or_default();
        let text = if item.aside.is_some() {
            strong(&item.text)
        } else {
            run(&item.text)
        };
        self.runs("ListBullet", &format!("{text}{aside}"));
    }

    fn fact(&mut self, term: &str, fact: &str) {
        self.runs("Fact", &format!("{}<w:r><w:tab/></w:r>{}", strong(term), run(fact)));
    }

    fn term(&mut self, term: &Term) {
        let marks = if term.marks.is_empty() {
            String::new()
        } else {
            quiet(&format!("   {}", term.marks.join(" · ")))
        };
        self.runs("Term", &format!("{}{marks}", strong(&term.term)));
        term.meaning.iter().for_each(|line| self.paragraph("Meaning", line));
    }

    fn quote(&mut self, lines: &[String], by: Option<&str>) {
        for (place, line) in lines.iter().enumerate() {
            let is_last = place + 1 == lines.len() && by.is_none();
            self.runs(if is_last { "QuoteBy" } else { "Quote" }, &run(line));
        }
        if let Some(by) = by {
            self.paragraph("QuoteBy", by);
        }
    }

    /// A stretch of as many columns as there are, so that Word keeps the order of reading.
    fn columns(&mut self, columns: &[Vec<Block>]) {
        self.section_end(1);
        self.within_columns = true;
        for (place, column) in columns.iter().enumerate() {
            self.breaks_column = place > 0;
            self.blocks(column);
        }
        self.within_columns = false;
        self.section_end(columns.len());
    }

    /// Closes a stretch of the text; the next one goes on below.
    fn section_end(&mut self, columns: usize) {
        let section = section(columns);
        self.put(&format!(
            r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>{section}</w:pPr></w:p>"#
        ));
    }

    /// The smallest paragraph there can be.
    fn gap(&mut self) {
        self.put(r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>"#);
    }

    fn table(&mut self, table: &crate::reports::document::Table) {
        if table.is_captioned {
            self.tables += 1;
            let label = msg::report_table(self.document.language);
            self.caption("TableCaption", label, self.tables, &table.caption);
        } else if self.follows_table {
            // Word joins tables that nothing parts.
            self.gap();
        }
        self.put(&tables::of(table));
        self.follows_table = true;
    }

    fn picture(&mut self, picture: &Picture) {
        let (width, height) = self.pictures.get(self.shown).map_or((1, 1), |png| measures(png));
        self.shown += 1;
        let place = self.shown;
        let drawing = drawing(place, &picture.alternative(), width, height);
        self.runs("Picture", &format!("<w:r>{drawing}</w:r>"));
        self.caption(
            "Caption",
            msg::report_picture(self.document.language),
            place,
            &picture.caption,
        );
    }

    /// "Kuva 3. Vastausten jakauma", with a number that Word renews.
    fn caption(&mut self, style: &str, label: &str, number: usize, text: &str) {
        let sequence = format!(
            r#"<w:fldSimple w:instr=" SEQ {label} \* ARABIC "><w:r><w:rPr><w:b/></w:rPr><w:t>{number}</w:t></w:r></w:fldSimple>"#
        );
        self.runs(
            style,
            &format!(
                "{}{sequence}{}",
                strong(&format!("{label} ")),
                run(&format!(". {text}"))
            ),
        );
    }
}

/// A stretch that goes on where the one before it ends.
fn section(columns: usize) -> String {
    format!(
        r#"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:type w:val="continuous"/>{PAGE}<w:cols w:num="{columns}" w:space="454"/></w:sectPr>"#
    )
}

fn bookmark(id: usize) -> String {
    format!("_Toc{:08}", id + 1)
}

pub fn run(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(text))
}

fn strong(text: &str) -> String {
    format!(
        r#"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#,
        escaped(text)
    )
}

fn quiet(text: &str) -> String {
    format!(
        r#"<w:r><w:rPr><w:color w:val="4B5A5B"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>"#,
        escaped(text)
    )
}

/// Width and height of a PNG file in pixels, from its first chunk.
fn measures(png: &[u8]) -> (u64, u64) {
    let at = |place: usize| {
        let bytes = png.get(place..place + 4).and_then(|bytes| bytes.try_into().ok());
        u64::from(bytes.map_or(1, u32::from_be_bytes).max(1))
    };
    (at(16), at(20))
}

/// As wide as the text, unless it were higher than a page then.
fn drawing(place: usize, alternative: &str, width: u64, height: u64) -> String {
    let full = u64::from(TEXT_WIDTH) * EMU_PER_TWIP;
    let (cx, cy) = if full * height / width > MOST_HEIGHT_EMU {
        (MOST_HEIGHT_EMU * width / height, MOST_HEIGHT_EMU)
    } else {
        (full, full * height / width)
    };
    let (alternative, relation) = (escaped(alternative), picture_relation(place));
    let mut xml = String::new();
    let written = write!(
        xml,
        r#"<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{place}" name="Picture {place}" descr="{alternative}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{place}" name="Picture {place}" descr="{alternative}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"#
    );
    written.expect("writing to a string does not fail");
    xml
}
