//! An invitation is accepted: with a new account, or by the account that has the address already.

use jiff::Timestamp;
use uuid::Uuid;

use super::event;
use crate::acts::newcomers::{Beginning, Newcomer};
use crate::acts::roles::{give, placed, state_of};
use crate::acts::{ActError, Acting};
use crate::db::{Connection, DbError, Written, accounts, invitations};
use crate::domain::account::{Account, Grant, TypedNewcomer};
use crate::domain::event::{By, EventKind, Events};
use crate::domain::ids::{AccountId, GrantId};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::mark::Mark;
use crate::domain::people::PlacedRole;
use crate::keys;

/// What an invitation's link leads to.
#[derive(Debug, Clone)]
pub struct FoundInvitation {
    /// The invitation.
    pub invitation: Invitation,
    /// How it stands, its inviter's right looked at.
    pub state: InvitationState,
    /// What it is to and where.
    pub role: PlacedRole,
    /// The account that already has the address.
    pub account: Option<Account>,
}

/// The ids of what accepting makes.
#[derive(Debug, Clone)]
pub struct AcceptanceIds {
    /// Of the account, where one is made.
    pub account: Uuid,
    /// Of the role.
    pub grant: Uuid,
}

/// The invitation that this link's key opens, however it stands; none where it opens nothing.
///
/// # Errors
/// What the database fails with.
pub async fn find_invitation(acting: &Acting, key: &str) -> Result<Option<FoundInvitation>, ActError> {
    let (key_hash, now) = (keys::hash(key), acting.at);
    acting
        .read(move |conn| {
            let invitation = match invitations::find_by_token(conn, &key_hash) {
                Ok(invitation) => invitation,
                Err(DbError::NotFound) => return Ok(None),
                Err(error) => return Err(error.into()),
            };
            Ok(Some(FoundInvitation {
                state: state_of(conn, &invitation, now)?,
                role: placed(conn, &invitation.role)?,
                account: accounts::find_by_email(conn, &invitation.email)?.map(|(account, _)| account),
                invitation,
            }))
        })
        .await
}

/// Adds the role to the account that signed in for it.
///
/// # Errors
/// [`ActError::NotFound`] for another account's invitation; [`ActError::Stale`] once it does not wait any more.
pub async fn accept(acting: &Acting, key: &str, grant: Uuid) -> Result<(), ActError> {
    let (key_hash, now) = (keys::hash(key), acting.at);
    acting
        .write_as_account(move |conn, actor| {
            let invitation = waiting(conn, &key_hash, now)?;
            if actor.account.email != invitation.email {
                return Err(ActError::NotFound);
            }
            let events = accepted(conn, invitation, actor.id(), grant, now)?;
            Ok(Written::new((), events))
        })
        .await
}

/// Makes an account with the role, and begins its first session.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed; [`ActError::Stale`] once it does not wait any more, and where the address has
/// an account by now.
pub async fn accept_as_newcomer(
    acting: &Acting,
    key: &str,
    typed: &TypedNewcomer,
    ids: AcceptanceIds,
    beginning: Beginning,
) -> Result<Account, ActError> {
    let found = find_invitation(acting, key).await?.ok_or(ActError::NotFound)?;
    let account = Account::of_newcomer(typed, Ok(found.invitation.email), AccountId::from_uuid(ids.account))?;
    let newcomer = Newcomer::of(acting, account, &typed.password, beginning).await?;
    let (key_hash, now) = (keys::hash(key), acting.at);
    acting
        .write(move |conn| {
            let invitation = waiting(conn, &key_hash, now)?;
            if newcomer.account.email != invitation.email {
                return Err(ActError::Stale);
            }
            let made = newcomer.store(conn, now)?;
            let accepted = accepted(conn, invitation, &newcomer.account.id, ids.grant, now)?;
            let by = By::Account(newcomer.account.id.clone());
            Ok(Written::new(newcomer.account.clone(), made.then(accepted)).by(by))
        })
        .await
}

/// Re-read inside the write: nobody else has accepted or revoked it meanwhile, and its inviter may still give the role.
fn waiting(conn: &mut Connection, key_hash: &str, now: Timestamp) -> Result<Invitation, ActError> {
    let found = invitations::find_by_token(conn, key_hash)?;
    invitations::find_for_change(conn, &found.id)?;
    // Sent again in the meantime, this link opens nothing.
    let invitation = invitations::find_by_token(conn, key_hash)?;
    match state_of(conn, &invitation, now)? {
        InvitationState::Waiting => Ok(invitation),
        InvitationState::Accepted | InvitationState::Revoked | InvitationState::Expired => Err(ActError::Stale),
    }
}

fn accepted(
    conn: &mut Connection,
    invitation: Invitation,
    account: &AccountId,
    grant: Uuid,
    now: Timestamp,
) -> Result<Events, ActError> {
    let grant = Grant {
        id: GrantId::from_uuid(grant),
        account: account.clone(),
        role: invitation.role.clone(),
        given: Mark {
            by: invitation.created.by.clone(),
            at: now,
        },
    };
    let given = give(conn, &grant)?;
    let accepted = Invitation {
        accepted_at: Some(now),
        ..invitation
    };
    invitations::save_acceptance(conn, &accepted, account)?;
    let accepted = event(conn, EventKind::InvitationAccepted, &accepted)?;
    Ok(Events::ending(given, accepted))
}
