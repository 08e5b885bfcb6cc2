//! Publishing a closed round, and withdrawing that.

use actix_web::web::Path;

use crate::acts::sharing;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::rounds::way_below;
use crate::views::sharing::publication::confirmation;
use crate::web::{Answer, Page};

/// `GET /rounds/{round}/publication`: what everybody will see.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let (placed, told) = sharing::preview(&page.acting(), &id).await?;
    let mut way = way_below(l, &placed);
    let address = format!("/rounds/{}/sharing", placed.round.id);
    way.push((address.into(), msg::sharing_title(l).into()));
    let frame = page.frame(FrameKind::Work, msg::sharing_publish_title(l));
    Ok(page.show(&frame, confirmation(l, way, &placed.round, &told)))
}

/// `POST /rounds/{round}/publication`
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let round = sharing::publish(&page.acting(), &id).await?;
    Ok(page.redirect_saying(
        &format!("/rounds/{round}/sharing"),
        msg::sharing_published_done(page.language()),
    ))
}

/// `POST /rounds/{round}/publication/withdrawal`
pub async fn delete(page: Page, id: Path<String>) -> Answer {
    let round = sharing::withdraw(&page.acting(), &id).await?;
    Ok(page.redirect_saying(
        &format!("/rounds/{round}/sharing"),
        msg::sharing_withdrawn(page.language()),
    ))
}
