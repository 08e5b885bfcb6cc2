//! The text itself: blocks as paragraphs, tables and pictures.

use std::mem::take;

use super::page::{room, section};
use super::parts::WORD;
use super::runs::{quiet, run, strong};
use super::tables;
use crate::i18n::msg;
use crate::reports::document::{Block, Document, Item, Picture, Table, Term};
use crate::reports::ooxml::{RELATIONSHIPS, RelationId};
use crate::xml::{Xml, xml};

/// The text while it is written.
pub(super) struct Body<'a> {
    document: &'a Document,
    xml: Xml,
    /// The relation to the foot of every page.
    foot: RelationId,
    /// Those of the text that are still to come, each with the relation to its file.
    pictures: Box<dyn Iterator<Item = (&'a [u8], RelationId)> + 'a>,
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
    /// `pictures` are PNG files in the order the text refers to them, under `ids`.
    pub(super) fn of(
        document: &'a Document,
        foot: RelationId,
        pictures: &'a [Vec<u8>],
        ids: &'a [RelationId],
    ) -> Body<'a> {
        let pictures = pictures.iter().map(Vec::as_slice).zip(ids.iter().copied());
        let mut body = Body {
            document,
            xml: Xml::default(),
            foot,
            pictures: Box::new(pictures),
            shown: 0,
            tables: 0,
            bookmarks: 0,
            breaks_page: false,
            breaks_column: false,
            follows_table: false,
            within_columns: false,
        };
        body.paragraph("Kind", &document.kind);
        body.paragraph("Title", &document.title);
        body.paragraph("Subtitle", &document.subject);
        body.blocks(&document.blocks);
        body
    }

    pub(super) fn into_xml(self) -> Xml {
        xml!(
            r#"<w:document xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>{text}{last}</w:body></w:document>"#,
            WORD,
            RELATIONSHIPS,
            text = self.xml,
            last = section(self.foot, 1)
        )
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
                    self.xml.push(&tables::of_figures(stats));
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

    fn paragraph(&mut self, style: &str, text: &str) {
        self.runs(style, &run(text));
    }

    /// A paragraph of runs.
    fn runs(&mut self, style: &str, runs: &Xml) {
        let page = take(&mut self.breaks_page).then_some(Xml::literal("<w:pageBreakBefore/>"));
        let room = match (take(&mut self.follows_table), style) {
            (true, "Normal" | "Intro" | "Note" | "Lead" | "Fact" | "ListBullet") => r#"<w:spacing w:before="200"/>"#,
            (true | false, "Heading2") if self.within_columns => r#"<w:spacing w:before="0"/>"#,
            (true | false, _) => "",
        };
        let column = take(&mut self.breaks_column).then_some(Xml::literal(r#"<w:r><w:br w:type="column"/></w:r>"#));
        self.xml.push(&xml!(
            r#"<w:p><w:pPr><w:pStyle w:val="{style}"/>{page}{room}</w:pPr>{column}{runs}</w:p>"#,
            style,
            page,
            room = Xml::literal(room),
            column,
            runs
        ));
    }

    fn heading(&mut self, level: u8, text: &str) {
        let id = self.bookmarks;
        self.bookmarks += 1;
        self.runs(
            &format!("Heading{level}"),
            &xml!(
                r#"<w:bookmarkStart w:id="{id}" w:name="{name}"/>{text}<w:bookmarkEnd w:id="{id}"/>"#,
                id,
                name = bookmark(id),
                text = run(text)
            ),
        );
    }

    /// A field that Word can renew, with what it holds today: ways to the headings. Without page numbers, which only Word
    /// knows.
    fn contents(&mut self) {
        self.paragraph("TOCHeading", msg::report_contents(self.document.language));
        let blocks = self.document.every_block().into_iter();
        let headings = blocks.filter_map(Block::heading).enumerate();
        let own: Vec<(usize, u8, &str)> = headings
            .filter(|(id, (level, _))| *level <= 2 && *id >= self.bookmarks)
            .map(|(id, (level, text))| (id, level, text))
            .collect();
        let last = own.len().saturating_sub(1);
        for (place, (id, level, text)) in own.into_iter().enumerate() {
            let begin = (place == 0).then_some(Xml::literal(
                r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \n \h \z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#,
            ));
            let end = (place == last).then_some(Xml::literal(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#));
            let link = xml!(
                r#"{begin}<w:hyperlink w:anchor="{anchor}" w:history="1">{text}</w:hyperlink>{end}"#,
                begin,
                anchor = bookmark(id),
                text = run(text),
                end
            );
            self.runs(&format!("TOC{level}"), &link);
        }
    }

    fn item(&mut self, item: &Item) {
        let runs = match &item.aside {
            Some(aside) => [strong(&item.text), quiet(&format!(" – {aside}"))]
                .into_iter()
                .collect(),
            None => run(&item.text),
        };
        self.runs("ListBullet", &runs);
    }

    fn fact(&mut self, term: &str, fact: &str) {
        let tab = Xml::literal("<w:r><w:tab/></w:r>");
        self.runs("Fact", &[strong(term), tab, run(fact)].into_iter().collect());
    }

    fn term(&mut self, term: &Term) {
        let mut runs = strong(&term.term);
        if !term.marks.is_empty() {
            runs.push(&quiet(&format!("   {}", term.marks.join(" · "))));
        }
        self.runs("Term", &runs);
        term.meaning.iter().for_each(|line| self.paragraph("Meaning", line));
    }

    fn quote(&mut self, lines: &[String], by: Option<&str>) {
        for (place, line) in lines.iter().enumerate() {
            let is_last = place + 1 == lines.len() && by.is_none();
            self.paragraph(if is_last { "QuoteBy" } else { "Quote" }, line);
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
        self.xml.push(&xml!(
            r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>{section}</w:pPr></w:p>"#,
            section = section(self.foot, columns)
        ));
    }

    fn table(&mut self, table: &Table) {
        /// The smallest paragraph there can be.
        const GAP: Xml = Xml::literal(
            r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>"#,
        );
        if table.is_captioned {
            self.tables += 1;
            let label = msg::report_table(self.document.language);
            self.caption("TableCaption", label, self.tables, &table.caption);
        } else if self.follows_table {
            // Word joins tables that nothing parts.
            self.xml.push(&GAP);
        }
        self.xml.push(&tables::of(table));
        self.follows_table = true;
    }

    fn picture(&mut self, picture: &Picture) {
        self.shown += 1;
        if let Some((png, id)) = self.pictures.next() {
            let drawing = drawing(self.shown, id, &picture.alternative(), room(png));
            self.runs("Picture", &xml!("<w:r>{drawing}</w:r>", drawing));
        }
        let label = msg::report_picture(self.document.language);
        self.caption("Caption", label, self.shown, &picture.caption);
    }

    /// "Kuva 3. Vastausten jakauma", with a number that Word renews.
    fn caption(&mut self, style: &str, label: &str, number: usize, text: &str) {
        let caption = xml!(
            r#"{name}<w:fldSimple w:instr=" SEQ {label} \* ARABIC "><w:r><w:rPr><w:b/></w:rPr><w:t>{number}</w:t></w:r></w:fldSimple>{text}"#,
            name = strong(&format!("{label} ")),
            label,
            number,
            text = run(&format!(". {text}"))
        );
        self.runs(style, &caption);
    }
}

fn bookmark(id: usize) -> String {
    format!("_Toc{:08}", id + 1)
}

fn drawing(place: usize, id: RelationId, alternative: &str, (cx, cy): (u64, u64)) -> Xml {
    xml!(
        r#"<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{place}" name="Picture {place}" descr="{alternative}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{place}" name="Picture {place}" descr="{alternative}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"#,
        place,
        id,
        alternative,
        cx,
        cy
    )
}
