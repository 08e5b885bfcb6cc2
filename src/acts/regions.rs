//! A region's own room.

use super::permits::region_for;
use super::rounds::listed;
use super::{ActError, Acting};
use crate::db::{consents, regions, rounds, sites};
use crate::domain::permission::RegionAction;
use crate::domain::region::{Municipality, Region};
use crate::domain::round::ListedRound;
use crate::domain::sharing::Consent;
use crate::domain::site::SiteInUse;

/// What a co-ordinator starts from.
pub struct RegionAtHome {
    /// The region.
    pub region: Region,
    /// Its municipalities.
    pub municipalities: Vec<Municipality>,
    /// Its sites, those in use first.
    pub sites: Vec<SiteInUse>,
    /// Its rounds, newest first.
    pub rounds: Vec<ListedRound>,
    /// Who let its results be compared with other regions', if anybody has.
    pub consent: Option<Consent>,
}

/// A region with its municipalities, for somebody who may do this there.
///
/// # Errors
/// As [`region_for`].
pub async fn show(acting: &Acting, code: &str, action: RegionAction) -> Result<(Region, Vec<Municipality>), ActError> {
    let code = code.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let region = region_for(conn, actor, &code, action)?;
            let municipalities = regions::list_municipalities(conn, &region.code)?;
            Ok((region, municipalities))
        })
        .await
}

/// Where a co-ordinator starts.
///
/// # Errors
/// As [`region_for`].
pub async fn home(acting: &Acting, code: &str) -> Result<RegionAtHome, ActError> {
    let code = code.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let region = region_for(conn, actor, &code, RegionAction::SeeRegion)?;
            let rounds = rounds::list_in_region(conn, &region.code)?;
            Ok(RegionAtHome {
                municipalities: regions::list_municipalities(conn, &region.code)?,
                sites: sites::list_in_region(conn, &region.code)?,
                rounds: listed(conn, rounds, true)?,
                consent: consents::find(conn, &region.code)?,
                region,
            })
        })
        .await
}
