//! The way in for the first national admin: a link that whoever starts the service hands on. Only its token's hash is
//! stored, and it opens nothing once there is a national admin.

use super::{Connection, DbError, accounts, settings};

const TOKEN: &str = "setup_token_hash";

/// Makes this the one link that works; tells whether one is needed at all.
pub fn renew(conn: &mut Connection, token_hash: &str) -> Result<bool, DbError> {
    if accounts::count_national_admins(conn)? > 0 {
        close(conn)?;
        return Ok(false);
    }
    settings::save(conn, TOKEN, token_hash)?;
    Ok(true)
}

pub fn is_open(conn: &mut Connection, token_hash: &str) -> Result<bool, DbError> {
    Ok(settings::find(conn, TOKEN)?.is_some_and(|stored| stored == token_hash)
        && accounts::count_national_admins(conn)? == 0)
}

pub fn close(conn: &mut Connection) -> Result<(), DbError> {
    settings::delete(conn, TOKEN)
}
