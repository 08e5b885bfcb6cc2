use maud::{Markup, html};

use super::{new_password_fields, told};
use crate::domain::{Flaws, Language};
use crate::i18n::msg;
use crate::views::components::{PageHead, Weight, button, button_row, error_summary, form, link_button, page_head};

/// Choosing a new password by a link.
pub fn new_password(l: Language, token: &str, email: &str, flaws: &Flaws) -> Markup {
    html! {
        (error_summary(l, &told(l, flaws)))
        (page_head(l, &PageHead {
            title: msg::account_password_title(l).into(),
            lead: Some(msg::account_password_for(l, email).into()),
            ..PageHead::default()
        }))
        (form(&format!("/passwords/{token}"), html! {
            // Password managers file the new password under this name.
            input type="hidden" name="email" value=(email) autocomplete="username";
            (new_password_fields(l, flaws))
            (button(Weight::Primary, msg::common_save(l)))
        }))
    }
}

/// The link opens nothing any more.
pub fn unusable(l: Language) -> Markup {
    html! {
        (page_head(l, &PageHead {
            title: msg::account_password_gone_title(l).into(),
            lead: Some(msg::account_password_gone_text(l).into()),
            ..PageHead::default()
        }))
        (button_row(html! {
            (link_button(Weight::Secondary, "/sign-in", msg::common_sign_in(l)))
            (link_button(Weight::Quiet, "/forgotten-password", msg::sign_in_forgotten(l)))
        }))
    }
}
