use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;

use super::around::Around;
use super::loaded::Loaded;
use crate::acts::permits::round_for;
use crate::db::{Connection, rounds};
use crate::domain::permission::RoundAction;
use crate::domain::round::{Round, RoundRule};
use crate::i18n::msg;
use crate::reports::definitions;
use crate::views::layout::{Frame, FrameKind};
use crate::views::results::{self, Readers, ResultsPage};
use crate::web::answering::ParticipantPage;
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// What a results page may be asked for.
#[derive(Deserialize)]
pub struct ResultsQuery {
    /// Narrows the page to one theme; empty for all.
    #[serde(default)]
    pub theme: String,
}

/// What a reader comes to.
enum Entry {
    Results(Box<(Loaded, Around)>),
    /// Before any theme's answers have been opened.
    NothingYet(Box<Round>),
}

impl Entry {
    fn of(conn: &mut Connection, round: Round) -> Result<Entry, AppError> {
        if round.shown_themes() == Err(RoundRule::NothingRevealed) {
            return Ok(Entry::NothingYet(Box::new(round)));
        }
        let loaded = Loaded::of(conn, round)?;
        let around = Around::of(conn, &loaded)?;
        Ok(Entry::Results(Box::new((loaded, around))))
    }
}

/// `GET /rounds/{id}/results`
pub async fn show(page: Page, id: Path<String>, asked: Query<ResultsQuery>) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let told = page
        .db()
        .read(move |conn| {
            let round = round_for(conn, &actor, &id, RoundAction::SeeResults)?;
            Entry::of(conn, round)
        })
        .await?;
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::results_title(l));
    match told {
        Entry::Results(told) => {
            let may = page.signed_in()?.actor.allowed_in(&told.0.round);
            rendered(&page, &frame, &told, &asked.theme, Readers::Workers(&may))
        }
        Entry::NothingYet(round) => Ok(page.conflict(&frame, results::nothing_yet(l, &round))),
    }
}

/// `GET /answering/{round}/results`: once the facilitator has switched them on; before, they are not there.
pub async fn show_to_participant(page: Page, round: Path<String>, asked: Query<ResultsQuery>) -> Answer {
    let own = ParticipantPage::load(&page, &round).await?;
    let round = own.sheet.round.id.clone();
    let told = page
        .db()
        .read(move |conn| {
            let round = rounds::find(conn, &round)?;
            if !round.shows_results_to_participants() {
                return Err(AppError::NotFound);
            }
            let loaded = Loaded::of(conn, round)?;
            let around = Around::of(conn, &loaded)?;
            Ok((loaded, around))
        })
        .await?;
    let events = own.events();
    let frame = own.frame(&page, msg::results_title(page.language()), &events);
    rendered(&page, &frame, &told, &asked.theme, Readers::Participants)
}

/// The page of results that are loaded, for these readers.
///
/// # Errors
/// [`AppError::NotFound`] for a theme that is not in use.
pub fn rendered(
    page: &Page,
    frame: &Frame<'_>,
    (loaded, around): &(Loaded, Around),
    theme: &str,
    readers: Readers<'_>,
) -> Result<HttpResponse, AppError> {
    let l = page.language();
    let theme = match theme {
        "" => None,
        id => Some(loaded.theme(id)?),
    };
    let definitions: Vec<(&str, &str)> = definitions(l)
        .into_iter()
        .map(|definition| (definition.term, definition.meaning))
        .collect();
    let view = ResultsPage {
        round: &loaded.round,
        instrument: &loaded.instrument,
        results: &loaded.results,
        subject: loaded.subject(l),
        region: loaded.region.name(l),
        theme,
        joint_views: &around.joint_views,
        actions: &around.actions,
        comments: &around.comments,
        last_time: around.last_time.as_ref(),
        definitions: &definitions,
        readers,
    };
    Ok(page.show(frame, results::page(l, &view)))
}
