use std::collections::HashMap;

use actix_web::web::{Path, Query};

use super::asked::{AskedPicture, Ground, OverviewChoice, OverviewQuery};
use super::region::choosing;
use super::summed::summed;
use crate::acts::permits::nationally;
use crate::charts::OverviewChart;
use crate::db::regions;
use crate::domain::ids::RoundId;
use crate::domain::permission::NationalAction;
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::Summary;
use crate::domain::results::overview::{ClosedRound, NationalOverview};
use crate::i18n::msg;
use crate::reports::file_name;
use crate::views::layout::FrameKind;
use crate::views::overviews::national::{NationalPage, page as national_page};
use crate::views::overviews::pictures;
use crate::web::results::pictures::{form, sent};
use crate::web::{Answer, AppError, Page};

/// What the page and its pictures are made of.
struct Loaded {
    regions: Vec<Region>,
    ground: Ground,
    chosen: Option<OverviewChoice>,
    summaries: HashMap<RoundId, Summary>,
}

impl Loaded {
    async fn load(page: &Page, asked: OverviewQuery) -> Result<Loaded, AppError> {
        let actor = page.signed_in()?.actor.clone();
        let mut loaded = page
            .db()
            .read(move |conn| {
                nationally(&actor, NationalAction::SeeOverview)?;
                let ground = Ground::load(conn)?;
                Ok::<_, AppError>(Loaded {
                    regions: regions::list(conn)?,
                    chosen: ground.choose(&asked, |_| true)?,
                    ground,
                    summaries: HashMap::new(),
                })
            })
            .await?;
        let ids = loaded.latest().into_iter().map(|round| round.id.clone()).collect();
        loaded.summaries = summed(page.db(), ids, page.now()).await?;
        Ok(loaded)
    }

    fn latest(&self) -> Vec<&ClosedRound> {
        let Ground { closed, open, .. } = &self.ground;
        self.chosen
            .as_ref()
            .map_or(Vec::new(), |chosen| chosen.filter.of_all(closed, open))
    }

    fn overview(&self) -> Option<NationalOverview> {
        let chosen = self.chosen.as_ref()?;
        let codes: Vec<RegionCode> = self.regions.iter().map(|region| region.code.clone()).collect();
        Some(NationalOverview::of(
            &chosen.looked,
            &chosen.filter,
            &codes,
            &self.ground.closed,
            &self.latest(),
            &self.summaries,
            &self.ground.open,
        ))
    }

    fn view<'a>(&'a self, overview: Option<&'a NationalOverview>) -> NationalPage<'a> {
        NationalPage {
            regions: &self.regions,
            open: &self.ground.open,
            choosing: self.chosen.as_ref().map(choosing),
            overview,
        }
    }
}

/// `GET /overview`
pub async fn show(page: Page, asked: Query<OverviewQuery>) -> Answer {
    let loaded = Loaded::load(&page, asked.into_inner()).await?;
    let (l, overview) = (page.language(), loaded.overview());
    let frame = page.frame(FrameKind::Work, msg::overview_national_title(l));
    Ok(page.show(&frame, national_page(l, &loaded.view(overview.as_ref()))))
}

/// `GET /overview/charts/{map|regions}.{svg|png}`
pub async fn chart(
    page: Page,
    file: Path<String>,
    asked: Query<OverviewQuery>,
    picture: Query<AskedPicture>,
) -> Answer {
    let loaded = Loaded::load(&page, asked.into_inner()).await?;
    let (l, size) = picture.parse(page.language())?;
    let (name, form) = form(&file).ok_or(AppError::NotFound)?;
    let overview = loaded.overview();
    let view = loaded.view(overview.as_ref());
    let kind = OverviewChart::parse(name).ok_or(AppError::NotFound)?;
    let chart = pictures::of_regions(kind, l, size, &view);
    let marks = [name, size.code(), l.code()];
    let named = |extension: &str| file_name(l, msg::overview_national_title(l), &marks, extension);
    sent(chart.ok_or(AppError::NotFound)?, form, named).await
}
