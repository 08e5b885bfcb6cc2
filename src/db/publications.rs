//! Closed rounds whose results anybody may see.

use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::columns::{date_from_text, named_mark_from, read, time_to_text};
use super::functions::{coalesce, substr};
use super::schema::{accounts, publications, rounds, sites};
use super::{Connection, DbError};
use crate::domain::ids::{AccountId, RoundId, VersionId};
use crate::domain::mark::Mark;
use crate::domain::region::RegionCode;
use crate::domain::round_state::RoundState;
use crate::domain::sharing::{Publication, PublishedRound};

pub fn find(conn: &mut Connection, round: &RoundId) -> Result<Option<Publication>, DbError> {
    let row: Option<(Option<String>, String, Option<String>)> = publications::table
        .left_join(accounts::table)
        .filter(publications::round_id.eq(round.as_str()))
        .select((
            publications::published_by,
            publications::published_at,
            accounts::name.nullable(),
        ))
        .first(conn)
        .optional()?;
    row.map(|(by, at, name)| {
        Ok(Publication {
            round: round.clone(),
            published: named_mark_from(by.as_deref(), &at, name)?,
        })
    })
    .transpose()
}

/// The published rounds of all regions.
pub fn list_ids(conn: &mut Connection) -> Result<Vec<RoundId>, DbError> {
    let ids: Vec<String> = publications::table
        .inner_join(rounds::table)
        .filter(rounds::state.eq(RoundState::Closed.code()))
        .order(publications::round_id)
        .select(publications::round_id)
        .load(conn)?;
    ids.iter().map(|id| read("round", id, RoundId::parse)).collect()
}

pub fn is_any(conn: &mut Connection) -> Result<bool, DbError> {
    let one: Option<String> = publications::table
        .inner_join(rounds::table)
        .filter(rounds::state.eq(RoundState::Closed.code()))
        .select(publications::round_id)
        .first(conn)
        .optional()?;
    Ok(one.is_some())
}

type PublishedRow = (
    (String, String, String, Option<String>, String),
    (Option<String>, Option<String>),
    (Option<String>, Option<String>),
);

/// What published rounds are chosen by; what is empty chooses all.
#[derive(Debug, Clone, Default)]
pub struct PublishedFilter {
    /// A region's code, as it was asked for.
    pub region: String,
    /// A year, as it was asked for.
    pub year: String,
}

/// When a round was answered last; where that is not known, when it began or was published.
macro_rules! answered {
    () => {
        coalesce(rounds::ends_on, coalesce(rounds::starts_on, publications::published_at))
    };
}

/// Some of the published rounds, region by region, in each the one answered last first.
pub fn list(
    conn: &mut Connection,
    chosen: &PublishedFilter,
    skipped: usize,
    most: usize,
) -> Result<Vec<PublishedRound>, DbError> {
    let rows: Vec<PublishedRow> = publications::table
        .inner_join(rounds::table.left_join(sites::table))
        .filter(rounds::state.eq(RoundState::Closed.code()))
        .filter(
            chosen
                .region
                .is_empty()
                .into_sql::<Bool>()
                .or(rounds::region_code.eq(&chosen.region)),
        )
        .filter(
            chosen
                .year
                .is_empty()
                .into_sql::<Bool>()
                .or(substr(answered!(), 1, 4).eq(&chosen.year)),
        )
        .order((rounds::region_code, answered!().desc(), rounds::name, rounds::id))
        .offset(i64::try_from(skipped).unwrap_or(i64::MAX))
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select((
            (
                rounds::id,
                rounds::name,
                rounds::region_code,
                rounds::site_id,
                rounds::version_id,
            ),
            (rounds::starts_on, rounds::ends_on),
            (sites::kind.nullable(), sites::name.nullable()),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |((id, name, region, site, version), (starts_on, ends_on), (site_kind, site_name))| {
                Ok(PublishedRound {
                    id: read("round", &id, RoundId::parse)?,
                    name,
                    subject: super::rounds::subject(&region, site.as_deref(), site_kind.as_deref())?,
                    site_name,
                    version: read("version", &version, VersionId::parse)?,
                    starts_on: starts_on.as_deref().map(date_from_text).transpose()?,
                    ends_on: ends_on.as_deref().map(date_from_text).transpose()?,
                })
            },
        )
        .collect()
}

/// Of which regions and years there are published rounds: each pair once.
pub fn offered(conn: &mut Connection) -> Result<Vec<(RegionCode, String)>, DbError> {
    let pairs: Vec<(String, String)> = publications::table
        .inner_join(rounds::table)
        .filter(rounds::state.eq(RoundState::Closed.code()))
        .select((rounds::region_code, substr(answered!(), 1, 4)))
        .distinct()
        .load(conn)?;
    pairs
        .into_iter()
        .map(|(code, year)| Ok((read("region", &code, RegionCode::parse)?, year)))
        .collect()
}

/// Publishes a round; tells whether it was not published yet. Whether it may be is the caller's question.
pub fn insert(conn: &mut Connection, round: &RoundId, published: &Mark) -> Result<bool, DbError> {
    if find(conn, round)?.is_some() {
        return Ok(false);
    }
    diesel::insert_into(publications::table)
        .values((
            publications::round_id.eq(round.as_str()),
            publications::published_by.eq(published.by.as_ref().map(AccountId::as_str)),
            publications::published_at.eq(time_to_text(published.at)),
        ))
        .execute(conn)?;
    Ok(true)
}

/// Withdraws a publication; tells whether there was one.
pub fn delete(conn: &mut Connection, round: &RoundId) -> Result<bool, DbError> {
    Ok(diesel::delete(publications::table.find(round.as_str())).execute(conn)? > 0)
}
