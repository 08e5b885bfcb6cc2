//! A round's results: the page for those who lead or read the round, the page for its participants, files and pictures.
//! All of them take what the acts tell, so that each shows the same figures under the same rules.

mod files;
mod pages;
mod pictures;

use actix_web::web::{self, ServiceConfig};

pub use files::{FileQuery, csv_of, json_of, xlsx_of};
pub use pages::{ResultsQuery, rendered};
pub use pictures::{PictureQuery, picture_of};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{id}/results", web::get().to(pages::show))
        .route("/rounds/{id}/results.csv", web::get().to(files::csv))
        .route("/rounds/{id}/results.xlsx", web::get().to(files::xlsx))
        .route("/rounds/{id}/slides.pptx", web::get().to(files::pptx))
        .route("/rounds/{id}/pictures.zip", web::get().to(files::zip))
        .route("/rounds/{id}/results.json", web::get().to(files::json))
        .route("/rounds/{id}/charts/{file}", web::get().to(pictures::show))
        .route("/answering/{round}/results", web::get().to(pages::show_to_participant));
}
