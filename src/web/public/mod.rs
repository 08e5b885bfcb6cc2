//! Pages for everyone.

mod home;
mod statements;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/", web::get().to(home::show))
        .route("/about", web::get().to(statements::about))
        .route("/accessibility", web::get().to(statements::accessibility))
        .route("/privacy", web::get().to(statements::privacy));
}
