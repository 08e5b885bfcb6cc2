use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::participant_page::{HeldCode, ParticipantPage, forgetting};
use crate::acts::{ActError, answering};
use crate::domain::Flaws;
use crate::i18n::msg;
use crate::views::answering::{Own, own as own_view, withdrawal};
use crate::web::form::Form;
use crate::web::{Answer, Page};

/// `GET /answering/{round}/own`: the participant's own answers, whatever the round's state.
pub async fn show(page: Page, round: web::Path<String>) -> Answer {
    let own = ParticipantPage::load(&page, &round).await?;
    let group = own.sheet.participant.facts.group.code();
    Ok(own_page(&page, StatusCode::OK, &own, group, &Flaws::new()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    group: String,
}

/// `POST /answering/{round}/group`: a wrong actor group corrected, while answers are taken.
pub async fn change_group(page: Page, round: web::Path<String>, form: Form<GroupForm>) -> Answer {
    let (held, group) = (HeldCode::of(&page, &round)?, form.0.group);
    match answering::change_group(&page.acting(), &held.key, &group).await {
        Ok(()) => {
            let told = msg::answering_group_changed(page.language());
            Ok(page.redirect_saying(&format!("{}/own", held.base), told))
        }
        Err(ActError::Flawed(flaws)) => {
            let own = ParticipantPage::load(&page, &round).await?;
            Ok(own_page(&page, StatusCode::UNPROCESSABLE_ENTITY, &own, &group, &flaws))
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /answering/{round}/leaving`: this browser forgets the participant.
pub async fn leave(page: Page, round: web::Path<String>) -> Answer {
    let own = ParticipantPage::load(&page, &round).await?;
    let answer = page.redirect_saying("/", msg::answering_left(page.language()));
    forgetting(&page, &own.sheet.round.id, answer)
}

/// `GET /answering/{round}/withdrawal`: asks once.
pub async fn ask_withdrawal(page: Page, round: web::Path<String>) -> Answer {
    let own = ParticipantPage::load(&page, &round).await?;
    own.sheet.round.answerable()?;
    let (l, events) = (page.language(), own.events());
    let mut frame = own.frame(&page, msg::answering_withdraw_title(l), &events);
    frame.scripts = &["js/answered.js"];
    Ok(page.show(&frame, withdrawal(l, &own.held.base)))
}

/// `POST /answering/{round}/withdrawal`: the participant and all their answers are gone, and this browser holds nothing of
/// them any more.
pub async fn withdraw(page: Page, round: web::Path<String>) -> Answer {
    let held = HeldCode::of(&page, &round)?;
    answering::withdraw(&page.acting(), &held.key).await?;
    let answer = page.redirect_saying("/", msg::answering_withdrawn(page.language()));
    forgetting(&page, &held.key.round, answer)
}

fn own_page(page: &Page, status: StatusCode, own: &ParticipantPage, group: &str, flaws: &Flaws) -> HttpResponse {
    let (stops, events) = (own.sheet.stops(), own.events());
    let view = Own {
        participant: &own.sheet.participant,
        group,
        flaws,
        sheet: &own.view(page, &stops),
        is_finished: own.sheet.participant.finished_at.is_some(),
        return_code: &own.held.code.to_string(),
    };
    let mut frame = own.frame(page, msg::answering_own_title(page.language()), &events);
    frame.live = Some(&events);
    frame.scripts = &["js/answered.js"];
    page.page(status, &frame, own_view(&view))
}
