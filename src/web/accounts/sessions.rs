use actix_web::web::Path;

use crate::acts::accounts;
use crate::domain::ids::SessionId;
use crate::i18n::msg;
use crate::web::{Answer, AppError, Page, session};

/// Ends one of one's own sessions; ending the present one is signing out.
pub async fn delete(page: Page, path: Path<String>) -> Answer {
    let present = page.signed_in()?.session.id.clone();
    let id = SessionId::parse(&path).ok_or(AppError::NotFound)?;
    accounts::end_session(&page.acting(), &id).await?;
    let l = page.language();
    if present != id {
        return Ok(page.redirect_saying("/account#sessions", msg::account_session_ended(l)));
    }
    let response = page.redirect_saying("/", msg::sign_in_signed_out(l));
    session::end(response, &page.visitor().client)
}

/// Ends all of one's own sessions but this one.
pub async fn delete_others(page: Page) -> Answer {
    accounts::end_other_sessions(&page.acting()).await?;
    Ok(page.redirect_saying("/account#sessions", msg::account_sessions_ended(page.language())))
}
