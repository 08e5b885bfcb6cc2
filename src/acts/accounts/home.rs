use std::collections::BTreeMap;

use crate::acts::rounds::{ListedRounds, listed};
use crate::acts::{ActError, Acting};
use crate::db::{Connection, regions, rounds};
use crate::domain::account::ReaderScope;
use crate::domain::region::{Region, RegionCode};
use crate::domain::round::RoundSummary;
use crate::domain::round_state::RoundState;

/// What somebody starts from.
pub struct Home {
    /// Regions they co-ordinate.
    pub regions: Vec<Region>,
    /// Regions they read and do not co-ordinate.
    pub read: Vec<Region>,
    /// Under way in their own regions, and those they facilitate.
    pub own: RoundsAtHome,
    /// Closed ones that they may read.
    pub readable: RoundsAtHome,
}

/// Rounds of several regions, with the regions' names.
pub struct RoundsAtHome {
    /// The rounds.
    pub listed: ListedRounds,
    /// Where they lie.
    pub regions: BTreeMap<RegionCode, Region>,
}

/// What this person can do here: their regions, their rounds.
///
/// # Errors
/// [`ActError::SignInNeeded`].
pub async fn home(acting: &Acting) -> Result<Home, ActError> {
    acting
        .read_as_account(move |conn, actor| {
            let codes: Vec<RegionCode> = actor.coordinated_regions().into_iter().cloned().collect();
            let mut own = Vec::new();
            for code in &codes {
                own.extend(rounds::list_in_region(conn, code)?);
            }
            // What is over stands on the region's page.
            own.retain(|round| matches!(round.state, RoundState::Draft | RoundState::Open | RoundState::Joint));
            let mut facilitated = rounds::list_facilitated(conn, actor.id())?;
            facilitated.retain(|round| !codes.contains(&round.subject.region));
            own.extend(facilitated);
            let mut readable = rounds::list_readable(conn, &actor.reader_scopes())?;
            readable.retain(|round| own.iter().all(|listed| listed.id != round.id));
            let mut read: Vec<RegionCode> = actor.reader_scopes().into_iter().filter_map(whole_region).collect();
            read.retain(|code| !codes.contains(code));
            Ok(Home {
                regions: found(conn, &codes)?,
                read: found(conn, &read)?,
                own: at_home(conn, own)?,
                readable: at_home(conn, readable)?,
            })
        })
        .await
}

fn whole_region(scope: ReaderScope) -> Option<RegionCode> {
    match scope {
        ReaderScope::Region(code) => Some(code),
        ReaderScope::Site(_) => None,
    }
}

fn found(conn: &mut Connection, codes: &[RegionCode]) -> Result<Vec<Region>, ActError> {
    codes.iter().map(|code| Ok(regions::find(conn, code)?)).collect()
}

fn at_home(conn: &mut Connection, rounds: Vec<RoundSummary>) -> Result<RoundsAtHome, ActError> {
    let mut known = BTreeMap::new();
    for round in &rounds {
        let code = &round.subject.region;
        if !known.contains_key(code) {
            known.insert(code.clone(), regions::find(conn, code)?);
        }
    }
    Ok(RoundsAtHome {
        listed: listed(conn, rounds)?,
        regions: known,
    })
}
