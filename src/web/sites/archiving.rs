use actix_web::web::Path;

use crate::acts::sites;
use crate::i18n::msg;
use crate::web::{Answer, Page};

/// `POST /sites/{site}/archiving`: out of use, with its rounds kept.
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let site = sites::archive(&page.acting(), &id).await?;
    let told = msg::sites_told_archived(page.language(), &site.facts.name);
    Ok(page.redirect_saying(&format!("/sites/{}", site.id), &told))
}

/// `POST /sites/{site}/restoration`: in use again.
pub async fn restore(page: Page, id: Path<String>) -> Answer {
    let site = sites::restore(&page.acting(), &id).await?;
    let told = msg::sites_told_restored(page.language(), &site.facts.name);
    Ok(page.redirect_saying(&format!("/sites/{}", site.id), &told))
}
