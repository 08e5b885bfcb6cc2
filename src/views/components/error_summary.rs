use maud::{Markup, html};

use crate::domain::Language;
use crate::i18n::msg;

/// All flaws of a form at its top, each a link to its field: `(field id, sentence)`. Renders nothing without flaws.
pub fn error_summary(l: Language, flaws: &[(String, String)]) -> Markup {
    html! {
        @if !flaws.is_empty() {
            div.error-summary role="alert" tabindex="-1" aria-labelledby="error-summary-title" data-focus {
                h2 id="error-summary-title" { (msg::common_error_summary(l)) }
                ul { @for (field, sentence) in flaws { li { a href={ "#" (field) } { (sentence) } } } }
            }
        }
    }
}
