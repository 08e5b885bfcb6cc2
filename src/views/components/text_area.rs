use maud::{Markup, html};

use super::Text;
use super::field::{described_by, flaw_text, hint_text, optional_mark};
use crate::domain::Language;

/// Free text of several lines.
#[derive(Debug, Clone, Default)]
pub struct TextArea<'a> {
    pub name: &'a str,
    pub label: Text<'a>,
    pub hint: Option<Text<'a>>,
    pub value: &'a str,
    pub flaw: Option<String>,
    pub required: bool,
    /// Three when 0.
    pub rows: u8,
    pub max_length: Option<usize>,
}

pub fn text_area(l: Language, area: &TextArea<'_>) -> Markup {
    let name = area.name;
    html! {
        div.field.flawed[area.flaw.is_some()] {
            label for=(name) { (area.label) @if !area.required { (optional_mark(l)) } }
            (hint_text(name, area.hint.as_deref()))
            (flaw_text(name, area.flaw.as_deref()))
            textarea id=(name) name=(name) rows=(if area.rows == 0 { 3 } else { area.rows }) required[area.required]
                maxlength=[area.max_length]
                aria-describedby=[described_by(name, area.hint.is_some(), area.flaw.is_some())]
                aria-invalid=[area.flaw.as_ref().map(|_| "true")] {
                // HTML drops one line break right after the tag; a text that begins with one keeps it this way.
                @if area.value.starts_with('\n') { "\n" }
                (area.value)
            }
        }
    }
}
