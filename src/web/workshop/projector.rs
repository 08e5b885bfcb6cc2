use actix_web::web::Path;

use super::loaded::{Loaded, events, host};
use crate::domain::discussion::Agreed;
use crate::i18n::msg;
use crate::views::layout::{Frame, FrameKind};
use crate::views::workshop::{Clock, Projector, projector};
use crate::web::discussion::on_screen::OnScreenLoaded;
use crate::web::error::AppError;
use crate::web::page::{Answer, Page};

/// `GET /rounds/{round}/projector`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let (actor, l, id) = (page.signed_in()?.actor.clone(), page.language(), id.into_inner());
    let place = page.shared().live.place().text();
    let (loaded, criterion) = page
        .db()
        .read(move |conn| {
            let loaded = Loaded::load(conn, &actor, &id)?;
            let scene = &loaded.scene;
            let criterion = match loaded.workshop.on_screen(&scene.round, &scene.instrument) {
                Some(id) => Some(OnScreenLoaded::load(conn, &scene.round, &scene.instrument, id)?),
                None => None,
            };
            Ok::<_, AppError>((loaded, criterion))
        })
        .await?;
    let scene = &loaded.scene;
    let round = &scene.round;
    let (link, host) = (page.link(&format!("/join/{}", round.code.as_str())), host(&page));
    let topics = loaded.topics();
    let on_screen = criterion
        .as_ref()
        .and_then(|criterion| criterion.view(round, &scene.instrument, true));
    let main = projector(
        l,
        &Projector {
            round,
            subject: scene.subject(l),
            instrument: &scene.instrument,
            phase: loaded.phase(),
            clock: Clock::of(loaded.workshop.timer, page.now()),
            attendance: &loaded.attendance,
            on_screen: on_screen.as_ref(),
            agreed: &Agreed::of(&topics, &scene.instrument),
            actions: &loaded.actions,
            link: &link,
            host: &host,
        },
    );
    let events = events(round.id.as_str(), "to=projector&", &place);
    let frame = Frame {
        live: Some(&events),
        styles: &["css/workshop.css"],
        scripts: &["js/timer.js"],
        // What was done on the board is told there.
        notice: None,
        ..page.frame(FrameKind::Projector, msg::workshop_projector_title(l))
    };
    Ok(page.show(&frame, main))
}
