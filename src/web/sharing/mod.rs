//! How a closed round's results reach people without an account: [`links`] that open them, [`publication`] on the public
//! site, and the region's [`consent`] to national comparisons.

mod by_link;
mod consent;
mod links;
mod publication;
mod published;

use actix_web::web::{self, ServiceConfig};

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{round}/sharing", web::get().to(links::show))
        .route("/rounds/{round}/share-links", web::post().to(links::create))
        .route(
            "/rounds/{round}/share-links/{link}/revocation",
            web::post().to(links::revoke),
        )
        .service(
            web::resource("/rounds/{round}/publication")
                .get(publication::new)
                .post(publication::create),
        )
        .route(
            "/rounds/{round}/publication/withdrawal",
            web::post().to(publication::delete),
        )
        .route("/regions/{region}/comparison-consent", web::post().to(consent::update))
        .route("/shared/{token}", web::get().to(by_link::show))
        .route("/shared/{token}/results.xlsx", web::get().to(by_link::xlsx))
        .route("/shared/{token}/results.csv", web::get().to(by_link::csv))
        .route("/shared/{token}/results.json", web::get().to(by_link::json))
        .route("/shared/{token}/charts/{file}", web::get().to(by_link::picture))
        .route("/published", web::get().to(published::list))
        .route("/published/{round}", web::get().to(published::show))
        .route("/published/{round}/results.xlsx", web::get().to(published::xlsx))
        .route("/published/{round}/results.csv", web::get().to(published::csv))
        .route("/published/{round}/results.json", web::get().to(published::json))
        .route("/published/{round}/charts/{file}", web::get().to(published::picture));
}
