use crate::acts::rounds::placed;
use crate::domain::placed_round::PlacedRound;
use crate::views::rounds::way_below;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::settings::typed;
use crate::acts::permits::round_for_change;
use crate::db::rounds;
use crate::domain::Flaws;
use crate::domain::event::By;
use crate::domain::permission::RoundAction;
use crate::domain::round::{TypedSettings, parse_added_groups};
use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::rounds::groups::added_groups;
use crate::web::form::Fields;
use crate::web::{Answer, AppError, Page};

/// Actor groups beside those in use, also while the round is open.
pub async fn new(page: Page, id: Path<String>) -> Answer {
    let scene = load(&page, id.into_inner()).await?;
    scene.round.takes_groups()?;
    Ok(form_page(
        &page,
        StatusCode::OK,
        &scene,
        &TypedSettings::default(),
        &Flaws::new(),
    ))
}

pub async fn create(page: Page, id: Path<String>, fields: Fields) -> Answer {
    let scene = load(&page, id.into_inner()).await?;
    let typed = typed(&fields);
    let (actor, by, now) = (page.signed_in()?.actor.clone(), By::from(page.signed_in()?), page.now());
    let (id, sent) = (scene.round.id.clone(), typed.clone());
    let saved = page
        .db()
        .write_loose(move |conn| {
            let round = round_for_change(conn, &actor, id.as_str(), RoundAction::Prepare)?;
            round.takes_groups()?;
            match parse_added_groups(&sent, &round.settings) {
                Ok(added) => {
                    rounds::add_groups(conn, &by, &round, &added, now)?;
                    Ok(Ok(()))
                }
                Err(flaws) => Ok::<_, AppError>(Err(flaws)),
            }
        })
        .await?;
    match saved {
        Ok(()) => {
            let address = format!("/rounds/{}", scene.round.id);
            Ok(page.redirect_saying(&address, msg::rounds_groups_added(page.language())))
        }
        Err(flaws) => Ok(form_page(
            &page,
            StatusCode::UNPROCESSABLE_ENTITY,
            &scene,
            &typed,
            &flaws,
        )),
    }
}

async fn load(page: &Page, id: String) -> Result<PlacedRound, AppError> {
    let actor = page.signed_in()?.actor.clone();
    Ok(page
        .db()
        .read(move |conn| placed(conn, &actor, &id, RoundAction::Prepare))
        .await?)
}

fn form_page(
    page: &Page,
    status: StatusCode,
    scene: &PlacedRound,
    typed: &TypedSettings,
    flaws: &Flaws,
) -> HttpResponse {
    let l = page.language();
    let frame = page.frame(FrameKind::Work, msg::rounds_add_groups(l));
    page.page(
        status,
        &frame,
        added_groups(l, way_below(l, &scene), &scene.round, typed, flaws),
    )
}
