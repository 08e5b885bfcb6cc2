use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::settings::typed;
use crate::acts::{ActError, rounds};
use crate::domain::Flaws;
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::TypedSettings;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::rounds::groups::added_groups;
use crate::views::rounds::way_below;
use crate::web::form::Fields;
use crate::web::{Answer, Page};

/// Actor groups beside those in use, also while the round is open.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let placed = rounds::for_more_groups(&page.acting(), &id).await?;
    let nothing = TypedSettings::default();
    Ok(form_page(&page, StatusCode::OK, &placed, &nothing, &Flaws::new()))
}

pub async fn create(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let typed = typed(&fields);
    match rounds::add_groups(&page.acting(), &id, typed.clone()).await {
        Ok(round) => {
            let address = format!("/rounds/{}", round.id);
            Ok(page.redirect_saying(&address, msg::rounds_groups_added(page.language())))
        }
        Err(ActError::Flawed(flaws)) => {
            let placed = rounds::for_more_groups(&page.acting(), &id).await?;
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(form_page(&page, status, &placed, &typed, &flaws))
        }
        Err(error) => Err(error.into()),
    }
}

fn form_page(
    page: &Page,
    status: StatusCode,
    placed: &PlacedRound,
    typed: &TypedSettings,
    flaws: &Flaws,
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::rounds_add_groups(l));
    page.page(
        status,
        &frame,
        added_groups(l, way_below(l, placed), &placed.round, typed, flaws),
    )
}
