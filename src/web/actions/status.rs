use actix_web::web::Path;
use serde::Deserialize;

use crate::acts::permits as access;
use crate::db::{Saved, actions};
use crate::domain::action_plan::{ActionStatus, status_changeable};
use crate::domain::event::By;
use crate::domain::ids::ActionId;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::i18n::msg;
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StatusForm {
    status: String,
    revision: String,
}

/// Marks an action as done or open, also after the round is closed.
pub async fn update(page: Page, path: Path<(String, String)>, Form(form): Form<StatusForm>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by) = (signed_in.actor.clone(), By::from(signed_in));
    let (id, action) = path.into_inner();
    let status = ActionStatus::parse(&form.status).ok_or(AppError::BadRequest)?;
    let revision: i32 = form.revision.parse().map_err(|_| AppError::BadRequest)?;
    let action = ActionId::parse(&action).ok_or(AppError::NotFound)?;
    let now = page.now();
    let address = page
        .db()
        .write_telling(move |conn| {
            let round = access::round_for_change(conn, &actor, &id, RoundAction::RecordActions)?;
            status_changeable(&round)?;
            let stored = actions::find(conn, &round.id, &action)?;
            if stored.status != status {
                let saved = actions::save(conn, &by, &round, &action, (&stored.content, status), revision, now)?;
                if let Saved::Stale(_) = saved {
                    return Err(AppError::Stale);
                }
            }
            let news = vec![News::new(&round.id, Happening::Actions)];
            Ok((format!("/rounds/{}/actions#action-{action}", round.id), news))
        })
        .await?;
    let l = page.language();
    let sentence = match status {
        ActionStatus::Done => msg::actions_marked_done(l),
        ActionStatus::Open => msg::actions_marked_open(l),
    };
    Ok(page.redirect_saying(&address, sentence))
}
