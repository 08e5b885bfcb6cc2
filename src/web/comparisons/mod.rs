//! Closed rounds beside each other, with pictures and files. All of them take what the acts tell, so that each shows the same
//! figures under the same rules.

mod choosing;
mod files;
pub mod pages;
mod pictures;
pub mod query;
mod subjects;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/comparison", web::get().to(pages::show))
        .route("/comparison.csv", web::get().to(files::csv))
        .route("/comparison.json", web::get().to(files::json))
        .route("/comparison.xlsx", web::get().to(files::xlsx))
        .route("/comparison.pptx", web::get().to(files::pptx))
        .route("/comparison.zip", web::get().to(files::zip))
        .route("/comparison/charts/{file}", web::get().to(pictures::show))
        .route("/regions/{code}/trend", web::get().to(subjects::region_trend))
        .route("/regions/{code}/side-by-side", web::get().to(subjects::side_by_side))
        .route("/sites/{id}/trend", web::get().to(subjects::site_trend));
}
