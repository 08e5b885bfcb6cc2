//! What every field shares: a label, a hint, a flaw beside it, and the wiring for assistive technology.

use maud::{Markup, html};

use super::Text;
use super::icon::{Icon, icon};
use crate::domain::Language;
use crate::i18n::msg;

/// One typed value. `id = name` unless `id` is given.
#[derive(Debug, Clone, Default)]
pub struct Field<'a> {
    pub name: &'a str,
    /// Only where two forms of a page use the same name.
    pub id: Option<&'a str>,
    pub label: Text<'a>,
    pub hint: Option<Text<'a>>,
    pub value: &'a str,
    /// A sentence, already in the reader's language.
    pub flaw: Option<String>,
    /// What is not required is marked as optional.
    pub required: bool,
    /// The `autocomplete` token: `email`, `name`, `current-password`, `off` …
    pub autocomplete: Option<&'a str>,
    pub kind: Kind,
    pub width: Width,
    pub max_length: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    #[default]
    Text,
    Email,
    Password,
    Search,
    Date,
    Number {
        min: i64,
        max: i64,
    },
    /// A join or return code: capitals, widely set, no spelling help.
    Code,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    #[default]
    Full,
    Short,
}

impl<'a> Field<'a> {
    pub(super) fn id(&self) -> &'a str {
        self.id.unwrap_or(self.name)
    }
}

pub(super) fn optional_mark(l: Language) -> Markup {
    html! { " " span.optional { "(" (msg::common_optional(l)) ")" } }
}

pub(super) fn hint_text(id: &str, hint: Option<&str>) -> Markup {
    html! { @if let Some(hint) = hint { p.hint id={ (id) "-hint" } { (hint) } } }
}

pub(super) fn flaw_text(id: &str, flaw: Option<&str>) -> Markup {
    html! { @if let Some(flaw) = flaw { p.flaw id={ (id) "-flaw" } { (icon(Icon::Warning)) span { (flaw) } } } }
}

/// The ids of the hint and the flaw that stand beside a field.
pub(super) fn described_by(id: &str, hint: bool, flaw: bool) -> Option<String> {
    match (hint, flaw) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-flaw")),
        (true, true) => Some(format!("{id}-hint {id}-flaw")),
    }
}
