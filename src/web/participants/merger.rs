use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use super::{ChosenParticipant, for_change};
use crate::db::{mergers, participants};
use crate::domain::event::By;
use crate::domain::ids::ParticipantId;
use crate::domain::news::{Happening, News};
use crate::domain::participant::tag;
use crate::domain::{Flaw, Flaws};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::participants::{Choosing, merging};
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MergerForm {
    /// Who is kept.
    into: String,
}

/// `GET /rounds/{round}/participants/{participant}/merger`
pub async fn new(page: Page, path: Path<(String, String)>) -> Answer {
    let (round, participant) = path.into_inner();
    let chosen = ChosenParticipant::load(&page, round, participant).await?;
    Ok(form_page(&page, StatusCode::OK, &chosen, "", &Flaws::new()))
}

/// `POST`: one participant goes into another, who is kept.
pub async fn create(page: Page, path: Path<(String, String)>, form: Form<MergerForm>) -> Answer {
    let (round, participant) = path.into_inner();
    let chosen = ChosenParticipant::load(&page, round, participant).await?;
    let typed = form.0.into;
    let into = match into(&chosen, &typed) {
        Ok(into) => into,
        Err(flaw) => {
            let flaws = Flaws::one("into", flaw);
            return Ok(form_page(
                &page,
                StatusCode::UNPROCESSABLE_ENTITY,
                &chosen,
                &typed,
                &flaws,
            ));
        }
    };
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let (round, id, kept) = (
        chosen.scene.round.id.clone(),
        chosen.one.participant.id.clone(),
        into.clone(),
    );
    page.db()
        .write_telling(move |conn| {
            let (round, other) = for_change(conn, &actor, round.as_str(), &id)?;
            let kept = participants::find_listed(conn, &round.id, &kept)?;
            mergers::save(conn, &by, kept.participant, &other.participant, now)?;
            let news = [Happening::Attendance, Happening::Progress].map(|happening| News::new(&round.id, happening));
            Ok::<_, AppError>(((), news.to_vec()))
        })
        .await?;
    let told = msg::participants_merged(page.language(), tag(&into), tag(&chosen.one.participant.id));
    Ok(page.redirect_saying(&chosen.list_address(), &told))
}

/// Somebody else of the same round.
fn into(chosen: &ChosenParticipant, typed: &str) -> Result<ParticipantId, Flaw> {
    if typed.is_empty() {
        return Err(Flaw::Missing);
    }
    ParticipantId::parse(typed)
        .filter(|id| *id != chosen.one.participant.id)
        .filter(|id| chosen.all.iter().any(|other| other.participant.id == *id))
        .ok_or(Flaw::NotAChoice)
}

fn form_page(page: &Page, status: StatusCode, chosen: &ChosenParticipant, typed: &str, flaws: &Flaws) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::participants_merge(l));
    let shown = Choosing {
        way: chosen.scene.way_below(l),
        round: &chosen.scene.round,
        one: &chosen.one,
        all: &chosen.all,
        typed,
        flaws,
    };
    page.page(status, &frame, merging(l, &shown))
}
