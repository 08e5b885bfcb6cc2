//! What went wrong, as RFC 9457 tells it, in the reader's language.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;
use utoipa::ToSchema;

use super::caller::language;
use crate::domain::Language;
use crate::i18n::msg;
use crate::web::address;
use crate::web::error::{AppError, Untold};
use crate::web::log::request_id;

pub const MEDIA_TYPE: &str = "application/problem+json";

/// Problem details (RFC 9457). `status` tells programs what happened; `title` and `detail` tell people, in the language
/// of `lang` or `Accept-Language`.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemDetails {
    /// Always `about:blank`: the status says it all.
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    kind: &'static str,
    #[schema(example = "Not found")]
    title: &'static str,
    #[schema(minimum = 400, maximum = 599, example = 404)]
    status: u16,
    detail: String,
    /// The parameter that was not understood.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    parameter: Option<String>,
}

/// The middleware that turns the interface's errors into problem details.
pub async fn documents(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    if !address::is_for_programs(response.request()) {
        return Ok(response);
    }
    let told = Untold::of(&response).map(|untold| of(response.request(), untold.status, untold.error));
    Ok(match told {
        Some(told) => response.into_response(told),
        None => response,
    })
}

/// The answer to a request that failed; `error` is ours, where there is one.
fn of(request: &HttpRequest, status: StatusCode, error: Option<&AppError>) -> HttpResponse {
    let l = language(request);
    let status = match error {
        Some(AppError::SignInNeeded) => StatusCode::UNAUTHORIZED,
        _ => status,
    };
    let (title, detail) = words(l, request, status, error);
    let problem = ProblemDetails {
        kind: "about:blank",
        title,
        status: status.as_u16(),
        detail,
        parameter: match error {
            Some(AppError::Parameter(name)) => Some(name.clone()),
            _ => None,
        },
    };
    let mut response = HttpResponse::build(status);
    response
        .insert_header((CONTENT_TYPE, MEDIA_TYPE))
        .insert_header((CONTENT_LANGUAGE, l.tag()));
    if status == StatusCode::UNAUTHORIZED {
        response.insert_header((WWW_AUTHENTICATE, challenge(request)));
    }
    if let Some(wait) = error.and_then(AppError::wait) {
        response.insert_header((RETRY_AFTER, wait.as_secs().max(1).to_string()));
    }
    response.body(serde_json::to_string(&problem).unwrap_or_default())
}

pub fn method_not_allowed(request: &HttpRequest) -> HttpResponse {
    of(request, StatusCode::METHOD_NOT_ALLOWED, None)
}

/// Which ways in there are (RFC 6750 §3; Basic for spreadsheets).
fn challenge(request: &HttpRequest) -> &'static str {
    if request.headers().contains_key(actix_web::http::header::AUTHORIZATION) {
        "Bearer realm=\"Perhekeskusarviointi\", error=\"invalid_token\", Basic realm=\"Perhekeskusarviointi\", charset=\"UTF-8\""
    } else {
        "Bearer realm=\"Perhekeskusarviointi\", Basic realm=\"Perhekeskusarviointi\", charset=\"UTF-8\""
    }
}

fn words(l: Language, request: &HttpRequest, status: StatusCode, error: Option<&AppError>) -> (&'static str, String) {
    let (title, detail) = match (status, error) {
        (_, Some(AppError::Parameter(name))) => {
            return (msg::api_bad_request(l), msg::api_bad_parameter(l, name));
        }
        (StatusCode::UNAUTHORIZED, _) => (msg::api_unauthorized(l), msg::api_unauthorized_text(l)),
        (StatusCode::NOT_FOUND, _) => (msg::api_not_found(l), msg::api_not_found_text(l)),
        (StatusCode::METHOD_NOT_ALLOWED, _) => (msg::api_method(l), msg::api_method_text(l)),
        (StatusCode::TOO_MANY_REQUESTS, _) => (msg::api_too_many(l), msg::api_too_many_text(l)),
        (StatusCode::SERVICE_UNAVAILABLE, _) => (msg::api_busy(l), msg::api_busy_text(l)),
        (status, _) if status.is_client_error() => (msg::api_bad_request(l), msg::api_bad_request_text(l)),
        _ => {
            let reference = request_id(request);
            if let Some(AppError::Broken(cause)) = error {
                tracing::error!(%reference, %cause, "broken");
            }
            return (msg::api_broken(l), msg::api_broken_text(l, reference));
        }
    };
    (title, detail.to_owned())
}
