//! The workshop as it is run: the facilitator's board, the projector, and what moves them.

mod board;
mod loaded;
mod moves;
mod projector;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{round}/workshop", web::get().to(board::show))
        .route("/rounds/{round}/workshop/phase", web::post().to(moves::phase))
        .route("/rounds/{round}/workshop/screen", web::post().to(moves::screen))
        .route("/rounds/{round}/workshop/phones", web::post().to(moves::phones))
        .route("/rounds/{round}/workshop/timer", web::post().to(moves::timer))
        .route("/rounds/{round}/projector", web::get().to(projector::show));
}
