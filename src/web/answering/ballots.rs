use actix_web::http::StatusCode;
use actix_web::web;
use jiff::Timestamp;

use super::desk::{self, Desk};
use super::room::{self, Trouble};
use crate::db::{Connection, answers, rounds, second_votes};
use crate::domain::choice::Choices;
use crate::domain::ids::RoundId;
use crate::domain::instrument::{CriterionId, ThemeId};
use crate::domain::news::{Happening, News};
use crate::domain::round::RoundRule;
use crate::domain::second_vote::{asks, parse_ballot, takes_ballots};
use crate::i18n::msg;
use crate::views::answering::TypedBallot;
use crate::web::error::AppError;
use crate::web::form::Fields;
use crate::web::{Answer, Page};

/// `POST /answering/{round}/ballots/{criterion}`: a participant's second vote, or a change of it.
pub async fn create(page: Page, path: web::Path<(String, String)>, fields: Fields) -> Answer {
    let (round, id) = path.into_inner();
    let desk = Desk::load(&page, &round).await?;
    let criterion = CriterionId::parse(&id).ok_or(AppError::NotFound)?;
    let theme = desk
        .instrument
        .theme_of(&criterion)
        .ok_or(AppError::NotFound)?
        .id
        .clone();
    let asked = desk.instrument.criterion(&criterion).ok_or(AppError::NotFound)?;
    let typed = TypedBallot {
        current: fields.get("current").to_owned(),
        target: fields.get("target").to_owned(),
    };
    let ballot = match parse_ballot(asked, asks(&desk.round), &typed.current, &typed.target) {
        Ok(ballot) => ballot,
        Err(flaws) => {
            let trouble = Trouble {
                typed: Some(typed),
                flaws,
                refused: None,
            };
            return room::render(&page, &round, StatusCode::UNPROCESSABLE_ENTITY, &trouble).await;
        }
    };
    let (id, hash, now) = (desk.round.id.clone(), desk::hash(&desk.return_code), page.now());
    let outcome = page
        .db()
        .write_telling(move |conn| {
            let outcome = store(conn, &id, &hash, &theme, &criterion, ballot, now)?;
            let news = match outcome {
                Ok(()) => vec![News::new(&id, Happening::Ballot(criterion.clone()))],
                Err(_) => Vec::new(),
            };
            Ok::<_, AppError>((outcome, news))
        })
        .await?;
    match outcome {
        Ok(()) => Ok(page.redirect_saying(&format!("{}/room", desk.base), msg::room_ballot_saved(page.language()))),
        Err(rule) => {
            let trouble = Trouble {
                refused: Some(rule),
                ..Trouble::default()
            };
            room::render(&page, &round, StatusCode::CONFLICT, &trouble).await
        }
    }
}

/// The round is held by [`answers::find_writer`]: a vote that is being closed waits for it, and it for a closing under way.
fn store(
    conn: &mut Connection,
    round: &RoundId,
    hash: &str,
    theme: &ThemeId,
    criterion: &CriterionId,
    ballot: Choices,
    now: Timestamp,
) -> Result<Result<(), RoundRule>, AppError> {
    let participant = answers::find_writer(conn, round, hash)?.participant;
    let round = rounds::find(conn, round)?;
    let vote = second_votes::find(conn, &round.id, criterion)?;
    if let Err(rule) = takes_ballots(&round, theme, vote.as_ref()) {
        return Ok(Err(rule));
    }
    if second_votes::find_ballot(conn, &participant, criterion)? != Some(ballot) {
        second_votes::save_ballot(conn, &participant, &round, criterion, ballot, now)?;
    }
    Ok(Ok(()))
}
