use actix_web::web;

use super::participant_page::{HeldCode, ParticipantPage};
use crate::acts::answering;
use crate::i18n::msg;
use crate::views::answering::check;
use crate::web::{Answer, Page};

/// `GET /answering/{round}/check`: what is unanswered.
pub async fn show(page: Page, round: web::Path<String>) -> Answer {
    let own = ParticipantPage::load(&page, &round).await?;
    if own.sheet.round.answerable().is_err() {
        return Ok(own.go(&page, "own"));
    }
    let (stops, events) = (own.sheet.stops(), own.events());
    let mut frame = own.frame(&page, msg::answering_check_title(page.language()), &events);
    frame.scripts = &["js/answered.js"];
    Ok(page.show(&frame, check(&own.view(&page, &stops))))
}

/// `POST /answering/{round}/finish`: the participant is ready. Saying it twice, or too late, changes nothing.
pub async fn finish(page: Page, round: web::Path<String>) -> Answer {
    let held = HeldCode::of(&page, &round)?;
    answering::finish(&page.acting(), &held.key).await?;
    Ok(page.redirect(&format!("{}/own", held.base)))
}
