use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::acts::sites;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::sites::show::{deletion, deletion_refused};
use crate::web::refused::by_rule;
use crate::web::{Answer, Page};

/// Asks once.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    answer(&page, &id).await
}

pub async fn create(page: Page, id: Path<String>) -> Answer {
    let (site, deleted) = sites::delete(&page.acting(), &id).await?;
    if deleted.is_err() {
        return answer(&page, &id).await.map(by_rule);
    }
    let told = msg::sites_told_deleted(page.language(), &site.facts.name);
    Ok(page.redirect_saying(&format!("/regions/{}", site.region), &told))
}

async fn answer(page: &Page, id: &str) -> Answer {
    let (shown, deletable) = sites::deletable(&page.acting(), id).await?;
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::sites_delete(l));
    Ok(match deletable {
        Ok(()) => page.show(&frame, deletion(l, &shown.region, &shown.site)),
        Err(sites::HasRounds) => page.page(
            StatusCode::CONFLICT,
            &frame,
            deletion_refused(l, &shown.region, &shown.site),
        ),
    })
}
