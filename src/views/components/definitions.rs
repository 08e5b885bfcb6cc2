use maud::{Markup, html};

use super::Text;

/// Terms and what is known of them.
pub fn definitions(pairs: &[(Text<'_>, Markup)]) -> Markup {
    html! {
        dl.definitions {
            @for (term, known) in pairs {
                div { dt { (term) } dd { (known) } }
            }
        }
    }
}
