use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::saying_of_tokens;
use crate::acts::{ActError, accounts};
use crate::domain::Flaws;
use crate::domain::password::TypedPassword;
use crate::i18n::msg;
use crate::views::accounts::new_password::{new_password, unusable};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::{Answer, Page};

pub async fn edit(page: Page, key: Path<String>) -> Answer {
    answer(&page, StatusCode::OK, &key, &Flaws::new()).await
}

/// Ends all sessions and tokens of the account: whoever knew the old password is out.
pub async fn update(page: Page, key: Path<String>, form: Form<TypedPassword>) -> Answer {
    let l = page.language();
    match accounts::choose_password(&page.acting(), &key, &form.0).await {
        Ok(Some(ended)) => {
            let told = saying_of_tokens(l, msg::account_password_new_done(l), ended);
            Ok(page.redirect_saying("/sign-in", &told))
        }
        Ok(None) => Ok(gone(&page)),
        Err(ActError::Flawed(flaws)) => answer(&page, StatusCode::UNPROCESSABLE_ENTITY, &key, &flaws).await,
        Err(error) => Err(error.into()),
    }
}

async fn answer(page: &Page, status: StatusCode, key: &str, flaws: &Flaws) -> Answer {
    let l = page.language();
    let Some(account) = accounts::opened_by(&page.acting(), key).await? else {
        return Ok(gone(page));
    };
    let frame = page.frame(FrameKind::Public, msg::account_password_title(l));
    Ok(page.page(status, &frame, new_password(l, key, account.email.as_str(), flaws)))
}

/// Used, expired, replaced or never given: the same answer, and whom to ask.
fn gone(page: &Page) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Public, msg::account_password_gone_title(l));
    page.page(StatusCode::GONE, &frame, unusable(l))
}
