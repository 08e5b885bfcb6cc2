use actix_web::http::StatusCode;
use actix_web::web;

use super::participant_page::{HeldCode, Moment, ParticipantPage};
use crate::acts::answering::{self, Room};
use crate::domain::Flaws;
use crate::domain::round::RoundRule;
use crate::domain::second_vote::TypedBallot;
use crate::i18n::msg;
use crate::views::answering::{Ballot, RoomPage, room};
use crate::views::discussion::OnScreen;
use crate::web::discussion::on_screen::shown;
use crate::web::{Answer, Page};

/// `GET /answering/{round}/room`: what goes on in the workshop, for whoever takes part, whether they have answered or not.
pub async fn show(page: Page, round: web::Path<String>) -> Answer {
    render(&page, &round, StatusCode::OK, &Trouble::default()).await
}

/// What kept a vote from being stored.
#[derive(Default)]
pub(super) struct Trouble {
    pub typed: Option<TypedBallot>,
    pub flaws: Flaws,
    pub refused: Option<RoundRule>,
}

pub(super) async fn render(page: &Page, round: &str, status: StatusCode, trouble: &Trouble) -> Answer {
    let held = HeldCode::of(page, round)?;
    let moment = Moment::of(page);
    let Room {
        sheet,
        workshop,
        on_screen,
        vote,
    } = answering::room(&page.acting(), &held.key).await?;
    let own = ParticipantPage { sheet, held, moment };
    let (sheet, events) = (&own.sheet, own.events());
    let ballot = vote.as_ref().and_then(|(vote, given)| {
        Some(Ballot {
            theme: sheet.instrument.theme_of(&vote.criterion)?,
            criterion: sheet.instrument.criterion(&vote.criterion)?,
            typed: trouble.typed.clone().unwrap_or_else(|| TypedBallot::of(*given)),
            has_voted: given.is_some(),
            flaws: &trouble.flaws,
        })
    });
    let seen = on_screen.as_ref().and_then(|criterion| {
        Some(OnScreen {
            is_whole_page: false,
            ..shown(criterion, &sheet.round, &sheet.instrument, false)?
        })
    });
    let view = RoomPage {
        lang: page.language(),
        round: &sheet.round,
        participant: &sheet.participant,
        base: &own.held.base,
        phase: workshop.phase(sheet.round.state),
        is_elsewhere: on_screen.is_none() && workshop.on_screen(&sheet.round, &sheet.instrument).is_some(),
        on_screen: seen,
        ballot,
        refused: trouble.refused.as_ref(),
    };
    let mut frame = own.frame(page, msg::room_title(page.language()), &events);
    frame.live = Some(&events);
    Ok(page.page(status, &frame, room(&view)))
}
