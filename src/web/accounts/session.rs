use serde::Deserialize;

use crate::db::{accounts, sessions};
use crate::domain::event::By;
use crate::domain::text::Email;
use crate::i18n::msg;
use crate::views::accounts::sign_in::{SignInPage, sign_in};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::limits::{self, Tried};
use crate::web::session::{self, Beginning};
use crate::web::{Answer, AppError, Page};

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
    let form = form.0;
    let to = safe(&form.to);
    let typed = form.email.trim().to_lowercase();
    let client = &page.visitor().client;
    let attempt = limits::attempt(page.shared(), Tried::SignIn, client.address, Some(&typed)).await?;
    let found = match Email::parse(&typed) {
        Ok(email) => {
            page.db()
                .read(move |conn| accounts::find_by_email(conn, &email).map_err(AppError::from))
                .await?
        }
        Err(_) => None,
    };
    let (account, hash) = found.unzip();
    let right = page.shared().passwords.is_right(&form.password, hash).await?;
    let Some(account) = account.filter(|account| right && account.deactivated.is_none()) else {
        let view = SignInPage {
            email: &form.email,
            to,
            refused: true,
        };
        return Ok(page.refuse(&page.frame(FrameKind::Public, msg::sign_in_title(l)), sign_in(l, &view)));
    };
    limits::forgive(page.shared(), attempt).await?;
    let beginning = Beginning::of(page.shared(), account.id.clone(), page.request());
    let (stored, now) = (beginning.clone(), page.now());
    page.db()
        .write_loose(move |conn| {
            sessions::sweep(conn, now)?;
            stored.store(conn)
        })
        .await?;
    beginning.answer(page.redirect(to), client, account.language)
}

pub async fn delete(page: Page) -> Answer {
    if let Ok(signed_in) = page.signed_in() {
        let (by, id, now) = (By::from(signed_in), signed_in.session.id.clone(), page.now());
        page.db()
            .write_loose(move |conn| sessions::delete_signed_out(conn, &by, &id, now).map_err(AppError::from))
            .await?;
    }
    let mut response = page.redirect_saying("/", msg::sign_in_signed_out(page.language()));
    response
        .add_cookie(&session::gone(&page.visitor().client))
        .map_err(|error| AppError::Broken(format!("a cookie: {error}")))?;
    Ok(response)
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
