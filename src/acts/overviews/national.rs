use std::collections::HashMap;

use super::Ground;
use super::summed::summed;
use crate::acts::permits::nationally;
use crate::acts::{ActError, Acting};
use crate::db::regions;
use crate::domain::ids::RoundId;
use crate::domain::permission::NationalAction;
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::Summary;
use crate::domain::results::overview::{AskedOverview, ClosedRound, NationalOverview, Open, OverviewChoice};

/// All regions, as the national admin sees them.
pub struct CountryAtAGlance {
    /// All regions.
    pub regions: Vec<Region>,
    /// What is looked at; none where there is no closed round.
    pub chosen: Option<OverviewChoice>,
    ground: Ground,
    summaries: HashMap<RoundId, Summary>,
}

impl CountryAtAGlance {
    /// Whose rounds may be counted.
    pub fn open(&self) -> &Open {
        &self.ground.open
    }

    /// The figures.
    pub fn overview(&self) -> Option<NationalOverview> {
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

    fn latest(&self) -> Vec<&ClosedRound> {
        let Ground { closed, open, .. } = &self.ground;
        self.chosen
            .as_ref()
            .map_or(Vec::new(), |chosen| chosen.filter.of_all(closed, open))
    }
}

/// All regions at a glance.
///
/// # Errors
/// As [`nationally`]; [`ActError::NotFound`] for an instrument or year that there is not.
pub async fn national(acting: &Acting, asked: AskedOverview) -> Result<CountryAtAGlance, ActError> {
    let mut found = acting
        .read_as_account(move |conn, actor| {
            nationally(actor, NationalAction::SeeOverview)?;
            let ground = Ground::load(conn)?;
            Ok(CountryAtAGlance {
                regions: regions::list(conn)?,
                chosen: ground.choose(&asked, |_| true)?,
                ground,
                summaries: HashMap::new(),
            })
        })
        .await?;
    let ids = found.latest().into_iter().map(|round| round.id.clone()).collect();
    found.summaries = summed(acting, ids).await?;
    Ok(found)
}
