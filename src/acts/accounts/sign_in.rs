use jiff::Timestamp;

use crate::acts::newcomers::{Beginning, Earlier};
use crate::acts::tries::{self, Tried, Trying};
use crate::acts::{ActError, Acting};
use crate::db::{Connection, Written, accounts, actors, failed_tries, sessions};
use crate::domain::account::Account;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::text::Email;

/// Begins a session for whoever gives this address and password. Nothing, after the same time, for an unknown address, a
/// wrong password and an account out of use.
///
/// # Errors
/// [`ActError::TooManyTries`].
pub async fn sign_in(
    acting: &Acting,
    (email, password): (&str, &str),
    beginning: Beginning,
    trying: Trying,
) -> Result<Option<Account>, ActError> {
    let typed = email.trim().to_lowercase();
    let attempt = tries::attempt(acting, Tried::SignIn, trying, Some(&typed)).await?;
    let found = match Email::parse(&typed) {
        Ok(email) => {
            acting
                .read(move |conn| Ok(accounts::find_by_email(conn, &email)?))
                .await?
        }
        Err(_) => None,
    };
    let (account, compared) = found.unzip();
    let is_right = acting.acts().passwords.is_right(password, compared.clone()).await?;
    let (Some(account), Some(compared), true) = (account, compared, is_right) else {
        return Ok(None);
    };
    let (earlier, now) = (acting.signed_in(), acting.at);
    acting
        .write(move |conn| {
            if !still_opens(conn, &account, &compared)? {
                return Ok(Written::unchanged(None));
            }
            // The try turned out well.
            failed_tries::delete(conn, attempt.noted())?;
            Ok(begun(conn, &account, &beginning, &earlier, now)?.map(Some))
        })
        .await
}

/// Ends the session one acts in; nothing where there is none any more.
///
/// # Errors
/// What the database fails with.
pub async fn sign_out(acting: &Acting) -> Result<(), ActError> {
    let Some(session) = acting.session().cloned() else {
        return Ok(());
    };
    let ended = acting
        .write_as_account(move |conn, actor| {
            sessions::delete(conn, actor.id(), &session)?;
            Ok(Written::new((), Event::new(EventKind::SignedOut).to(&session)))
        })
        .await;
    match ended {
        Err(ActError::SignInNeeded) => Ok(()),
        ended => ended,
    }
}

/// Whether the account is in use and its password still the one that was compared, as the session begins.
fn still_opens(conn: &mut Connection, account: &Account, compared: &str) -> Result<bool, ActError> {
    let Some(actor) = actors::find_for_writing(conn, &account.id)? else {
        return Ok(false);
    };
    let is_in_use = actor.account.deactivated.is_none();
    Ok(is_in_use && accounts::find_password_hash(conn, &account.id)? == compared)
}

fn begun(
    conn: &mut Connection,
    account: &Account,
    beginning: &Beginning,
    earlier: &Earlier,
    now: Timestamp,
) -> Result<Written<Account>, ActError> {
    sessions::sweep(conn, now)?;
    let events = beginning.store(conn, &account.id, earlier, now)?;
    Ok(Written::new(account.clone(), events).by(By::Account(account.id.clone())))
}
