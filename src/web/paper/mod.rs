//! What is answered on paper: the form to print, and typing in what was written on it.

mod entry;
mod form;
mod instruments;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{round}/paper", web::get().to(form::of_round))
        .service(
            web::resource("/rounds/{round}/paper-answers/new")
                .get(entry::new)
                .post(entry::create),
        )
        .route("/instruments", web::get().to(instruments::index))
        .route(
            "/instruments/{instrument}/{version}/paper",
            web::get().to(form::of_instrument),
        );
}
