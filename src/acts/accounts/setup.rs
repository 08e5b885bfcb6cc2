//! The way in for the first national admin: a link that whoever starts the service hands on. It opens nothing once there
//! is a national admin.

use uuid::Uuid;

use crate::acts::newcomers::{Beginning, Newcomer};
use crate::acts::roles::give;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, Untraced, Written, accounts, setup};
use crate::domain::account::{Account, Grant, Role, TypedFirstAdmin};
use crate::domain::event::By;
use crate::domain::ids::{AccountId, GrantId};
use crate::domain::mark::Mark;
use crate::domain::text::Email;
use crate::keys;

/// The ids of what the first national admin makes.
#[derive(Debug, Clone)]
pub struct FirstAdminIds {
    /// Of the account.
    pub account: Uuid,
    /// Of its role.
    pub grant: Uuid,
}

/// Makes this the one link that works; whether one is needed at all.
///
/// # Errors
/// What the database fails with.
pub async fn renew_setup_link(acting: &Acting, key: &str) -> Result<bool, ActError> {
    let key_hash = keys::hash(key);
    acting
        .write(move |conn| {
            let is_needed = accounts::count_national_admins(conn)? == 0;
            if is_needed {
                setup::save(conn, &key_hash)?;
            } else {
                setup::close(conn)?;
            }
            Ok(Written::untraced(is_needed, Untraced::Housekeeping))
        })
        .await
}

/// Whether this link opens the way in.
///
/// # Errors
/// [`ActError::NotFound`] where it does not.
pub async fn is_setup_open(acting: &Acting, key: &str) -> Result<(), ActError> {
    let key_hash = keys::hash(key);
    acting.read(move |conn| open(conn, &key_hash)).await
}

/// Makes the first national admin and closes the way in.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed; else as [`is_setup_open`].
pub async fn set_up(
    acting: &Acting,
    key: &str,
    typed: &TypedFirstAdmin,
    ids: FirstAdminIds,
    beginning: Beginning,
) -> Result<Account, ActError> {
    is_setup_open(acting, key).await?;
    let account = Account::of_newcomer(
        &typed.newcomer,
        Email::parse(&typed.email),
        AccountId::from_uuid(ids.account),
    )?;
    let newcomer = Newcomer::of(acting, account, &typed.newcomer.password, beginning).await?;
    let (key_hash, now) = (keys::hash(key), acting.at);
    acting
        .write(move |conn| {
            open(conn, &key_hash)?;
            let made = newcomer.store(conn, now)?;
            let grant = Grant {
                id: GrantId::from_uuid(ids.grant),
                account: newcomer.account.id.clone(),
                role: Role::NationalAdmin,
                given: Mark { by: None, at: now },
            };
            let given = give(conn, &grant)?;
            setup::close(conn)?;
            let by = By::Account(newcomer.account.id.clone());
            Ok(Written::new(newcomer.account.clone(), made.then(given)).by(by))
        })
        .await
}

fn open(conn: &mut Connection, key_hash: &str) -> Result<(), ActError> {
    let is_open = setup::find(conn)?.is_some_and(|stored| stored == key_hash);
    if is_open && accounts::count_national_admins(conn)? == 0 {
        Ok(())
    } else {
        Err(ActError::NotFound)
    }
}
