//! Signed-in browsers. Only a hash of the key is stored: who reads the database cannot act in anybody's name.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{read, time_from_text, time_to_text};
use super::schema::sessions;
use super::{Connection, DbError};
use crate::domain::account::Session;
use crate::domain::ids::{AccountId, SessionId};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = sessions)]
struct SessionRow {
    id: String,
    account_id: String,
    browser: String,
    created_at: String,
    seen_at: String,
}

impl SessionRow {
    fn of(session: &Session) -> SessionRow {
        SessionRow {
            id: session.id.to_string(),
            account_id: session.account.to_string(),
            browser: session.browser.clone(),
            created_at: time_to_text(session.created_at),
            seen_at: time_to_text(session.seen_at),
        }
    }

    fn into_session(self) -> Result<Session, DbError> {
        Ok(Session {
            id: read("session", &self.id, SessionId::parse)?,
            account: read("account", &self.account_id, AccountId::parse)?,
            browser: self.browser,
            created_at: time_from_text(&self.created_at)?,
            seen_at: time_from_text(&self.seen_at)?,
        })
    }
}

/// The session of a key, whether or not it is still alive.
pub fn find_by_key(conn: &mut Connection, key_hash: &str) -> Result<Option<Session>, DbError> {
    sessions::table
        .filter(sessions::key_hash.eq(key_hash))
        .select(SessionRow::as_select())
        .first::<SessionRow>(conn)
        .optional()?
        .map(SessionRow::into_session)
        .transpose()
}

/// The session with this id, whether or not it is still alive.
pub fn find(conn: &mut Connection, id: &SessionId) -> Result<Option<Session>, DbError> {
    sessions::table
        .find(id.as_str())
        .select(SessionRow::as_select())
        .first::<SessionRow>(conn)
        .optional()?
        .map(SessionRow::into_session)
        .transpose()
}

/// An account's sessions, the latest used first.
pub fn list_of(conn: &mut Connection, account: &AccountId) -> Result<Vec<Session>, DbError> {
    let rows: Vec<SessionRow> = sessions::table
        .filter(sessions::account_id.eq(account.as_str()))
        .order((sessions::seen_at.desc(), sessions::id))
        .select(SessionRow::as_select())
        .load(conn)?;
    rows.into_iter().map(SessionRow::into_session).collect()
}

pub fn insert(conn: &mut Connection, session: &Session, key_hash: &str) -> Result<(), DbError> {
    diesel::insert_into(sessions::table)
        .values((SessionRow::of(session), sessions::key_hash.eq(key_hash)))
        .execute(conn)?;
    Ok(())
}

/// Notes that a session was used.
pub fn save_seen(conn: &mut Connection, id: &SessionId, now: Timestamp) -> Result<(), DbError> {
    diesel::update(sessions::table.find(id.as_str()))
        .set(sessions::seen_at.eq(time_to_text(now)))
        .execute(conn)?;
    Ok(())
}

/// Ends one session of an account.
///
/// # Errors
/// [`DbError::NotFound`] where the account has no such session.
pub fn delete(conn: &mut Connection, account: &AccountId, id: &SessionId) -> Result<(), DbError> {
    let own = sessions::table
        .find(id.as_str())
        .filter(sessions::account_id.eq(account.as_str()));
    if diesel::delete(own).execute(conn)? == 0 {
        return Err(DbError::NotFound);
    }
    Ok(())
}

/// Ends every session of an account but one, or all; which ones there were.
pub fn delete_others(
    conn: &mut Connection,
    account: &AccountId,
    kept: Option<&SessionId>,
) -> Result<Vec<SessionId>, DbError> {
    let mut ended: Vec<SessionId> = list_of(conn, account)?.into_iter().map(|session| session.id).collect();
    ended.retain(|id| Some(id) != kept);
    for id in &ended {
        delete(conn, account, id)?;
    }
    Ok(ended)
}

/// Forgets the sessions that ended by themselves.
pub fn sweep(conn: &mut Connection, now: Timestamp) -> Result<usize, DbError> {
    let idle = time_to_text(now - Session::IDLE);
    let absolute = time_to_text(now - Session::ABSOLUTE);
    let over = sessions::table.filter(sessions::seen_at.le(idle).or(sessions::created_at.le(absolute)));
    Ok(diesel::delete(over).execute(conn)?)
}
