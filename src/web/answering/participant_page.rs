//! What every page of a participant's stands on: the return code that this browser holds, and what it opens.

use actix_web::HttpResponse;
use actix_web::cookie::Cookie;
use jiff::Timestamp;

use crate::acts::answering::{self, ParticipantKey};
use crate::domain::answering::AnswerSheet;
use crate::domain::code::ReturnCode;
use crate::domain::ids::RoundId;
use crate::domain::round_state::RoundState;
use crate::views::answering::{Device, Sheet, SheetPlace};
use crate::views::layout::{Frame, FrameKind, Viewer};
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// The cookie outlives the round, so that a participant finds their own answers afterwards.
const COOKIE_AGE_S: i64 = 400 * 24 * 3_600;

/// A participant's request for a page of theirs.
pub struct ParticipantPage {
    pub sheet: AnswerSheet,
    pub held: HeldCode,
    pub moment: Moment,
}

/// The return code this browser holds for a round, with what the code opens.
pub struct HeldCode {
    pub code: ReturnCode,
    pub key: ParticipantKey,
    /// The address all of this participant's pages begin with.
    pub base: String,
    /// What a device knows this participant by.
    pub mark: String,
}

/// When a page was asked for, taken before anything is read for it: what happens from then on is heard, and not missed.
pub struct Moment {
    /// The server's clock: what has been saved since may be missing on the page.
    pub at: Timestamp,
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

impl HeldCode {
    /// # Errors
    /// [`AppError::NotFound`] for a browser that holds none.
    pub fn of(page: &Page, round: &str) -> Result<HeldCode, AppError> {
        let round = RoundId::parse(round).ok_or(AppError::NotFound)?;
        let code = return_code(page, &round).ok_or(AppError::NotFound)?;
        let key = ParticipantKey::of(&round, &code);
        Ok(HeldCode {
            base: base(&round),
            mark: key.device_mark(),
            code,
            key,
        })
    }
}

impl ParticipantPage {
    /// The page of whoever holds the return code of a participant of this round.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for everybody else.
    pub async fn load(page: &Page, round: &str) -> Result<ParticipantPage, AppError> {
        let held = HeldCode::of(page, round)?;
        let moment = Moment::of(page);
        let sheet = answering::sheet(&page.acting(), &held.key).await?;
        Ok(ParticipantPage { sheet, held, moment })
    }

    /// Where the participant's pages hear what has changed since.
    pub fn events(&self) -> String {
        format!("{}/events?after={}", self.held.base, self.moment.place)
    }

    /// The frame of a participant's page, which listens at `events`.
    pub fn frame<'a>(&'a self, page: &'a Page, title: &'a str, events: &'a str) -> Frame<'a> {
        let round = &self.sheet.round;
        let device = Device {
            base: &self.held.base,
            mark: &self.held.mark,
            is_open: round.answerable().is_ok(),
            read_at_ms: self.moment.at.as_millisecond(),
            themes: self.sheet.stops().len(),
        };
        Frame {
            viewer: Viewer::Participant,
            kept: Some(device.page(page.language())),
            // What a closed round shows stays as it is.
            live: matches!(round.state, RoundState::Open | RoundState::Joint).then_some(events),
            ..page.frame(FrameKind::Answering, title)
        }
    }

    /// What the participant's pages are made of.
    pub fn view<'a>(&'a self, page: &Page, stops: &'a [crate::domain::answering::Stop<'a>]) -> Sheet<'a> {
        Sheet {
            lang: page.language(),
            round: &self.sheet.round,
            instrument: &self.sheet.instrument,
            stops,
            answers: &self.sheet.answers,
            place: SheetPlace::Answering { base: &self.held.base },
        }
    }

    /// To another page of the participant's.
    pub fn go(&self, page: &Page, rest: &str) -> HttpResponse {
        page.redirect(&format!("{}/{rest}", self.held.base))
    }
}

/// The address of all pages of a round's participants.
pub fn base(round: &RoundId) -> String {
    format!("/answering/{round}")
}

/// The return code this browser holds for the round.
pub fn return_code(page: &Page, round: &RoundId) -> Option<ReturnCode> {
    ReturnCode::parse(&page.cookie_value(&cookie_name(round))?).ok()
}

/// An answer with which this browser can come back to the participant's answers.
pub fn remembering(page: &Page, round: &RoundId, code: &ReturnCode, answer: HttpResponse) -> Answer {
    with(
        answer,
        page.cookie(&cookie_name(round), code.as_str(), Some(COOKIE_AGE_S)),
    )
}

/// An answer that makes this browser forget the participant.
pub fn forgetting(page: &Page, round: &RoundId, answer: HttpResponse) -> Answer {
    with(answer, page.cookie(&cookie_name(round), "", Some(0)))
}

fn with(mut answer: HttpResponse, cookie: Cookie<'static>) -> Answer {
    answer
        .add_cookie(&cookie)
        .map_err(|error| AppError::Broken(error.to_string()))?;
    Ok(answer)
}

fn cookie_name(round: &RoundId) -> String {
    format!("answering-{round}")
}
