//! Those who take part in a round, one by one: for what only a person in the room can mend. Answers are never seen here.

mod group;
mod list;
mod removal;

use actix_web::web::{self, ServiceConfig};

use crate::domain::ids::RoundId;

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{round}/participants", web::get().to(list::show))
        .service(
            web::resource("/rounds/{round}/participants/{participant}/group")
                .get(group::edit)
                .post(group::update),
        )
        .service(
            web::resource("/rounds/{round}/participants/{participant}/removal")
                .get(removal::new)
                .post(removal::create),
        );
}

fn list_address(round: &RoundId) -> String {
    format!("/rounds/{round}/participants")
}
