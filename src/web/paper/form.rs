use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::acts::instruments;
use crate::acts::participants::paper;
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::layout::{Frame, FrameKind};
use crate::views::paper::{Blank, BlankOf, blank};
use crate::web::{Answer, Page};

/// The form's language is its own: choosing one does not change the language of the pages.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FormQuery {
    #[serde(rename = "in")]
    language: String,
}

/// `GET /rounds/{round}/paper?in=fi|sv|en`: the round's own form, with its themes and groups.
pub async fn of_round(page: Page, id: Path<String>, query: Query<FormQuery>) -> Answer {
    let placed = paper::form(&page.acting(), &id).await?;
    let l = Language::parse(&query.language).unwrap_or(page.language());
    let shown = Blank {
        address: &format!("/rounds/{}/paper", placed.round.id),
        back: &format!("/rounds/{}", placed.round.id),
        instrument: &placed.instrument,
        of: BlankOf::Round {
            round: &placed.round,
            subject: placed.subject(l),
        },
    };
    Ok(sheet(&page, l, &shown))
}

/// `GET /instruments/{instrument}/{version}/paper?in=fi|sv|en`: an instrument as a whole.
pub async fn of_instrument(page: Page, path: Path<(String, String)>, query: Query<FormQuery>) -> Answer {
    let (id, version) = path.into_inner();
    let instrument = instruments::find(&page.acting(), &id, &version).await?;
    let l = Language::parse(&query.language).unwrap_or(page.language());
    let shown = Blank {
        address: &format!("/instruments/{id}/{version}/paper"),
        back: "/instruments",
        instrument: &instrument,
        of: BlankOf::Instrument,
    };
    Ok(sheet(&page, l, &shown))
}

fn sheet(page: &Page, l: Language, shown: &Blank<'_>) -> HttpResponse {
    let frame = Frame {
        lang: l,
        ..page.frame(FrameKind::Print, msg::paper_title(l))
    };
    page.show(&frame, blank(l, shown))
}
