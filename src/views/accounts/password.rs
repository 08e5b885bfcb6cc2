use maud::{Markup, html};

use super::{new_password_fields, told};
use crate::domain::{Flaws, Language};
use crate::i18n::msg;
use crate::views::components::{Field, Kind, PageHead, Weight, button, error_summary, form, page_head, text_field};
use crate::views::flaws as in_words;

/// Changing one's own password.
pub fn password(l: Language, flaws: &Flaws) -> Markup {
    html! {
        (error_summary(l, &told(l, flaws)))
        (page_head(l, &PageHead {
            way: vec![("/account".into(), msg::common_account(l).into())],
            title: msg::account_password_title(l).into(),
            lead: Some(msg::account_password_lead(l).into()),
            ..PageHead::default()
        }))
        (form("/account/password", html! {
            (text_field(l, &Field {
                name: "present",
                label: msg::account_present_password(l).into(),
                flaw: in_words::of(l, flaws, "present"),
                required: true,
                autocomplete: Some("current-password"),
                kind: Kind::Password,
                ..Field::default()
            }))
            (new_password_fields(l, flaws))
            (button(Weight::Primary, msg::common_save(l)))
        }))
    }
}
