use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::Language;
use crate::i18n::{dates, msg};
use crate::views::components::{
    CopyField, PageHead, Tone, Weight, button_row, copy_field, link_button, notice, page_head,
};

#[derive(Debug, Clone)]
pub struct PasswordLink<'a> {
    /// Whose password it opens.
    pub name: &'a str,
    pub link: &'a str,
    pub expires_at: Timestamp,
    pub back: &'a str,
}

pub fn password_link(l: Language, page: &PasswordLink<'_>) -> Markup {
    let until = dates::date_time(l, page.expires_at);
    html! {
        (page_head(l, &PageHead {
            title: msg::people_password_link_title(l).into(),
            lead: Some(msg::people_password_link_lead(l, page.name, until).into()),
            ..PageHead::default()
        }))
        (notice(Tone::Warning, msg::people_shown_once(l)))
        (copy_field(l, &CopyField {
            id: "link",
            label: msg::people_link(l).into(),
            value: page.link,
            ..CopyField::default()
        }))
        (button_row(link_button(Weight::Secondary, page.back, msg::people_back(l))))
    }
}
