use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::welcome;
use crate::acts::ActError;
use crate::acts::accounts::{self, FirstAdminIds};
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::account::{TypedFirstAdmin, TypedNewcomer};
use crate::i18n::msg;
use crate::views::accounts::setup::{SetupPage, setup};
use crate::views::layout::FrameKind;
use crate::web::form::Form;
use crate::web::{Answer, Page, session};

pub async fn new(page: Page, key: Path<String>) -> Answer {
    accounts::is_setup_open(&page.acting(), &key).await?;
    let typed = TypedFirstAdmin {
        newcomer: TypedNewcomer {
            language: page.language().code().to_owned(),
            ..TypedNewcomer::default()
        },
        ..TypedFirstAdmin::default()
    };
    Ok(answer(&page, StatusCode::OK, &key, &typed, Flaws::new()))
}

/// Makes the first national admin and closes the way in.
pub async fn create(page: Page, key: Path<String>, form: Form<TypedFirstAdmin>) -> Answer {
    let beginning = session::beginning(page.request());
    let ids = FirstAdminIds {
        account: fresh_uuid(),
        grant: fresh_uuid(),
    };
    match accounts::set_up(&page.acting(), &key, &form.0, ids, beginning.clone()).await {
        Ok(account) => welcome(&page, &account, &beginning),
        Err(ActError::Flawed(flaws)) => Ok(answer(&page, StatusCode::UNPROCESSABLE_ENTITY, &key, &form.0, flaws)),
        Err(error) => Err(error.into()),
    }
}

fn answer(page: &Page, status: StatusCode, token: &str, typed: &TypedFirstAdmin, flaws: Flaws) -> HttpResponse {
    let l = page.language();
    let view = SetupPage { token, typed, flaws };
    let frame = page.frame(FrameKind::Public, msg::account_setup_title(l));
    page.page(status, &frame, setup(l, &view))
}
