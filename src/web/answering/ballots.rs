use actix_web::http::StatusCode;
use actix_web::web;

use super::participant_page::HeldCode;
use super::room::{self, Trouble};
use crate::acts::{ActError, answering};
use crate::domain::second_vote::TypedBallot;
use crate::i18n::msg;
use crate::web::form::Form;
use crate::web::{Answer, Page};

/// `POST /answering/{round}/ballots/{criterion}`: a participant's second vote, or a change of it.
pub async fn create(page: Page, path: web::Path<(String, String)>, form: Form<TypedBallot>) -> Answer {
    let (round, criterion) = path.into_inner();
    let held = HeldCode::of(&page, &round)?;
    let typed = form.0;
    let (status, trouble) = match answering::vote(&page.acting(), &held.key, &criterion, typed.clone()).await {
        Ok(()) => {
            let told = msg::room_ballot_saved(page.language());
            return Ok(page.redirect_saying(&format!("{}/room", held.base), told));
        }
        Err(ActError::Flawed(flaws)) => {
            let trouble = Trouble {
                typed: Some(typed),
                flaws,
                refused: None,
            };
            (StatusCode::UNPROCESSABLE_ENTITY, trouble)
        }
        Err(ActError::Round(rule)) => {
            let trouble = Trouble {
                refused: Some(rule),
                ..Trouble::default()
            };
            (StatusCode::CONFLICT, trouble)
        }
        Err(error) => return Err(error.into()),
    };
    room::render(&page, &round, status, &trouble).await
}
