//! Who acts: an account with its roles.

use diesel::prelude::*;

use super::schema::accounts;
use super::{Connection, DbError, accounts as stored_accounts, grants};
use crate::domain::ids::AccountId;
use crate::domain::permission::Actor;

/// The account with its roles.
pub fn find(conn: &mut Connection, id: &AccountId) -> Result<Actor, DbError> {
    Ok(Actor {
        account: stored_accounts::find(conn, id)?,
        grants: grants::list_of(conn, id)?,
    })
}

/// As [`find`], for a write in their name: until the transaction ends the account stays as it is. Nobody where the account
/// is gone.
pub fn find_for_writing(conn: &mut Connection, id: &AccountId) -> Result<Option<Actor>, DbError> {
    if let Connection::Pg(pg) = conn {
        accounts::table
            .find(id.as_str())
            .select(accounts::id)
            .for_share()
            .first::<String>(pg)
            .optional()?;
    }
    match find(conn, id) {
        Ok(actor) => Ok(Some(actor)),
        Err(DbError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
