//! The way in for the first national admin: a link that whoever starts the service hands on. Only its token's hash is
//! stored.

use super::{Connection, DbError, settings};

const TOKEN: &str = "setup_token_hash";

/// The hash of the one link that works, while there is one.
pub fn find(conn: &mut Connection) -> Result<Option<String>, DbError> {
    settings::find(conn, TOKEN)
}

/// Makes this the one link that works.
pub fn save(conn: &mut Connection, token_hash: &str) -> Result<(), DbError> {
    settings::save(conn, TOKEN, token_hash)
}

pub fn close(conn: &mut Connection) -> Result<(), DbError> {
    settings::delete(conn, TOKEN)
}
