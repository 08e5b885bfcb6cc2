//! Whatever somebody signed in may not do, or a rule forbids, leaves an event with the outcome *refused*: noted here for
//! every route that changes something, so that no handler can forget it.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, web};

use super::error::AppError;
use super::shared::Shared;
use super::visitor::Visitor;
use crate::acts::attempts::note_refused;
use crate::acts::{Acting, Who};
use crate::domain::event::Means;
use crate::domain::ids::RoundId;

/// Left on an answer that tells in a page of its own what a rule forbids.
struct ByRule;

/// An answer that tells what a rule forbids, where a handler shows that beside what was typed.
pub fn by_rule(mut answer: HttpResponse) -> HttpResponse {
    answer.extensions_mut().insert(ByRule);
    answer
}

/// The middleware; [`super::visitor::find`] has found who asks.
pub async fn note(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, actix_web::Error> {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.call(request).await?.map_into_boxed_body();
    let answer = response.response();
    let error = answer.error().and_then(|error| error.as_error::<AppError>());
    let by_rule = answer.extensions().contains::<ByRule>();
    if changes && (by_rule || error.is_some_and(is_refusal)) {
        note_of(response.request()).await;
    }
    Ok(response)
}

/// Whether a right or a rule stood in the way, and not a slip, a race or a fault.
fn is_refusal(error: &AppError) -> bool {
    match error {
        AppError::NotFound | AppError::Forbidden | AppError::Round(_) | AppError::People(_) => true,
        AppError::SignInNeeded
        | AppError::BadRequest
        | AppError::Parameter(_)
        | AppError::Stale
        | AppError::TooLarge
        | AppError::TooManyTries { .. }
        | AppError::Busy
        | AppError::Broken(_) => false,
    }
}

/// The answer stands whether or not the trail can be written: then the log says so.
async fn note_of(request: &HttpRequest) {
    let Some((thing, shared)) = request.match_pattern().zip(request.app_data::<web::Data<Shared>>()) else {
        return;
    };
    let Some(signed_in) = Visitor::of(request).signed_in else {
        return;
    };
    let who = Who::Account {
        actor: signed_in.actor.clone(),
        session: Some(signed_in.session.id.clone()),
    };
    let acting = Acting::new(&shared.acts, who, Means::Request, shared.clock.now());
    let round = thing
        .starts_with("/rounds/{")
        .then(|| request.match_info().iter().next())
        .flatten()
        .and_then(|(_, id)| RoundId::parse(id));
    let thing = format!("{} {thing}", request.method());
    if let Err(error) = note_refused(&acting, &thing, round).await {
        tracing::warn!(?error, "a refused attempt is not noted");
    }
}
