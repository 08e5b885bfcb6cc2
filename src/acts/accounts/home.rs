use crate::acts::rounds::listed;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, regions, rounds};
use crate::domain::account::ReaderScope;
use crate::domain::region::{Region, RegionCode};
use crate::domain::round::ListedRound;
use crate::domain::round_state::RoundState;

/// What somebody starts from.
pub struct Home {
    /// Regions they co-ordinate.
    pub regions: Vec<Region>,
    /// Regions they read and do not co-ordinate.
    pub read: Vec<Region>,
    /// Under way in their own regions, and those they facilitate.
    pub own: Vec<ListedRound>,
    /// Closed ones that they may read.
    pub readable: Vec<ListedRound>,
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
                own: listed(conn, own, true)?,
                readable: listed(conn, readable, false)?,
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
