//! A new password: over the present one, or by a link that somebody above has handed out.

use jiff::Timestamp;

use crate::acts::roles::{end_sessions, end_tokens};
use crate::acts::tries::{self, Tried, Trying};
use crate::acts::{ActError, Acting};
use crate::db::{Connection, DbError, Written, accounts, actors, grants, password_resets};
use crate::domain::account::{Account, PasswordReset};
use crate::domain::event::{By, Event, EventKind, Events};
use crate::domain::ids::SessionId;
use crate::domain::password::{TypedPassword, TypedPasswordChange, judge_twice};
use crate::domain::{Flaw, Flaws};
use crate::keys;

/// Changes one's own password, and ends one's other sessions and all tokens; how many tokens ended. Asks for the present
/// password, as often as signing in may ask.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed, a wrong present password included; [`ActError::TooManyTries`];
/// [`ActError::Stale`] where it has been changed in the meantime.
pub async fn change_password(acting: &Acting, typed: &TypedPasswordChange, trying: Trying) -> Result<usize, ActError> {
    let account = acting.account().ok_or(ActError::SignInNeeded)?.account.clone();
    let attempt = tries::attempt(acting, Tried::SignIn, trying, Some(account.email.as_str())).await?;
    let id = account.id.clone();
    let compared = acting
        .read(move |conn| Ok(accounts::find_password_hash(conn, &id)?))
        .await?;
    let mut flaws = Flaws::new();
    if acting
        .acts()
        .passwords
        .is_right(&typed.present, Some(compared.clone()))
        .await?
    {
        tries::forgive(acting, attempt).await?;
    } else {
        flaws.add("present", Flaw::PasswordWrong);
    }
    judge_twice(&mut flaws, &typed.new, Some(&account.email), &account.name);
    flaws.into_result()?;
    let hash = acting.acts().passwords.hash(&typed.new.password).await?;
    let (kept, now) = (acting.session().cloned(), acting.at);
    acting
        .write_as_account(move |conn, actor| {
            if accounts::find_password_hash(conn, actor.id())? != compared {
                return Err(ActError::Stale);
            }
            let (events, ended) = changed(conn, &actor.account, &hash, kept.as_ref(), now)?;
            Ok(Written::new(ended, events))
        })
        .await
}

/// The account whose password a link's key opens; none where it was used, has expired, was replaced or never given.
///
/// # Errors
/// What the database fails with.
pub async fn opened_by(acting: &Acting, key: &str) -> Result<Option<Account>, ActError> {
    let (key_hash, now) = (keys::hash(key), acting.at);
    let found = acting.read(move |conn| usable(conn, &key_hash, now)).await?;
    Ok(found.map(|(_, account)| account))
}

/// Gives the account that a link opens its new password, and ends all its sessions and tokens: whoever knew the old one is
/// out. How many tokens ended; none where the link opens nothing.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed.
pub async fn choose_password(acting: &Acting, key: &str, typed: &TypedPassword) -> Result<Option<usize>, ActError> {
    let Some(account) = opened_by(acting, key).await? else {
        return Ok(None);
    };
    let mut flaws = Flaws::new();
    judge_twice(&mut flaws, typed, Some(&account.email), &account.name);
    flaws.into_result()?;
    let hash = acting.acts().passwords.hash(&typed.password).await?;
    let (key_hash, now) = (keys::hash(key), acting.at);
    acting
        .write(move |conn| {
            let Some((_, account)) = usable(conn, &key_hash, now)? else {
                return Ok(Written::unchanged(None));
            };
            // Held, and looked at again: somebody may have used the link since.
            accounts::find_for_change(conn, &account.id)?;
            let Some((reset, account)) = usable(conn, &key_hash, now)? else {
                return Ok(Written::unchanged(None));
            };
            let used = PasswordReset {
                used_at: Some(now),
                ..reset
            };
            password_resets::save(conn, &used)?;
            let used = Events::from(Event::new(EventKind::PasswordResetUsed).to(&account.id));
            let (more, ended) = changed(conn, &account, &hash, None, now)?;
            Ok(Written::new(Some(ended), used.then(more)).by(By::Account(account.id)))
        })
        .await
}

/// Saves a new password and ends what the old one opened; with what that leaves in the trail, and how many tokens ended.
fn changed(
    conn: &mut Connection,
    account: &Account,
    hash: &str,
    kept: Option<&SessionId>,
    now: Timestamp,
) -> Result<(Events, usize), ActError> {
    accounts::save_password(conn, &account.id, hash)?;
    let changed = Events::from(Event::new(EventKind::PasswordChanged).to(&account.id));
    let sessions = end_sessions(conn, &account.id, kept)?;
    let tokens = end_tokens(conn, &account.id, now)?;
    let ended = tokens.len();
    Ok((changed.then(sessions).then(tokens), ended))
}

/// Whether whoever handed the link out still may: it ends with their account, and with the role that put them above.
fn is_held(conn: &mut Connection, reset: &PasswordReset) -> Result<bool, ActError> {
    // The command line's own.
    let Some(maker) = &reset.created.by else {
        return Ok(true);
    };
    let maker = actors::find(conn, maker)?;
    let standing = grants::standing(conn, &reset.account)?;
    Ok(maker.account.deactivated.is_none() && maker.is_above(&standing))
}

fn usable(conn: &mut Connection, key_hash: &str, now: Timestamp) -> Result<Option<(PasswordReset, Account)>, ActError> {
    let reset = match password_resets::find_by_token(conn, key_hash) {
        Ok(reset) if reset.is_usable(now) => reset,
        Ok(_) | Err(DbError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let account = accounts::find(conn, &reset.account)?;
    let opens = account.deactivated.is_none() && is_held(conn, &reset)?;
    Ok(opens.then_some((reset, account)))
}
