//! The interface for programs, version 1: regions, sites, closed rounds and their results, read with a token. It reads no
//! cookie and sends none, and offers nothing to write. What it tells is described at `/api/v1/openapi.json`, made from the
//! types that answer; `docs/api.md` tells it to people.

mod caller;
mod comparisons;
mod document;
mod listed;
pub mod problem;
mod query;
mod regions;
mod reply;
mod results;
mod rounds;
mod sites;

use actix_web::http::header::ALLOW;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};

use document::Finish;

/// One table gives the routes and the description, so that neither has what the other lacks.
macro_rules! served {
    ($($path:literal => $room:ident :: $handler:ident),+ $(,)?) => {
        /// The addresses, as the description writes them.
        pub const PATHS: &[&str] = &[$($path),+];

        pub fn configure(config: &mut ServiceConfig) {
            $(config.service(
                web::resource($path)
                    .route(web::get().to($room::$handler))
                    .default_service(web::to(other_method)),
            );)+
        }

        document::described!($($room::$handler),+);
    };
}

served! {
    "/api/v1/openapi.json" => document::show,
    "/api/v1/regions" => regions::list,
    "/api/v1/regions/{code}" => regions::show,
    "/api/v1/sites" => sites::list,
    "/api/v1/sites/{id}" => sites::show,
    "/api/v1/rounds" => rounds::list,
    "/api/v1/rounds/{id}" => rounds::show,
    "/api/v1/rounds/{id}/results" => results::json,
    "/api/v1/rounds/{id}/results.csv" => results::csv,
    "/api/v1/comparisons" => comparisons::json,
    "/api/v1/comparisons.csv" => comparisons::csv,
}

async fn other_method(request: HttpRequest) -> HttpResponse {
    let mut response = problem::method_not_allowed(&request);
    response
        .headers_mut()
        .insert(ALLOW, actix_web::http::header::HeaderValue::from_static("GET, HEAD"));
    response
}
