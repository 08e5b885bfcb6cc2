use maud::{Markup, html};

use super::Text;
use super::icon::{Icon, icon};
use crate::domain::Language;
use crate::i18n::msg;

/// One thing that must be in order before going on.
#[derive(Debug, Clone, Default)]
pub struct Readiness<'a> {
    pub ready: bool,
    pub label: Text<'a>,
    /// Where to mend it: `(address, label)`.
    pub mend: Option<(Text<'a>, Text<'a>)>,
}

/// What is in order and what is missing, each said in words.
pub fn readiness(l: Language, items: &[Readiness<'_>]) -> Markup {
    html! {
        ul.readiness {
            @for item in items {
                li class=(if item.ready { "ready" } else { "lacking" }) {
                    (icon(if item.ready { Icon::Check } else { Icon::Missing }))
                    span {
                        span.readiness-state { (if item.ready { msg::common_ready(l) } else { msg::common_lacking(l) }) ": " }
                        (item.label)
                        @if let Some((address, label)) = &item.mend { " " a href=(address) { (label) } }
                    }
                }
            }
        }
    }
}
