use actix_web::web::Path;

use crate::db::sites;
use crate::domain::event::By;
use crate::domain::permission::RegionAction;
use crate::i18n::msg;
use crate::web::access::site_for_change;
use crate::web::{Answer, AppError, Page};

/// `POST /sites/{site}/archiving`: out of use, with its rounds kept.
pub async fn create(page: Page, id: Path<String>) -> Answer {
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let site = page
        .db()
        .write(move |conn| {
            let site = site_for_change(conn, &actor, &id, RegionAction::ManageSites)?;
            sites::archive(conn, &by, &site, now)?;
            Ok::<_, AppError>(site)
        })
        .await?;
    let told = msg::sites_told_archived(page.language(), &site.facts.name);
    Ok(page.redirect_saying(&format!("/sites/{}", site.id), &told))
}

/// `POST /sites/{site}/restoration`: in use again.
pub async fn restore(page: Page, id: Path<String>) -> Answer {
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let site = page
        .db()
        .write(move |conn| {
            let site = site_for_change(conn, &actor, &id, RegionAction::ManageSites)?;
            sites::restore(conn, &by, &site, now)?;
            Ok::<_, AppError>(site)
        })
        .await?;
    let told = msg::sites_told_restored(page.language(), &site.facts.name);
    Ok(page.redirect_saying(&format!("/sites/{}", site.id), &told))
}
