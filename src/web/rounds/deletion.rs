use actix_web::web::Path;

use crate::acts::rounds;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::rounds::step::deletion;
use crate::views::rounds::way_below;
use crate::web::{Answer, Page};

/// Asks once.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let l = page.language();
    let placed = rounds::for_deletion(&page.acting(), &id).await?;
    let frame = page.frame(FrameKind::Work, msg::rounds_delete(l));
    Ok(page.show(&frame, deletion(l, way_below(l, &placed), &placed.round)))
}

/// Deletes a draft that nobody has joined.
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let round = rounds::delete(&page.acting(), &id).await?;
    let region = format!("/regions/{}", round.subject.region);
    Ok(page.redirect_saying(&region, msg::rounds_deleted(page.language())))
}
