use maud::{Markup, html};

use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{Field, Kind, PageHead, Weight, button, error_summary, form, page_head, text_field};

#[derive(Debug, Clone, Default)]
pub struct SignInPage<'a> {
    pub email: &'a str,
    /// Where to go afterwards, on this site.
    pub to: &'a str,
    /// The last try was wrong. Which of the two was wrong is not told.
    pub refused: bool,
}

pub fn sign_in(l: Language, page: &SignInPage<'_>) -> Markup {
    let flaw = page.refused.then(|| msg::sign_in_refused(l).to_owned());
    let summary: Vec<(String, String)> = flaw.iter().map(|flaw| ("email".to_owned(), flaw.clone())).collect();
    html! {
        (error_summary(l, &summary))
        (page_head(l, &PageHead {
            title: msg::sign_in_title(l).into(),
            lead: Some(msg::sign_in_lead(l).into()),
            ..PageHead::default()
        }))
        (form("/sign-in", html! {
            (text_field(l, &Field {
                name: "email",
                label: msg::sign_in_email(l).into(),
                value: page.email,
                flaw,
                required: true,
                autocomplete: Some("username"),
                kind: Kind::Email,
                ..Field::default()
            }))
            (text_field(l, &Field {
                name: "password",
                label: msg::sign_in_password(l).into(),
                required: true,
                autocomplete: Some("current-password"),
                kind: Kind::Password,
                ..Field::default()
            }))
            input type="hidden" name="to" value=(page.to);
            (button(Weight::Primary, msg::common_sign_in(l)))
        }))
        p.forgotten { a href="/forgotten-password" { (msg::sign_in_forgotten(l)) } }
    }
}
