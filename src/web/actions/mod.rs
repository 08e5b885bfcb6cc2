//! A round's actions: readers see them once the round is closed, its facilitator and co-ordinator keep them.

mod changes;
mod deletion;
mod pages;
mod status;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .service(
            web::resource("/rounds/{round}/actions")
                .get(pages::index)
                .post(changes::create),
        )
        .route("/rounds/{round}/actions/new", web::get().to(pages::new))
        .route("/rounds/{round}/actions/{action}/edit", web::get().to(pages::edit))
        .route("/rounds/{round}/actions/{action}", web::post().to(changes::update))
        .route(
            "/rounds/{round}/actions/{action}/status",
            web::post().to(status::update),
        )
        .service(
            web::resource("/rounds/{round}/actions/{action}/deletion")
                .get(deletion::show)
                .post(deletion::create),
        );
}
