//! What a participant's device asks for besides pages: the answers as they stand, and the script that keeps the pages.

use std::collections::BTreeMap;

use actix_web::http::header::CACHE_CONTROL;
use actix_web::{HttpResponse, web};
use serde::Serialize;

use super::participant_page::ParticipantPage;
use crate::domain::answer::{Field, Stamp};
use crate::views::answering::field_name;
use crate::views::assets;
use crate::web::error::AppError;
use crate::web::{Answer, Page};

#[derive(Debug, Serialize)]
struct Answers {
    /// The server's clock before the answers were read.
    server_ms: i64,
    /// Whose answers these are.
    mark: String,
    /// Whether the round takes answers.
    open: bool,
    /// By the fields' names, each that was ever answered.
    answers: BTreeMap<String, Standing>,
}

/// A field's value as it stands, empty when it was cleared.
#[derive(Debug, Serialize)]
struct Standing {
    value: String,
    edited_at_ms: i64,
}

/// `GET /answering/{round}/answers`: one's own answers, so that a device that was away shows what another one has saved.
pub async fn answers(page: Page, round: web::Path<String>) -> Answer {
    let own = ParticipantPage::load(&page, &round).await?;
    let mut answers = BTreeMap::new();
    for (criterion, answer) in &own.sheet.answers {
        for field in Field::ALL {
            if let Some(stamp) = answer.stamp(field) {
                let value = answer.code(field);
                let edited_at_ms = whole_ms(stamp);
                answers.insert(field_name(field, criterion), Standing { value, edited_at_ms });
            }
        }
    }
    Ok(HttpResponse::Ok().json(Answers {
        server_ms: own.moment.at.as_millisecond(),
        open: own.sheet.round.answerable().is_ok(),
        mark: own.held.mark,
        answers,
    }))
}

/// When a value was given, in milliseconds rounded up: whatever is given in sight of it gets a later time.
pub(super) fn whole_ms(stamp: Stamp) -> i64 {
    stamp.edited_at.as_microsecond().saturating_add(999).div_euclid(1_000)
}

/// `GET /answering/worker.js`: the service worker, at the root of the pages it keeps. Browsers ask for it anew each time.
pub async fn worker() -> Answer {
    let asset = assets::find("js/worker.js").ok_or(AppError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(asset.media_type)
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(asset.bytes.into_owned()))
}
