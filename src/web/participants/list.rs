use actix_web::web::Path;

use crate::acts::participants;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::participants::{List, list};
use crate::views::rounds::way_below;
use crate::web::{Answer, Page};

/// `GET /rounds/{round}/participants`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    // Before anything is asked: what happens from here on is heard.
    let place = page.shared().live.place().text();
    let (placed, all) = participants::list(&page.acting(), &id).await?;
    let l = page.language();
    let events = format!("/rounds/{}/events?after={place}", placed.round.id);
    let mut frame = page.frame(FrameKind::Work, msg::participants_title(l));
    frame.live = placed.round.joinable().is_ok().then_some(events.as_str());
    let shown = List {
        way: way_below(l, &placed),
        round: &placed.round,
        participants: &all,
    };
    Ok(page.show(&frame, list(l, &shown)))
}
