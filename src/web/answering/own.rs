use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::desk::{self, Desk};
use super::themes::sheet;
use crate::db::{participants, rounds};
use crate::domain::Flaws;
use crate::domain::answering::stops;
use crate::domain::event::{By, EventKind};
use crate::domain::news::{Happening, News};
use crate::domain::participant::group_of;
use crate::i18n::msg;
use crate::views::answering::{Own, own, withdrawal};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::{Answer, Page};

/// `GET /answering/{round}/own`: the participant's own answers, whatever the round's state.
pub async fn show(page: Page, round: web::Path<String>) -> Answer {
    let place = page.shared().live.place().text();
    let desk = Desk::load(&page, &round).await?;
    let group = desk.participant.facts.group.code();
    Ok(own_page(&page, &place, StatusCode::OK, &desk, group, &Flaws::new()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    group: String,
}

/// `POST /answering/{round}/group`: a wrong actor group corrected, while answers are taken.
pub async fn change_group(page: Page, round: web::Path<String>, form: Form<GroupForm>) -> Answer {
    let place = page.shared().live.place().text();
    let desk = Desk::load(&page, &round).await?;
    desk.round.answerable()?;
    let group = match group_of(&desk.round, &form.0.group) {
        Ok(group) => group,
        Err(flaw) => {
            let flaws = Flaws::one("group", flaw);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(own_page(&page, &place, status, &desk, &form.0.group, &flaws));
        }
    };
    let (participant, now) = (desk.participant, page.now());
    page.db()
        .write_telling(move |conn| {
            let round = rounds::find_for_answering(conn, &participant.round)?;
            round.answerable()?;
            let by = By::Participant(participant.id.clone());
            participants::save_group(conn, &by, &participant, group, now)?;
            Ok::<_, AppError>(((), vec![News::new(&round.id, Happening::Attendance)]))
        })
        .await?;
    let told = msg::answering_group_changed(page.language());
    Ok(page.redirect_saying(&format!("{}/own", desk.base), told))
}

/// `POST /answering/{round}/leaving`: this browser forgets the participant.
pub async fn leave(page: Page, round: web::Path<String>) -> Answer {
    let desk = Desk::load(&page, &round).await?;
    forgetting(&page, &desk, msg::answering_left(page.language()))
}

/// `GET /answering/{round}/withdrawal`: asks once.
pub async fn ask_withdrawal(page: Page, round: web::Path<String>) -> Answer {
    let desk = Desk::load(&page, &round).await?;
    desk.round.answerable()?;
    let l = page.language();
    let mut frame = desk.frame(&page, msg::answering_withdraw_title(l));
    frame.scripts = &["js/answered.js"];
    Ok(page.show(&frame, withdrawal(l, &desk.base)))
}

/// `POST /answering/{round}/withdrawal`: the participant and all their answers are gone.
pub async fn withdraw(page: Page, round: web::Path<String>) -> Answer {
    let desk = Desk::load(&page, &round).await?;
    let (participant, now) = (desk.participant.clone(), page.now());
    page.db()
        .write_telling(move |conn| {
            let round = rounds::find_for_answering(conn, &participant.round)?;
            round.answerable()?;
            let by = By::Participant(participant.id.clone());
            participants::delete(conn, &by, &participant, EventKind::ParticipantLeft, now)?;
            let news = [Happening::Attendance, Happening::Progress].map(|happening| News::new(&round.id, happening));
            Ok::<_, AppError>(((), news.to_vec()))
        })
        .await?;
    forgetting(&page, &desk, msg::answering_withdrawn(page.language()))
}

/// To the front page, and this browser holds nothing of the participant any more.
fn forgetting(page: &Page, desk: &Desk, told: &str) -> Answer {
    let mut response = page.redirect_saying("/", told);
    response
        .add_cookie(&desk::forgotten(page, &desk.round.id))
        .map_err(|error| AppError::Broken(error.to_string()))?;
    Ok(response)
}

/// `place` in the news is where the desk was loaded at.
fn own_page(page: &Page, place: &str, status: StatusCode, desk: &Desk, group: &str, flaws: &Flaws) -> HttpResponse {
    let stops = stops(&desk.round, &desk.instrument);
    let view = Own {
        participant: &desk.participant,
        group,
        flaws,
        sheet: &sheet(page, desk, &stops),
        is_finished: desk.participant.finished_at.is_some(),
        return_code: &desk.return_code.to_string(),
    };
    let events = format!("{}/events?after={place}", desk.base);
    let mut frame = desk.frame(page, msg::answering_own_title(page.language()));
    frame.live = Some(&events);
    frame.scripts = &["js/answered.js"];
    page.page(status, &frame, own(&view))
}
