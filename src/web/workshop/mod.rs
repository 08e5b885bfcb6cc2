//! The workshop as it is run: the facilitator's board, the projector, and what moves them.

mod board;
mod moves;
mod projector;

use actix_web::web::{self, ServiceConfig};

use super::page::Page;

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{round}/workshop", web::get().to(board::show))
        .route("/rounds/{round}/workshop/phase", web::post().to(moves::phase))
        .route("/rounds/{round}/workshop/screen", web::post().to(moves::screen))
        .route("/rounds/{round}/workshop/phones", web::post().to(moves::phones))
        .route("/rounds/{round}/workshop/timer", web::post().to(moves::timer))
        .route("/rounds/{round}/projector", web::get().to(projector::show));
}

/// Where the page listens, from the place it is made at.
fn events(id: &str, to: &str, place: &str) -> String {
    format!("/rounds/{id}/events?{to}after={place}")
}

/// The service's own address as people type it.
fn host(page: &Page) -> String {
    let origin = page.link("");
    origin
        .split_once("://")
        .map_or(origin.clone(), |(_, host)| host.to_owned())
}
