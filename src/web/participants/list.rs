use crate::acts::rounds::placed;
use crate::views::rounds::way_below;
use actix_web::web::Path;

use crate::db::participants;
use crate::domain::permission::RoundAction;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::participants::{List, list};
use crate::web::{Answer, AppError, Page};

/// `GET /rounds/{round}/participants`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    // Before anything is asked: what happens from here on is heard.
    let place = page.shared().live.place().text();
    let (scene, all) = page
        .db()
        .read(move |conn| {
            let scene = placed(conn, &actor, &id, RoundAction::ManageParticipants)?;
            let all = participants::list(conn, &scene.round.id)?;
            Ok::<_, AppError>((scene, all))
        })
        .await?;
    let events = format!("/rounds/{}/events?after={place}", scene.round.id);
    let mut frame = page.frame(FrameKind::Work, msg::participants_title(l));
    frame.live = scene.round.joinable().is_ok().then_some(events.as_str());
    let shown = List {
        way: way_below(l, &scene),
        round: &scene.round,
        participants: &all,
    };
    Ok(page.show(&frame, list(l, &shown)))
}
