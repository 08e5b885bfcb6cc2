use maud::{Markup, html};

use super::Text;
use crate::domain::Language;
use crate::i18n::msg;

/// A text to take elsewhere: a link, a code, an invitation.
#[derive(Debug, Clone, Default)]
pub struct CopyField<'a> {
    pub id: &'a str,
    pub label: Text<'a>,
    pub hint: Option<Text<'a>>,
    pub value: &'a str,
    /// The language of the text, when it is not that of the page (`Language::tag`).
    pub lang: Option<&'a str>,
}

/// Readable and selectable without scripts; with them a button copies and says so. Line breaks make it several lines.
pub fn copy_field(l: Language, field: &CopyField<'_>) -> Markup {
    let hint_id = field.hint.as_ref().map(|_| format!("{}-hint", field.id));
    let lines = field.value.lines().count();
    html! {
        div.field.copy {
            label for=(field.id) { (field.label) }
            @if let (Some(hint), Some(hint_id)) = (&field.hint, &hint_id) { p.hint id=(hint_id) { (hint) } }
            div.copy-row {
                @if lines > 1 {
                    textarea id=(field.id) readonly rows=(lines.min(14) + 3) lang=[field.lang] aria-describedby=[hint_id] { (field.value) }
                } @else {
                    input id=(field.id) type="text" readonly value=(field.value) lang=[field.lang] aria-describedby=[hint_id];
                }
                button.button type="button" hidden data-copy=(field.id) data-copied=(msg::common_copied(l)) {
                    (msg::common_copy(l)) span.unseen { ": " (field.label) }
                }
                span.copy-said role="status" {}
            }
        }
    }
}
