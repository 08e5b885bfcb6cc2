//! The room of one family centre or meeting place.

mod archiving;
mod deletion;
mod facts;
mod show;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .service(web::resource("/sites/{site}").get(show::show).post(facts::update))
        .route("/sites/{site}/edit", web::get().to(facts::edit))
        .route("/sites/{site}/archiving", web::post().to(archiving::create))
        .route("/sites/{site}/restoration", web::post().to(archiving::restore))
        .service(
            web::resource("/sites/{site}/deletion")
                .get(deletion::new)
                .post(deletion::create),
        );
}
