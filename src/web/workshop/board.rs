use crate::views::rounds::way_below;
use actix_web::web::Path;

use super::loaded::{Loaded, events, host};
use crate::db::progress;
use crate::domain::answering::finished_by_theme;
use crate::domain::round_state::RoundState;
use crate::i18n::msg;
use crate::views::layout::{Frame, FrameKind};
use crate::views::workshop::{Board, Clock, board};
use crate::web::error::AppError;
use crate::web::page::{Answer, Page};

/// `GET /rounds/{round}/workshop`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let (actor, l, id) = (page.signed_in()?.actor.clone(), page.language(), id.into_inner());
    let place = page.shared().live.place().text();
    let (loaded, answered) = page
        .db()
        .read(move |conn| {
            let loaded = Loaded::load(conn, &actor, &id)?;
            let round = &loaded.scene.round;
            let answered = match round.state {
                RoundState::Open => progress::list_answered(conn, &round.id, round.settings.targets.of_participants())?,
                RoundState::Draft | RoundState::Joint | RoundState::Closed | RoundState::Cancelled => Vec::new(),
            };
            Ok::<_, AppError>((loaded, answered))
        })
        .await?;
    let scene = &loaded.scene;
    let round = &scene.round;
    let (link, host) = (page.link(&format!("/join/{}", round.code.as_str())), host(&page));
    let topics = loaded.topics();
    let main = board(
        l,
        &Board {
            way: way_below(l, &scene),
            round,
            instrument: &scene.instrument,
            may: &scene.may,
            workshop: &loaded.workshop,
            phase: loaded.phase(),
            clock: Clock::of(loaded.workshop.timer, page.now()),
            attendance: &loaded.attendance,
            finished: &finished_by_theme(round, &scene.instrument, &answered),
            topics: &topics,
            on_screen: loaded.workshop.on_screen(round, &scene.instrument),
            link: &link,
            host: &host,
        },
    );
    let events = events(round.id.as_str(), "", &place);
    let frame = Frame {
        live: Some(&events),
        styles: &["css/workshop.css"],
        scripts: &["js/timer.js", "js/workshop.js"],
        ..page.frame(FrameKind::Work, msg::workshop_title(l))
    };
    Ok(page.show(&frame, main))
}
