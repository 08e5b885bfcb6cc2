use actix_web::web::Path;

use crate::db::{consents, regions, rounds, sites};
use crate::domain::permission::RegionAction;
use crate::views::layout::FrameKind;
use crate::views::regions::home::{RegionHome, region_home};
use crate::views::rounds::list::RoundLine;
use crate::web::access::region_for;
use crate::web::rounds::{instrument_titles, title_of};
use crate::web::{Answer, AppError, Page};

/// `GET /regions/{region}`: where a co-ordinator starts.
pub async fn show(page: Page, region: Path<String>) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let (region, municipalities, sites, rounds, titles, consent) = page
        .db()
        .read(move |conn| {
            let region = region_for(conn, &actor, &region, RegionAction::SeeRegion)?;
            let municipalities = regions::list_municipalities(conn, &region.code)?;
            let sites = sites::list_in_region(conn, &region.code)?;
            let rounds = rounds::list_in_region(conn, &region.code)?;
            let titles = instrument_titles(conn, &rounds, l)?;
            let consent = consents::find(conn, &region.code)?;
            Ok::<_, AppError>((region, municipalities, sites, rounds, titles, consent))
        })
        .await?;
    let lines: Vec<RoundLine<'_>> = rounds
        .iter()
        .map(|round| RoundLine {
            round,
            region: Some(region.name(l)),
            instrument: title_of(&titles, &round.version),
            shows_joined: true,
        })
        .collect();
    let frame = page.frame(FrameKind::Work, region.name(l));
    let home = RegionHome {
        region: &region,
        municipalities: &municipalities,
        sites: &sites,
        rounds: &lines,
        consent: consent.as_ref(),
    };
    Ok(page.show(&frame, region_home(l, &home)))
}
