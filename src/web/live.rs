//! The live channel: server-sent events for whoever follows a round. A page is right without it; with it, it asks anew when
//! something has changed.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::body::{BodySize, MessageBody};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING};
use actix_web::rt::time::{Sleep, sleep};
use actix_web::web::{self, Bytes, Path, Query, ServiceConfig};
use serde::Deserialize;

use super::answering::HeldCode;
use super::error::AppError;
use super::page::{Answer, Page};
use crate::acts::following;
use crate::domain::ids::RoundId;
use crate::domain::news::Audience;
use crate::live::Events;

/// A stream ends after this long, and the browser comes back by itself: so its right to listen is asked again.
const LONGEST: Duration = Duration::from_secs(10 * 60);

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{round}/events", web::get().to(to_workers))
        .route("/answering/{round}/events", web::get().to(to_participant));
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Listening {
    /// The place the page was made at; a browser that comes back says its own in `Last-Event-ID`.
    after: String,
    /// `projector`, or whoever runs the workshop.
    to: String,
}

/// `GET /rounds/{round}/events?to=projector&after=…`
pub async fn to_workers(page: Page, id: Path<String>, listening: Query<Listening>) -> Answer {
    let round = following::as_facilitator(&page.acting(), &id).await?;
    let audience = match listening.to.as_str() {
        "" => Audience::Facilitator,
        "projector" => Audience::Projector,
        _ => return Err(AppError::NotFound),
    };
    Ok(stream(&page, &round, audience, &listening.after))
}

/// `GET /answering/{round}/events?after=…`
pub async fn to_participant(page: Page, id: Path<String>, listening: Query<Listening>) -> Answer {
    let held = HeldCode::of(&page, &id)?;
    let round = following::as_participant(&page.acting(), &held.key).await?;
    Ok(stream(&page, &round, Audience::Participant, &listening.after))
}

fn stream(page: &Page, round: &RoundId, audience: Audience, after: &str) -> HttpResponse {
    let last = page
        .request()
        .headers()
        .get("last-event-id")
        .and_then(|id| id.to_str().ok())
        .unwrap_or(after);
    let events = page
        .shared()
        .live
        .listen(round, audience, Some(last).filter(|id| !id.is_empty()));
    HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "no-store"))
        // Compressing would hold events back, and so would a proxy that collects.
        .insert_header((CONTENT_ENCODING, "identity"))
        .insert_header(("x-accel-buffering", "no"))
        // Nothing is asked on this connection afterwards; when the service stops it shall not be waited for.
        .force_close()
        .body(Stream {
            events,
            end: Box::pin(sleep(LONGEST)),
        })
}

/// The body of an answer that goes on.
struct Stream {
    events: Events,
    end: Pin<Box<Sleep>>,
}

impl MessageBody for Stream {
    type Error = std::convert::Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        if self.end.as_mut().poll(context).is_ready() {
            return Poll::Ready(None);
        }
        self.events
            .poll_recv(context)
            .map(|line| line.map(|line| Ok(Bytes::copy_from_slice(line.as_bytes()))))
    }
}
