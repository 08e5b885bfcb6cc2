use actix_web::web::Path;
use serde::Deserialize;

use super::pages::criteria;
use crate::acts::permits as access;
use crate::clock::fresh_uuid;
use crate::db::{DbError, Saved, actions};
use crate::domain::Flaws;
use crate::domain::action_plan::{Action, ActionContent};
use crate::domain::event::By;
use crate::domain::ids::ActionId;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::domain::round::RoundRule;
use crate::i18n::msg;
use crate::views::actions::{Conflict, EditPage, Standing, Typed, conflict, edit};
use crate::views::layout::FrameKind;
use crate::web::discussion::{Desk, name_of};
use crate::web::error::AppError;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActionForm {
    what: String,
    criterion: String,
    responsible: String,
    due: String,
    revision: String,
}

impl ActionForm {
    fn typed(self) -> Result<Typed, AppError> {
        Ok(Typed {
            revision: self.revision.parse().map_err(|_| AppError::BadRequest)?,
            what: self.what,
            criterion: self.criterion,
            responsible: self.responsible,
            due: self.due,
        })
    }
}

/// How a write went.
enum Outcome {
    Saved,
    Newer(Action, Option<String>),
    Gone,
    Frozen(RoundRule),
}

pub async fn create(page: Page, path: Path<String>, Form(form): Form<ActionForm>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by) = (signed_in.actor.clone(), By::from(signed_in));
    let id = path.into_inner();
    let typed = form.typed()?;
    let desk = desk(&page, &id).await?;
    let content = match read(&desk, &typed) {
        Ok(content) => content,
        Err(flaws) => return refuse(&page, &desk, None, &typed, &flaws),
    };
    let (now, own, action) = (page.now(), content.clone(), ActionId::from_uuid(fresh_uuid()));
    let outcome = page
        .db()
        .write_telling(move |conn| {
            let round = access::round_for_change(conn, &actor, &id, RoundAction::RecordActions)?;
            if let Err(rule) = round.discussable() {
                return Ok((Outcome::Frozen(rule), Vec::new()));
            }
            let news = vec![News::new(&round.id, Happening::Actions)];
            actions::insert(conn, &by, &round, &action, &own, now)?;
            Ok::<_, AppError>((Outcome::Saved, news))
        })
        .await?;
    answer(&page, &desk, None, &typed, &content, outcome)
}

pub async fn update(page: Page, path: Path<(String, String)>, Form(form): Form<ActionForm>) -> Answer {
    let signed_in = page.signed_in()?;
    let (actor, by) = (signed_in.actor.clone(), By::from(signed_in));
    let (id, action) = path.into_inner();
    let typed = form.typed()?;
    let desk = desk(&page, &id).await?;
    let action = ActionId::parse(&action).ok_or(AppError::NotFound)?;
    let content = match read(&desk, &typed) {
        Ok(content) => content,
        Err(flaws) => return refuse(&page, &desk, Some(&action), &typed, &flaws),
    };
    let (now, own, asked, revision) = (page.now(), content.clone(), action.clone(), typed.revision);
    let outcome = page
        .db()
        .write_telling(move |conn| {
            let round = access::round_for_change(conn, &actor, &id, RoundAction::RecordActions)?;
            if let Err(rule) = round.discussable() {
                return Ok((Outcome::Frozen(rule), Vec::new()));
            }
            let news = vec![News::new(&round.id, Happening::Actions)];
            let stored = match actions::find(conn, &round.id, &asked) {
                Ok(stored) => stored,
                Err(DbError::NotFound) => return Ok((Outcome::Gone, Vec::new())),
                Err(other) => return Err(other.into()),
            };
            // The same said twice, as by a double tap: there is nothing to save.
            if stored.content == own {
                return Ok((Outcome::Saved, Vec::new()));
            }
            match actions::save(conn, &by, &round, &asked, (&own, stored.status), revision, now)? {
                Saved::Done => Ok((Outcome::Saved, news)),
                Saved::Stale(newest) => {
                    let saved_by = name_of(conn, &newest.saved)?;
                    Ok::<_, AppError>((Outcome::Newer(newest, saved_by), Vec::new()))
                }
            }
        })
        .await?;
    answer(&page, &desk, Some(&action), &typed, &content, outcome)
}

async fn desk(page: &Page, id: &str) -> Result<Desk, AppError> {
    let actor = page.signed_in()?.actor.clone();
    let id = id.to_owned();
    page.db()
        .read(move |conn| Desk::load(conn, &actor, &id, RoundAction::RecordActions))
        .await
}

fn read(desk: &Desk, typed: &Typed) -> Result<ActionContent, Flaws> {
    ActionContent::parse(
        &typed.what,
        &typed.criterion,
        &typed.responsible,
        &typed.due,
        &criteria(desk),
    )
}

fn refuse(page: &Page, desk: &Desk, action: Option<&ActionId>, typed: &Typed, flaws: &Flaws) -> Answer {
    let l = page.language();
    let address = address(desk, action);
    let title = match action {
        None => msg::actions_new_title(l),
        Some(_) => msg::actions_edit_title(l),
    };
    let main = edit(&EditPage {
        room: desk.room(l),
        address: &address,
        is_new: action.is_none(),
        typed,
        flaws,
    });
    Ok(page.refuse(&page.frame(FrameKind::Work, title), main))
}

fn answer(
    page: &Page,
    desk: &Desk,
    action: Option<&ActionId>,
    typed: &Typed,
    content: &ActionContent,
    outcome: Outcome,
) -> Answer {
    let l = page.language();
    let room = desk.room(l);
    let (newest, saved_by, rule);
    let standing = match outcome {
        Outcome::Saved => {
            let sentence = match action {
                None => msg::actions_added(l),
                Some(_) => msg::actions_saved(l),
            };
            return Ok(page.redirect_saying(&room.address("/actions"), sentence));
        }
        Outcome::Newer(stored, name) => {
            (newest, saved_by) = (stored, name);
            Standing::Newer {
                newest: &newest,
                saved_by: saved_by.as_deref(),
            }
        }
        Outcome::Gone => Standing::Gone,
        Outcome::Frozen(broken) => {
            rule = broken;
            Standing::Frozen(&rule)
        }
    };
    let main = conflict(&Conflict {
        room,
        address: &address(desk, action),
        typed,
        content,
        standing,
    });
    Ok(page.conflict(&page.frame(FrameKind::Work, msg::discussion_conflict_title(l)), main))
}

fn address(desk: &Desk, action: Option<&ActionId>) -> String {
    match action {
        None => format!("/rounds/{}/actions", desk.round.id),
        Some(action) => format!("/rounds/{}/actions/{action}", desk.round.id),
    }
}
