use actix_web::web::Query;

use super::asked::{Asked, Ground};
use super::region::choosing;
use super::summed::summed;
use crate::db::regions;
use crate::domain::permission::NationalAction;
use crate::domain::region::RegionCode;
use crate::domain::results::overview::NationalOverview;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::overviews::national::{NationalPage, page as national_page};
use crate::web::access::nationally;
use crate::web::{Answer, AppError, Page};

/// `GET /overview`
pub async fn show(page: Page, asked: Query<Asked>) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let (regions, ground, chosen) = page
        .db()
        .read(move |conn| {
            nationally(&actor, NationalAction::SeeOverview)?;
            let ground = Ground::load(conn)?;
            let chosen = ground.choose(&asked, |_| true)?;
            Ok::<_, AppError>((regions::list(conn)?, ground, chosen))
        })
        .await?;
    let latest = match &chosen {
        Some(chosen) => chosen.filter.of_all(&ground.closed, &ground.open),
        None => Vec::new(),
    };
    let ids = latest.iter().map(|round| round.id.clone()).collect();
    let summaries = summed(page.db(), ids, page.now()).await?;
    let codes: Vec<RegionCode> = regions.iter().map(|region| region.code.clone()).collect();
    let overview = chosen.as_ref().map(|chosen| {
        let (looked, filter) = (&chosen.looked, &chosen.filter);
        NationalOverview::of(
            looked,
            filter,
            &codes,
            &ground.closed,
            &latest,
            &summaries,
            &ground.open,
        )
    });
    let view = NationalPage {
        regions: &regions,
        open: &ground.open,
        choosing: chosen.as_ref().map(choosing),
        overview: overview.as_ref(),
    };
    let frame = page.frame(FrameKind::Work, msg::overview_national_title(l));
    Ok(page.show(&frame, national_page(l, &view)))
}
