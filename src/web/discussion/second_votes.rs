use actix_web::web::Path;

use crate::acts::permits as access;
use crate::db::{Connection, second_votes, versions};
use crate::domain::event::By;
use crate::domain::instrument::CriterionId;
use crate::domain::news::{Happening, News};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::second_vote::{close, open};
use crate::i18n::msg;
use crate::web::error::AppError;
use crate::web::form::Fields;
use crate::web::page::{Answer, Page};

/// `POST /rounds/{round}/discussion/{criterion}/second-vote`: opens (`vote=open`) or closes (`vote=close`) the second vote.
/// Saying it twice changes nothing.
pub async fn update(page: Page, path: Path<(String, String)>, fields: Fields) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by) = (signed_in.actor.clone(), By::from(signed_in));
    let ((id, criterion), now) = (path.into_inner(), page.now());
    let opens = match fields.get("vote") {
        "open" => true,
        "close" => false,
        _ => return Err(AppError::BadRequest),
    };
    let criterion = CriterionId::parse(&criterion).ok_or(AppError::NotFound)?;
    let address = page
        .db()
        .write_telling(move |conn| write(conn, &actor, &by, &id, &criterion, opens, now))
        .await?;
    let l = page.language();
    let told = match opens {
        true => msg::room_vote_opened(l),
        false => msg::room_vote_closed(l),
    };
    Ok(page.redirect_saying(&address, told))
}

fn write(
    conn: &mut Connection,
    actor: &Actor,
    by: &By,
    id: &str,
    criterion: &CriterionId,
    opens: bool,
    now: jiff::Timestamp,
) -> Result<(String, Vec<News>), AppError> {
    let round = access::round_for_change(conn, actor, id, RoundAction::RunWorkshop)?;
    let instrument = versions::find(conn, &round.version)?.instrument;
    let theme = instrument.theme_of(criterion).ok_or(AppError::NotFound)?;
    let votes = second_votes::list(conn, &round.id)?;
    if opens {
        if open(&round, &theme.id, criterion, &votes)? {
            second_votes::insert(conn, by, &round, criterion, now)?;
        }
    } else {
        let stored = votes.iter().find(|vote| vote.criterion == *criterion);
        if close(&round, &theme.id, stored)? {
            second_votes::save_closing(conn, by, &round, criterion, now)?;
        }
    }
    let address = format!("/rounds/{}/discussion/{criterion}#second-vote", round.id);
    Ok((
        address,
        vec![News::new(&round.id, Happening::SecondVote(criterion.clone()))],
    ))
}
