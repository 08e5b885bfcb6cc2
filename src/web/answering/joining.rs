use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use std::sync::Arc;

use super::desk;
use crate::clock::{fresh_uuid, random_bytes};
use crate::db::{Connection, DbError, participants, regions, rounds, sites, versions};
use crate::domain::code::{JoinCode, ReturnCode};
use crate::domain::ids::ParticipantId;
use crate::domain::news::{Happening, News};
use crate::domain::participant::{Participant, ParticipantFacts};
use crate::domain::round::Round;
use crate::domain::{Flaw, Flaws, Instrument, Language};
use crate::i18n::msg;
use crate::views::answering::{JoinPage, Typed, cannot_join, join};
use crate::views::layout::FrameKind;
use crate::views::public::home::{HomePage, home};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::limits::{self, Tried};
use crate::web::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    group: String,
    team_size: String,
    name: String,
    organisation: String,
    /// The return code to be, made with the page: a form sent twice is one participant.
    key: String,
}

/// `POST /join`: a code typed on the front page.
pub async fn find(page: Page, form: Form<CodeForm>) -> Answer {
    match JoinCode::parse(&form.0.code) {
        Ok(code) => match load(&page, &code).await? {
            Some(_) => Ok(page.redirect(&format!("/join/{}", code.as_str()))),
            None => Ok(unknown(
                &page,
                &form.0.code,
                Flaw::UnknownCode,
                StatusCode::UNPROCESSABLE_ENTITY,
            )),
        },
        Err(flaw) => Ok(unknown(&page, &form.0.code, flaw, StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

/// `GET /join/{code}`: creates nothing; whoever has joined already goes on.
pub async fn show(page: Page, code: web::Path<String>) -> Answer {
    let Ok(code) = JoinCode::parse(&code) else {
        return Ok(unknown(&page, &code, Flaw::UnknownCode, StatusCode::NOT_FOUND));
    };
    let Some(joining) = load(&page, &code).await? else {
        return Ok(unknown(&page, code.as_str(), Flaw::UnknownCode, StatusCode::NOT_FOUND));
    };
    if is_participant(&page, &joining.round).await? {
        return Ok(page.redirect(&desk::base(&joining.round.id)));
    }
    if let Err(rule) = joining.round.joinable() {
        let frame = page.frame(FrameKind::Answering, msg::joining_title(page.language()));
        return Ok(page.conflict(&frame, cannot_join(page.language(), &rule)));
    }
    Ok(form_page(
        &page,
        &joining,
        StatusCode::OK,
        &Typed::default(),
        &fresh_key(),
        &Flaws::new(),
    ))
}

/// `POST /join/{code}`: somebody joins.
pub async fn create(page: Page, code: web::Path<String>, form: Form<JoinForm>) -> Answer {
    let code = JoinCode::parse(&code).map_err(|_| AppError::NotFound)?;
    let joining = load(&page, &code).await?.ok_or(AppError::NotFound)?;
    let round = &joining.round;
    if is_participant(&page, round).await? {
        return Ok(page.redirect(&desk::base(&round.id)));
    }
    // The form, which tells of the round, is for those who may still join.
    round.joinable()?;
    let JoinForm {
        group,
        team_size,
        name,
        organisation,
        key,
    } = form.0;
    let key = ReturnCode::parse(&key).unwrap_or_else(|_| fresh_key());
    let facts = match ParticipantFacts::parse(round, &group, &name, &organisation, &team_size) {
        Ok(facts) => facts,
        Err(flaws) => {
            let typed = Typed {
                group,
                team_size,
                name,
                organisation,
            };
            return Ok(form_page(
                &page,
                &joining,
                StatusCode::UNPROCESSABLE_ENTITY,
                &typed,
                &key,
                &flaws,
            ));
        }
    };
    let participant = Participant {
        id: ParticipantId::from_uuid(fresh_uuid()),
        round: round.id.clone(),
        facts,
        joined_at: page.now(),
        finished_at: None,
    };
    let hash = desk::hash(&key);
    page.db()
        .write_telling(move |conn| {
            save(conn, &participant, &hash)?;
            Ok::<_, AppError>(((), vec![News::new(&participant.round, Happening::Attendance)]))
        })
        .await?;
    // Whoever comes late follows; where to, the participant's own address knows.
    let mut response = match round.answerable() {
        Ok(()) => {
            // The code is written on paper: it stays on one line.
            let code = key.to_string().replace('-', "\u{2011}");
            let told = msg::joining_return_code(page.language(), code);
            page.redirect_saying(&format!("{}/themes/1", desk::base(&round.id)), &told)
        }
        Err(_) => page.redirect(&desk::base(&round.id)),
    };
    response
        .add_cookie(&desk::cookie(&page, &round.id, &key))
        .map_err(|e| AppError::Broken(e.to_string()))?;
    Ok(response)
}

fn save(conn: &mut Connection, participant: &Participant, hash: &str) -> Result<(), AppError> {
    rounds::find_for_answering(conn, &participant.round)?.joinable()?;
    match participants::find(conn, &participant.round, hash) {
        Ok(_) => Ok(()),
        Err(DbError::NotFound) => Ok(participants::insert(conn, participant, hash)?),
        Err(error) => Err(error.into()),
    }
}

/// What the page of a join code is made of.
struct Joining {
    code: JoinCode,
    round: Round,
    instrument: Arc<Instrument>,
    subject: String,
}

/// The round behind a code; a failed try is counted, so that codes cannot be guessed.
async fn load(page: &Page, code: &JoinCode) -> Result<Option<Joining>, AppError> {
    limits::check(page, Tried::Join).await?;
    let (wanted, l) = (code.clone(), page.language());
    let found = page
        .db()
        .read(move |conn| {
            let round = rounds::find_by_code(conn, &wanted)?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let subject = subject_name(conn, &round, l)?;
            Ok(Joining {
                code: wanted,
                round,
                instrument,
                subject,
            })
        })
        .await;
    match found {
        Ok(joining) => Ok(Some(joining)),
        Err(AppError::NotFound) => {
            limits::note_failure(page, Tried::Join).await?;
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

fn subject_name(conn: &mut Connection, round: &Round, l: Language) -> Result<String, AppError> {
    Ok(match &round.subject.site {
        Some(site) => sites::find(conn, site)?.facts.name,
        None => regions::find(conn, &round.subject.region)?.name(l).to_owned(),
    })
}

async fn is_participant(page: &Page, round: &Round) -> Result<bool, AppError> {
    let Some(code) = desk::return_code(page, &round.id) else {
        return Ok(false);
    };
    let (id, hash) = (round.id.clone(), desk::hash(&code));
    page.db()
        .read(move |conn| match participants::find(conn, &id, &hash) {
            Ok(_) => Ok(true),
            Err(DbError::NotFound) => Ok(false),
            Err(error) => Err(error.into()),
        })
        .await
}

fn form_page(
    page: &Page,
    joining: &Joining,
    status: StatusCode,
    typed: &Typed,
    key: &ReturnCode,
    flaws: &Flaws,
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Answering, msg::joining_title(l));
    let view = JoinPage {
        round: &joining.round,
        instrument: &joining.instrument,
        subject: &joining.subject,
        address: &format!("/join/{}", joining.code.as_str()),
        key: Some(key.as_str()),
        typed,
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

fn fresh_key() -> ReturnCode {
    ReturnCode::from_random(random_bytes())
}
