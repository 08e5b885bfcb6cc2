//! Closed rounds wherever somebody reads them, in the order in which they were closed.

use std::collections::{HashMap, HashSet};
use std::fmt;

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{read, time_from_text};
use super::schema::{instrument_versions, round_steps, rounds};
use super::{Connection, DbError};
use crate::domain::api_token::Places;
use crate::domain::ids::{RoundId, SiteId, VersionId};
use crate::domain::region::RegionCode;
use crate::domain::round::{RoundSummary, State, Step};

/// What a list of closed rounds is chosen by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedRound {
    pub id: RoundId,
    pub region: RegionCode,
    pub site: Option<SiteId>,
    pub version: VersionId,
    /// When it was closed last; for a round that was brought in without its steps, when it was made.
    pub closed_at: Timestamp,
}

/// A place in the list: whatever comes after it is less.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct After {
    /// Microseconds since 1970, as exactly as times are stored.
    closed_at_us: i64,
    id: RoundId,
}

impl After {
    /// Reads what [`After`]'s `Display` writes: `1795341600000000.0190…`.
    pub fn parse(text: &str) -> Option<After> {
        let (closed_at, id) = text.split_once('.')?;
        if closed_at.len() > 16 || !closed_at.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        Some(After {
            closed_at_us: closed_at.parse().ok()?,
            id: RoundId::parse(id)?,
        })
    }
}

impl fmt::Display for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.closed_at_us, self.id)
    }
}

impl ClosedRound {
    pub fn place(&self) -> After {
        After {
            closed_at_us: self.closed_at.as_microsecond(),
            id: self.id.clone(),
        }
    }
}

type Row = (String, String, Option<String>, String, String);

fn closed(row: Row, closings: &HashMap<String, String>) -> Result<ClosedRound, DbError> {
    let (id, region, site, version, created_at) = row;
    let closed_at = closings.get(&id).unwrap_or(&created_at);
    Ok(ClosedRound {
        closed_at: time_from_text(closed_at)?,
        region: read("region", &region, RegionCode::parse)?,
        site: site.map(|id| read("site", &id, SiteId::parse)).transpose()?,
        version: read("version", &version, VersionId::parse)?,
        id: read("round", &id, RoundId::parse)?,
    })
}

/// The closed rounds that lie in these places, the one closed last first.
pub fn list(conn: &mut Connection, places: &Places) -> Result<Vec<ClosedRound>, DbError> {
    let regions: Vec<&str> = places.regions.iter().map(RegionCode::as_str).collect();
    let sites: Vec<&str> = places.sites.iter().map(SiteId::as_str).collect();
    let own: Vec<&str> = places.rounds.iter().map(RoundId::as_str).collect();
    let rows: Vec<Row> = rounds::table
        .filter(rounds::state.eq(State::Closed.code()))
        .filter(
            rounds::region_code
                .eq_any(regions)
                .or(rounds::id.eq_any(own))
                .or(rounds::site_id
                    .is_not_null()
                    .and(rounds::site_id.assume_not_null().eq_any(sites))),
        )
        .select((
            rounds::id,
            rounds::region_code,
            rounds::site_id,
            rounds::version_id,
            rounds::created_at,
        ))
        .load(conn)?;
    let ids: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    let closings = closings(conn, &ids)?;
    let mut found = rows
        .into_iter()
        .map(|row| closed(row, &closings))
        .collect::<Result<Vec<_>, _>>()?;
    found.sort_by_cached_key(|round| std::cmp::Reverse(round.place()));
    Ok(found)
}

/// # Errors
/// [`DbError::NotFound`] also for a round that is not closed.
pub fn find(conn: &mut Connection, id: &RoundId) -> Result<ClosedRound, DbError> {
    let row: Row = rounds::table
        .find(id.as_str())
        .filter(rounds::state.eq(State::Closed.code()))
        .select((
            rounds::id,
            rounds::region_code,
            rounds::site_id,
            rounds::version_id,
            rounds::created_at,
        ))
        .first(conn)?;
    let closings = closings(conn, &[id.as_str()])?;
    closed(row, &closings)
}

/// The last closing of each round.
fn closings(conn: &mut Connection, ids: &[&str]) -> Result<HashMap<String, String>, DbError> {
    let steps: Vec<(String, String)> = round_steps::table
        .filter(round_steps::round_id.eq_any(ids))
        .filter(round_steps::step.eq(Step::Closure.code()))
        .order(round_steps::position)
        .select((round_steps::round_id, round_steps::taken_at))
        .load(conn)?;
    Ok(steps.into_iter().collect())
}

/// With what a person recognises them by, in the same order.
pub fn named(conn: &mut Connection, found: &[ClosedRound]) -> Result<Vec<RoundSummary>, DbError> {
    let ids: Vec<String> = found.iter().map(|round| round.id.to_string()).collect();
    let mut summaries: HashMap<RoundId, RoundSummary> = super::rounds::summaries(conn, &ids)?
        .into_iter()
        .map(|summary| (summary.id.clone(), summary))
        .collect();
    found
        .iter()
        .map(|round| summaries.remove(&round.id).ok_or(DbError::NotFound))
        .collect()
}

/// Every stored version of an instrument.
pub fn versions_of(conn: &mut Connection, instrument: &str) -> Result<HashSet<VersionId>, DbError> {
    let ids: Vec<String> = instrument_versions::table
        .filter(instrument_versions::instrument.eq(instrument))
        .select(instrument_versions::id)
        .load(conn)?;
    ids.iter().map(|id| read("version", id, VersionId::parse)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_and_sorts_by_time() {
        let place = |text: &str| After::parse(text);
        let (one, two) = (
            "00000000-0000-4000-8000-000000000001",
            "00000000-0000-4000-8000-000000000002",
        );
        let earlier = place(&format!("9.{two}")).unwrap();
        let later = place(&format!("10.{one}")).unwrap();
        assert!(earlier < later && later < place(&format!("10.{two}")).unwrap());
        assert_eq!(later.to_string(), format!("10.{one}"));
        for odd in [
            "",
            "10",
            "-1.x",
            &format!("12345678901234567.{one}"),
            &format!("+1.{one}"),
        ] {
            assert_eq!(place(odd), None, "{odd}");
        }
    }
}
