//! What giving and ending a role carries with it, and how roles and invitations are told.

use jiff::Timestamp;

use super::{ActError, tokens};
use crate::db::{Connection, DbError, actors, api_tokens, grants, password_resets, regions, rounds, sessions, sites};
use crate::domain::account::{Giving, Grant, ReaderScope, Role};
use crate::domain::event::{Event, EventKind, Events};
use crate::domain::ids::{AccountId, SessionId};
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::people::{PlacedRole, RolePlace};

/// Gives a role with all it entails, inside a write; what that leaves in the trail. A role already held is left as it is.
///
/// # Errors
/// What the database fails with.
pub fn give(conn: &mut Connection, grant: &Grant) -> Result<Vec<Event>, DbError> {
    let held = grants::list_of(conn, &grant.account)?;
    let mut events = match grant.role.giving(&held) {
        Giving::Held => return Ok(Vec::new()),
        Giving::Given { tokens_end: true } => end_tokens(conn, &grant.account, grant.given.at)?,
        Giving::Given { tokens_end: false } => Vec::new(),
    };
    grants::insert(conn, grant)?;
    password_resets::forget_unused(conn, &grant.account)?;
    events.push(event_about(conn, EventKind::GrantGiven, grant)?);
    Ok(events)
}

/// Ends a role, inside a write; with the last one the account's tokens end, too. What that leaves in the trail.
///
/// # Errors
/// [`DbError::NotFound`] where it has ended already.
pub fn end(conn: &mut Connection, grant: &Grant, now: Timestamp) -> Result<Events, DbError> {
    grants::delete(conn, &grant.id)?;
    let ended = Events::from(event_about(conn, EventKind::GrantEnded, grant)?);
    if grants::list_of(conn, &grant.account)?.is_empty() {
        Ok(ended.then(end_tokens(conn, &grant.account, now)?))
    } else {
        Ok(ended)
    }
}

/// Ends every token of an account that still works. Where a password is new, an account is out of use or its last role
/// has ended, no program goes on reading, and none comes back by itself.
pub(super) fn end_tokens(conn: &mut Connection, account: &AccountId, now: Timestamp) -> Result<Vec<Event>, DbError> {
    let valid = api_tokens::list_valid(conn, account, now)?;
    for token in &valid {
        api_tokens::save_revocation(conn, &token.id, now)?;
    }
    Ok(valid
        .iter()
        .map(|token| tokens::event(EventKind::ApiTokenRevoked, token))
        .collect())
}

/// Ends every session of an account but one, or all.
pub(super) fn end_sessions(
    conn: &mut Connection,
    account: &AccountId,
    kept: Option<&SessionId>,
) -> Result<Vec<Event>, DbError> {
    let ended = sessions::delete_others(conn, account, kept)?;
    Ok(ended
        .iter()
        .map(|id| Event::new(EventKind::SessionEnded).to(id))
        .collect())
}

fn event_about(conn: &mut Connection, kind: EventKind, grant: &Grant) -> Result<Event, DbError> {
    let mut event = Event::new(kind).to(format!("{} {}", grant.role.code(), grant.account));
    event.region = grants::region_of(conn, &grant.role)?;
    if let Role::Facilitator(round) = &grant.role {
        event = event.in_round(round);
    }
    Ok(event)
}

/// A role with the place it is held in.
pub(super) fn placed(conn: &mut Connection, role: &Role) -> Result<PlacedRole, ActError> {
    let place = match role {
        Role::NationalAdmin => None,
        Role::Coordinator(region) | Role::Reader(ReaderScope::Region(region)) => {
            Some(RolePlace::Region(regions::find(conn, region)?))
        }
        Role::Facilitator(round) => Some(RolePlace::Named(rounds::find(conn, round)?.settings.name)),
        Role::Reader(ReaderScope::Site(site)) => Some(RolePlace::Named(sites::find(conn, site)?.facts.name)),
    };
    Ok(PlacedRole {
        role: role.clone(),
        place,
    })
}

/// How an invitation stands, its inviter's right looked at.
///
/// # Errors
/// What the database fails with.
pub fn state_of(conn: &mut Connection, invitation: &Invitation, now: Timestamp) -> Result<InvitationState, ActError> {
    let inviter = invitation.created.by.as_ref();
    let inviter = inviter.map(|id| actors::find(conn, id)).transpose()?;
    let region = grants::region_of(conn, &invitation.role)?;
    Ok(invitation.state_by(inviter.as_ref(), region.as_ref(), now))
}
