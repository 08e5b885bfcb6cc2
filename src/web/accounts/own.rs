use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use crate::acts::{ActError, accounts};
use crate::domain::Flaws;
use crate::domain::account::TypedPerson;
use crate::i18n::msg;
use crate::views::accounts::own::{OwnPage, own};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page, locale};

pub async fn show(page: Page) -> Answer {
    let account = &page.signed_in()?.actor.account;
    let typed = TypedPerson {
        name: account.name.clone(),
        language: account.language.code().to_owned(),
    };
    answer(&page, StatusCode::OK, &typed, Flaws::new()).await
}

pub async fn update(page: Page, form: Form<TypedPerson>) -> Answer {
    let account = match accounts::change_own(&page.acting(), form.0.clone()).await {
        Ok(account) => account,
        Err(ActError::Flawed(flaws)) => {
            return answer(&page, StatusCode::UNPROCESSABLE_ENTITY, &form.0, flaws).await;
        }
        Err(error) => return Err(error.into()),
    };
    let mut response = page.redirect_saying("/account", msg::common_saved(account.language));
    response
        .add_cookie(&locale::remembered(&page.visitor().client, account.language))
        .map_err(|error| AppError::Broken(format!("a cookie: {error}")))?;
    Ok(response)
}

async fn answer(page: &Page, status: StatusCode, typed: &TypedPerson, flaws: Flaws) -> Result<HttpResponse, AppError> {
    let l = page.language();
    let signed_in = page.signed_in()?;
    let mine = accounts::own(&page.acting()).await?;
    let view = OwnPage {
        email: signed_in.actor.account.email.as_str(),
        typed,
        sessions: &mine.sessions,
        this_session: &signed_in.session.id,
        has_tokens: mine.has_tokens,
        flaws,
    };
    let frame = page.frame(FrameKind::Work, msg::common_account(l));
    Ok(page.page(status, &frame, own(l, &view)))
}
