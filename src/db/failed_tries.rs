//! Failed sign-ins and joins, by a keyed hash of whom they concern: neither addresses nor names are stored. They concern
//! nobody's things, so they leave no event.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::time_to_text;
use super::schema::failed_tries;
use super::{Connection, DbError};

/// How many failed under one key since then.
pub fn count(conn: &mut Connection, kind: &str, key_hash: &str, since: Timestamp) -> Result<i64, DbError> {
    Ok(failed_tries::table
        .filter(failed_tries::kind.eq(kind))
        .filter(failed_tries::key_hash.eq(key_hash))
        .filter(failed_tries::tried_at.gt(time_to_text(since)))
        .count()
        .get_result(conn)?)
}

/// Notes a try under an id of the caller's.
pub fn insert(conn: &mut Connection, id: &str, kind: &str, key_hash: &str, now: Timestamp) -> Result<(), DbError> {
    diesel::insert_into(failed_tries::table)
        .values((
            failed_tries::id.eq(id),
            failed_tries::kind.eq(kind),
            failed_tries::key_hash.eq(key_hash),
            failed_tries::tried_at.eq(time_to_text(now)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Forgets what is older.
pub fn sweep(conn: &mut Connection, before: Timestamp) -> Result<usize, DbError> {
    let old = failed_tries::table.filter(failed_tries::tried_at.le(time_to_text(before)));
    Ok(diesel::delete(old).execute(conn)?)
}

/// Forgets tries that turned out well.
pub fn delete(conn: &mut Connection, ids: &[String]) -> Result<(), DbError> {
    diesel::delete(failed_tries::table.filter(failed_tries::id.eq_any(ids))).execute(conn)?;
    Ok(())
}
