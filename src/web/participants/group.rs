use crate::views::rounds::way_below;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use super::{ChosenParticipant, for_change};
use crate::db::participants;
use crate::domain::Flaws;
use crate::domain::event::By;
use crate::domain::news::{Happening, News};
use crate::domain::participant::{group_of, tag};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::participants::{Choosing, moving};
use crate::web::form::Form;
use crate::web::{Answer, AppError, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    group: String,
}

/// `GET /rounds/{round}/participants/{participant}/group`
pub async fn edit(page: Page, path: Path<(String, String)>) -> Answer {
    let (round, participant) = path.into_inner();
    let chosen = ChosenParticipant::load(&page, round, participant).await?;
    let present = chosen.one.participant.facts.group.code();
    Ok(form_page(&page, StatusCode::OK, &chosen, present, &Flaws::new()))
}

/// `POST`: another actor group for one participant.
pub async fn update(page: Page, path: Path<(String, String)>, form: Form<GroupForm>) -> Answer {
    let (round, participant) = path.into_inner();
    let chosen = ChosenParticipant::load(&page, round, participant).await?;
    let typed = form.0.group;
    let group = match group_of(&chosen.scene.round, &typed) {
        Ok(group) => group,
        Err(flaw) => {
            let flaws = Flaws::one("group", flaw);
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
    let (round, id) = (chosen.scene.round.id.clone(), chosen.one.participant.id.clone());
    page.db()
        .write_telling(move |conn| {
            let (round, one) = for_change(conn, &actor, round.as_str(), &id)?;
            participants::save_group(conn, &by, &one.participant, group, now)?;
            Ok::<_, AppError>(((), vec![News::new(&round.id, Happening::Attendance)]))
        })
        .await?;
    let told = msg::participants_moved(page.language(), tag(&chosen.one.participant.id));
    Ok(page.redirect_saying(&chosen.list_address(), &told))
}

fn form_page(page: &Page, status: StatusCode, chosen: &ChosenParticipant, typed: &str, flaws: &Flaws) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::participants_move(l));
    let shown = Choosing {
        way: way_below(l, &chosen.scene),
        round: &chosen.scene.round,
        one: &chosen.one,
        typed,
        flaws,
    };
    page.page(status, &frame, moving(l, &shown))
}
