use crate::domain::Language;
use crate::reports::ooxml::language_tag;
use crate::xml::{Xml, xml};

/// A paragraph of text.
#[derive(Clone, Copy)]
pub(super) enum Paragraph<'a> {
    Plain(&'a str),
    Heading(&'a str),
    /// With a bullet.
    Item(&'a str),
}

/// Paragraphs of a text body; one without text must still be there.
pub(super) fn paragraphs(l: Language, paragraphs: &[Paragraph<'_>]) -> Xml {
    if paragraphs.is_empty() {
        return paragraph_end(l, Xml::default());
    }
    paragraphs.iter().map(|own| paragraph(l, *own)).collect()
}

fn paragraph(l: Language, paragraph: Paragraph<'_>) -> Xml {
    const PLAIN: Xml = Xml::literal("<a:pPr marL=\"0\" indent=\"0\"><a:buNone/></a:pPr>");
    const ITEM: Xml = Xml::literal(
        "<a:pPr marL=\"285750\" indent=\"-285750\"><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/></a:pPr>",
    );
    let (properties, bold, text) = match paragraph {
        Paragraph::Plain(text) => (PLAIN, "", text),
        Paragraph::Heading(text) => (PLAIN, " b=\"1\"", text),
        Paragraph::Item(text) => (ITEM, "", text),
    };
    xml!(
        "<a:p>{properties}<a:r><a:rPr lang=\"{tag}\"{bold} dirty=\"0\"/><a:t>{text}</a:t></a:r></a:p>",
        properties,
        tag = language_tag(l),
        bold = Xml::literal(bold),
        text
    )
}

/// A paragraph of its content and the language that somebody goes on in who writes behind it.
pub(super) fn paragraph_end(l: Language, content: Xml) -> Xml {
    xml!(
        "<a:p>{content}<a:endParaRPr lang=\"{tag}\"/></a:p>",
        content,
        tag = language_tag(l)
    )
}

/// The number of the slide, which programs renew.
pub(super) fn slide_number(l: Language) -> Xml {
    let field = xml!(
        "<a:fld id=\"{{7E5B2C1A-4D3F-4B6E-9A8C-1F2E3D4C5B6A}}\" type=\"slidenum\"><a:rPr lang=\"{tag}\"/><a:t>‹#›</a:t></a:fld>",
        tag = language_tag(l)
    );
    paragraph_end(l, field)
}
