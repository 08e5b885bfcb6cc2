use crate::acts::{ActError, Acting};
use crate::db::{Written, accounts, api_tokens, sessions};
use crate::domain::account::{Account, Session, TypedPerson};
use crate::domain::event::{Event, EventKind};

/// What belongs to one's own account.
pub struct OwnAccount {
    /// The sessions that are alive.
    pub sessions: Vec<Session>,
    /// Has something that a program could read, or a token from when there was.
    pub has_tokens: bool,
}

/// What belongs to one's own account.
///
/// # Errors
/// [`ActError::SignInNeeded`].
pub async fn own(acting: &Acting) -> Result<OwnAccount, ActError> {
    let now = acting.at;
    acting
        .read_as_account(move |conn, actor| {
            let mut sessions = sessions::list_of(conn, actor.id())?;
            sessions.retain(|session| session.is_alive(now));
            let tokens = api_tokens::list_of(conn, actor.id())?;
            Ok(OwnAccount {
                sessions,
                has_tokens: !actor.grants.is_empty() || !tokens.is_empty(),
            })
        })
        .await
}

/// Changes one's own name and language; the same said twice changes nothing.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed.
pub async fn change_own(acting: &Acting, typed: TypedPerson) -> Result<Account, ActError> {
    acting
        .write_as_account(move |conn, actor| {
            let account = actor.account.clone().changed(&typed)?;
            if account == actor.account {
                return Ok(Written::unchanged(account));
            }
            accounts::save(conn, &account)?;
            let event = Event::new(EventKind::AccountChanged).to(&account.id);
            Ok(Written::new(account, event))
        })
        .await
}
