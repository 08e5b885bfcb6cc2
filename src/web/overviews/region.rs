use actix_web::web::{Path, Query};

use super::choosing;
use super::picture::PictureQuery;
use crate::acts::overviews;
use crate::charts::OverviewChart;
use crate::domain::results::overview::AskedOverview;
use crate::i18n::{dates, msg};
use crate::reports::file_name;
use crate::views::layout::FrameKind;
use crate::views::overviews::pictures::{self, Places};
use crate::views::overviews::region::{RegionPage, page as region_page};
use crate::web::download::{self, PAINTERS, PictureFormat};
use crate::web::{Answer, AppError, Page};

/// `GET /regions/{region}/overview`
pub async fn show(page: Page, code: Path<String>, asked: Query<AskedOverview>) -> Answer {
    let l = page.language();
    let found = overviews::region(&page.acting(), &code, asked.into_inner()).await?;
    let (overview, with_trend) = (found.overview(), found.with_trend());
    let waiting = found.waiting(dates::today(page.now()));
    let view = RegionPage {
        region: &found.region,
        leads: found.leads,
        sites: &found.sites,
        choosing: found.chosen.as_ref().map(choosing),
        overview: overview.as_ref(),
        with_trend: &with_trend,
        waiting: &waiting,
        running: &found.running,
    };
    let frame = page.frame(FrameKind::Work, msg::overview_region_title(l));
    Ok(page.show(&frame, region_page(l, &view)))
}

/// `GET /regions/{region}/overview/charts/places.{svg|png}`
pub async fn chart(
    page: Page,
    path: Path<(String, String)>,
    asked: Query<AskedOverview>,
    picture: Query<PictureQuery>,
) -> Answer {
    let (code, file) = path.into_inner();
    let found = overviews::region(&page.acting(), &code, asked.into_inner()).await?;
    let (l, size) = picture.parse(page.language())?;
    let (name, format) = PictureFormat::of(&file).ok_or(AppError::NotFound)?;
    let kind = OverviewChart::parse(name).ok_or(AppError::NotFound)?;
    let choosing = found.chosen.as_ref().map(choosing);
    let overview = found.overview();
    let drawn = match (&choosing, &overview) {
        (Some(choosing), Some(overview)) => {
            let places = Places {
                region: &found.region,
                sites: &found.sites,
                choosing,
                overview,
            };
            pictures::of_places(kind, l, size, places)
        }
        (_, _) => None,
    };
    let marks = [found.region.name(l), name, size.code(), l.code()];
    let named = |extension: &str| file_name(l, msg::overview_region_title(l), &marks, extension);
    download::picture(drawn.ok_or(AppError::NotFound)?, format, &PAINTERS, named).await
}
