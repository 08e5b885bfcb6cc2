//! Regions whose closed rounds may be counted in national comparisons.

use diesel::prelude::*;

use super::columns::{named_mark_from, read, time_to_text};
use super::schema::{accounts, region_consents};
use super::{Connection, DbError};
use crate::domain::ids::AccountId;
use crate::domain::mark::Mark;
use crate::domain::region::RegionCode;
use crate::domain::sharing::Consent;

type ConsentRow = (String, Option<String>, String, Option<String>);

/// What a region has said; `None` while it has not consented.
pub fn find(conn: &mut Connection, region: &RegionCode) -> Result<Option<Consent>, DbError> {
    let row: Option<ConsentRow> = region_consents::table
        .left_join(accounts::table)
        .filter(region_consents::region_code.eq(region.as_str()))
        .select((
            region_consents::region_code,
            region_consents::given_by,
            region_consents::given_at,
            accounts::name.nullable(),
        ))
        .first(conn)
        .optional()?;
    row.map(consent).transpose()
}

/// The regions that have consented, by code.
pub fn list(conn: &mut Connection) -> Result<Vec<Consent>, DbError> {
    let rows: Vec<ConsentRow> = region_consents::table
        .left_join(accounts::table)
        .order(region_consents::region_code)
        .select((
            region_consents::region_code,
            region_consents::given_by,
            region_consents::given_at,
            accounts::name.nullable(),
        ))
        .load(conn)?;
    rows.into_iter().map(consent).collect()
}

fn consent((region, by, at, name): ConsentRow) -> Result<Consent, DbError> {
    Ok(Consent {
        region: read("region", &region, RegionCode::parse)?,
        given: named_mark_from(by.as_deref(), &at, name)?,
    })
}

/// A region consents; tells whether it had not yet.
pub fn insert(conn: &mut Connection, region: &RegionCode, given: &Mark) -> Result<bool, DbError> {
    if find(conn, region)?.is_some() {
        return Ok(false);
    }
    diesel::insert_into(region_consents::table)
        .values((
            region_consents::region_code.eq(region.as_str()),
            region_consents::given_by.eq(given.by.as_ref().map(AccountId::as_str)),
            region_consents::given_at.eq(time_to_text(given.at)),
        ))
        .execute(conn)?;
    Ok(true)
}

/// A region takes its consent back; tells whether there was one.
pub fn delete(conn: &mut Connection, region: &RegionCode) -> Result<bool, DbError> {
    Ok(diesel::delete(region_consents::table.find(region.as_str())).execute(conn)? > 0)
}
