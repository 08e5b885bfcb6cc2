use jiff::Timestamp;
use uuid::Uuid;

use super::deactivate::account_below;
use crate::acts::{ActError, Acting, Who};
use crate::db::{Connection, Written, accounts, password_resets};
use crate::domain::account::{Account, PasswordReset};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::PasswordResetId;
use crate::domain::mark::Mark;
use crate::domain::people::PeopleOf;
use crate::domain::text::Email;
use crate::keys;

/// A link to a new password that was just made.
pub struct PasswordLink {
    /// Whose password it opens.
    pub account: Account,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// The list they stand on.
    pub list: PeopleOf,
}

/// Makes a link to a new password for somebody below; older ones stop working.
///
/// # Errors
/// [`ActError::NotFound`] for whoever is not above the account; [`ActError::Stale`] where it is out of use;
/// [`ActError::People`] for one's own.
pub async fn make_password_link(acting: &Acting, id: &str, new_id: Uuid, key: &str) -> Result<PasswordLink, ActError> {
    let (id, key_hash, mark) = (id.to_owned(), keys::hash(key), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let (account, list) = account_below(conn, actor, &id)?;
            if account.deactivated.is_some() {
                return Err(ActError::Stale);
            }
            let (reset, event) = made(conn, &account, new_id, &key_hash, &mark)?;
            let link = PasswordLink {
                account,
                expires_at: reset.expires_at,
                list,
            };
            Ok(Written::new(link, event))
        })
        .await
}

/// Makes a link to a new password from the command line, for whoever signs in with this address.
///
/// # Errors
/// [`ActError::NotFound`] where nobody does; [`ActError::Forbidden`] for anybody else than the command line.
pub async fn make_password_link_for(acting: &Acting, email: Email, new_id: Uuid, key: &str) -> Result<(), ActError> {
    match acting.who {
        Who::CommandLine => {}
        Who::Nobody | Who::Account { .. } | Who::Program => return Err(ActError::Forbidden),
    }
    let (key_hash, mark) = (keys::hash(key), acting.mark());
    acting
        .write(move |conn| {
            let (account, _) = accounts::find_by_email(conn, &email)?.ok_or(ActError::NotFound)?;
            let (_, event) = made(conn, &account, new_id, &key_hash, &mark)?;
            Ok(Written::new((), event))
        })
        .await
}

fn made(
    conn: &mut Connection,
    account: &Account,
    id: Uuid,
    key_hash: &str,
    created: &Mark,
) -> Result<(PasswordReset, Event), ActError> {
    let reset = PasswordReset {
        id: PasswordResetId::from_uuid(id),
        account: account.id.clone(),
        created: created.clone(),
        expires_at: created.at + PasswordReset::LIFETIME,
        used_at: None,
    };
    password_resets::insert(conn, &reset, key_hash)?;
    let event = Event::new(EventKind::PasswordResetMade).to(&account.id);
    Ok((reset, event))
}
