use crate::acts::rounds::placed;
use crate::views::rounds::way_below;
use actix_web::web::Path;

use crate::acts::permits::round_for_change;
use crate::db::rounds;
use crate::domain::event::By;
use crate::domain::permission::RoundAction;
use crate::domain::round::RoundRule;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::rounds::step::deletion;
use crate::web::{Answer, AppError, Page};

/// Asks once.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let scene = page
        .db()
        .read(move |conn| placed(conn, &actor, &id, RoundAction::Cancel))
        .await?;
    scene.round.deletable()?;
    let frame = page.frame(FrameKind::Work, msg::rounds_delete(l));
    Ok(page.show(&frame, deletion(l, way_below(l, &scene), &scene.round)))
}

/// Deletes a draft that nobody has joined.
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let region = page
        .db()
        .write_loose(move |conn| {
            let round = round_for_change(conn, &actor, &id, RoundAction::Cancel)?;
            round.deletable()?;
            if rounds::has_participants(conn, &round.id)? {
                return Err(AppError::Round(RoundRule::NotDeletable));
            }
            rounds::delete(conn, &by, &round, now)?;
            Ok(round.subject.region)
        })
        .await?;
    Ok(page.redirect_saying(&format!("/regions/{region}"), msg::rounds_deleted(page.language())))
}
