use actix_web::web::Path;

use super::{events, host};
use crate::acts::workshops;
use crate::i18n::msg;
use crate::views::layout::{Frame, FrameKind};
use crate::views::rounds::way_below;
use crate::views::workshop::{Board, Clock, board};
use crate::web::page::{Answer, Page};

/// `GET /rounds/{round}/workshop`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let place = page.shared().live.place().text();
    let run = workshops::board(&page.acting(), &id).await?;
    let placed = &run.placed;
    let round = &placed.round;
    let view = Board {
        way: way_below(l, placed),
        round,
        instrument: &placed.instrument,
        may: &placed.may,
        workshop: &run.workshop,
        phase: run.phase(),
        clock: Clock::of(run.workshop.timer, page.now()),
        attendance: &run.attendance,
        finished: &run.finished(),
        topics: &run.topics(),
        on_screen: run.workshop.on_screen(round, &placed.instrument),
        link: &page.link(&format!("/join/{}", round.code.as_str())),
        host: &host(&page),
    };
    let events = events(round.id.as_str(), "", &place);
    let frame = Frame {
        live: Some(&events),
        styles: &["css/workshop.css"],
        scripts: &["js/timer.js", "js/workshop.js"],
        ..page.frame(FrameKind::Work, msg::workshop_title(l))
    };
    Ok(page.show(&frame, board(l, &view)))
}
