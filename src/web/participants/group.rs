use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

use super::list_address;
use crate::acts::{ActError, participants};
use crate::domain::Flaws;
use crate::domain::participant::tag;
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::participants::{Choosing, moving};
use crate::views::rounds::way_below;
use crate::web::form::Form;
use crate::web::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    group: String,
}

/// `GET /rounds/{round}/participants/{participant}/group`
pub async fn edit(page: Page, path: Path<(String, String)>) -> Answer {
    form_page(&page, &path, StatusCode::OK, None, &Flaws::new()).await
}

/// `POST`: another actor group for one participant.
pub async fn update(page: Page, path: Path<(String, String)>, form: Form<GroupForm>) -> Answer {
    let (round, participant) = &*path;
    let typed = form.0.group;
    match participants::change_group(&page.acting(), round, participant, &typed).await {
        Ok(moved) => {
            let told = msg::participants_moved(page.language(), tag(&moved.id));
            Ok(page.redirect_saying(&list_address(&moved.round), &told))
        }
        Err(ActError::Flawed(flaws)) => {
            form_page(&page, &path, StatusCode::UNPROCESSABLE_ENTITY, Some(&typed), &flaws).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Where nothing was typed, the participant's present group is chosen.
async fn form_page(
    page: &Page,
    (round, participant): &(String, String),
    status: StatusCode,
    typed: Option<&str>,
    flaws: &Flaws,
) -> Answer {
    let (placed, one) = participants::show(&page.acting(), round, participant).await?;
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::participants_move(l));
    let shown = Choosing {
        way: way_below(l, &placed),
        round: &placed.round,
        one: &one,
        typed: typed.unwrap_or(one.participant.facts.group.code()),
        flaws,
    };
    Ok(page.page(status, &frame, moving(l, &shown)))
}
