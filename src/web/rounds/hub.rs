use crate::acts::rounds::placed;
use crate::views::rounds::way_to;
use actix_web::web::Path;

use crate::db::{DbError, grants, rounds, steps};
use crate::domain::account::Account;
use crate::domain::permission::RoundAction;
use crate::views::layout::FrameKind;
use crate::views::rounds::hub::{Hub, hub};
use crate::web::{Answer, AppError, Page};

/// `GET /rounds/{round}`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let (scene, attendance, facilitators, steps, previous) = page
        .db()
        .read(move |conn| {
            let scene = placed(conn, &actor, &id, RoundAction::SeeRound)?;
            let attendance = rounds::attendance(conn, &scene.round.id)?;
            let holders = grants::list_facilitators(conn, &scene.round.id)?;
            let facilitators: Vec<Account> = holders.into_iter().map(|holder| holder.account).collect();
            let steps = steps::list(conn, &scene.round.id)?;
            let previous = match &scene.round.previous {
                Some(id) => match rounds::find(conn, id) {
                    Ok(previous) if actor.knows_round(&previous) => Some(previous),
                    Ok(_) | Err(DbError::NotFound) => None,
                    Err(error) => return Err(error.into()),
                },
                None => None,
            };
            Ok::<_, AppError>((scene, attendance, facilitators, steps, previous))
        })
        .await?;
    let frame = page.frame(FrameKind::Work, &scene.round.settings.name);
    let shown = Hub {
        way: way_to(l, &scene),
        round: &scene.round,
        subject: scene.subject(l),
        instrument: &scene.instrument,
        may: &scene.may,
        missing: &scene.missing(),
        attendance: &attendance,
        facilitators: &facilitators,
        steps: &steps,
        previous: previous.as_ref().map(|round| (&round.id, round.settings.name.as_str())),
    };
    Ok(page.show(&frame, hub(l, &shown)))
}
