//! Mergers of earlier versions, by which one who ran a round made two participants one. Nobody can do it any more: it let
//! the device of one open the answers of the other. The codes of those who went still lead to whom was kept.

use diesel::prelude::*;

use super::schema::{merged_codes, participants};
use super::{Connection, DbError};

/// The hash of the return code of the participant into whom the one with this code was merged.
pub(super) fn find_kept(conn: &mut Connection, return_code_hash: &str) -> Result<String, DbError> {
    let kept: Option<String> = merged_codes::table
        .inner_join(participants::table)
        .filter(merged_codes::return_code_hash.eq(return_code_hash))
        .select(participants::return_code_hash)
        .first(conn)?;
    kept.ok_or(DbError::NotFound)
}
