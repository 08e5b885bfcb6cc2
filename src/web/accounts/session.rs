use serde::Deserialize;

use crate::acts::accounts;
use crate::i18n::msg;
use crate::views::accounts::sign_in::{SignInPage, sign_in};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::{Answer, Page, session};

const HOME: &str = "/home";

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct SignInForm {
    email: String,
    password: String,
    to: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Going {
    to: String,
}

pub async fn new(page: Page, going: actix_web::web::Query<Going>) -> Answer {
    let to = safe(&going.to);
    if page.actor().is_some() {
        return Ok(page.redirect(to));
    }
    let l = page.language();
    let view = SignInPage {
        to,
        ..SignInPage::default()
    };
    Ok(page.show(&page.frame(FrameKind::Public, msg::sign_in_title(l)), sign_in(l, &view)))
}

/// The same answer, after the same time, for an unknown address, a wrong password and a deactivated account.
pub async fn create(page: Page, form: Form<SignInForm>) -> Answer {
    let l = page.language();
    let SignInForm { email, password, to } = form.0;
    let to = safe(&to);
    let client = &page.visitor().client;
    let beginning = session::beginning(page.request());
    let trying = client.trying();
    let found = accounts::sign_in(&page.acting(), (&email, &password), beginning.clone(), trying).await?;
    let Some(account) = found else {
        let view = SignInPage {
            email: &email,
            to,
            refused: true,
        };
        return Ok(page.refuse(&page.frame(FrameKind::Public, msg::sign_in_title(l)), sign_in(l, &view)));
    };
    session::begin(page.redirect(to), client, &beginning, account.language)
}

pub async fn delete(page: Page) -> Answer {
    accounts::sign_out(&page.acting()).await?;
    let response = page.redirect_saying("/", msg::sign_in_signed_out(page.language()));
    session::end(response, &page.visitor().client)
}

/// Only to a page of our own.
fn safe(to: &str) -> &str {
    let own = to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n', '\t']);
    if own { to } else { HOME }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site_after_signing_in() {
        assert_eq!(safe("/rounds/7?theme=a"), "/rounds/7?theme=a");
        for to in [
            "",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "home",
        ] {
            assert_eq!(safe(to), HOME, "{to}");
        }
    }
}
