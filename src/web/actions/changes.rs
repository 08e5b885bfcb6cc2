use actix_web::web::Path;

use crate::acts::ActError;
use crate::acts::actions::{self, ActionSave};
use crate::acts::guarded::Guarded;
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::action_plan::TypedAction;
use crate::i18n::msg;
use crate::views::actions::{Conflict, EditPage, Standing, conflict, edit};
use crate::views::layout::FrameKind;
use crate::web::discussion::room;
use crate::web::form::Form;
use crate::web::page::{Answer, Page};
use crate::web::refused::by_rule;

pub async fn create(page: Page, path: Path<String>, Form(typed): Form<TypedAction>) -> Answer {
    let id = path.into_inner();
    let asked = actions::add(&page.acting(), &id, typed.clone(), fresh_uuid()).await;
    answer(&page, &id, None, &typed, asked).await
}

pub async fn update(page: Page, path: Path<(String, String)>, Form(typed): Form<TypedAction>) -> Answer {
    let (id, action) = path.into_inner();
    let asked = actions::change(&page.acting(), &id, &action, typed.clone()).await;
    answer(&page, &id, Some(&action), &typed, asked).await
}

async fn answer(
    page: &Page,
    id: &str,
    action: Option<&str>,
    typed: &TypedAction,
    asked: Result<ActionSave, ActError>,
) -> Answer {
    let save = match asked {
        Ok(save) => save,
        Err(ActError::Flawed(flaws)) => return refuse(page, id, action, typed, &flaws).await,
        Err(error) => return Err(error.into()),
    };
    let l = page.language();
    let room = room(l, &save.placed);
    let is_frozen = matches!(save.outcome, Guarded::Frozen(_));
    let standing = match &save.outcome {
        Guarded::Saved(()) => {
            let sentence = match action {
                None => msg::actions_added(l),
                Some(_) => msg::actions_saved(l),
            };
            return Ok(page.redirect_saying(&room.address("/actions"), sentence));
        }
        Guarded::Newer { newest, saved_by } => Standing::Newer {
            newest,
            saved_by: saved_by.as_deref(),
        },
        Guarded::Gone => Standing::Gone,
        Guarded::Frozen(rule) => Standing::Frozen(rule),
    };
    let main = conflict(&Conflict {
        room,
        address: &address(id, action),
        typed,
        content: &save.content,
        standing,
    });
    let answer = page.conflict(&page.frame(FrameKind::Work, msg::discussion_conflict_title(l)), main);
    Ok(if is_frozen { by_rule(answer) } else { answer })
}

async fn refuse(page: &Page, id: &str, action: Option<&str>, typed: &TypedAction, flaws: &Flaws) -> Answer {
    let placed = actions::round(&page.acting(), id).await?;
    let l = page.language();
    let title = match action {
        None => msg::actions_new_title(l),
        Some(_) => msg::actions_edit_title(l),
    };
    let main = edit(&EditPage {
        room: room(l, &placed),
        address: &address(id, action),
        is_new: action.is_none(),
        typed,
        flaws,
    });
    Ok(page.refuse(&page.frame(FrameKind::Work, title), main))
}

fn address(id: &str, action: Option<&str>) -> String {
    match action {
        None => format!("/rounds/{id}/actions"),
        Some(action) => format!("/rounds/{id}/actions/{action}"),
    }
}
