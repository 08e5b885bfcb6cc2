use maud::{Markup, html};

use super::{new_password_fields, person_fields, told};
use crate::domain::account::TypedFirstAdmin;
use crate::domain::{Flaws, Language};
use crate::i18n::msg;
use crate::views::components::{Field, Kind, PageHead, Weight, button, error_summary, form, page_head, text_field};
use crate::views::flaws as in_words;

#[derive(Debug, Clone)]
pub struct SetupPage<'a> {
    pub token: &'a str,
    pub typed: &'a TypedFirstAdmin,
    pub flaws: Flaws,
}

/// The first national admin makes an account.
pub fn setup(l: Language, page: &SetupPage<'_>) -> Markup {
    html! {
        (error_summary(l, &told(l, &page.flaws)))
        (page_head(l, &PageHead {
            title: msg::account_setup_title(l).into(),
            lead: Some(msg::account_setup_lead(l).into()),
            ..PageHead::default()
        }))
        (form(&format!("/setup/{}", page.token), html! {
            (text_field(l, &Field {
                name: "email",
                label: msg::sign_in_email(l).into(),
                value: &page.typed.email,
                flaw: in_words::of(l, &page.flaws, "email"),
                required: true,
                autocomplete: Some("username"),
                kind: Kind::Email,
                ..Field::default()
            }))
            (person_fields(l, &page.typed.newcomer.name, &page.typed.newcomer.language, &page.flaws))
            (new_password_fields(l, &page.flaws))
            (button(Weight::Primary, msg::account_invitation_create(l)))
        }))
    }
}
