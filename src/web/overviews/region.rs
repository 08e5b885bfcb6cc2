use std::collections::{HashMap, HashSet};

use actix_web::web::{Path, Query};
use jiff::civil::Date;

use super::asked::{AskedPicture, Ground, OverviewChoice, OverviewQuery};
use super::summed::summed;
use crate::acts::permits::region_for;
use crate::acts::rounds::listed;
use crate::charts::OverviewChart;
use crate::db::{Connection, grants, rounds, sites};
use crate::domain::ids::{RoundId, SiteId};
use crate::domain::permission::{Actor, RegionAction};
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::Summary;
use crate::domain::results::overview::{ClosedRound, RegionOverview, Waiting, waiting};
use crate::domain::round::RoundSummary;
use crate::domain::round_state::RoundState;
use crate::domain::site::SiteInUse;
use crate::i18n::{dates, msg};
use crate::reports::file_name;
use crate::views::layout::FrameKind;
use crate::views::overviews::Choosing;
use crate::views::overviews::pictures::{self, Places};
use crate::views::overviews::region::{RegionPage, page as region_page};
use crate::views::rounds::list::RoundLine;
use crate::web::results::pictures::{form, sent};
use crate::web::{Answer, AppError, Page};

/// What the page is made of beside figures.
struct Scene {
    region: Region,
    /// Whether the reader leads the region, and not only reads it.
    leads: bool,
    sites: Vec<SiteInUse>,
    ground: Ground,
    chosen: Option<OverviewChoice>,
    /// For those who lead the region.
    running: Vec<RoundSummary>,
    /// This region, and others in which the reader has a role.
    part_in: HashSet<RegionCode>,
}

impl Scene {
    fn load(conn: &mut Connection, actor: &Actor, code: &str, asked: &OverviewQuery) -> Result<Scene, AppError> {
        let region = region_for(conn, actor, code, RegionAction::SeeOverview)?;
        let leads = actor.may_in_region(&region.code, RegionAction::SeeRegion);
        let mut running = Vec::new();
        if leads {
            running = rounds::list_in_region(conn, &region.code)?;
            running.retain(|round| matches!(round.state, RoundState::Draft | RoundState::Open | RoundState::Joint));
        }
        let mut part_in: HashSet<RegionCode> = grants::standing(conn, actor.id())?.regions.into_iter().collect();
        part_in.insert(region.code.clone());
        let ground = Ground::load(conn)?;
        let chosen = ground.choose(asked, |round| round.region == region.code)?;
        Ok(Scene {
            leads,
            sites: sites::list_in_region(conn, &region.code)?,
            ground,
            chosen,
            running,
            part_in,
            region,
        })
    }

    /// The region's latest rounds, and those of the others.
    fn latest(&self) -> (Vec<&ClosedRound>, Vec<&ClosedRound>) {
        let Some(chosen) = &self.chosen else {
            return Default::default();
        };
        let Ground { closed, open, .. } = &self.ground;
        (
            chosen.filter.of_region(&self.region.code, closed),
            chosen.filter.of_others(&self.part_in, closed, open),
        )
    }

    fn waiting(&self, today: Date) -> Vec<Waiting> {
        let in_use = self.sites.iter().filter(|row| row.site.archived.is_none());
        let sites: Vec<SiteId> = in_use.map(|row| row.site.id.clone()).collect();
        waiting(&sites, &self.ground.closed, today)
    }

    async fn summaries(&self, page: &Page) -> Result<HashMap<RoundId, Summary>, AppError> {
        let (own, others) = self.latest();
        let ids = own.iter().chain(&others).map(|round| round.id.clone()).collect();
        summed(page.db(), ids, page.now()).await
    }

    fn overview(&self, summaries: &HashMap<RoundId, Summary>) -> Option<RegionOverview<'_>> {
        let (own, others) = self.latest();
        let looked = &self.chosen.as_ref()?.looked;
        Some(RegionOverview::of(looked, &own, &others, summaries, &self.ground.open))
    }

    /// The subjects with at least two closed rounds of the instrument.
    fn with_trend(&self) -> HashSet<Option<SiteId>> {
        let (mut once, mut often) = (HashSet::new(), HashSet::new());
        for round in &self.ground.closed {
            let is_of = |chosen: &OverviewChoice| chosen.filter.instrument == round.instrument;
            if round.region == self.region.code && self.chosen.as_ref().is_some_and(is_of) && !once.insert(&round.site)
            {
                often.insert(round.site.clone());
            }
        }
        often
    }
}

/// `GET /regions/{region}/overview`
pub async fn show(page: Page, code: Path<String>, asked: Query<OverviewQuery>) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let (scene, titles) = page
        .db()
        .read(move |conn| {
            let scene = Scene::load(conn, &actor, &code, &asked)?;
            let titles = listed(conn, scene.running.clone())?;
            Ok::<_, AppError>((scene, titles))
        })
        .await?;
    let overview = scene.overview(&scene.summaries(&page).await?);
    let lines: Vec<RoundLine<'_>> = scene
        .running
        .iter()
        .map(|round| RoundLine {
            round,
            region: Some(scene.region.name(l)),
            instrument: titles.title(l, round),
            shows_joined: true,
        })
        .collect();
    let view = RegionPage {
        region: &scene.region,
        leads: scene.leads,
        sites: &scene.sites,
        choosing: scene.chosen.as_ref().map(choosing),
        overview: overview.as_ref(),
        with_trend: &scene.with_trend(),
        waiting: &scene.waiting(dates::today(page.now())),
        running: &lines,
    };
    let frame = page.frame(FrameKind::Work, msg::overview_region_title(l));
    Ok(page.show(&frame, region_page(l, &view)))
}

/// `GET /regions/{region}/overview/charts/places.{svg|png}`
pub async fn chart(
    page: Page,
    path: Path<(String, String)>,
    asked: Query<OverviewQuery>,
    picture: Query<AskedPicture>,
) -> Answer {
    let (actor, (code, file)) = (page.signed_in()?.actor.clone(), path.into_inner());
    let scene = page
        .db()
        .read(move |conn| Scene::load(conn, &actor, &code, &asked))
        .await?;
    let (l, size) = picture.parse(page.language())?;
    let (name, form) = form(&file).ok_or(AppError::NotFound)?;
    let kind = OverviewChart::parse(name).ok_or(AppError::NotFound)?;
    let overview = scene.overview(&scene.summaries(&page).await?);
    let choosing = scene.chosen.as_ref().map(choosing);
    let drawn = match (&choosing, &overview) {
        (Some(choosing), Some(overview)) => {
            let (region, sites) = (&scene.region, &scene.sites[..]);
            let places = Places {
                region,
                sites,
                choosing,
                overview,
            };
            pictures::of_places(kind, l, size, places)
        }
        (_, _) => None,
    };
    let marks = [scene.region.name(l), name, size.code(), l.code()];
    let named = |extension: &str| file_name(l, msg::overview_region_title(l), &marks, extension);
    sent(drawn.ok_or(AppError::NotFound)?, form, named).await
}

pub(super) fn choosing(chosen: &OverviewChoice) -> Choosing<'_> {
    Choosing {
        filter: &chosen.filter,
        instrument: &chosen.instrument,
        looked: &chosen.looked,
        instruments: chosen.instruments.iter().map(AsRef::as_ref).collect(),
        years: &chosen.years,
        tags: &chosen.tags,
    }
}
