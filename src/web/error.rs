//! What can keep a request from being answered, and the page that says so in the reader's language.

use std::fmt;

use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{ACCEPT, LOCATION, RETRY_AFTER};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use jiff::SignedDuration;

use super::log::request_id;
use super::visitor::Visitor;
use super::{address, api};
use crate::acts::ActError;
use crate::domain::permission::PeopleRule;
use crate::domain::round::RoundRule;
use crate::views::layout::{self, FrameKind};
use crate::views::problem::{self, Problem};

/// Why a request is not answered with what it asked for. A refused form is not one of these: see
/// [`super::page::Page::refuse`].
#[derive(Debug)]
pub enum AppError {
    /// There is no such thing, or none that this person may know of.
    NotFound,
    /// 303 to the sign-in page, and back from there.
    SignInNeeded,
    /// This person knows the thing and may not do that.
    Forbidden,
    BadRequest,
    /// A parameter of the interface that is not known or cannot be read.
    Parameter(String),
    /// Somebody else was faster; what to do is on the page.
    Stale,
    /// The round's present state does not allow it.
    Round(RoundRule),
    /// A rule of accounts and their roles stands in the way.
    People(PeopleRule),
    TooLarge,
    TooManyTries {
        wait: SignedDuration,
    },
    Busy,
    /// A fault of ours; the cause goes to the log, a reference number to the page.
    Broken(String),
}

impl From<ActError> for AppError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::NotFound => AppError::NotFound,
            ActError::SignInNeeded => AppError::SignInNeeded,
            ActError::Forbidden => AppError::Forbidden,
            ActError::Stale => AppError::Stale,
            // A handler with a form shows it again; elsewhere nothing was typed that could be kept.
            ActError::Flawed(_) | ActError::Faulty(_) => AppError::BadRequest,
            ActError::Round(rule) => AppError::Round(rule),
            ActError::People(rule) => AppError::People(rule),
            ActError::TooLarge => AppError::TooLarge,
            ActError::TooManyTries { wait } => AppError::TooManyTries { wait },
            ActError::Busy => AppError::Busy,
            ActError::Broken(cause) => AppError::Broken(cause),
        }
    }
}

impl From<RoundRule> for AppError {
    fn from(rule: RoundRule) -> Self {
        AppError::Round(rule)
    }
}

impl From<PeopleRule> for AppError {
    fn from(rule: PeopleRule) -> Self {
        AppError::People(rule)
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status_code())
    }
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        match self {
            AppError::NotFound => StatusCode::NOT_FOUND,
            AppError::SignInNeeded => StatusCode::SEE_OTHER,
            AppError::Forbidden => StatusCode::FORBIDDEN,
            AppError::BadRequest | AppError::Parameter(_) => StatusCode::BAD_REQUEST,
            AppError::Stale | AppError::Round(_) | AppError::People(_) => StatusCode::CONFLICT,
            AppError::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            AppError::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
            AppError::Busy => StatusCode::SERVICE_UNAVAILABLE,
            AppError::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Bare: [`pages`] knows the reader and puts the page around it.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// The middleware that turns errors into pages, or into JSON for scripts that asked for it.
pub async fn pages(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    let bare = response.response().error().is_some()
        || matches!(response.response().body().size(), BodySize::None | BodySize::Sized(0));
    if !bare || !(status.is_client_error() || status.is_server_error() || status == StatusCode::SEE_OTHER) {
        return Ok(response);
    }
    let error = response.response().error();
    let error = error.and_then(|error| error.as_error::<AppError>());
    if address::is_for_programs(response.request()) {
        let told = api::problem::of(response.request(), status, error);
        return Ok(response.into_response(told));
    }
    let (problem, wait) = match error {
        Some(error) => (problem_of(error, response.request()), wait(error)),
        None => match problem_of_status(status) {
            Some(problem) => (problem, None),
            None => return Ok(response),
        },
    };
    let page = answer(response.request(), status, &problem, wait);
    Ok(response.into_response(page))
}

/// Whether a script of ours asks, and not a person's browser.
pub(super) fn asks_json(request: &HttpRequest) -> bool {
    request
        .headers()
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.starts_with("application/json"))
}

fn answer(request: &HttpRequest, status: StatusCode, problem: &Problem, wait: Option<SignedDuration>) -> HttpResponse {
    let visitor = Visitor::of(request);
    let asks_json = asks_json(request);
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

pub(super) fn wait(error: &AppError) -> Option<SignedDuration> {
    match error {
        AppError::TooManyTries { wait } => Some(*wait),
        AppError::Busy => Some(SignedDuration::from_secs(2)),
        AppError::NotFound
        | AppError::SignInNeeded
        | AppError::Forbidden
        | AppError::BadRequest
        | AppError::Parameter(_)
        | AppError::Stale
        | AppError::Round(_)
        | AppError::People(_)
        | AppError::TooLarge
        | AppError::Broken(_) => None,
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
