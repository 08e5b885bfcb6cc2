//! The one table of addresses: each room lists its own.

use actix_web::web::{self, ServiceConfig};

use super::error::AppError;
use super::page::Answer;
use super::{
    accounts, actions, answering, api, comparisons, discussion, health, live, overviews, paper, participants, people,
    public, regions, reports, results, rounds, sharing, sites, static_files, workshop,
};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/healthz", web::get().to(health::show))
        .route("/static/{hash}/{path:.*}", web::get().to(static_files::show))
        .route("/favicon.ico", web::get().to(static_files::favicon))
        .configure(public::configure)
        .configure(answering::configure)
        .configure(comparisons::configure)
        .configure(regions::configure)
        .configure(sites::configure)
        .configure(overviews::configure)
        .configure(rounds::configure)
        .configure(results::configure)
        .configure(reports::configure)
        .configure(sharing::configure)
        .configure(discussion::configure)
        .configure(workshop::configure)
        .configure(live::configure)
        .configure(paper::configure)
        .configure(participants::configure)
        .configure(actions::configure)
        .configure(accounts::configure)
        .configure(people::configure)
        .configure(api::configure)
        .default_service(web::to(nothing_here));
}

async fn nothing_here() -> Answer {
    Err(AppError::NotFound)
}
