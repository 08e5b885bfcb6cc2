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

impl Beginning {
    /// Begins the session, inside a write; what that leaves in the trail.
    pub(super) fn store(&self, conn: &mut Connection, account: &AccountId, now: Timestamp) -> Result<Event, DbError> {
        let session = Session {
            id: SessionId::from_uuid(self.id),
            account: account.clone(),
            browser: self.browser.clone(),
            created_at: now,
            seen_at: now,
        };
        sessions::insert(conn, &session, &keys::hash(&self.key))?;
        Ok(Event::new(EventKind::SignedIn).to(&session.id))
    }
}

/// An account with its password and its first session, about to be stored.
pub struct Newcomer {
    /// The account.
    pub account: Account,
    password_hash: String,
    beginning: Beginning,
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
        })
    }

    /// Makes the account and begins its session, inside a write; what that leaves in the trail.
    ///
    /// # Errors
    /// [`ActError::Stale`] where the address has an account already.
    pub fn store(&self, conn: &mut Connection, now: Timestamp) -> Result<Events, ActError> {
        accounts::insert(conn, &self.account, &self.password_hash, now)?;
        let made = Events::from(Event::new(EventKind::AccountCreated).to(&self.account.id));
        Ok(made.then([self.beginning.store(conn, &self.account.id, now)?]))
    }
}
