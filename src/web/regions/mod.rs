//! A region's own room: its first page, and sites added to it.

mod home;
mod sites;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/regions/{region}", web::get().to(home::show))
        .route("/regions/{region}/sites/new", web::get().to(sites::new))
        .route("/regions/{region}/sites", web::post().to(sites::create));
}
