//! Somebody who begins a session, with an account they have or with one they make at once.

use jiff::Timestamp;
use uuid::Uuid;

use super::{ActError, Acting};
use crate::db::{Connection, DbError, accounts, sessions};
use crate::domain::account::{Account, Session};
use crate::domain::event::{Event, EventKind, Events};
use crate::domain::ids::{AccountId, SessionId};
use crate::keys;

/// A session about to begin: its key goes to the browser, its hash to the database.
#[derive(Debug, Clone)]
pub struct Beginning {
    /// Of the session.
    pub id: Uuid,
    /// What the browser will show.
    pub key: String,
    /// A coarse name of the browser.
    pub browser: String,
}

/// The session that a browser had before it begins another: the account it is of, and which.
pub(super) type Earlier = Option<(AccountId, SessionId)>;

impl Beginning {
    /// Begins the session, inside a write, and ends the one the same browser had: its key is overwritten there, and
    /// nobody could end it any more. What that leaves in the trail.
    pub(super) fn store(
        &self,
        conn: &mut Connection,
        account: &AccountId,
        earlier: &Earlier,
        now: Timestamp,
    ) -> Result<Events, DbError> {
        let mut ended = None;
        if let Some((of, earlier)) = earlier {
            match sessions::delete(conn, of, earlier) {
                Ok(()) => ended = Some(Event::new(EventKind::SessionEnded).to(earlier)),
                Err(DbError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        let session = Session {
            id: SessionId::from_uuid(self.id),
            account: account.clone(),
            browser: self.browser.clone(),
            created_at: now,
            seen_at: now,
        };
        sessions::insert(conn, &session, &keys::hash(&self.key))?;
        let begun = Event::new(EventKind::SignedIn).to(&session.id);
        Ok(Events::ending(ended, begun))
    }
}

/// An account with its password and its first session, about to be stored.
pub struct Newcomer {
    /// The account.
    pub account: Account,
    password_hash: String,
    beginning: Beginning,
    earlier: Earlier,
}

impl Newcomer {
    /// Hashes the password, which has been judged.
    ///
    /// # Errors
    /// What hashing fails with.
    pub async fn of(
        acting: &Acting,
        account: Account,
        password: &str,
        beginning: Beginning,
    ) -> Result<Newcomer, ActError> {
        Ok(Newcomer {
            password_hash: acting.acts().passwords.hash(password).await?,
            account,
            beginning,
            earlier: acting.signed_in(),
        })
    }

    /// Makes the account and begins its session, inside a write; what that leaves in the trail.
    ///
    /// # Errors
    /// [`ActError::Stale`] where the address has an account already.
    pub fn store(&self, conn: &mut Connection, now: Timestamp) -> Result<Events, ActError> {
        accounts::insert(conn, &self.account, &self.password_hash, now)?;
        let made = Events::from(Event::new(EventKind::AccountCreated).to(&self.account.id));
        Ok(made.then(self.beginning.store(conn, &self.account.id, &self.earlier, now)?))
    }
}
