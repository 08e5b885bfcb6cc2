//! A participant's room: joining, answering, coming back. There is no account here; a return code in a cookie is the key.

mod ballots;
mod check;
mod device;
mod edits;
mod joining;
mod own;
mod participant_page;
mod returning;
mod room;
mod themes;

use actix_web::web::{self, ServiceConfig};

pub use participant_page::{HeldCode, ParticipantPage};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/join", web::post().to(joining::find))
        .service(web::resource("/join/{code}").get(joining::show).post(joining::create))
        .route("/return", web::post().to(returning::create))
        .route("/answering/worker.js", web::get().to(device::worker))
        .route("/answering/{round}", web::get().to(themes::resume))
        .service(
            web::resource("/answering/{round}/themes/{number}")
                .get(themes::show)
                .post(themes::save),
        )
        .route("/answering/{round}/edits", web::post().to(edits::create))
        .route("/answering/{round}/answers", web::get().to(device::answers))
        .route("/answering/{round}/check", web::get().to(check::show))
        .route("/answering/{round}/finish", web::post().to(check::finish))
        .route("/answering/{round}/room", web::get().to(room::show))
        .route(
            "/answering/{round}/ballots/{criterion}",
            web::post().to(ballots::create),
        )
        .route("/answering/{round}/own", web::get().to(own::show))
        .route("/answering/{round}/leaving", web::post().to(own::leave))
        .route("/answering/{round}/group", web::post().to(own::change_group))
        .service(
            web::resource("/answering/{round}/withdrawal")
                .get(own::ask_withdrawal)
                .post(own::withdraw),
        );
}
