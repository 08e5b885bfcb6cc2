//! Those whom somebody above invites, helps to a new password, takes out of use: national admins and co-ordinators by
//! the national admins, facilitators and readers by the region's co-ordinators.

mod accept;
mod deactivate;
mod end_role;
mod invite;
mod list;
mod password_link;
mod renew;
mod revoke;

pub use accept::{AcceptanceIds, FoundInvitation, accept, accept_as_newcomer, find_invitation};
pub use deactivate::{deactivate, reactivate};
pub use end_role::end_role;
pub use invite::{InvitingTo, invite, invite_national_admin, inviting_to};
pub use list::{list_in_region, list_national};
pub use password_link::{PasswordLink, make_password_link, make_password_link_for};
pub use renew::renew;
pub use revoke::revoke;

pub(super) use invite::invited;

use super::ActError;
use crate::db::{Connection, grants};
use crate::domain::event::{Event, EventKind};
use crate::domain::invitation::Invitation;

/// What has happened to an invitation.
fn event(conn: &mut Connection, kind: EventKind, invitation: &Invitation) -> Result<Event, ActError> {
    let mut event = Event::new(kind).to(&invitation.id);
    event.region = grants::region_of(conn, &invitation.role)?;
    Ok(event)
}
