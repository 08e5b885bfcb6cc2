//! The room of those who prepare, run and read rounds: each page and each step is a resource of its own.

mod deletion;
mod facilitators;
mod groups;
mod hub;
mod invitation;
mod new;
mod results_shown;
mod settings;
mod steps;
mod trial;

use actix_web::web::{self, Path, ServiceConfig};

use crate::domain::round::Step;
use crate::views::rounds::step::resource;
use crate::web::Page;

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/new", web::get().to(new::new))
        .route("/rounds", web::post().to(new::create))
        .service(web::resource("/rounds/{round}").get(hub::show).post(settings::update))
        .route("/rounds/{round}/edit", web::get().to(settings::edit))
        .service(
            web::resource("/rounds/{round}/groups")
                .get(groups::new)
                .post(groups::create),
        )
        .service(
            web::resource("/rounds/{round}/deletion")
                .get(deletion::new)
                .post(deletion::create),
        )
        .route("/rounds/{round}/results-shown", web::post().to(results_shown::update))
        .route("/rounds/{round}/invitation", web::get().to(invitation::show))
        .route("/rounds/{round}/sheet", web::get().to(invitation::sheet))
        .service(
            web::resource("/rounds/{round}/facilitators")
                .get(facilitators::show)
                .post(facilitators::create),
        )
        .route(
            "/rounds/{round}/facilitators/invitations",
            web::post().to(facilitators::invite),
        )
        .route(
            "/rounds/{round}/facilitators/{account}/removal",
            web::post().to(facilitators::delete),
        )
        .service(
            web::resource("/rounds/{round}/trial")
                .get(trial::join)
                .post(trial::begin),
        )
        .route("/rounds/{round}/trial/themes/{number}", web::get().to(trial::theme))
        .route("/rounds/{round}/trial/check", web::get().to(trial::check));
    for step in Step::ALL {
        config.service(
            web::resource(format!("/rounds/{{round}}/{}", resource(step)))
                .get(move |page: Page, id: Path<String>| steps::new(page, id, step))
                .post(move |page: Page, id: Path<String>| steps::create(page, id, step)),
        );
    }
}
