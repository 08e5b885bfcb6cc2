use std::collections::HashMap;
use std::sync::Arc;

use crate::acts::ActError;
use crate::db::{Connection, regions, versions};
use crate::domain::Instrument;
use crate::domain::ids::VersionId;
use crate::domain::region::{Region, RegionCode};
use crate::domain::round::{ListedRound, RoundSummary};

/// Rounds as lists tell them, each with the names that belong to it. `shows_joined` says whether the reader may know how
/// many joined.
///
/// # Errors
/// What the database fails with.
pub fn listed(
    conn: &mut Connection,
    rounds: Vec<RoundSummary>,
    shows_joined: bool,
) -> Result<Vec<ListedRound>, ActError> {
    let mut instruments: HashMap<VersionId, Arc<Instrument>> = HashMap::new();
    let mut found: HashMap<RegionCode, Region> = HashMap::new();
    let mut list = Vec::with_capacity(rounds.len());
    for round in rounds {
        if !instruments.contains_key(&round.version) {
            let version = versions::find(conn, &round.version)?;
            instruments.insert(round.version.clone(), version.instrument);
        }
        let code = &round.subject.region;
        if !found.contains_key(code) {
            let region = regions::find(conn, code)?;
            found.insert(code.clone(), region);
        }
        list.push(ListedRound {
            region: found[code].clone(),
            instrument: Arc::clone(&instruments[&round.version]),
            round,
            shows_joined,
        });
    }
    Ok(list)
}
