//! Paper: the form to print, typing in what was written on it, and the instruments whose forms can be printed.

mod blank;
mod entry;
mod instruments;

use maud::{Markup, html};

pub use blank::{Blank, BlankOf, blank};
pub use entry::{Entry, entry};
pub use instruments::instruments;

use super::assets::static_path;
use super::words;
use crate::domain::Language;
use crate::i18n::msg;

/// What only these pages look like; participants' phones need not load it.
fn style() -> Markup {
    html! { link rel="stylesheet" href=(static_path("css/paper.css")); }
}

/// A criterion's number on paper and on the screen it is typed in at: `3.2`, both from 1.
fn place(theme: usize, criterion: usize) -> String {
    format!("{}.{}", theme + 1, criterion + 1)
}

/// Links to the form at `address` in each language.
pub fn form_links(l: Language, address: &str) -> Markup {
    html! {
        div.buttons {
            @for language in Language::ALL {
                a.button href={ (address) "?in=" (language) } {
                    span.unseen { (msg::paper_title(l)) ": " }
                    (words::language(l, language))
                }
            }
        }
    }
}
