use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use crate::db::{regions, sites};
use crate::domain::event::By;
use crate::domain::permission::RegionAction;
use crate::domain::region::Region;
use crate::domain::site::Site;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::sites::show::{deletion, deletion_refused};
use crate::web::access::{site_for, site_for_change};
use crate::web::{Answer, AppError, Page};

/// Asks once.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let (site, region, rounds) = page
        .db()
        .read(move |conn| {
            let site = site_for(conn, &actor, &id, RegionAction::ManageSites)?;
            let region = regions::find(conn, &site.region)?;
            let rounds = sites::count_rounds(conn, &site.id)?;
            Ok::<_, AppError>((site, region, rounds))
        })
        .await?;
    if rounds > 0 {
        return Ok(refused(&page, &region, &site));
    }
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::sites_delete(l));
    Ok(page.show(&frame, deletion(l, &region, &site)))
}

pub async fn create(page: Page, id: Path<String>) -> Answer {
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let (site, region, deleted) = page
        .db()
        .write(move |conn| {
            let site = site_for_change(conn, &actor, &id, RegionAction::ManageSites)?;
            let region = regions::find(conn, &site.region)?;
            let deleted = sites::count_rounds(conn, &site.id)? == 0;
            if deleted {
                sites::delete(conn, &by, &site, now)?;
            }
            Ok::<_, AppError>((site, region, deleted))
        })
        .await?;
    if !deleted {
        return Ok(refused(&page, &region, &site));
    }
    let told = msg::sites_told_deleted(page.language(), &site.facts.name);
    Ok(page.redirect_saying(&format!("/regions/{}", region.code), &told))
}

fn refused(page: &Page, region: &Region, site: &Site) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::sites_delete(l));
    page.page(StatusCode::CONFLICT, &frame, deletion_refused(l, region, site))
}
