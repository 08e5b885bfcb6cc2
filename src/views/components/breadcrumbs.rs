use maud::{Markup, html};

use super::Text;
use crate::domain::Language;
use crate::i18n::msg;

/// The way here: `(address, label)` from the top down, without the present page.
pub fn breadcrumbs(l: Language, way: &[(Text<'_>, Text<'_>)]) -> Markup {
    html! {
        nav.breadcrumbs aria-label=(msg::common_breadcrumbs(l)) {
            ol {
                @for (address, label) in way {
                    li { a href=(address) { (label) } }
                }
            }
        }
    }
}
