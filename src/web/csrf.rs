//! A form on another site cannot act in a visitor's name: browsers say where a request comes from
//! (`Sec-Fetch-Site`, or `Origin` where that is missing), and what does not come from here is refused.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::ORIGIN;
use actix_web::middleware::Next;
use actix_web::web;

use super::address;
use super::client::Client;
use super::error::AppError;
use super::shared::Shared;

pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    // The interface acts in nobody's name that a browser brings along: it reads no cookie.
    if is_harmless(&request) || address::is_for_programs(request.request()) || comes_from_here(&request) {
        Ok(next.call(request).await?.map_into_boxed_body())
    } else {
        Ok(request.error_response(AppError::Forbidden))
    }
}

fn is_harmless(request: &ServiceRequest) -> bool {
    [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method())
}

fn comes_from_here(request: &ServiceRequest) -> bool {
    let told = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = told("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    let Some(shared) = request.app_data::<web::Data<Shared>>() else {
        return false;
    };
    let here = Client::of(request.request(), &shared.settings).origin;
    told(ORIGIN.as_str()).is_some_and(|origin| origin.eq_ignore_ascii_case(&here))
}
