use crate::acts::roles::{end_sessions, end_tokens};
use crate::acts::{ActError, Acting};
use crate::db::{Connection, Written, accounts, actors, grants};
use crate::domain::account::Account;
use crate::domain::event::{Event, EventKind, Events};
use crate::domain::ids::AccountId;
use crate::domain::people::PeopleOf;
use crate::domain::permission::{Actor, PeopleRule};

/// Takes an account out of use and ends its sessions and tokens. The list it stands on.
///
/// # Errors
/// [`ActError::NotFound`] for whoever is not above it; [`ActError::Stale`] where it is out of use already;
/// [`ActError::People`] for one's own, and for the last national admin's.
pub async fn deactivate(acting: &Acting, id: &str) -> Result<PeopleOf, ActError> {
    let (id, mark) = (id.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let (account, list) = account_below(conn, actor, &id)?;
            if account.deactivated.is_some() {
                return Err(ActError::Stale);
            }
            if actors::find(conn, &account.id)?.is_national_admin() {
                let others = accounts::count_other_national_admins_for_change(conn, &account.id)?;
                PeopleRule::others_left(others)?;
            }
            let deactivated = Account {
                deactivated: Some(mark.clone()),
                ..account
            };
            accounts::save(conn, &deactivated)?;
            let ended = Events::from(Event::new(EventKind::AccountDeactivated).to(&deactivated.id))
                .then(end_sessions(conn, &deactivated.id, None)?)
                .then(end_tokens(conn, &deactivated.id, mark.at)?);
            Ok(Written::new(list, ended))
        })
        .await
}

/// Brings an account back into use. The list it stands on.
///
/// # Errors
/// [`ActError::Stale`] where it is in use; else as [`deactivate`].
pub async fn reactivate(acting: &Acting, id: &str) -> Result<PeopleOf, ActError> {
    let id = id.to_owned();
    acting
        .write_as_account(move |conn, actor| {
            let (account, list) = account_below(conn, actor, &id)?;
            if account.deactivated.is_none() {
                return Err(ActError::Stale);
            }
            let reactivated = Account {
                deactivated: None,
                ..account
            };
            accounts::save(conn, &reactivated)?;
            let event = Event::new(EventKind::AccountReactivated).to(&reactivated.id);
            Ok(Written::new(list, event))
        })
        .await
}

/// An account that this person is above, and the list it stands on.
pub(super) fn account_below(conn: &mut Connection, actor: &Actor, id: &str) -> Result<(Account, PeopleOf), ActError> {
    let id = AccountId::parse(id).ok_or(ActError::NotFound)?;
    // One's own is not locked for a change: it is in use as long as this write lasts.
    let account = if &id == actor.id() {
        actor.account.clone()
    } else {
        accounts::find_for_change(conn, &id)?
    };
    let standing = grants::standing(conn, &id)?;
    if !actor.is_above(&standing) {
        return Err(ActError::NotFound);
    }
    PeopleRule::not_oneself(actor, &id)?;
    Ok((account, PeopleOf::of_standing(&standing)))
}
