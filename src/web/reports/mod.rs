//! Reports to hand over: the pages where one is chosen, and the files. They load as the results page does, so that they
//! hold what it shows and nothing more.

mod comparison;
mod files;
mod format;
mod pages;
mod query;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{id}/report", web::get().to(pages::show))
        .route("/rounds/{id}/report.docx", web::get().to(files::docx))
        .route("/comparison/report", web::get().to(comparison::show))
        .route("/comparison.docx", web::get().to(comparison::docx));
    #[cfg(feature = "pdf")]
    config
        .route("/rounds/{id}/report.pdf", web::get().to(files::pdf))
        .route("/comparison.pdf", web::get().to(comparison::pdf));
}
