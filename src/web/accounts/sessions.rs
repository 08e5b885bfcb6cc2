use actix_web::web::Path;

use crate::db::sessions;
use crate::domain::event::By;
use crate::domain::ids::SessionId;
use crate::i18n::msg;
use crate::web::{Answer, AppError, Page, session};

/// Ends one of one's own sessions; ending the present one is signing out.
pub async fn delete(page: Page, path: Path<String>) -> Answer {
    let signed_in = page.signed_in()?;
    let id = SessionId::parse(&path).ok_or(AppError::NotFound)?;
    let present = id == signed_in.session.id;
    let (by, account, now) = (By::from(signed_in), signed_in.actor.id().clone(), page.now());
    page.db()
        .write_loose(move |conn| sessions::delete(conn, &by, &account, &id, now).map_err(AppError::from))
        .await?;
    let l = page.language();
    if !present {
        return Ok(page.redirect_saying("/account#sessions", msg::account_session_ended(l)));
    }
    let mut response = page.redirect_saying("/", msg::sign_in_signed_out(l));
    response
        .add_cookie(&session::gone(&page.visitor().client))
        .map_err(|error| AppError::Broken(format!("a cookie: {error}")))?;
    Ok(response)
}

/// Ends all of one's own sessions but this one.
pub async fn delete_others(page: Page) -> Answer {
    let signed_in = page.signed_in()?;
    let (by, account, kept) = (
        By::from(signed_in),
        signed_in.actor.id().clone(),
        signed_in.session.id.clone(),
    );
    let now = page.now();
    page.db()
        .write_loose(move |conn| sessions::delete_others(conn, &by, &account, Some(&kept), now).map_err(AppError::from))
        .await?;
    Ok(page.redirect_saying("/account#sessions", msg::account_sessions_ended(page.language())))
}
