use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::Ground;
use super::summed::summed;
use crate::acts::permits::region_for;
use crate::acts::rounds::listed;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, grants, rounds, sites};
use crate::domain::ids::{RoundId, SiteId};
use crate::domain::permission::{Actor, RegionAction};
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::Summary;
use crate::domain::results::overview::{AskedOverview, ClosedRound, OverviewChoice, RegionOverview, Waiting, waiting};
use crate::domain::round::ListedRound;
use crate::domain::round_state::RoundState;
use crate::domain::site::SiteInUse;

/// A region's places beside each other, and the region beside the others.
pub struct RegionAtAGlance {
    /// The region.
    pub region: Region,
    /// Whether the reader leads the region, and not only reads it.
    pub leads: bool,
    /// Its sites.
    pub sites: Vec<SiteInUse>,
    /// What is looked at; none where the region has no closed round.
    pub chosen: Option<OverviewChoice>,
    /// For those who lead the region: the rounds that go on.
    pub running: Vec<ListedRound>,
    /// This region, and others in which the reader has a role.
    part_in: HashSet<RegionCode>,
    ground: Ground,
    summaries: HashMap<RoundId, Summary>,
}

impl RegionAtAGlance {
    /// The figures.
    pub fn overview(&self) -> Option<RegionOverview<'_>> {
        let (own, others) = self.latest();
        let looked = &self.chosen.as_ref()?.looked;
        Some(RegionOverview::of(
            looked,
            &own,
            &others,
            &self.summaries,
            &self.ground.open,
        ))
    }

    /// The sites that have waited long for their next assessment.
    pub fn waiting(&self, today: Date) -> Vec<Waiting> {
        let in_use = self.sites.iter().filter(|row| row.site.archived.is_none());
        let sites: Vec<SiteId> = in_use.map(|row| row.site.id.clone()).collect();
        waiting(&sites, &self.ground.closed, today)
    }

    /// The subjects with at least two closed rounds of the instrument.
    pub fn with_trend(&self) -> HashSet<Option<SiteId>> {
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
}

/// A region at a glance.
///
/// # Errors
/// As [`region_for`]; [`ActError::NotFound`] for an instrument or year that there is not.
pub async fn region(acting: &Acting, code: &str, asked: AskedOverview) -> Result<RegionAtAGlance, ActError> {
    let code = code.to_owned();
    let mut found = acting
        .read_as_account(move |conn, actor| load(conn, actor, &code, &asked))
        .await?;
    let (own, others) = found.latest();
    let ids = own.iter().chain(&others).map(|round| round.id.clone()).collect();
    found.summaries = summed(acting, ids).await?;
    Ok(found)
}

fn load(conn: &mut Connection, actor: &Actor, code: &str, asked: &AskedOverview) -> Result<RegionAtAGlance, ActError> {
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
    Ok(RegionAtAGlance {
        leads,
        sites: sites::list_in_region(conn, &region.code)?,
        chosen: ground.choose(asked, |round| round.region == region.code)?,
        running: listed(conn, running, true)?,
        part_in,
        ground,
        summaries: HashMap::new(),
        region,
    })
}
