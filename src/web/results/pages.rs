use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::acts::results::{self, ResultsFound};
use crate::domain::tellable_round::TellableRound;
use crate::i18n::msg;
use crate::views::layout::{Frame, FrameKind};
use crate::views::results::{ResultsPage, nothing_yet, page as results_page};
use crate::web::answering::ParticipantPage;
use crate::web::error::AppError;
use crate::web::{Answer, Page};
use crate::words::RoundInWords;

/// What a results page may be asked for.
#[derive(Deserialize)]
pub struct ResultsQuery {
    /// Narrows the page to one theme; empty for all.
    #[serde(default)]
    pub theme: String,
}

/// `GET /rounds/{id}/results`
pub async fn show(page: Page, id: Path<String>, asked: Query<ResultsQuery>) -> Answer {
    let found = results::found(&page.acting(), &id).await?;
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::results_title(l));
    match found {
        ResultsFound::Told(told) => {
            let place = format!("/rounds/{}", told.round.id);
            rendered(&page, &frame, &told, &place, &asked.theme)
        }
        ResultsFound::NothingYet(round) => Ok(page.conflict(&frame, nothing_yet(l, &round))),
    }
}

/// `GET /answering/{round}/results`: once the facilitator has switched them on; before, they are not there.
pub async fn show_to_participant(page: Page, round: Path<String>, asked: Query<ResultsQuery>) -> Answer {
    let own = ParticipantPage::load(&page, &round).await?;
    let told = results::for_participant(&page.acting(), &own.sheet.round.id).await?;
    let events = own.events();
    let frame = own.frame(&page, msg::results_title(page.language()), &events);
    let place = format!("/answering/{}", told.round.id);
    rendered(&page, &frame, &told, &place, &asked.theme)
}

/// The page of what is told; `place` is where the round is for its reader.
///
/// # Errors
/// [`AppError::NotFound`] for a theme that is not in use, [`AppError::Round`] for one that is not opened yet.
pub fn rendered(
    page: &Page,
    frame: &Frame<'_>,
    told: &TellableRound,
    place: &str,
    theme: &str,
) -> Result<HttpResponse, AppError> {
    let l = page.language();
    let theme = match theme {
        "" => None,
        id => Some(told.theme(id)?.ok_or(AppError::NotFound)?),
    };
    let told = RoundInWords::of(told, l);
    Ok(page.show(frame, results_page(l, &ResultsPage { told, theme, place })))
}
