use actix_web::web;

use super::desk::Desk;
use super::themes::sheet;
use crate::db::{participants, rounds};
use crate::domain::answering::stops;
use crate::domain::news::{Happening, News};
use crate::i18n::msg;
use crate::views::answering::check;
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// `GET /answering/{round}/check`: what is unanswered.
pub async fn show(page: Page, round: web::Path<String>) -> Answer {
    let desk = Desk::load(&page, &round).await?;
    if desk.round.answerable().is_err() {
        return Ok(page.redirect(&format!("{}/own", desk.base)));
    }
    let stops = stops(&desk.round, &desk.instrument);
    let mut frame = desk.frame(&page, msg::answering_check_title(page.language()));
    frame.scripts = &["js/answered.js"];
    Ok(page.show(&frame, check(&sheet(&page, &desk, &stops))))
}

/// `POST /answering/{round}/finish`: the participant is ready. Saying it twice, or too late, changes nothing.
pub async fn finish(page: Page, round: web::Path<String>) -> Answer {
    let desk = Desk::load(&page, &round).await?;
    let (participant, now) = (desk.participant, page.now());
    page.db()
        .write_telling(move |conn| -> Result<_, AppError> {
            let round = rounds::find_for_answering(conn, &participant.round)?;
            if round.answerable().is_ok() {
                participants::save_finish(conn, &participant, now)?;
            }
            Ok(((), vec![News::new(&round.id, Happening::Attendance)]))
        })
        .await?;
    Ok(page.redirect(&format!("{}/own", desk.base)))
}
