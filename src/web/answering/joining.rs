use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::participant_page::{base, remembering, return_code};
use crate::acts::ActError;
use crate::acts::answering::{self, ParticipantKey, RoundToJoin};
use crate::acts::tries::{self, Tried};
use crate::clock::{fresh_uuid, random_bytes};
use crate::domain::code::{JoinCode, ReturnCode};
use crate::domain::participant::TypedFacts;
use crate::domain::round::Round;
use crate::domain::{Flaw, Flaws};
use crate::i18n::msg;
use crate::views::answering::{JoinPage, cannot_join, join};
use crate::views::layout::FrameKind;
use crate::views::public::home::{HomePage, home};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    #[serde(flatten)]
    typed: TypedFacts,
    /// The return code to be, made with the page: a form sent twice is one participant.
    key: String,
}

/// `POST /join`: a code typed on the front page.
pub async fn find(page: Page, form: Form<CodeForm>) -> Answer {
    let typed = &form.0.code;
    let found = match JoinCode::parse(typed) {
        Ok(code) => match round_of(&page, &code).await? {
            Some(_) => Ok(code),
            None => Err(Flaw::UnknownCode),
        },
        Err(flaw) => Err(flaw),
    };
    Ok(match found {
        Ok(code) => page.redirect(&address(&code)),
        Err(flaw) => unknown(&page, typed, flaw, StatusCode::UNPROCESSABLE_ENTITY),
    })
}

/// `GET /join/{code}`: creates nothing; whoever has joined already goes on.
pub async fn show(page: Page, code: web::Path<String>) -> Answer {
    let Ok(code) = JoinCode::parse(&code) else {
        return Ok(unknown(&page, &code, Flaw::UnknownCode, StatusCode::NOT_FOUND));
    };
    let Some(joined) = round_of(&page, &code).await? else {
        return Ok(unknown(&page, code.as_str(), Flaw::UnknownCode, StatusCode::NOT_FOUND));
    };
    if has_joined(&page, &joined.round).await? {
        return Ok(page.redirect(&base(&joined.round.id)));
    }
    if let Err(rule) = joined.round.joinable() {
        let frame = page.frame(FrameKind::Answering, msg::joining_title(page.language()));
        return Ok(page.conflict(&frame, cannot_join(page.language(), &rule)));
    }
    let form = JoinForm {
        typed: TypedFacts::default(),
        key: fresh_key().as_str().to_owned(),
    };
    Ok(form_page(&page, &code, &joined, StatusCode::OK, &form, &Flaws::new()))
}

/// `POST /join/{code}`: somebody joins.
pub async fn create(page: Page, code: web::Path<String>, form: Form<JoinForm>) -> Answer {
    let code = JoinCode::parse(&code).map_err(|_| AppError::NotFound)?;
    let found = round_of(&page, &code).await?.ok_or(AppError::NotFound)?;
    if has_joined(&page, &found.round).await? {
        return Ok(page.redirect(&base(&found.round.id)));
    }
    let JoinForm { typed, key } = form.0;
    let key = ReturnCode::parse(&key).unwrap_or_else(|_| fresh_key());
    match answering::join(&page.acting(), &code, typed.clone(), &key, fresh_uuid()).await {
        Ok(round) => welcome(&page, &round, &key),
        Err(ActError::Flawed(flaws)) => {
            let key = key.as_str().to_owned();
            let (status, form) = (StatusCode::UNPROCESSABLE_ENTITY, JoinForm { typed, key });
            Ok(form_page(&page, &code, &found, status, &form, &flaws))
        }
        Err(error) => Err(error.into()),
    }
}

/// To the first theme, with the return code told once. Whoever comes late follows; where to, the participant's own address
/// knows.
fn welcome(page: &Page, round: &Round, key: &ReturnCode) -> Answer {
    let base = base(&round.id);
    let answer = match round.answerable() {
        Ok(()) => {
            // The code is written on paper: it stays on one line.
            let code = key.to_string().replace('-', "\u{2011}");
            let told = msg::joining_return_code(page.language(), code);
            page.redirect_saying(&format!("{base}/themes/1"), &told)
        }
        Err(_) => page.redirect(&base),
    };
    remembering(page, &round.id, key, answer)
}

/// The round behind a code; a failed try is counted, so that codes cannot be guessed.
async fn round_of(page: &Page, code: &JoinCode) -> Result<Option<RoundToJoin>, AppError> {
    tries::check(&page.acting(), Tried::Join, page.visitor().client.address).await?;
    match answering::find(&page.acting(), code).await {
        Ok(found) => Ok(Some(found)),
        Err(ActError::NotFound) => {
            tries::note(&page.acting(), Tried::Join, page.visitor().client.trying()).await?;
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether this browser holds the code of a participant.
async fn has_joined(page: &Page, round: &Round) -> Result<bool, AppError> {
    let Some(code) = return_code(page, &round.id) else {
        return Ok(false);
    };
    match answering::participant(&page.acting(), &ParticipantKey::of(&round.id, &code)).await {
        Ok(_) => Ok(true),
        Err(ActError::NotFound) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn form_page(
    page: &Page,
    code: &JoinCode,
    found: &RoundToJoin,
    status: StatusCode,
    form: &JoinForm,
    flaws: &Flaws,
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Answering, msg::joining_title(l));
    let view = JoinPage {
        round: &found.round,
        instrument: &found.instrument,
        subject: found.subject(l),
        address: &address(code),
        key: Some(&form.key),
        typed: &form.typed,
        flaws,
    };
    page.page(status, &frame, join(l, &view))
}

/// The front page with what was typed and why it opens nothing.
fn unknown(page: &Page, typed: &str, flaw: Flaw, status: StatusCode) -> HttpResponse {
    let l = page.language();
    let view = HomePage {
        code_value: typed,
        flaws: Flaws::one("code", flaw),
        ..HomePage::default()
    };
    page.page(
        status,
        &page.frame(FrameKind::Public, msg::common_front_page(l)),
        home(l, &view),
    )
}

fn address(code: &JoinCode) -> String {
    format!("/join/{}", code.as_str())
}

fn fresh_key() -> ReturnCode {
    ReturnCode::from_random(random_bytes())
}
