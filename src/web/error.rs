//! What can keep a request from being answered. [`super::problem`] tells it to people, [`super::api::problem`] to programs.

use std::fmt;

use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::ServiceResponse;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use jiff::SignedDuration;

use crate::acts::ActError;
use crate::domain::permission::PeopleRule;
use crate::domain::round::RoundRule;

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

    /// Bare: nothing here knows the reader.
    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

impl AppError {
    /// How long to wait before asking again, where that is known.
    pub fn wait(&self) -> Option<SignedDuration> {
        match self {
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
}

/// What a response failed with of which nobody has been told yet.
pub struct Untold<'a> {
    pub status: StatusCode,
    /// Ours, where it is one: actix itself refuses some requests.
    pub error: Option<&'a AppError>,
}

impl Untold<'_> {
    /// None for a response that has not failed, or that says all itself.
    pub fn of(response: &ServiceResponse) -> Option<Untold<'_>> {
        let (status, error) = (response.status(), response.response().error());
        let is_bare = || matches!(response.response().body().size(), BodySize::None | BodySize::Sized(0));
        let is_failure = status.is_client_error() || status.is_server_error() || status == StatusCode::SEE_OTHER;
        (is_failure && (error.is_some() || is_bare())).then(|| Untold {
            status,
            error: error.and_then(|error| error.as_error()),
        })
    }
}
