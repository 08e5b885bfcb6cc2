//! Closed rounds wherever somebody reads them, in the order in which they were closed.

use std::collections::HashMap;
use std::fmt;

use diesel::prelude::*;
use diesel::sql_types::Bool;
use jiff::Timestamp;

use super::columns::{odd, read, time_from_text, time_to_text};
use super::functions::coalesce;
use super::schema::{instrument_versions, publications, round_steps, rounds};
use super::{Connection, DbError};
use crate::domain::api_token::Places;
use crate::domain::ids::{RoundId, SiteId, VersionId};
use crate::domain::region::RegionCode;
use crate::domain::round::{RoundSummary, Step};
use crate::domain::round_state::RoundState;

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

    /// As the column writes it.
    fn closed_at(&self) -> Result<String, DbError> {
        let at = Timestamp::from_microsecond(self.closed_at_us);
        at.map(time_to_text).map_err(|_| odd("time", &self.to_string()))
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

/// What is asked of a list; what is none narrows nothing.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In no region but this.
    pub scope: Option<RegionCode>,
    pub region: Option<RegionCode>,
    pub site: Option<SiteId>,
    /// The id of an instrument, whatever its version.
    pub instrument: Option<String>,
    /// Closed then or later.
    pub closed_since: Option<Timestamp>,
    /// Only what follows this place.
    pub after: Option<After>,
    /// How many at most.
    pub limit: usize,
}

type ClosedRow = (String, String, Option<String>, String, String);

fn closed((id, region, site, version, closed_at): ClosedRow) -> Result<ClosedRound, DbError> {
    Ok(ClosedRound {
        closed_at: time_from_text(&closed_at)?,
        region: read("region", &region, RegionCode::parse)?,
        site: site.map(|id| read("site", &id, SiteId::parse)).transpose()?,
        version: read("version", &version, VersionId::parse)?,
        id: read("round", &id, RoundId::parse)?,
    })
}

/// Of a closed round its last closing, if there is one.
macro_rules! last_closing {
    () => {{
        let later = diesel::alias!(round_steps as later);
        let last = later
            .filter(later.field(round_steps::round_id).eq(rounds::id))
            .filter(later.field(round_steps::step).eq(Step::Closure.code()))
            .select(diesel::dsl::max(later.field(round_steps::position)));
        round_steps::table.on(round_steps::round_id
            .eq(rounds::id)
            .and(round_steps::position.nullable().eq(last.single_value())))
    }};
}

/// Whether a round lies in these places.
macro_rules! lies_in {
    ($places:expr) => {{
        let places: &Places = $places;
        let regions: Vec<&str> = places.regions.iter().map(RegionCode::as_str).collect();
        let sites: Vec<&str> = places.sites.iter().map(SiteId::as_str).collect();
        let own: Vec<&str> = places.rounds.iter().map(RoundId::as_str).collect();
        let published = rounds::id
            .eq_any(publications::table.select(publications::round_id))
            .and(places.published.into_sql::<Bool>());
        rounds::state.eq(RoundState::Closed.code()).and(
            rounds::region_code
                .eq_any(regions)
                .or(rounds::id.eq_any(own))
                .or(rounds::site_id
                    .is_not_null()
                    .and(rounds::site_id.assume_not_null().eq_any(sites)))
                .or(published),
        )
    }};
}

/// The closed rounds that lie in these places and are wanted, the one closed last first.
pub fn list(conn: &mut Connection, places: &Places, wanted: &Wanted) -> Result<Vec<ClosedRound>, DbError> {
    let closed_at = || coalesce(round_steps::taken_at.nullable(), rounds::created_at);
    let none = |wanted: bool| (!wanted).into_sql::<Bool>();
    let text = |given: Option<&str>| given.unwrap_or_default().to_owned();
    let versions = instrument_versions::table
        .filter(instrument_versions::instrument.eq(text(wanted.instrument.as_deref())))
        .select(instrument_versions::id);
    let since = wanted.closed_since.map(time_to_text).unwrap_or_default();
    let (before, id) = match &wanted.after {
        Some(after) => (after.closed_at()?, after.id.to_string()),
        None => (String::new(), String::new()),
    };
    let limit = i64::try_from(wanted.limit).unwrap_or(i64::MAX);
    let rows: Vec<ClosedRow> = rounds::table
        .left_join(last_closing!())
        .filter(lies_in!(places))
        .filter(
            none(wanted.scope.is_some())
                .or(rounds::region_code.eq(text(wanted.scope.as_ref().map(RegionCode::as_str)))),
        )
        .filter(
            none(wanted.region.is_some())
                .or(rounds::region_code.eq(text(wanted.region.as_ref().map(RegionCode::as_str)))),
        )
        .filter(
            none(wanted.site.is_some()).or(rounds::site_id
                .assume_not_null()
                .eq(text(wanted.site.as_ref().map(SiteId::as_str)))),
        )
        .filter(none(wanted.instrument.is_some()).or(rounds::version_id.eq_any(versions)))
        .filter(none(wanted.closed_since.is_some()).or(closed_at().ge(since)))
        .filter(
            none(wanted.after.is_some())
                .or(closed_at().lt(before.clone()))
                .or(closed_at().eq(before).and(rounds::id.lt(id))),
        )
        .order((closed_at().desc(), rounds::id.desc()))
        .limit(limit)
        .select((
            rounds::id,
            rounds::region_code,
            rounds::site_id,
            rounds::version_id,
            closed_at(),
        ))
        .load(conn)?;
    rows.into_iter().map(closed).collect()
}

/// The sites of the closed rounds that lie in these places, each once.
pub fn sites(conn: &mut Connection, places: &Places) -> Result<Vec<SiteId>, DbError> {
    let ids: Vec<Option<String>> = rounds::table
        .filter(lies_in!(places))
        .filter(rounds::site_id.is_not_null())
        .select(rounds::site_id)
        .distinct()
        .load(conn)?;
    ids.iter().flatten().map(|id| read("site", id, SiteId::parse)).collect()
}

/// # Errors
/// [`DbError::NotFound`] also for a round that is not closed.
pub fn find(conn: &mut Connection, id: &RoundId) -> Result<ClosedRound, DbError> {
    let row: ClosedRow = rounds::table
        .left_join(last_closing!())
        .filter(rounds::id.eq(id.as_str()))
        .filter(rounds::state.eq(RoundState::Closed.code()))
        .select((
            rounds::id,
            rounds::region_code,
            rounds::site_id,
            rounds::version_id,
            coalesce(round_steps::taken_at.nullable(), rounds::created_at),
        ))
        .first(conn)?;
    closed(row)
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
