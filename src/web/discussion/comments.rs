use actix_web::web::Path;
use serde::Deserialize;

use crate::acts::comments;
use crate::domain::comment::Decision;
use crate::i18n::msg;
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    decision: String,
}

/// Hides a comment, shows it to all, or takes that back.
pub async fn decide(page: Page, path: Path<(String, String, String)>, Form(form): Form<DecisionForm>) -> Answer {
    let (id, criterion, token) = path.into_inner();
    let decision = match form.decision.as_str() {
        "none" => None,
        code => Some(Decision::parse(code).ok_or(AppError::BadRequest)?),
    };
    comments::decide(&page.acting(), &id, &criterion, &token, decision).await?;
    let l = page.language();
    let sentence = match decision {
        None => msg::discussion_decided_none(l),
        Some(Decision::Hidden) => msg::discussion_decided_hidden(l),
        Some(Decision::ShownToAll) => msg::discussion_decided_shown(l),
    };
    Ok(page.redirect_saying(&format!("/rounds/{id}/discussion/{criterion}#comments"), sentence))
}
