//! Who runs a round: given to somebody who facilitates in the region, taken from them, and somebody new invited.

use jiff::Timestamp;
use uuid::Uuid;

use super::placed;
use crate::acts::people::invited;
use crate::acts::permits::round_for_change;
use crate::acts::roles::{end, give as give_role, state_of};
use crate::acts::{ActError, Acting};
use crate::db::{Connection, Untraced, Written, grants, invitations};
use crate::domain::account::{Account, Grant, Role};
use crate::domain::ids::{AccountId, GrantId};
use crate::domain::invitation::{AskedInvitation, Invitation, InvitationState, TypedInvitation};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::placed_round::PlacedRound;
use crate::domain::region::RegionCode;
use crate::domain::round::Round;
use crate::domain::{Flaw, Flaws};
use crate::keys;

/// Who runs a round, who could, and who has been invited.
pub struct RoundFacilitators {
    /// The round.
    pub placed: PlacedRound,
    /// Those who have it.
    pub present: Vec<Account>,
    /// Those who facilitate in the region and do not have it yet.
    pub others: Vec<Account>,
    /// Those who have been invited to it, and how that stands.
    pub waiting: Vec<(Invitation, InvitationState)>,
}

/// Who runs a round, for whoever decides it.
///
/// # Errors
/// As [`crate::acts::permits::round_for`].
pub async fn show(acting: &Acting, id: &str) -> Result<RoundFacilitators, ActError> {
    let (id, now) = (id.to_owned(), acting.at);
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &id, RoundAction::GiveFacilitators)?;
            let present = present(conn, &placed.round)?;
            Ok(RoundFacilitators {
                others: others(conn, &placed.round.subject.region, &present)?,
                waiting: waiting(conn, &placed.round, now)?,
                present,
                placed,
            })
        })
        .await
}

/// Gives a round to somebody who facilitates in its region already.
///
/// # Errors
/// [`ActError::Flawed`] for an account that is not one of those; else as [`round_for_change`].
pub async fn give(acting: &Acting, id: &str, account: &str, grant: Uuid) -> Result<Account, ActError> {
    let (id, account, given) = (id.to_owned(), account.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::GiveFacilitators)?;
            let present = present(conn, &round)?;
            let others = others(conn, &round.subject.region, &present)?;
            let chosen = AccountId::parse(&account);
            let Some(chosen) = others.into_iter().find(|other| Some(&other.id) == chosen.as_ref()) else {
                let is_missing = account.is_empty();
                let flaw = if is_missing { Flaw::Missing } else { Flaw::NotAChoice };
                return Err(Flaws::one("account", flaw).into());
            };
            let grant = Grant {
                id: GrantId::from_uuid(grant),
                account: chosen.id.clone(),
                role: Role::Facilitator(round.id),
                given: given.clone(),
            };
            let events = give_role(conn, &grant)?;
            Ok(Written::leaving(chosen, events, Untraced::Nothing))
        })
        .await
}

/// Takes a round from a facilitator.
///
/// # Errors
/// [`ActError::NotFound`] for an account that does not have it; else as [`round_for_change`].
pub async fn take(acting: &Acting, id: &str, account: &str) -> Result<Account, ActError> {
    let (id, account, now) = (id.to_owned(), account.to_owned(), acting.at);
    acting
        .write_as_account(move |conn, actor| {
            let account = AccountId::parse(&account).ok_or(ActError::NotFound)?;
            let round = round_for_change(conn, actor, &id, RoundAction::GiveFacilitators)?;
            let holder = grants::list_facilitators(conn, &round.id)?
                .into_iter()
                .find(|holder| holder.account.id == account)
                .ok_or(ActError::NotFound)?;
            let mut events = Vec::new();
            for grant in &holder.grants {
                events.extend(end(conn, grant, now)?);
            }
            Ok(Written::leaving(holder.account, events, Untraced::Nothing))
        })
        .await
}

/// Invites somebody new to facilitate a round, or sends the invitation again that waits already. `key` is what the link
/// opens with; only its hash is stored.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed, and for somebody who runs the round already; else as [`round_for_change`].
pub async fn invite(
    acting: &Acting,
    id: &str,
    typed: TypedInvitation,
    new_id: Uuid,
    key: &str,
) -> Result<Invitation, ActError> {
    let (id, key_hash, sent) = (id.to_owned(), keys::hash(key), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let role = role_to_give(conn, actor, &id)?;
            let asked = AskedInvitation::parse(&typed, Some(role))?;
            let (invitation, event) = invited(conn, asked, new_id, &key_hash, &sent)?;
            Ok(Written::new(invitation, event))
        })
        .await
}

fn role_to_give(conn: &mut Connection, actor: &Actor, id: &str) -> Result<Role, ActError> {
    let round = round_for_change(conn, actor, id, RoundAction::GiveFacilitators)?;
    Ok(Role::Facilitator(round.id))
}

fn present(conn: &mut Connection, round: &Round) -> Result<Vec<Account>, ActError> {
    let holders = grants::list_facilitators(conn, &round.id)?;
    Ok(holders.into_iter().map(|holder| holder.account).collect())
}

fn others(conn: &mut Connection, region: &RegionCode, present: &[Account]) -> Result<Vec<Account>, ActError> {
    let facilitates = |grant: &Grant| matches!(grant.role, Role::Facilitator(_));
    Ok(grants::list_in_region(conn, region)?
        .into_iter()
        .filter(|holder| holder.account.deactivated.is_none() && holder.grants.iter().any(facilitates))
        .map(|holder| holder.account)
        .filter(|account| !present.iter().any(|own| own.id == account.id))
        .collect())
}

fn waiting(
    conn: &mut Connection,
    round: &Round,
    now: Timestamp,
) -> Result<Vec<(Invitation, InvitationState)>, ActError> {
    let role = Role::Facilitator(round.id.clone());
    let mut waiting = invitations::list_pending_in_region(conn, &round.subject.region)?;
    waiting.retain(|invitation| invitation.role == role);
    waiting
        .into_iter()
        .map(|invitation| Ok((invitation.clone(), state_of(conn, &invitation, now)?)))
        .collect()
}
