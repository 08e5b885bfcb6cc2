use actix_web::web::Path;
use serde::Deserialize;

use crate::acts::actions;
use crate::i18n::msg;
use crate::views::actions as views;
use crate::views::layout::FrameKind;
use crate::web::discussion::room;
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

pub async fn show(page: Page, path: Path<(String, String)>) -> Answer {
    let (id, action) = path.into_inner();
    let (placed, action) = actions::show(&page.acting(), &id, &action).await?;
    let l = page.language();
    let main = views::deletion(&room(l, &placed), &action);
    Ok(page.show(&page.frame(FrameKind::Work, msg::actions_delete_title(l)), main))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeletionForm {
    revision: String,
}

/// Deletes the action the person has seen; one that was changed in between stays.
pub async fn create(page: Page, path: Path<(String, String)>, Form(form): Form<DeletionForm>) -> Answer {
    let (id, action) = path.into_inner();
    let revision: i32 = form.revision.parse().map_err(|_| AppError::BadRequest)?;
    let round = actions::delete(&page.acting(), &id, &action, revision).await?;
    Ok(page.redirect_saying(
        &format!("/rounds/{round}/actions"),
        msg::actions_deleted(page.language()),
    ))
}
