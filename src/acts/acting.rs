//! Who acts, by what means, when; and how an act reads and writes in their name.

use jiff::Timestamp;

use super::{ActError, Acts};
use crate::db::{Connection, Written, actors, sessions};
use crate::domain::event::{By, Means, Trace};
use crate::domain::ids::{AccountId, SessionId};
use crate::domain::mark::Mark;
use crate::domain::permission::Actor;

/// Who acts.
#[derive(Debug, Clone)]
pub enum Who {
    /// Somebody unknown: a visitor, or whoever shows a code, key or link, which the act takes and looks up.
    Nobody,
    /// Somebody with an account, as they were when their request came in: a write reads their rights again.
    Account {
        /// The account and its roles.
        actor: Actor,
        /// The browser's session; none where an account acts without a browser.
        session: Option<SessionId>,
    },
    /// The service itself, as it starts.
    Program,
    /// Whoever may run commands on the server.
    CommandLine,
}

/// Who acts, by what means and when, with what it is done with.
#[derive(Clone)]
pub struct Acting {
    acts: Acts,
    /// Who acts.
    pub who: Who,
    /// By what means.
    pub means: Means,
    /// When.
    pub at: Timestamp,
}

impl Acting {
    /// Somebody who acts now.
    pub fn new(acts: &Acts, who: Who, means: Means, at: Timestamp) -> Acting {
        Acting {
            acts: acts.clone(),
            who,
            means,
            at,
        }
    }

    /// What it is done with.
    pub(super) fn acts(&self) -> &Acts {
        &self.acts
    }

    /// Who acts, if anybody has signed in; as they were when their request came in.
    pub fn account(&self) -> Option<&Actor> {
        match &self.who {
            Who::Account { actor, .. } => Some(actor),
            Who::Nobody | Who::Program | Who::CommandLine => None,
        }
    }

    /// Who did it and when, as things remember it.
    pub fn mark(&self) -> Mark {
        Mark {
            by: self.account_id().cloned(),
            at: self.at,
        }
    }

    /// The account that acts.
    pub fn account_id(&self) -> Option<&AccountId> {
        self.account().map(Actor::id)
    }

    /// The browser's session that somebody acts in, if any.
    pub fn session(&self) -> Option<&SessionId> {
        match &self.who {
            Who::Account { session, .. } => session.as_ref(),
            Who::Nobody | Who::Program | Who::CommandLine => None,
        }
    }

    /// Who has signed in, and in which session of theirs.
    pub(super) fn signed_in(&self) -> Option<(AccountId, SessionId)> {
        Some((self.account_id()?.clone(), self.session()?.clone()))
    }

    /// Who the trail names.
    pub fn by(&self) -> By {
        match &self.who {
            Who::Nobody => By::Nobody,
            Who::Account { actor, .. } => By::Account(actor.id().clone()),
            Who::Program => By::Program,
            Who::CommandLine => By::CommandLine,
        }
    }

    /// Who acts, by what means and when, for the trail.
    pub(super) fn trace(&self) -> Trace {
        Trace {
            by: self.by(),
            means: self.means,
            at: self.at,
        }
    }

    /// Somebody with an account who acts by the same means and at the same time without a browser. For commands, jobs and
    /// the demo, which act in people's names.
    ///
    /// # Errors
    /// [`ActError::Forbidden`] for all but the service itself and its command line; [`ActError::NotFound`] where there is
    /// no such account.
    pub async fn in_name_of(&self, account: &AccountId) -> Result<Acting, ActError> {
        match self.who {
            Who::Program | Who::CommandLine => {}
            Who::Nobody | Who::Account { .. } => return Err(ActError::Forbidden),
        }
        let id = account.clone();
        let actor = self.read(move |conn| Ok(actors::find(conn, &id)?)).await?;
        Ok(Acting {
            who: Who::Account { actor, session: None },
            ..self.clone()
        })
    }

    /// Asks, on one snapshot.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Connection) -> Result<T, ActError> + Send + 'static,
    ) -> Result<T, ActError> {
        self.acts.db.read(question).await
    }

    /// Asks, on one snapshot, as somebody with an account.
    ///
    /// # Errors
    /// [`ActError::SignInNeeded`] where nobody has signed in.
    pub(super) async fn read_as_account<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Connection, &Actor) -> Result<T, ActError> + Send + 'static,
    ) -> Result<T, ActError> {
        let actor = self.account().ok_or(ActError::SignInNeeded)?.clone();
        self.acts.db.read(move |conn| question(conn, &actor)).await
    }

    /// Writes in the name of whoever acts. For acts of those without an account, and of the service and its command line.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        write: impl Fn(&mut Connection) -> Result<Written<T>, ActError> + Send + 'static,
    ) -> Result<T, ActError> {
        self.acts.db.write(self.trace(), write).await
    }

    /// Writes as somebody with an account, whose session and rights are read again in the same transaction: somebody may
    /// have lost them while their request was on its way.
    ///
    /// # Errors
    /// [`ActError::SignInNeeded`] where nobody has signed in, or not any more.
    pub(super) async fn write_as_account<T: Send + 'static>(
        &self,
        write: impl Fn(&mut Connection, &Actor) -> Result<Written<T>, ActError> + Send + 'static,
    ) -> Result<T, ActError> {
        let (account, session) = match &self.who {
            Who::Account { actor, session } => (actor.id().clone(), session.clone()),
            Who::Nobody | Who::Program | Who::CommandLine => return Err(ActError::SignInNeeded),
        };
        let at = self.at;
        self.acts
            .db
            .write(self.trace(), move |conn| {
                let actor = still_signed_in(conn, &account, session.as_ref(), at)?;
                write(conn, &actor)
            })
            .await
    }
}

/// Whoever signed in, with the rights they have now; until the transaction ends their account stays in use.
fn still_signed_in(
    conn: &mut Connection,
    account: &AccountId,
    session: Option<&SessionId>,
    at: Timestamp,
) -> Result<Actor, ActError> {
    let actor = actors::find_for_writing(conn, account)?.ok_or(ActError::SignInNeeded)?;
    if actor.account.deactivated.is_some() {
        return Err(ActError::SignInNeeded);
    }
    if let Some(session) = session {
        let session = sessions::find(conn, session)?.ok_or(ActError::SignInNeeded)?;
        if !session.is_alive(at) {
            return Err(ActError::SignInNeeded);
        }
    }
    Ok(actor)
}
