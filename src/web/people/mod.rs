//! Those whom somebody above invites, helps to a new password, takes out of use: national admins and co-ordinators by
//! the national admins, facilitators and readers by the region's co-ordinators.

mod deactivation;
mod grants;
mod invitations;
mod list;
mod password_link;

use actix_web::web::{ServiceConfig, get, post};

use crate::domain::people::PeopleOf;

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

/// Where somebody who has done something on a list goes back to.
fn address(list: &PeopleOf) -> String {
    match list {
        PeopleOf::Nation => "/people".to_owned(),
        PeopleOf::Region(region) => format!("/regions/{region}/people"),
    }
}
