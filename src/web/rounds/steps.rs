//! The steps of a round, each a resource: asked once, then taken.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::acts::{ActError, rounds};
use crate::domain::round::{RoundRule, Step};
use crate::views::layout::FrameKind;
use crate::views::rounds::step::{StepPage, done, label, step as step_page};
use crate::views::rounds::way_below;
use crate::web::refused::by_rule;
use crate::web::{Answer, Page};

/// Says what will happen; a step that does not lead on from here is told at once.
pub async fn new(page: Page, id: Path<String>, step: Step) -> Answer {
    let offered = rounds::offer(&page.acting(), &id, step).await?;
    Ok(confirmation(&page, StatusCode::OK, &offered, step))
}

pub async fn create(page: Page, id: Path<String>, step: Step) -> Answer {
    match rounds::take(&page.acting(), &id, step).await {
        Ok(round) => {
            let address = format!("/rounds/{}", round.id);
            Ok(page.redirect_saying(&address, done(page.language(), step)))
        }
        Err(ActError::Round(RoundRule::NotReady(missing))) => {
            let mut offered = rounds::offer(&page.acting(), &id, step).await?;
            offered.missing = missing;
            Ok(by_rule(confirmation(&page, StatusCode::CONFLICT, &offered, step)))
        }
        Err(error) => Err(error.into()),
    }
}

fn confirmation(page: &Page, status: StatusCode, offered: &rounds::OfferedStep, step: Step) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, label(l, step));
    let shown = StepPage {
        way: way_below(l, &offered.placed),
        round: &offered.placed.round,
        step,
        attendance: offered.attendance,
        missing: &offered.missing,
    };
    page.page(status, &frame, step_page(l, &shown))
}
