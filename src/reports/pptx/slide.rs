use std::fmt::Write as _;

use super::bounds::{Bounds, CONTENT};
use super::deck::{Deck, Line};
use super::fixed::{NAMESPACES, ROOT_GROUP};
use super::words::{Paragraph, paragraphs, slide_number};
use crate::charts::Chart;
use crate::domain::Language;
use crate::reports::ooxml::{RelationId, language_tag};
use crate::xml::{Xml, xml};

/// A placeholder filled with text; its bounds come from the layout.
fn filled(id: u32, name: &str, placeholder: &'static str, l: Language, text: &[Paragraph<'_>]) -> Xml {
    xml!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph {placeholder}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>",
        id,
        name,
        placeholder = Xml::literal(placeholder),
        text = paragraphs(l, text)
    )
}

/// The title: a run without the paragraph's own settings, so that the layout's hold.
fn title_shape(placeholder: &str, l: Language, text: &str) -> Xml {
    xml!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"{placeholder}\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>\
         <a:p><a:r><a:rPr lang=\"{tag}\" dirty=\"0\"/><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>",
        placeholder,
        tag = language_tag(l),
        text
    )
}

/// The facts and the slide's number at the foot.
fn foot(deck: &Deck) -> Xml {
    xml!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"20\" name=\"Footer 20\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"ftr\" sz=\"quarter\" idx=\"11\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>\
         <a:p><a:r><a:rPr lang=\"{tag}\" sz=\"1000\" dirty=\"0\"><a:latin typeface=\"+mn-lt\"/></a:rPr><a:t>{facts}</a:t></a:r></a:p></p:txBody></p:sp>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"21\" name=\"Slide Number 21\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>\
         {number}</p:txBody></p:sp>",
        tag = language_tag(deck.language),
        facts = &deck.facts,
        number = slide_number(deck.language)
    )
}

fn whole(shapes: impl IntoIterator<Item = Xml>) -> Xml {
    xml!(
        "<p:sld {NAMESPACES}><p:cSld><p:spTree>{ROOT_GROUP}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        NAMESPACES,
        ROOT_GROUP,
        shapes = shapes.into_iter().collect::<Xml>()
    )
}

pub(super) fn title(deck: &Deck) -> Xml {
    let about: Vec<Paragraph<'_>> = deck.about.iter().map(|line| Paragraph::Plain(line)).collect();
    whole([
        title_shape("ctrTitle", deck.language, &deck.title),
        filled(3, "Subtitle 3", "type=\"subTitle\" idx=\"1\"", deck.language, &about),
    ])
}

pub(super) fn summary(deck: &Deck) -> Xml {
    let (l, summary) = (deck.language, &deck.summary);
    let lead = [Paragraph::Plain(&summary.lead)];
    let [left, right] = &summary.columns;
    let left: Vec<Paragraph<'_>> = left.iter().map(paragraph).collect();
    let right: Vec<Paragraph<'_>> = right.iter().map(paragraph).collect();
    whole([
        title_shape("title", l, &summary.title),
        filled(3, "Text 3", "type=\"body\" sz=\"quarter\" idx=\"13\"", l, &lead),
        filled(4, "Text 4", "type=\"body\" sz=\"half\" idx=\"14\"", l, &left),
        filled(5, "Text 5", "type=\"body\" sz=\"half\" idx=\"15\"", l, &right),
        foot(deck),
    ])
}

fn paragraph(line: &Line) -> Paragraph<'_> {
    match line {
        Line::Heading(text) => Paragraph::Heading(text),
        Line::Plain(text) => Paragraph::Plain(text),
        Line::Item(text) => Paragraph::Item(text),
    }
}

/// A slide with a chart that can be edited.
pub(super) fn native(deck: &Deck, chart: &Chart, part: RelationId) -> Xml {
    let frame = xml!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"Chart 4\" descr=\"{description}\"/>\
         <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>\
         <p:xfrm>{bounds}</p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
         <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"{part}\"/>\
         </a:graphicData></a:graphic></p:graphicFrame>",
        description = &chart.description,
        bounds = CONTENT.xml(),
        part
    );
    whole([title_shape("title", deck.language, &chart.title), frame, foot(deck)])
}

/// A slide with the picture itself, without its own head: the slide's title says the same.
pub(super) fn picture(deck: &Deck, chart: &Chart, file: RelationId) -> Xml {
    const HEIGHT: i64 = 1080;
    const WIDTH: i64 = 1920;
    let head = i64::from(chart.head).clamp(0, HEIGHT / 2);
    let shown = HEIGHT - head;
    let width = (CONTENT.height * WIDTH / shown).min(CONTENT.width);
    let bounds = Bounds {
        x: CONTENT.x + (CONTENT.width - width) / 2,
        y: CONTENT.y,
        width,
        height: width * shown / WIDTH,
    };
    let picture = xml!(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"Picture 4\" descr=\"{description}\"/>\
         <p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
         <p:blipFill><a:blip r:embed=\"{file}\"/><a:srcRect t=\"{head}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>\
         <p:spPr><a:xfrm>{bounds}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
        description = &chart.description,
        file,
        head = head * 100_000 / HEIGHT,
        bounds = bounds.xml()
    );
    whole([title_shape("title", deck.language, &chart.title), picture, foot(deck)])
}

/// A picture in words: its description, then its figures line by line, then the facts.
pub(super) fn words_of(deck: &Deck, chart: &Chart) -> String {
    let mut words = chart.description.clone();
    words.push('\n');
    for row in &chart.table.rows {
        let mut cells = chart.table.columns.iter().zip(row);
        if let Some((_, name)) = cells.next() {
            let told: Vec<String> = cells.map(|(head, cell)| format!("{head} {cell}")).collect();
            let _ = write!(words, "\n{name}: {}", told.join(" · "));
        }
    }
    let _ = write!(words, "\n\n{}", deck.facts);
    words
}

/// The notes of a slide, one paragraph per line.
pub(super) fn notes(deck: &Deck, notes: &str) -> Xml {
    let lines: Vec<Paragraph<'_>> = notes.lines().map(Paragraph::Plain).collect();
    xml!(
        "<p:notes {NAMESPACES}><p:cSld><p:spTree>{ROOT_GROUP}\
         <p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>\
         </p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>{text}\
         </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        NAMESPACES,
        ROOT_GROUP,
        text = filled(3, "Notes 3", "type=\"body\" idx=\"1\"", deck.language, &lines)
    )
}
