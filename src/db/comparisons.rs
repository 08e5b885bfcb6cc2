//! Closed rounds that may stand beside each other.

use std::collections::HashMap;

use super::{Connection, DbError, results, rounds};
use crate::domain::ids::{RoundId, SiteId};
use crate::domain::region::RegionCode;
use crate::domain::results::Gathered;
use crate::domain::round::{Round, RoundSummary};
use crate::domain::round_state::RoundState;

/// The closed rounds that assess a region itself, by their last day, newest first.
pub fn list_of_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<RoundSummary>, DbError> {
    let mut list = list_in_region(conn, region)?;
    list.retain(|round| round.subject.site.is_none());
    Ok(list)
}

/// The closed rounds of one site, by their last day, newest first.
pub fn list_of_site(conn: &mut Connection, site: &SiteId) -> Result<Vec<RoundSummary>, DbError> {
    Ok(closed(rounds::list_of_site(conn, site)?))
}

/// The closed rounds of a region and of its sites, by their last day, newest first.
pub fn list_in_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<RoundSummary>, DbError> {
    Ok(closed(rounds::list_in_region(conn, region)?))
}

fn closed(mut list: Vec<RoundSummary>) -> Vec<RoundSummary> {
    list.retain(|round| round.state == RoundState::Closed);
    list.sort_by_key(|round| std::cmp::Reverse((round.ends_on, round.starts_on, round.created_at, round.id.clone())));
    list
}

/// What each round's results are made of. The number of questions does not grow with the number of rounds.
pub fn gather(conn: &mut Connection, rounds: Vec<Round>) -> Result<Vec<(Round, Gathered)>, DbError> {
    let ids: Vec<RoundId> = rounds.iter().map(|round| round.id.clone()).collect();
    let mut gathered: HashMap<RoundId, Gathered> = results::gather_several(conn, &ids)?;
    let with_own = |round: Round| {
        let own = gathered.remove(&round.id).unwrap_or_default();
        (round, own)
    };
    Ok(rounds.into_iter().map(with_own).collect())
}
