use actix_web::web::Path;

use super::{events, host};
use crate::acts::workshops;
use crate::domain::discussion::Agreed;
use crate::i18n::msg;
use crate::views::layout::{Frame, FrameKind};
use crate::views::workshop::{Clock, Projector, projector};
use crate::web::discussion::on_screen;
use crate::web::page::{Answer, Page};

/// `GET /rounds/{round}/projector`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let place = page.shared().live.place().text();
    let (run, criterion) = workshops::wall(&page.acting(), &id).await?;
    let placed = &run.placed;
    let round = &placed.round;
    let on_screen = criterion
        .as_ref()
        .and_then(|criterion| on_screen::shown(criterion, round, &placed.instrument, true));
    let view = Projector {
        round,
        subject: placed.subject(l),
        instrument: &placed.instrument,
        phase: run.phase(),
        clock: Clock::of(run.workshop.timer, page.now()),
        attendance: &run.attendance,
        on_screen: on_screen.as_ref(),
        agreed: &Agreed::of(&run.topics(), &placed.instrument),
        actions: &run.actions,
        link: &page.link(&format!("/join/{}", round.code.as_str())),
        host: &host(&page),
    };
    let events = events(round.id.as_str(), "to=projector&", &place);
    let frame = Frame {
        live: Some(&events),
        styles: &["css/workshop.css"],
        scripts: &["js/timer.js"],
        // What was done on the board is told there.
        notice: None,
        ..page.frame(FrameKind::Projector, msg::workshop_projector_title(l))
    };
    Ok(page.show(&frame, projector(l, &view)))
}
