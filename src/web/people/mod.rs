//! Those whom somebody above invites, helps to a new password, takes out of use: national admins and co-ordinators by
//! the national admins, facilitators and readers by the region's co-ordinators.

mod deactivation;
mod grants;
mod invitations;
mod list;
mod password_link;

use actix_web::web::{ServiceConfig, get, post};
use jiff::Timestamp;

use super::error::AppError;
use crate::db::{Connection, actors, grants as roles, regions, rounds, sites};
use crate::domain::Language;
use crate::domain::account::{Invitation, InvitationState, ReaderScope, Role};
use crate::views::people::role_label;

/// The longest name of a person, in characters.
pub const NAME_MAX: usize = 80;

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/people", get().to(list::national))
        .route("/people/invitation", get().to(invitations::new_national))
        .route("/people/invitation", post().to(invitations::create_national))
        .route("/regions/{region}/people", get().to(list::of_region))
        .route(
            "/regions/{region}/people/invitation",
            get().to(invitations::new_in_region),
        )
        .route(
            "/regions/{region}/people/invitation",
            post().to(invitations::create_in_region),
        )
        .route(
            "/people/invitations/{invitation}/renewal",
            post().to(invitations::renew),
        )
        .route(
            "/people/invitations/{invitation}/revocation",
            post().to(invitations::revoke),
        )
        .route("/people/grants/{grant}/ending", post().to(grants::delete))
        .route("/people/{account}/password-link", post().to(password_link::create))
        .route("/people/{account}/deactivation", post().to(deactivation::create))
        .route("/people/{account}/reactivation", post().to(deactivation::delete));
}

/// Each role with the name of the region, site or round it is for.
///
/// # Errors
/// What the database fails with.
pub fn role_labels<'a>(
    conn: &mut Connection,
    l: Language,
    roles: impl IntoIterator<Item = &'a Role>,
) -> Result<Vec<String>, AppError> {
    roles
        .into_iter()
        .map(|role| {
            let place = match role {
                Role::NationalAdmin => None,
                Role::Coordinator(region) | Role::Reader(ReaderScope::Region(region)) => {
                    Some(regions::find(conn, region)?.name(l).to_owned())
                }
                Role::Facilitator(round) => Some(rounds::find(conn, round)?.settings.name),
                Role::Reader(ReaderScope::Site(site)) => Some(sites::find(conn, site)?.facts.name),
            };
            Ok(role_label(l, role, place.as_deref()))
        })
        .collect()
}

/// How an invitation stands, its inviter's right looked at.
///
/// # Errors
/// What the database fails with.
pub fn state_of(conn: &mut Connection, invitation: &Invitation, now: Timestamp) -> Result<InvitationState, AppError> {
    let inviter = invitation.created.by.as_ref();
    let inviter = inviter.map(|id| actors::find(conn, id)).transpose()?;
    let region = roles::region_of(conn, &invitation.role)?;
    Ok(invitation.state_by(inviter.as_ref(), region.as_ref(), now))
}

/// Where somebody who has acted on a role goes back to.
fn list_address(role_region: Option<&str>, leads: bool) -> String {
    match role_region {
        Some(region) if !leads => format!("/regions/{region}/people"),
        _ => "/people".to_owned(),
    }
}
