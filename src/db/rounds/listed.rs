//! Rounds as rows of lists.

use std::collections::HashMap;

use diesel::prelude::*;

use super::subject;
use crate::db::columns::{date_from_text, read, time_from_text};
use crate::db::schema::{grants, participants, rounds, sites};
use crate::db::{Connection, DbError};
use crate::domain::account::ReaderScope;
use crate::domain::ids::{AccountId, RoundId, SiteId, VersionId};
use crate::domain::region::RegionCode;
use crate::domain::round::RoundSummary;
use crate::domain::round_state::RoundState;

/// All rounds of a region, newest first.
pub fn list_in_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<RoundSummary>, DbError> {
    let ids = ids_in_region(conn, region)?;
    summaries(conn, &ids)
}

/// All rounds of one site, newest first.
pub fn list_of_site(conn: &mut Connection, site: &SiteId) -> Result<Vec<RoundSummary>, DbError> {
    let ids = ids_of_site(conn, site)?;
    summaries(conn, &ids)
}

/// The rounds given to a facilitator, newest first.
pub fn list_facilitated(conn: &mut Connection, account: &AccountId) -> Result<Vec<RoundSummary>, DbError> {
    let ids: Vec<Option<String>> = grants::table
        .filter(grants::account_id.eq(account.as_str()))
        .filter(grants::round_id.is_not_null())
        .select(grants::round_id)
        .load(conn)?;
    summaries(conn, &ids.into_iter().flatten().collect::<Vec<_>>())
}

/// The closed rounds of what a person reads, newest first.
pub fn list_readable(conn: &mut Connection, scopes: &[ReaderScope]) -> Result<Vec<RoundSummary>, DbError> {
    let mut ids = Vec::new();
    for scope in scopes {
        ids.extend(match scope {
            ReaderScope::Region(region) => ids_in_region(conn, region)?,
            ReaderScope::Site(site) => ids_of_site(conn, site)?,
        });
    }
    let mut found = summaries(conn, &ids)?;
    found.retain(|round| round.state == RoundState::Closed);
    Ok(found)
}

pub(in crate::db) fn ids_in_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<String>, DbError> {
    let own = rounds::table.filter(rounds::region_code.eq(region.as_str()));
    Ok(own.select(rounds::id).load(conn)?)
}

fn ids_of_site(conn: &mut Connection, site: &SiteId) -> Result<Vec<String>, DbError> {
    let own = rounds::table.filter(rounds::site_id.eq(site.as_str()));
    Ok(own.select(rounds::id).load(conn)?)
}

type SummaryRow = (
    (String, String, String, Option<String>, String, String),
    (Option<String>, Option<String>, String),
    (Option<String>, Option<String>),
);

pub(in crate::db) fn summaries(conn: &mut Connection, ids: &[String]) -> Result<Vec<RoundSummary>, DbError> {
    let rows: Vec<SummaryRow> = rounds::table
        .left_join(sites::table)
        .filter(rounds::id.eq_any(ids))
        .order((rounds::created_at.desc(), rounds::id.desc()))
        .select((
            (
                rounds::id,
                rounds::name,
                rounds::region_code,
                rounds::site_id,
                rounds::version_id,
                rounds::state,
            ),
            (rounds::starts_on, rounds::ends_on, rounds::created_at),
            (sites::kind.nullable(), sites::name.nullable()),
        ))
        .load(conn)?;
    let joined: Vec<(String, i64)> = participants::table
        .filter(participants::round_id.eq_any(ids))
        .group_by(participants::round_id)
        .select((participants::round_id, diesel::dsl::count_star()))
        .load(conn)?;
    let joined: HashMap<String, i64> = joined.into_iter().collect();
    rows.into_iter()
        .map(
            |((id, name, region, site, version, state), (starts_on, ends_on, created_at), (site_kind, site_name))| {
                Ok(RoundSummary {
                    joined: joined.get(&id).copied().unwrap_or(0),
                    id: read("round", &id, RoundId::parse)?,
                    name,
                    subject: subject(&region, site.as_deref(), site_kind.as_deref())?,
                    site_name,
                    version: read("version", &version, VersionId::parse)?,
                    state: read("state", &state, RoundState::parse)?,
                    starts_on: starts_on.as_deref().map(date_from_text).transpose()?,
                    ends_on: ends_on.as_deref().map(date_from_text).transpose()?,
                    created_at: time_from_text(&created_at)?,
                })
            },
        )
        .collect()
}
