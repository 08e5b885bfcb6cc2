use super::event;
use crate::acts::roles::placed;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, Written, grants, invitations};
use crate::domain::event::EventKind;
use crate::domain::ids::InvitationId;
use crate::domain::invitation::{Invitation, InvitationState};
use crate::domain::people::{PeopleOf, SentInvitation};
use crate::domain::permission::Actor;
use crate::keys;

/// Sends an invitation again: it gets a new link, given by whoever sends it; the old one stops working.
///
/// # Errors
/// [`ActError::NotFound`] for whoever may not give its role; [`ActError::Stale`] once it is accepted or revoked.
pub async fn renew(acting: &Acting, id: &str, key: &str) -> Result<SentInvitation, ActError> {
    let (id, key_hash, sent) = (id.to_owned(), keys::hash(key), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let (invitation, list) = pending_for(conn, actor, &id)?;
            let invitation = invitation.sent_again(&sent);
            invitations::save_renewal(conn, &invitation, &key_hash)?;
            let event = event(conn, EventKind::InvitationRenewed, &invitation)?;
            let role = placed(conn, &invitation.role)?;
            Ok(Written::new(SentInvitation { invitation, role, list }, event))
        })
        .await
}

/// An invitation that waits or has expired, for somebody who may give its role; and the list it stands on.
pub(super) fn pending_for(conn: &mut Connection, actor: &Actor, id: &str) -> Result<(Invitation, PeopleOf), ActError> {
    let id = InvitationId::parse(id).ok_or(ActError::NotFound)?;
    let invitation = invitations::find_for_change(conn, &id)?;
    let region = grants::region_of(conn, &invitation.role)?;
    if !actor.may_give(&invitation.role, region.as_ref()) {
        return Err(ActError::NotFound);
    }
    // Whether it has expired does not matter here.
    match invitation.state(invitation.created.at) {
        InvitationState::Waiting | InvitationState::Expired => {}
        InvitationState::Accepted | InvitationState::Revoked => return Err(ActError::Stale),
    }
    let list = PeopleOf::of_role(&invitation.role, region.as_ref());
    Ok((invitation, list))
}
