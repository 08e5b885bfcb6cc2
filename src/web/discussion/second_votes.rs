use actix_web::web::Path;

use crate::acts::second_votes;
use crate::domain::instrument::CriterionId;
use crate::i18n::msg;
use crate::web::error::AppError;
use crate::web::form::Fields;
use crate::web::page::{Answer, Page};

/// `POST /rounds/{round}/discussion/{criterion}/second-vote`: opens (`vote=open`) or closes (`vote=close`) the second vote.
/// Saying it twice changes nothing.
pub async fn update(page: Page, path: Path<(String, String)>, fields: Fields) -> Answer {
    let (id, criterion) = path.into_inner();
    let criterion = CriterionId::parse(&criterion).ok_or(AppError::NotFound)?;
    let (acting, l) = (page.acting(), page.language());
    let (round, told) = match fields.get("vote") {
        "open" => (
            second_votes::open(&acting, &id, &criterion).await?,
            msg::room_vote_opened(l),
        ),
        "close" => (
            second_votes::close(&acting, &id, &criterion).await?,
            msg::room_vote_closed(l),
        ),
        _ => return Err(AppError::BadRequest),
    };
    let address = format!("/rounds/{round}/discussion/{criterion}#second-vote");
    Ok(page.redirect_saying(&address, told))
}
