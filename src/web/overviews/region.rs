use std::collections::HashSet;

use actix_web::web::{Path, Query};

use super::asked::{Asked, Chosen, Ground};
use super::summed::summed;
use crate::db::{Connection, grants, rounds, sites};
use crate::domain::ids::SiteId;
use crate::domain::permission::{Actor, RegionAction};
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::overview::{ClosedRound, RegionOverview, Waiting, waiting};
use crate::domain::round::{RoundSummary, State};
use crate::domain::site::SiteInUse;
use crate::i18n::{dates, msg};
use crate::views::layout::FrameKind;
use crate::views::overviews::Choosing;
use crate::views::overviews::region::{RegionPage, page as region_page};
use crate::views::rounds::list::RoundLine;
use crate::web::access::region_for;
use crate::web::rounds::{instrument_titles, title_of};
use crate::web::{Answer, AppError, Page};

/// What the page is made of beside figures.
struct Scene {
    region: Region,
    /// Whether the reader leads the region, and not only reads it.
    leads: bool,
    sites: Vec<SiteInUse>,
    ground: Ground,
    chosen: Option<Chosen>,
    /// For those who lead the region.
    running: Vec<RoundSummary>,
    /// This region, and others in which the reader has a role.
    part_in: HashSet<RegionCode>,
}

impl Scene {
    fn load(conn: &mut Connection, actor: &Actor, code: &str, asked: &Asked) -> Result<Scene, AppError> {
        let region = region_for(conn, actor, code, RegionAction::SeeOverview)?;
        let leads = actor.may_in_region(&region.code, RegionAction::SeeRegion);
        let mut running = Vec::new();
        if leads {
            running = rounds::list_in_region(conn, &region.code)?;
            running.retain(|round| matches!(round.state, State::Draft | State::Open | State::Joint));
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

    fn waiting(&self, today: jiff::civil::Date) -> Vec<Waiting> {
        let in_use = self.sites.iter().filter(|row| row.site.archived.is_none());
        let sites: Vec<SiteId> = in_use.map(|row| row.site.id.clone()).collect();
        waiting(&sites, &self.ground.closed, today)
    }
}

/// `GET /regions/{region}/overview`
pub async fn show(page: Page, code: Path<String>, asked: Query<Asked>) -> Answer {
    let (actor, l, now) = (page.signed_in()?.actor.clone(), page.language(), page.now());
    let (scene, titles) = page
        .db()
        .read(move |conn| {
            let scene = Scene::load(conn, &actor, &code, &asked)?;
            let titles = instrument_titles(conn, &scene.running, l)?;
            Ok::<_, AppError>((scene, titles))
        })
        .await?;
    let (own, others) = scene.latest();
    let ids = own.iter().chain(&others).map(|round| round.id.clone()).collect();
    let summaries = summed(page.db(), ids, now).await?;
    let overview = scene
        .chosen
        .as_ref()
        .map(|chosen| RegionOverview::of(&chosen.looked, &own, &others, &summaries, &scene.ground.open));
    let lines: Vec<RoundLine<'_>> = scene
        .running
        .iter()
        .map(|round| RoundLine {
            round,
            region: Some(scene.region.name(l)),
            instrument: title_of(&titles, &round.version),
            shows_joined: true,
        })
        .collect();
    let view = RegionPage {
        region: &scene.region,
        leads: scene.leads,
        sites: &scene.sites,
        choosing: scene.chosen.as_ref().map(choosing),
        overview: overview.as_ref(),
        waiting: &scene.waiting(dates::today(now)),
        running: &lines,
    };
    let frame = page.frame(FrameKind::Work, msg::overview_region_title(l));
    Ok(page.show(&frame, region_page(l, &view)))
}

pub(super) fn choosing(chosen: &Chosen) -> Choosing<'_> {
    Choosing {
        filter: &chosen.filter,
        instrument: &chosen.instrument,
        looked: &chosen.looked,
        instruments: chosen.instruments.iter().map(AsRef::as_ref).collect(),
        years: &chosen.years,
        tags: &chosen.tags,
    }
}
