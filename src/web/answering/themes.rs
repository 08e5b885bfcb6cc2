use actix_web::http::StatusCode;
use actix_web::web;
use uuid::Uuid;

use super::participant_page::{HeldCode, ParticipantPage};
use crate::acts::answers::{self, SavedTheme};
use crate::domain::answering::{Unstored, first_unanswered};
use crate::domain::round_state::RoundState;
use crate::domain::typed_fields::TypedFields;
use crate::views::answering::{ThemePage, theme};
use crate::web::error::AppError;
use crate::web::form::Fields;
use crate::web::{Answer, Page};

/// `GET /answering/{round}`: where the participant left off.
pub async fn resume(page: Page, round: web::Path<String>) -> Answer {
    let own = ParticipantPage::load(&page, &round).await?;
    let (sheet, stops) = (&own.sheet, own.sheet.stops());
    let place = match (sheet.round.state, first_unanswered(&stops, &sheet.answers)) {
        (RoundState::Open, Some(stop)) => format!("themes/{}", stop.number),
        (RoundState::Open, None) if sheet.participant.finished_at.is_none() => "check".to_owned(),
        (RoundState::Joint, _) => "room".to_owned(),
        (RoundState::Open | RoundState::Draft | RoundState::Closed | RoundState::Cancelled, _) => "own".to_owned(),
    };
    Ok(own.go(&page, &place))
}

/// `GET /answering/{round}/themes/{number}`
pub async fn show(page: Page, path: web::Path<(String, usize)>) -> Answer {
    let (round, number) = path.into_inner();
    let own = ParticipantPage::load(&page, &round).await?;
    if own.sheet.round.answerable().is_err() {
        return Ok(own.go(&page, "own"));
    }
    render(&page, &own, number, StatusCode::OK, &Unstored::default())
}

/// `POST /answering/{round}/themes/{number}`: the page's form, for browsers without scripts.
pub async fn save(page: Page, path: web::Path<(String, usize)>, fields: Fields) -> Answer {
    let (round, number) = path.into_inner();
    let held = HeldCode::of(&page, &round)?;
    let typed = TypedFields::from(fields);
    let (status, unstored) = match answers::save_theme(&page.acting(), &held.key, number, &typed, Uuid::new_v4).await? {
        SavedTheme::Stored { is_last } => {
            let place = match (typed.get("clear"), is_last) {
                ("", true) => "check".to_owned(),
                ("", false) => format!("themes/{}", number + 1),
                _ => format!("themes/{number}"),
            };
            return Ok(page.redirect(&format!("{}/{place}", held.base)));
        }
        SavedTheme::Unreadable(unstored) => (StatusCode::UNPROCESSABLE_ENTITY, unstored),
        SavedTheme::InTheWay(unstored) => (StatusCode::CONFLICT, unstored),
    };
    let own = ParticipantPage::load(&page, &round).await?;
    render(&page, &own, number, status, &unstored)
}

fn render(page: &Page, own: &ParticipantPage, number: usize, status: StatusCode, unstored: &Unstored) -> Answer {
    let stops = own.sheet.stops();
    let stop = stops
        .iter()
        .find(|stop| stop.number == number)
        .ok_or(AppError::NotFound)?;
    let view = ThemePage {
        sheet: &own.view(page, &stops),
        stop,
        typed: &unstored.typed,
        clashes: &unstored.clashes,
        refused: &unstored.refused,
    };
    let events = own.events();
    let mut frame = own.frame(page, &stop.theme.texts(page.language()).title, &events);
    frame.scripts = &["js/answering.js"];
    Ok(page.page(status, &frame, theme(&view)))
}
