use actix_web::web::Path;
use serde::Deserialize;

use crate::acts::actions;
use crate::domain::action_plan::ActionStatus;
use crate::i18n::msg;
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StatusForm {
    status: String,
    revision: String,
}

/// Marks an action as done or open, also after the round is closed.
pub async fn update(page: Page, path: Path<(String, String)>, Form(form): Form<StatusForm>) -> Answer {
    let (id, action) = path.into_inner();
    let status = ActionStatus::parse(&form.status).ok_or(AppError::BadRequest)?;
    let revision: i32 = form.revision.parse().map_err(|_| AppError::BadRequest)?;
    let round = actions::set_status(&page.acting(), &id, &action, status, revision).await?;
    let l = page.language();
    let sentence = match status {
        ActionStatus::Done => msg::actions_marked_done(l),
        ActionStatus::Open => msg::actions_marked_open(l),
    };
    Ok(page.redirect_saying(&format!("/rounds/{round}/actions#action-{action}"), sentence))
}
