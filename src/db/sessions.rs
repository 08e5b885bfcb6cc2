//! Signed-in browsers. Only a hash of the key is stored: who reads the database cannot act in anybody's name.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{read, time_from_text, time_to_text};
use super::schema::sessions;
use super::{Connection, DbError, events};
use crate::domain::account::Session;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, SessionId};

#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions)]
struct SessionRow {
    id: String,
    account_id: String,
    browser: String,
    created_at: String,
    seen_at: String,
}

impl SessionRow {
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
        .values((
            sessions::id.eq(session.id.as_str()),
            sessions::key_hash.eq(key_hash),
            sessions::account_id.eq(session.account.as_str()),
            sessions::browser.eq(&session.browser),
            sessions::created_at.eq(time_to_text(session.created_at)),
            sessions::seen_at.eq(time_to_text(session.seen_at)),
        ))
        .execute(conn)?;
    let by = By::Account(session.account.clone());
    events::insert(
        conn,
        &by,
        &Event::new(EventKind::SignedIn).to(&session.id),
        session.created_at,
    )
}

/// Notes that a session was used. The one write without an event: it tells nothing that the request log does not.
pub fn save_seen(conn: &mut Connection, id: &SessionId, now: Timestamp) -> Result<(), DbError> {
    diesel::update(sessions::table.find(id.as_str()))
        .set(sessions::seen_at.eq(time_to_text(now)))
        .execute(conn)?;
    Ok(())
}

/// Ends a session that its own browser asked to end.
pub fn delete_signed_out(conn: &mut Connection, by: &By, id: &SessionId, now: Timestamp) -> Result<(), DbError> {
    diesel::delete(sessions::table.find(id.as_str())).execute(conn)?;
    events::insert(conn, by, &Event::new(EventKind::SignedOut).to(id), now)
}

/// Ends one session of an account from elsewhere.
pub fn delete(
    conn: &mut Connection,
    by: &By,
    account: &AccountId,
    id: &SessionId,
    now: Timestamp,
) -> Result<(), DbError> {
    let own = sessions::table
        .find(id.as_str())
        .filter(sessions::account_id.eq(account.as_str()));
    if diesel::delete(own).execute(conn)? == 0 {
        return Err(DbError::NotFound);
    }
    events::insert(conn, by, &Event::new(EventKind::SessionEnded).to(id), now)
}

/// Ends every session of an account but one, or all.
pub fn delete_others(
    conn: &mut Connection,
    by: &By,
    account: &AccountId,
    kept: Option<&SessionId>,
    now: Timestamp,
) -> Result<(), DbError> {
    for session in list_of(conn, account)? {
        if Some(&session.id) != kept {
            delete(conn, by, account, &session.id, now)?;
        }
    }
    Ok(())
}

/// Forgets the sessions that ended by themselves.
pub fn sweep(conn: &mut Connection, now: Timestamp) -> Result<usize, DbError> {
    let idle = time_to_text(now - Session::IDLE);
    let absolute = time_to_text(now - Session::ABSOLUTE);
    let over = sessions::table.filter(sessions::seen_at.le(idle).or(sessions::created_at.le(absolute)));
    Ok(diesel::delete(over).execute(conn)?)
}
