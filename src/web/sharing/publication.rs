//! Publishing a closed round, and withdrawing that.

use crate::acts::rounds::placed;
use crate::views::rounds::way_below;
use actix_web::web::Path;

use crate::acts::permits::{round_for, round_for_change};
use crate::acts::results::{Extent, tell};
use crate::db::{Connection, events, publications};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::permission::RoundAction;
use crate::domain::results::Results;
use crate::domain::round::Round;
use crate::domain::tellable_round::Reader;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::sharing::publication::confirmation;
use crate::web::{Answer, AppError, Page};

/// `GET /rounds/{round}/publication`: what everybody will see.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let (scene, told) = page
        .db()
        .read(move |conn| {
            let scene = placed(conn, &actor, &id, RoundAction::Publish)?;
            let told = publishable(conn, &scene.round)?;
            Ok::<_, AppError>((scene, told))
        })
        .await?;
    let mut way = way_below(l, &scene);
    let sharing = format!("/rounds/{}/sharing", scene.round.id);
    way.push((sharing.into(), msg::sharing_title(l).into()));
    let frame = page.frame(FrameKind::Work, msg::sharing_publish_title(l));
    Ok(page.show(&frame, confirmation(l, way, &scene.round, &told)))
}

/// `POST /rounds/{round}/publication`
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let (reader, asked) = (actor.clone(), id.clone());
    // Results take time that the one writer does not have. Those of a closed round stand still while it stays as it is.
    let judged = page
        .db()
        .read(move |conn| {
            let round = round_for(conn, &reader, &asked, RoundAction::Publish)?;
            publishable(conn, &round)?;
            Ok::<_, AppError>(round)
        })
        .await?;
    let round = page
        .db()
        .write_loose(move |conn| {
            let round = round_for_change(conn, &actor, &id, RoundAction::Publish)?;
            round.shareable()?;
            if round != judged {
                return Err(AppError::Stale);
            }
            publications::insert(conn, &by, &round, now)?;
            Ok::<_, AppError>(round)
        })
        .await?;
    let address = format!("/rounds/{}/sharing", round.id);
    Ok(page.redirect_saying(&address, msg::sharing_published_done(page.language())))
}

/// `POST /rounds/{round}/publication/withdrawal`
pub async fn delete(page: Page, id: Path<String>) -> Answer {
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let round = page
        .db()
        .write_loose(move |conn| {
            let round = round_for_change(conn, &actor, &id, RoundAction::Publish)?;
            if publications::delete(conn, &round.id)? {
                let withdrawn = Event::new(EventKind::PublicationWithdrawn);
                let withdrawn = withdrawn.in_region(&round.subject.region).in_round(&round.id);
                events::insert(conn, &by, &withdrawn, now)?;
            }
            Ok::<_, AppError>(round)
        })
        .await?;
    let address = format!("/rounds/{}/sharing", round.id);
    Ok(page.redirect_saying(&address, msg::sharing_withdrawn(page.language())))
}

/// What everybody would be shown, if there is anything.
fn publishable(conn: &mut Connection, round: &Round) -> Result<Results, AppError> {
    round.shareable()?;
    let told = tell(conn, round.clone(), Reader::Everyone, Extent::Figures)?;
    round.publishable(&told.results)?;
    Ok(told.results)
}
