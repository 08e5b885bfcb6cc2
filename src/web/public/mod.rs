//! Pages for everyone.

mod home;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config.route("/", web::get().to(home::show));
}
