use actix_web::web;

use super::desk::{self, Desk};
use super::themes::sheet;
use crate::domain::answering::stops;
use crate::i18n::msg;
use crate::views::answering::{Own, own};
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// `GET /answering/{round}/own`: the participant's own answers, whatever the round's state.
pub async fn show(page: Page, round: web::Path<String>) -> Answer {
    let desk = Desk::load(&page, &round).await?;
    let stops = stops(&desk.round, &desk.instrument);
    let view = Own {
        sheet: &sheet(&page, &desk, &stops),
        is_finished: desk.participant.finished_at.is_some(),
        return_code: &desk.return_code.to_string(),
    };
    let frame = desk::frame(&page, msg::answering_own_title(page.language()));
    Ok(page.show(&frame, own(&view)))
}

/// `POST /answering/{round}/leaving`: this browser forgets the participant.
pub async fn leave(page: Page, round: web::Path<String>) -> Answer {
    let desk = Desk::load(&page, &round).await?;
    let mut response = page.redirect_saying("/", msg::answering_left(page.language()));
    response
        .add_cookie(&desk::forgotten(&page, &desk.round.id))
        .map_err(|error| AppError::Broken(error.to_string()))?;
    Ok(response)
}
