//! The page that says in the reader's language what kept a request from being answered.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{LOCATION, RETRY_AFTER};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse};
use jiff::SignedDuration;

use super::address;
use super::error::{AppError, Untold};
use super::log::request_id;
use super::visitor::Visitor;
use crate::views::layout::{self, FrameKind};
use crate::views::problem::{self, Problem};

/// The middleware that turns errors into pages, or into JSON for scripts that asked for it.
pub async fn pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let Some(Untold { status, error }) = Untold::of(&response) else {
        return Ok(response);
    };
    let (problem, wait) = match error {
        Some(error) => (problem_of(error, response.request()), error.wait()),
        None => match problem_of_status(status) {
            Some(problem) => (problem, None),
            None => return Ok(response),
        },
    };
    let page = answer(response.request(), status, &problem, wait);
    Ok(response.into_response(page))
}

fn answer(request: &HttpRequest, status: StatusCode, problem: &Problem, wait: Option<SignedDuration>) -> HttpResponse {
    let visitor = Visitor::of(request);
    let asks_json = address::asks_json(request);
    let status = match (problem, asks_json) {
        (Problem::SignInNeeded, true) => StatusCode::UNAUTHORIZED,
        (Problem::SignInNeeded, false) => StatusCode::SEE_OTHER,
        _ => status,
    };
    let mut response = HttpResponse::build(status);
    if let Some(wait) = wait {
        response.insert_header((RETRY_AFTER, wait.as_secs().max(1).to_string()));
    }
    let l = visitor.language;
    if asks_json {
        return response.json(serde_json::json!({
            "title": problem::title(l, problem),
            "text": problem::text(l, problem),
        }));
    }
    if *problem == Problem::SignInNeeded {
        response.insert_header((LOCATION, sign_in_address(request)));
        return response.finish();
    }
    let title = problem::title(l, problem);
    let kind = if address::is_key(request) {
        FrameKind::Shared
    } else {
        FrameKind::Public
    };
    let frame = visitor.frame(title, kind);
    response
        .content_type("text/html; charset=utf-8")
        .body(layout::page(&frame, problem::page(l, problem)).into_string())
}

/// Back to where the person was going, when going there again is harmless.
fn sign_in_address(request: &HttpRequest) -> String {
    let going = request.uri().path_and_query().map_or("/", |path| path.as_str());
    if request.method() != Method::GET || going == "/home" {
        return "/sign-in".to_owned();
    }
    match serde_html_form::to_string([("to", going)]) {
        Ok(query) => format!("/sign-in?{query}"),
        Err(_) => "/sign-in".to_owned(),
    }
}

fn problem_of(error: &AppError, request: &HttpRequest) -> Problem {
    match error {
        AppError::NotFound => Problem::NotFound,
        AppError::SignInNeeded => Problem::SignInNeeded,
        AppError::Forbidden => Problem::Forbidden,
        AppError::BadRequest | AppError::Parameter(_) => Problem::BadRequest,
        AppError::Stale => Problem::Stale,
        AppError::Round(rule) => Problem::Round(rule.clone()),
        AppError::People(rule) => Problem::People(*rule),
        AppError::TooLarge => Problem::TooLarge,
        AppError::TooManyTries { .. } => Problem::TooMany,
        AppError::Busy => {
            tracing::warn!("busy");
            Problem::Busy
        }
        AppError::Broken(cause) => {
            let reference = request_id(request);
            tracing::error!(%reference, %cause, "broken");
            Problem::Broken { reference }
        }
    }
}

/// What actix itself refuses.
fn problem_of_status(status: StatusCode) -> Option<Problem> {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some(Problem::NotFound),
        StatusCode::BAD_REQUEST => Some(Problem::BadRequest),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Problem::TooLarge),
        _ => None,
    }
}
