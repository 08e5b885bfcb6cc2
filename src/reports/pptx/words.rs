use std::fmt::Write as _;

use quick_xml::escape::escape;

use crate::domain::Language;

/// Text as XML takes it; characters that XML has no place for are left out.
pub(super) fn xml(text: &str) -> String {
    let allowed = |letter: &char| matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    let text: String = text.chars().filter(allowed).collect();
    escape(text.as_str()).into_owned()
}

/// The language as office programs name it for spelling and reading aloud.
pub(super) fn language_tag(l: Language) -> &'static str {
    match l {
        Language::Fi => "fi-FI",
        Language::Sv => "sv-FI",
        Language::En => "en-GB",
    }
}

/// A paragraph of text.
#[derive(Clone, Copy)]
pub(super) enum Paragraph<'a> {
    Plain(&'a str),
    Heading(&'a str),
    /// With a bullet.
    Item(&'a str),
}

/// Paragraphs of a text body; one without text must still be there.
pub(super) fn paragraphs(l: Language, paragraphs: &[Paragraph<'_>]) -> String {
    const INDENT: i32 = 285_750;
    let tag = language_tag(l);
    if paragraphs.is_empty() {
        return format!("<a:p><a:endParaRPr lang=\"{tag}\"/></a:p>");
    }
    let mut out = String::new();
    for paragraph in paragraphs {
        let (properties, bold, text) = match paragraph {
            Paragraph::Plain(text) => (
                "<a:pPr marL=\"0\" indent=\"0\"><a:buNone/></a:pPr>".to_owned(),
                "",
                text,
            ),
            Paragraph::Heading(text) => (
                "<a:pPr marL=\"0\" indent=\"0\"><a:buNone/></a:pPr>".to_owned(),
                " b=\"1\"",
                text,
            ),
            Paragraph::Item(text) => (
                format!(
                    "<a:pPr marL=\"{INDENT}\" indent=\"-{INDENT}\"><a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/></a:pPr>"
                ),
                "",
                text,
            ),
        };
        let text = xml(text);
        let _ = write!(
            out,
            "<a:p>{properties}<a:r><a:rPr lang=\"{tag}\"{bold} dirty=\"0\"/><a:t>{text}</a:t></a:r></a:p>"
        );
    }
    out
}
