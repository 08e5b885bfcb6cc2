//! The steps of a round, each a resource: asked once, then taken.

use crate::acts::rounds::place;
use crate::acts::rounds::placed;
use crate::domain::placed_round::PlacedRound;
use crate::views::rounds::way_below;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::acts::permits::round_for_change;
use crate::db::{rounds, steps};
use crate::domain::event::By;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::domain::round::{Attendance, Readiness, RoundRule, Step};
use crate::views::layout::FrameKind;
use crate::views::rounds::step::{StepPage, done, label, step as step_page};
use crate::web::{Answer, AppError, Page};

/// Says what will happen; a step that does not lead on from here is told at once.
pub async fn new(page: Page, id: Path<String>, step: Step) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let (scene, attendance) = page
        .db()
        .read(move |conn| {
            let scene = placed(conn, &actor, &id, RoundAction::of_step(step))?;
            let attendance = rounds::attendance(conn, &scene.round.id)?;
            let answered = rounds::count_answered(conn, &scene.round.id)?;
            // What is missing is told on the page.
            scene.round.take(step, &[], answered)?;
            let total = attendance
                .iter()
                .fold(Attendance::default(), |sum, (_, own)| Attendance {
                    joined: sum.joined + own.joined,
                    finished: sum.finished + own.finished,
                });
            Ok::<_, AppError>((scene, total))
        })
        .await?;
    let missing = missing(&scene, step);
    Ok(confirmation(&page, StatusCode::OK, &scene, step, attendance, &missing))
}

/// Takes the step, by what is true when it is written.
pub async fn create(page: Page, id: Path<String>, step: Step) -> Answer {
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let taken = page
        .db()
        .write_telling(move |conn| {
            let round = round_for_change(conn, &actor, &id, RoundAction::of_step(step))?;
            let news = vec![News::new(&round.id, Happening::Round)];
            let scene = place(conn, &actor, round)?;
            let answered = rounds::count_answered(conn, &scene.round.id)?;
            let missing = missing(&scene, step);
            match scene.round.take(step, &missing, answered) {
                Ok(state) => {
                    steps::save(conn, &by, &scene.round, step, state, now)?;
                    Ok(((scene, Vec::new()), news))
                }
                Err(RoundRule::NotReady(missing)) => Ok(((scene, missing), Vec::new())),
                Err(rule) => Err(AppError::Round(rule)),
            }
        })
        .await?;
    let (scene, missing) = taken;
    if !missing.is_empty() {
        let nobody = Attendance::default();
        return Ok(confirmation(
            &page,
            StatusCode::CONFLICT,
            &scene,
            step,
            nobody,
            &missing,
        ));
    }
    Ok(page.redirect_saying(&format!("/rounds/{}", scene.round.id), done(page.language(), step)))
}

/// Only an opening asks for readiness.
fn missing(scene: &PlacedRound, step: Step) -> Vec<Readiness> {
    match step {
        Step::Opening => scene.missing(),
        Step::JointDiscussion | Step::Closure | Step::ReturnToJoint | Step::ReturnToOpen | Step::Cancellation => {
            Vec::new()
        }
    }
}

fn confirmation(
    page: &Page,
    status: StatusCode,
    scene: &PlacedRound,
    step: Step,
    attendance: Attendance,
    missing: &[Readiness],
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, label(l, step));
    let shown = StepPage {
        way: way_below(l, &scene),
        round: &scene.round,
        step,
        attendance,
        missing,
    };
    page.page(status, &frame, step_page(l, &shown))
}
