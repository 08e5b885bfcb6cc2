//! The co-ordinator's page for sharing a closed round, and its links.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::acts::ActError;
use crate::acts::sharing::{self, SharedRound};
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::sharing::TypedLink;
use crate::i18n::msg;
use crate::keys;
use crate::views::layout::{Frame, FrameKind};
use crate::views::rounds::way_below;
use crate::views::sharing::links::{SharingPage, sharing as sharing_page};
use crate::web::form::Form;
use crate::web::{Answer, Page};

/// `GET /rounds/{round}/sharing`
pub async fn show(page: Page, id: Path<String>) -> Answer {
    let shared = sharing::show(&page.acting(), &id).await?;
    let typed = TypedLink::default();
    Ok(answer(&page, StatusCode::OK, &shared, &typed, &Flaws::new(), None))
}

/// `POST /rounds/{round}/share-links`: the link is on the page that answers, and nowhere else ever after.
pub async fn create(page: Page, id: Path<String>, Form(typed): Form<TypedLink>) -> Answer {
    let (acting, key) = (page.acting(), keys::fresh());
    let made = sharing::make_link(&acting, &id, typed.clone(), fresh_uuid(), keys::hash(&key)).await;
    let (status, typed, flaws, link) = match made {
        Ok(()) => {
            let link = page.link(&format!("/shared/{key}"));
            (StatusCode::OK, TypedLink::default(), Flaws::new(), Some(link))
        }
        Err(ActError::Flawed(flaws)) => (StatusCode::UNPROCESSABLE_ENTITY, typed, flaws, None),
        Err(error) => return Err(error.into()),
    };
    let shared = sharing::show(&acting, &id).await?;
    Ok(answer(&page, status, &shared, &typed, &flaws, link.as_deref()))
}

/// `POST /rounds/{round}/share-links/{link}/revocation`: from now on it opens nothing.
pub async fn revoke(page: Page, path: Path<(String, String)>) -> Answer {
    let (id, link) = path.into_inner();
    let round = sharing::revoke_link(&page.acting(), &id, &link).await?;
    Ok(page.redirect_saying(
        &format!("/rounds/{round}/sharing"),
        msg::sharing_link_ended(page.language()),
    ))
}

fn answer(
    page: &Page,
    status: StatusCode,
    shared: &SharedRound,
    typed: &TypedLink,
    flaws: &Flaws,
    fresh: Option<&str>,
) -> HttpResponse {
    let l = page.language();
    let frame = Frame {
        is_shown_once: fresh.is_some(),
        ..page.frame(FrameKind::Work, msg::sharing_title(l))
    };
    let shown = SharingPage {
        way: way_below(l, &shared.placed),
        round: &shared.placed.round,
        may: &shared.placed.may,
        links: &shared.links,
        now: page.now(),
        publication: shared.publication.as_ref(),
        publishable: shared.publishable,
        typed,
        flaws,
        fresh,
    };
    page.page(status, &frame, sharing_page(l, &shown))
}
