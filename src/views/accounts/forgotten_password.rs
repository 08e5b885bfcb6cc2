use maud::{Markup, html};

use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{PageHead, Weight, button_row, link_button, page_head};

pub fn forgotten_password(l: Language) -> Markup {
    html! {
        (page_head(l, &PageHead {
            way: vec![("/sign-in".into(), msg::common_sign_in(l).into())],
            title: msg::sign_in_forgotten_title(l).into(),
            lead: Some(msg::sign_in_forgotten_lead(l).into()),
            ..PageHead::default()
        }))
        ul {
            li { (msg::sign_in_forgotten_below(l)) }
            li { (msg::sign_in_forgotten_coordinator(l)) }
            li { (msg::sign_in_forgotten_admin(l)) }
        }
        p { (msg::sign_in_forgotten_next(l)) }
        (button_row(link_button(Weight::Secondary, "/sign-in", msg::common_sign_in(l))))
    }
}
