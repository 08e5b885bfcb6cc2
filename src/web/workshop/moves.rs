//! What a facilitator does on the board. Each move is written over the workshop as it stands then, and everybody who
//! follows is told. A move that changes nothing is not written.

use actix_web::web::Path;
use jiff::Timestamp;
use serde::Deserialize;

use crate::acts::permits as access;
use crate::db::{Connection, versions, workshops};
use crate::domain::event::By;
use crate::domain::instrument::CriterionId;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::domain::round::Round;
use crate::domain::workshop::{Phase, TimerMove, Workshop};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PhaseForm {
    phase: String,
}

pub async fn phase(page: Page, id: Path<String>, Form(form): Form<PhaseForm>) -> Answer {
    let phase = Phase::parse(&form.phase).ok_or(AppError::BadRequest)?;
    let what = format!("phase:{}", phase.code());
    write(
        &page,
        id.into_inner(),
        what,
        "/workshop",
        move |_, round, workshop, _| Ok(workshop.to_phase(phase, round.state)?),
    )
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ScreenForm {
    /// Empty takes the criterion off the screen.
    criterion: String,
    /// `topic`: the page of the criterion asked, and is gone back to.
    back: String,
}

pub async fn screen(page: Page, id: Path<String>, Form(form): Form<ScreenForm>) -> Answer {
    let criterion = match form.criterion.as_str() {
        "" => None,
        id => Some(CriterionId::parse(id).ok_or(AppError::NotFound)?),
    };
    let what = format!("screen:{}", form.criterion);
    let back = match form.back.as_str() {
        "topic" => format!("/discussion/{}", form.criterion),
        _ => "/workshop#screen".to_owned(),
    };
    write(&page, id.into_inner(), what, &back, move |conn, round, workshop, _| {
        let instrument = versions::find(conn, &round.version)?.instrument;
        Ok(workshop.to_criterion(criterion.as_ref(), round, &instrument)?)
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PhonesForm {
    follow: String,
}

pub async fn phones(page: Page, id: Path<String>, Form(form): Form<PhonesForm>) -> Answer {
    let phones_follow = match form.follow.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(AppError::BadRequest),
    };
    let what = format!("phones:{}", form.follow);
    write(
        &page,
        id.into_inner(),
        what,
        "/workshop#phones",
        move |_, _, workshop, _| Ok(workshop.with_phones(phones_follow)),
    )
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TimerForm {
    #[serde(rename = "do")]
    code: String,
    minutes: String,
}

pub async fn timer(page: Page, id: Path<String>, Form(form): Form<TimerForm>) -> Answer {
    let by = TimerMove::parse(&form.code, &form.minutes).ok_or(AppError::BadRequest)?;
    let what = format!("timer:{}", by.code());
    write(
        &page,
        id.into_inner(),
        what,
        "/workshop#timer",
        move |_, _, workshop, now| Ok(workshop.with_timer(by, now)),
    )
    .await
}

/// Moves the workshop and goes back to where it was moved from, a page of the round. The round is held, so that one move follows the other.
async fn write(
    page: &Page,
    id: String,
    what: String,
    back: &str,
    moved: impl Fn(&mut Connection, &Round, &Workshop, Timestamp) -> Result<Workshop, AppError> + Send + 'static,
) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by, now) = (signed_in.actor.clone(), By::from(signed_in), page.now());
    let round = page
        .db()
        .write_telling(move |conn| {
            let round = access::round_for_change(conn, &actor, &id, RoundAction::RunWorkshop)?;
            Workshop::runnable(round.state)?;
            let before = workshops::find(conn, &round.id)?;
            let after = moved(conn, &round, &before, now)?;
            let mut news = Vec::new();
            if after != before {
                workshops::save(conn, &by, &round, &after, &what, now)?;
                news.push(News::new(&round.id, Happening::Workshop));
            }
            Ok::<_, AppError>((round.id, news))
        })
        .await?;
    Ok(page.redirect(&format!("/rounds/{round}{back}")))
}
