//! What overviews read of closed rounds instead of their answers. A summary is derived: the event is that of the step
//! that closed the round, and one that is missing is made again.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::columns::{date_from_text, read, time_from_text, time_to_text};
use super::schema::{instrument_versions, round_summaries, rounds};
use super::{Connection, DbError, results, versions};
use crate::domain::ids::{RoundId, SiteId, VersionId};
use crate::domain::instrument::InstrumentId;
use crate::domain::region::RegionCode;
use crate::domain::results::Summary;
use crate::domain::results::overview::ClosedRound;
use crate::domain::results::summary::FORMULA;
use crate::domain::round_state::RoundState;

/// Ids per statement: far below what either engine takes as parameters of one.
const CHUNK: usize = 500;

/// Sums a round up from what was let out of its answers, over whatever was kept of it before; a round that is not closed
/// is left without, and so is one whose figures an earlier version of the program opened meanwhile.
/// Nobody changes the round before the transaction ends.
pub fn make(conn: &mut Connection, id: &RoundId, now: Timestamp) -> Result<(), DbError> {
    let round = super::rounds::find_for_change(conn, id)?;
    if round.state != RoundState::Closed {
        return Ok(());
    }
    let instrument = versions::find(conn, &round.version)?.instrument;
    let gathered = results::gather(conn, id)?;
    let Ok(results) = gathered.results(&round, &instrument) else {
        return Ok(());
    };
    let figures = serde_json::to_string(&Summary::of(&instrument, &results))
        .map_err(|error| DbError::Broken(format!("the summary of the round {id} cannot be written: {error}")))?;
    delete(conn, id)?;
    diesel::insert_into(round_summaries::table)
        .values((
            round_summaries::round_id.eq(id.as_str()),
            round_summaries::formula.eq(FORMULA),
            round_summaries::figures.eq(figures),
            round_summaries::made_at.eq(time_to_text(now)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Forgets the summary of a round that is closed no more.
pub(super) fn delete(conn: &mut Connection, id: &RoundId) -> Result<(), DbError> {
    diesel::delete(round_summaries::table.find(id.as_str())).execute(conn)?;
    Ok(())
}

type ClosedRow = (
    (String, String, String, Option<String>),
    (String, String),
    (Option<String>, String),
);

/// The closed rounds of all regions, without their figures.
pub fn list_closed(conn: &mut Connection) -> Result<Vec<ClosedRound>, DbError> {
    let rows: Vec<ClosedRow> = rounds::table
        .inner_join(instrument_versions::table)
        .filter(rounds::state.eq(RoundState::Closed.code()))
        .order(rounds::id)
        .select((
            (rounds::id, rounds::name, rounds::region_code, rounds::site_id),
            (rounds::version_id, instrument_versions::instrument),
            (rounds::ends_on, rounds::created_at),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |((id, name, region, site), (version, instrument), (ends_on, created_at))| {
                let created_at = time_from_text(&created_at)?;
                Ok(ClosedRound {
                    id: read("round", &id, RoundId::parse)?,
                    name,
                    region: read("region", &region, RegionCode::parse)?,
                    site: site.map(|id| read("site", &id, SiteId::parse)).transpose()?,
                    version: read("version", &version, VersionId::parse)?,
                    instrument: read("instrument", &instrument, InstrumentId::parse)?,
                    on: match ends_on {
                        Some(day) => date_from_text(&day)?,
                        None => created_at.to_zoned(TimeZone::UTC).date(),
                    },
                    created_at,
                })
            },
        )
        .collect()
}

/// The summaries of these rounds; those that have none by the present formula are left out.
pub fn list(conn: &mut Connection, ids: &[&RoundId]) -> Result<HashMap<RoundId, Summary>, DbError> {
    let mut found = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let rows: Vec<(String, String)> = round_summaries::table
            .filter(round_summaries::round_id.eq_any(chunk.iter().map(|id| id.as_str())))
            .filter(round_summaries::formula.eq(FORMULA))
            .select((round_summaries::round_id, round_summaries::figures))
            .load(conn)?;
        for (id, figures) in rows {
            let summary = serde_json::from_str(&figures)
                .map_err(|error| DbError::Broken(format!("the summary of the round {id} cannot be read: {error}")))?;
            found.insert(read("round", &id, RoundId::parse)?, summary);
        }
    }
    Ok(found)
}
