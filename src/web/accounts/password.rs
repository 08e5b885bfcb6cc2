use serde::Deserialize;

use super::{judge_twice, saying_of_tokens};
use crate::db::{accounts, api_tokens, sessions};
use crate::domain::event::By;
use crate::domain::{Flaw, Flaws};
use crate::i18n::msg;
use crate::views::accounts::password::password;
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::limits::{self, Tried};
use crate::web::{Answer, AppError, Page};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PasswordForm {
    present: String,
    password: String,
    again: String,
}

pub async fn edit(page: Page) -> Answer {
    page.signed_in()?;
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::account_password_title(l));
    Ok(page.show(&frame, password(l, &Flaws::new())))
}

/// Asks for the present password, as often as signing in may ask; ends the other sessions and the tokens.
pub async fn update(page: Page, form: Form<PasswordForm>) -> Answer {
    let signed_in = page.signed_in()?;
    let account = signed_in.actor.account.clone();
    let form = form.0;
    let client = &page.visitor().client;
    let attempt = limits::attempt(
        page.shared(),
        Tried::SignIn,
        client.address,
        Some(account.email.as_str()),
    )
    .await?;
    let id = account.id.clone();
    let stored = page
        .db()
        .read(move |conn| accounts::find_password_hash(conn, &id).map_err(AppError::from))
        .await?;
    let mut flaws = Flaws::new();
    if page.shared().passwords.is_right(&form.present, Some(stored)).await? {
        limits::forgive(page.shared(), attempt).await?;
    } else {
        flaws.add("present", Flaw::PasswordWrong);
    }
    judge_twice(
        &mut flaws,
        (&form.password, &form.again),
        Some(&account.email),
        &account.name,
    );
    let l = page.language();
    if !flaws.is_empty() {
        let frame = page.frame(FrameKind::Work, msg::account_password_title(l));
        return Ok(page.refuse(&frame, password(l, &flaws)));
    }
    let hash = page.shared().passwords.hash(&form.password).await?;
    let (by, kept, now) = (By::from(signed_in), signed_in.session.id.clone(), page.now());
    let ended = page
        .db()
        .write_loose(move |conn| {
            accounts::save_password(conn, &by, &account.id, &hash, now)?;
            sessions::delete_others(conn, &by, &account.id, Some(&kept), now)?;
            api_tokens::revoke_all(conn, &by, &account.id, now).map_err(AppError::from)
        })
        .await?;
    let told = saying_of_tokens(l, msg::account_password_changed(l), ended);
    Ok(page.redirect_saying("/account", &told))
}
