use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use super::{judge_twice, saying_of_tokens};
use crate::db::{Connection, DbError, accounts, api_tokens, password_resets, sessions};
use crate::domain::Flaws;
use crate::domain::account::{Account, PasswordReset};
use crate::domain::event::By;
use crate::i18n::msg;
use crate::keys;
use crate::views::accounts::new_password::{new_password, unusable};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page};

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct NewPasswordForm {
    password: String,
    again: String,
}

pub async fn edit(page: Page, token: Path<String>) -> Answer {
    let l = page.language();
    match usable(&page, &token).await? {
        None => Ok(gone(&page)),
        Some((_, account)) => Ok(page.show(
            &page.frame(FrameKind::Public, msg::account_password_title(l)),
            new_password(l, &token, account.email.as_str(), &Flaws::new()),
        )),
    }
}

/// Ends all sessions and tokens of the account: whoever knew the old password is out.
pub async fn update(page: Page, token: Path<String>, form: Form<NewPasswordForm>) -> Answer {
    let l = page.language();
    let Some((_, account)) = usable(&page, &token).await? else {
        return Ok(gone(&page));
    };
    let form = form.0;
    let mut flaws = Flaws::new();
    judge_twice(
        &mut flaws,
        (&form.password, &form.again),
        Some(&account.email),
        &account.name,
    );
    if !flaws.is_empty() {
        return Ok(page.refuse(
            &page.frame(FrameKind::Public, msg::account_password_title(l)),
            new_password(l, &token, account.email.as_str(), &flaws),
        ));
    }
    let hash = page.shared().passwords.hash(&form.password).await?;
    let (token_hash, now) = (keys::hash(&token), page.now());
    let ended = page
        .db()
        .write_loose(move |conn| {
            let Some((reset, account)) = find(conn, &token_hash, now)? else {
                return Ok::<_, AppError>(None);
            };
            let by = By::Account(account.id.clone());
            password_resets::save_use(conn, &by, &reset, now)?;
            accounts::save_password(conn, &by, &account.id, &hash, now)?;
            sessions::delete_others(conn, &by, &account.id, None, now)?;
            Ok(Some(api_tokens::revoke_all(conn, &by, &account.id, now)?))
        })
        .await?;
    let Some(ended) = ended else {
        return Ok(gone(&page));
    };
    let told = saying_of_tokens(l, msg::account_password_new_done(l), ended);
    Ok(page.redirect_saying("/sign-in", &told))
}

async fn usable(page: &Page, token: &str) -> Result<Option<(PasswordReset, Account)>, AppError> {
    let (token_hash, now) = (keys::hash(token), page.now());
    page.db().read(move |conn| find(conn, &token_hash, now)).await
}

fn find(
    conn: &mut Connection,
    token_hash: &str,
    now: jiff::Timestamp,
) -> Result<Option<(PasswordReset, Account)>, AppError> {
    let reset = match password_resets::find_by_token(conn, token_hash) {
        Ok(reset) if reset.is_usable(now) => reset,
        Ok(_) | Err(DbError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let account = accounts::find(conn, &reset.account)?;
    Ok(account.deactivated.is_none().then_some((reset, account)))
}

/// Used, expired, replaced or never given: the same answer, and whom to ask.
fn gone(page: &Page) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Public, msg::account_password_gone_title(l));
    page.page(StatusCode::GONE, &frame, unusable(l))
}
