use actix_web::web::Path;

use crate::db::{regions, rounds};
use crate::domain::permission::RegionAction;
use crate::views::layout::FrameKind;
use crate::views::rounds::list::RoundLine;
use crate::views::sites::show::{SitePage, site as site_page};
use crate::web::access::site_for;
use crate::web::rounds::{instrument_titles, title_of};
use crate::web::{Answer, AppError, Page};

pub async fn show(page: Page, site: Path<String>) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let (site, region, municipalities, rounds, titles) = page
        .db()
        .read(move |conn| {
            let site = site_for(conn, &actor, &site, RegionAction::ManageSites)?;
            let region = regions::find(conn, &site.region)?;
            let municipalities = regions::list_municipalities(conn, &site.region)?;
            let rounds = rounds::list_of_site(conn, &site.id)?;
            let titles = instrument_titles(conn, &rounds, l)?;
            Ok::<_, AppError>((site, region, municipalities, rounds, titles))
        })
        .await?;
    let lines: Vec<RoundLine<'_>> = rounds
        .iter()
        .map(|round| RoundLine {
            round,
            region: None,
            instrument: title_of(&titles, &round.version),
            shows_joined: true,
        })
        .collect();
    let frame = page.frame(FrameKind::Work, &site.facts.name);
    let shown = SitePage {
        region: &region,
        municipalities: &municipalities,
        site: &site,
        rounds: &lines,
    };
    Ok(page.show(&frame, site_page(l, &shown)))
}
