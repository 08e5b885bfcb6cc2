//! What a facilitator does on the board.

use actix_web::web::Path;
use serde::Deserialize;

use crate::acts::workshops;
use crate::domain::instrument::CriterionId;
use crate::domain::workshop::{Phase, TimerMove, WorkshopMove};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PhaseForm {
    phase: String,
}

pub async fn phase(page: Page, id: Path<String>, Form(form): Form<PhaseForm>) -> Answer {
    let phase = Phase::parse(&form.phase).ok_or(AppError::BadRequest)?;
    run(&page, &id, WorkshopMove::Phase(phase), "/workshop").await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ScreenForm {
    /// Empty takes the criterion off the screen.
    criterion: String,
    /// `topic`: the page of the criterion asked, and is gone back to.
    back: String,
}

pub async fn screen(page: Page, id: Path<String>, Form(form): Form<ScreenForm>) -> Answer {
    let criterion = match form.criterion.as_str() {
        "" => None,
        id => Some(CriterionId::parse(id).ok_or(AppError::NotFound)?),
    };
    let back = match form.back.as_str() {
        "topic" => format!("/discussion/{}", form.criterion),
        _ => "/workshop#screen".to_owned(),
    };
    run(&page, &id, WorkshopMove::Screen(criterion), &back).await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PhonesForm {
    follow: String,
}

pub async fn phones(page: Page, id: Path<String>, Form(form): Form<PhonesForm>) -> Answer {
    let follow = match form.follow.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(AppError::BadRequest),
    };
    run(&page, &id, WorkshopMove::Phones(follow), "/workshop#phones").await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TimerForm {
    #[serde(rename = "do")]
    code: String,
    minutes: String,
}

pub async fn timer(page: Page, id: Path<String>, Form(form): Form<TimerForm>) -> Answer {
    let by = TimerMove::parse(&form.code, &form.minutes).ok_or(AppError::BadRequest)?;
    run(&page, &id, WorkshopMove::Timer(by), "/workshop#timer").await
}

/// Moves the workshop and goes back to where it was moved from, a page of the round.
async fn run(page: &Page, id: &str, by: WorkshopMove, back: &str) -> Answer {
    let round = workshops::run(&page.acting(), id, by).await?;
    Ok(page.redirect(&format!("/rounds/{round}{back}")))
}
