use std::fmt::Write as _;

use super::deck::{Deck, Line};
use super::fixed::{self, Place};
use super::words::{Paragraph, language_tag, paragraphs, xml};
use crate::charts::Chart;
use crate::domain::Language;

/// Below the title, above the foot.
const CONTENT: Place = Place {
    x: 457_200,
    y: 1_143_000,
    width: 11_277_600,
    height: 5_143_500,
};

/// A placeholder filled with text; the place comes from the layout.
fn filled(id: u32, name: &str, placeholder: &str, l: Language, text: &[Paragraph<'_>]) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph {placeholder}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{}</p:txBody></p:sp>",
        paragraphs(l, text)
    )
}

/// The title: a run without the paragraph's own settings, so that the layout's hold.
fn title_shape(id: u32, placeholder: &str, l: Language, text: &str) -> String {
    let (tag, text) = (language_tag(l), xml(text));
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Title {id}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"{placeholder}\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>\
         <a:p><a:r><a:rPr lang=\"{tag}\" dirty=\"0\"/><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )
}

/// The facts and the slide's number at the foot.
fn foot(deck: &Deck) -> String {
    let (tag, facts) = (language_tag(deck.language), xml(&deck.facts));
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"20\" name=\"Footer 20\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"ftr\" sz=\"quarter\" idx=\"11\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>\
         <a:p><a:r><a:rPr lang=\"{tag}\" sz=\"1000\" dirty=\"0\"><a:latin typeface=\"+mn-lt\"/></a:rPr><a:t>{facts}</a:t></a:r></a:p></p:txBody></p:sp>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"21\" name=\"Slide Number 21\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>\
         <a:p><a:fld id=\"{{7E5B2C1A-4D3F-4B6E-9A8C-1F2E3D4C5B6A}}\" type=\"slidenum\"><a:rPr lang=\"{tag}\"/><a:t>‹#›</a:t></a:fld>\
         <a:endParaRPr lang=\"{tag}\"/></a:p></p:txBody></p:sp>"
    )
}

fn whole(shapes: &str) -> String {
    format!(
        "{}<p:sld {}><p:cSld><p:spTree>{}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        fixed::DECLARATION,
        fixed::NAMESPACES,
        fixed::ROOT_GROUP
    )
}

pub(super) fn title(deck: &Deck) -> String {
    let about: Vec<Paragraph<'_>> = deck.about.iter().map(|line| Paragraph::Plain(line)).collect();
    let shapes = [
        title_shape(2, "ctrTitle", deck.language, &deck.title),
        filled(3, "Subtitle 3", "type=\"subTitle\" idx=\"1\"", deck.language, &about),
    ];
    whole(&shapes.concat())
}

pub(super) fn summary(deck: &Deck) -> String {
    let (l, summary) = (deck.language, &deck.summary);
    let [left, right] = &summary.columns;
    let left: Vec<Paragraph<'_>> = left.iter().map(paragraph).collect();
    let right: Vec<Paragraph<'_>> = right.iter().map(paragraph).collect();
    let shapes = [
        title_shape(2, "title", l, &summary.title),
        filled(
            3,
            "Text 3",
            "type=\"body\" sz=\"quarter\" idx=\"13\"",
            l,
            &[Paragraph::Plain(&summary.lead)],
        ),
        filled(4, "Text 4", "type=\"body\" sz=\"half\" idx=\"14\"", l, &left),
        filled(5, "Text 5", "type=\"body\" sz=\"half\" idx=\"15\"", l, &right),
        foot(deck),
    ];
    whole(&shapes.concat())
}

fn paragraph(line: &Line) -> Paragraph<'_> {
    match line {
        Line::Heading(text) => Paragraph::Heading(text),
        Line::Plain(text) => Paragraph::Plain(text),
        Line::Item(text) => Paragraph::Item(text),
    }
}

/// A slide with a chart that can be edited (`rId3`).
pub(super) fn native(deck: &Deck, chart: &Chart) -> String {
    let description = xml(&chart.description);
    let frame = format!(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"Chart 4\" descr=\"{description}\"/>\
         <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>\
         <p:xfrm>{}</p:xfrm><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
         <c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId3\"/>\
         </a:graphicData></a:graphic></p:graphicFrame>",
        CONTENT.xml()
    );
    whole(&[title_shape(2, "title", deck.language, &chart.title), frame, foot(deck)].concat())
}

/// A slide with the picture itself (`rId3`), without its own head: the slide's title says the same.
pub(super) fn picture(deck: &Deck, chart: &Chart) -> String {
    const HEIGHT: i64 = 1080;
    const WIDTH: i64 = 1920;
    let description = xml(&chart.description);
    let head = i64::from(chart.head).clamp(0, HEIGHT / 2);
    let shown = HEIGHT - head;
    let width = (CONTENT.height * WIDTH / shown).min(CONTENT.width);
    let place = Place {
        x: CONTENT.x + (CONTENT.width - width) / 2,
        y: CONTENT.y,
        width,
        height: width * shown / WIDTH,
    };
    let picture = format!(
        "<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"Picture 4\" descr=\"{description}\"/>\
         <p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>\
         <p:blipFill><a:blip r:embed=\"rId3\"/><a:srcRect t=\"{}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>\
         <p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
        head * 100_000 / HEIGHT,
        place.xml()
    );
    whole(
        &[
            title_shape(2, "title", deck.language, &chart.title),
            picture,
            foot(deck),
        ]
        .concat(),
    )
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
pub(super) fn notes(deck: &Deck, notes: &str) -> String {
    let lines: Vec<Paragraph<'_>> = notes.lines().map(Paragraph::Plain).collect();
    let shapes = format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>\
         </p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>{}",
        filled(3, "Notes 3", "type=\"body\" idx=\"1\"", deck.language, &lines)
    );
    format!(
        "{}<p:notes {}><p:cSld><p:spTree>{}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        fixed::DECLARATION,
        fixed::NAMESPACES,
        fixed::ROOT_GROUP
    )
}
