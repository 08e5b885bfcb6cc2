use maud::{Markup, html};

use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{PageHead, Weight, button_row, link_button, page_head};

/// The one page for a link that opens nothing, whatever the reason: it tells nothing of what there was.
pub fn nothing(l: Language) -> Markup {
    html! {
        (page_head(l, &PageHead {
            title: msg::sharing_nothing_title(l).into(),
            lead: Some(msg::sharing_nothing(l).into()),
            ..PageHead::default()
        }))
        (button_row(link_button(Weight::Secondary, "/", msg::problems_onward(l))))
    }
}
