use actix_web::web::Path;
use serde::Deserialize;

use super::pages::one;
use crate::acts::permits as access;
use crate::db::{Saved, actions};
use crate::domain::event::By;
use crate::domain::ids::ActionId;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::i18n::msg;
use crate::views::actions as views;
use crate::views::layout::FrameKind;
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

pub async fn show(page: Page, path: Path<(String, String)>) -> Answer {
    let (desk, action) = one(&page, path).await?;
    let l = page.language();
    let main = views::deletion(&desk.room(l), &action);
    Ok(page.show(&page.frame(FrameKind::Work, msg::actions_delete_title(l)), main))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeletionForm {
    revision: String,
}

/// Deletes the action the person has seen; one that was changed in between stays.
pub async fn create(page: Page, path: Path<(String, String)>, Form(form): Form<DeletionForm>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by) = (signed_in.actor.clone(), By::from(signed_in));
    let (id, action) = path.into_inner();
    let revision: i32 = form.revision.parse().map_err(|_| AppError::BadRequest)?;
    let action = ActionId::parse(&action).ok_or(AppError::NotFound)?;
    let now = page.now();
    let address = page
        .db()
        .write_telling(move |conn| {
            let round = access::round_for_change(conn, &actor, &id, RoundAction::RecordActions)?;
            round.discussable()?;
            match actions::delete(conn, &by, &round, &action, revision, now)? {
                Saved::Done => {
                    let news = vec![News::new(&round.id, Happening::Actions)];
                    Ok((format!("/rounds/{}/actions", round.id), news))
                }
                Saved::Stale(_) => Err(AppError::Stale),
            }
        })
        .await?;
    Ok(page.redirect_saying(&address, msg::actions_deleted(page.language())))
}
