use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web;

use super::desk::{self, Desk, Moment};
use crate::acts::discussions::{CriterionOnScreen, on_screen};
use crate::db::{Connection, second_votes, workshops};
use crate::domain::Flaws;
use crate::domain::choice::Choices;
use crate::domain::code::ReturnCode;
use crate::domain::ids::RoundId;
use crate::domain::round::RoundRule;
use crate::domain::second_vote::{SecondVote, open_in};
use crate::domain::workshop::Workshop;
use crate::i18n::msg;
use crate::views::answering::{Ballot, RoomPage, TypedBallot, room};
use crate::views::discussion::OnScreen;
use crate::web::discussion::on_screen::shown;
use crate::web::error::AppError;
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
    let id = RoundId::parse(round).ok_or(AppError::NotFound)?;
    let code = desk::return_code(page, &id).ok_or(AppError::NotFound)?;
    let moment = Moment::of(page);
    let loaded = page
        .db()
        .read(move |conn| Loaded::load(conn, &id, code, moment))
        .await?;
    Ok(answer(page, &loaded, status, trouble))
}

/// All that the room is made of: nothing that the facilitator has not opened.
struct Loaded {
    desk: Desk,
    workshop: Workshop,
    on_screen: Option<CriterionOnScreen>,
    /// The open vote, and what this participant has voted in it.
    vote: Option<(SecondVote, Option<Choices>)>,
}

impl Loaded {
    fn load(conn: &mut Connection, round: &RoundId, code: ReturnCode, moment: Moment) -> Result<Loaded, AppError> {
        let desk = Desk::find(conn, round, code, moment)?;
        let workshop = workshops::find(conn, &desk.round.id)?;
        let on_screen = match workshop.on_screen(&desk.round, &desk.instrument) {
            Some(criterion) if workshop.phones_follow => {
                Some(on_screen(conn, &desk.round, &desk.instrument, criterion)?)
            }
            Some(_) | None => None,
        };
        let votes = second_votes::list(conn, &desk.round.id)?;
        let vote = match open_in(&desk.round, &votes) {
            Some(vote) => {
                let own = second_votes::find_ballot(conn, &desk.participant.id, &vote.criterion)?;
                Some((vote.clone(), own))
            }
            None => None,
        };
        Ok(Loaded {
            desk,
            workshop,
            on_screen,
            vote,
        })
    }

    fn on_screen(&self) -> Option<OnScreen<'_>> {
        let view = self.on_screen.as_ref()?;
        Some(OnScreen {
            is_whole_page: false,
            ..shown(view, &self.desk.round, &self.desk.instrument, false)?
        })
    }
}

fn answer(page: &Page, loaded: &Loaded, status: StatusCode, trouble: &Trouble) -> HttpResponse {
    let desk = &loaded.desk;
    let ballot = loaded.vote.as_ref().and_then(|(vote, own)| {
        Some(Ballot {
            theme: desk.instrument.theme_of(&vote.criterion)?,
            criterion: desk.instrument.criterion(&vote.criterion)?,
            typed: trouble.typed.clone().unwrap_or_else(|| TypedBallot::of(*own)),
            has_voted: own.is_some(),
            flaws: &trouble.flaws,
        })
    });
    let view = RoomPage {
        lang: page.language(),
        round: &desk.round,
        participant: &desk.participant,
        base: &desk.base,
        phase: loaded.workshop.phase(desk.round.state),
        is_elsewhere: loaded.on_screen.is_none() && loaded.workshop.on_screen(&desk.round, &desk.instrument).is_some(),
        on_screen: loaded.on_screen(),
        ballot,
        refused: trouble.refused.as_ref(),
    };
    let mut frame = desk.frame(page, msg::room_title(page.language()));
    frame.live = Some(&desk.events);
    page.page(status, &frame, room(&view))
}
