use super::event;
use super::renew::pending_for;
use crate::acts::{ActError, Acting};
use crate::db::{Written, invitations};
use crate::domain::event::EventKind;
use crate::domain::invitation::Invitation;
use crate::domain::people::PeopleOf;

/// Takes an invitation back: its link stops working. The list it stood on.
///
/// # Errors
/// As [`super::renew`].
pub async fn revoke(acting: &Acting, id: &str) -> Result<PeopleOf, ActError> {
    let (id, mark) = (id.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let (invitation, list) = pending_for(conn, actor, &id)?;
            let revoked = Invitation {
                revoked: Some(mark.clone()),
                ..invitation
            };
            invitations::save(conn, &revoked)?;
            let event = event(conn, EventKind::InvitationRevoked, &revoked)?;
            Ok(Written::new(list, event))
        })
        .await
}
