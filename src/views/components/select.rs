use maud::{Markup, html};

use super::Text;
use super::choice::Choice;
use super::field::{described_by, flaw_text, hint_text, optional_mark};
use crate::domain::Language;

/// Choose one of many; for up to about seven choices a radio group is kinder.
#[derive(Debug, Clone, Default)]
pub struct Select<'a> {
    pub name: &'a str,
    pub label: Text<'a>,
    pub hint: Option<Text<'a>>,
    /// What stands first and sends an empty value: "choose …" or "all".
    pub empty: Option<Text<'a>>,
    /// The empty value is an answer too ("all"): nothing is marked as optional, and no browser asks for more.
    pub empty_counts: bool,
    pub choices: Vec<Choice<'a>>,
    pub flaw: Option<String>,
    pub required: bool,
}

pub fn select(l: Language, select: &Select<'_>) -> Markup {
    let name = select.name;
    html! {
        div.field.flawed[select.flaw.is_some()] {
            label for=(name) { (select.label) @if !select.required && !select.empty_counts { (optional_mark(l)) } }
            (hint_text(name, select.hint.as_deref()))
            (flaw_text(name, select.flaw.as_deref()))
            select id=(name) name=(name) required[select.required && !select.empty_counts]
                aria-describedby=[described_by(name, select.hint.is_some(), select.flaw.is_some())]
                aria-invalid=[select.flaw.as_ref().map(|_| "true")] {
                @if let Some(empty) = &select.empty { option value="" { (empty) } }
                @for choice in &select.choices {
                    option value=(choice.value) selected[choice.chosen] disabled[choice.disabled] { (choice.label) }
                }
            }
        }
    }
}
