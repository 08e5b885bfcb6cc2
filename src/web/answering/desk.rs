//! What a participant's page is made of, loaded and authorised in one call.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::cookie::Cookie;
use jiff::Timestamp;

use crate::db::{Connection, answers, participants, rounds, versions};
use crate::domain::Instrument;
use crate::domain::answer::Answer;
use crate::domain::answering::stops;
use crate::domain::code::ReturnCode;
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::participant::Participant;
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;
use crate::keys;
use crate::views::answering::Device;
use crate::views::layout::{Frame, FrameKind, Viewer};
use crate::web::Page;
use crate::web::error::AppError;

/// A participant at work.
pub struct Desk {
    pub round: Round,
    pub instrument: Arc<Instrument>,
    pub participant: Participant,
    pub answers: HashMap<CriterionId, Answer>,
    pub return_code: ReturnCode,
    /// The address all of this participant's pages begin with.
    pub base: String,
    /// What a device knows this participant by: see [`mark`].
    pub mark: String,
    /// The server's clock before anything was read: what has been saved since may be missing here.
    pub read_at: Timestamp,
    /// Where the participant's pages hear what has changed since.
    pub events: String,
}

/// When a page was asked for, taken before anything is read for it: what happens from then on is heard, and not missed.
pub struct Moment {
    at: Timestamp,
    place: String,
}

impl Moment {
    pub fn of(page: &Page) -> Moment {
        Moment {
            at: page.now(),
            place: page.shared().live.place().text(),
        }
    }
}

/// The cookie outlives the round, so that a participant finds their own answers afterwards.
const COOKIE_AGE_S: i64 = 400 * 24 * 3_600;

impl Desk {
    /// The desk of whoever holds the return code of a participant of this round.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for everybody else.
    pub async fn load(page: &Page, round: &str) -> Result<Desk, AppError> {
        let round = RoundId::parse(round).ok_or(AppError::NotFound)?;
        let return_code = return_code(page, &round).ok_or(AppError::NotFound)?;
        let moment = Moment::of(page);
        page.db()
            .read(move |conn| Desk::find(conn, &round, return_code, moment))
            .await
    }

    /// As [`Desk::load`], for a question that asks for more on the same snapshot. `moment` is from before the question.
    ///
    /// # Errors
    /// As [`Desk::load`].
    pub fn find(
        conn: &mut Connection,
        round: &RoundId,
        return_code: ReturnCode,
        moment: Moment,
    ) -> Result<Desk, AppError> {
        let hash = hash(&return_code);
        let participant = participants::find(conn, round, &hash)?;
        let round = rounds::find(conn, round)?;
        let instrument = versions::find(conn, &round.version)?.instrument;
        let answers = answers::list(conn, &participant.id)?;
        Ok(Desk {
            events: format!("{}/events?after={}", base(&round.id), moment.place),
            base: base(&round.id),
            mark: mark(&hash),
            round,
            instrument,
            participant,
            answers,
            return_code,
            read_at: moment.at,
        })
    }

    /// The frame of a participant's page.
    pub fn frame<'a>(&'a self, page: &'a Page, title: &'a str) -> Frame<'a> {
        Frame {
            viewer: Viewer::Participant,
            device: Some(Device {
                base: &self.base,
                mark: &self.mark,
                is_open: self.round.answerable().is_ok(),
                read_at_ms: self.read_at.as_millisecond(),
                themes: stops(&self.round, &self.instrument).len(),
            }),
            // What a closed round shows stays as it is.
            live: matches!(self.round.state, RoundState::Open | RoundState::Joint).then_some(&self.events),
            ..page.frame(FrameKind::Answering, title)
        }
    }
}

/// The participant of this round whose return code this browser holds, for whoever only listens.
///
/// # Errors
/// [`AppError::NotFound`] for everybody else.
pub async fn participant(page: &Page, round: &str) -> Result<Participant, AppError> {
    let round = RoundId::parse(round).ok_or(AppError::NotFound)?;
    let hash = hash(&return_code(page, &round).ok_or(AppError::NotFound)?);
    let question = move |conn: &mut Connection| participants::find(conn, &round, &hash).map_err(AppError::from);
    page.db().read(question).await
}

/// The address of all pages of a round's participants.
pub fn base(round: &RoundId) -> String {
    format!("/answering/{round}")
}

/// The return code this browser holds for the round.
pub fn return_code(page: &Page, round: &RoundId) -> Option<ReturnCode> {
    ReturnCode::parse(&page.cookie_value(&cookie_name(round))?).ok()
}

/// What is stored of a return code.
pub fn hash(code: &ReturnCode) -> String {
    keys::hash(code.as_str())
}

/// Tells one participant of a device from another, and opens nothing. It is made of the return code and not of the
/// participant: who is merged into another keeps it, and what the device has not sent yet still arrives.
pub fn mark(return_code_hash: &str) -> String {
    keys::hash(return_code_hash)[..12].to_owned()
}

/// Lets this browser come back to the participant's answers.
pub fn cookie(page: &Page, round: &RoundId, code: &ReturnCode) -> Cookie<'static> {
    page.cookie(&cookie_name(round), code.as_str(), Some(COOKIE_AGE_S))
}

/// Makes this browser forget the participant.
pub fn forgotten(page: &Page, round: &RoundId) -> Cookie<'static> {
    page.cookie(&cookie_name(round), "", Some(0))
}

fn cookie_name(round: &RoundId) -> String {
    format!("answering-{round}")
}
