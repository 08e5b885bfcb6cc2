use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::acts::actions;
use crate::clock::fresh_uuid;
use crate::domain::Flaws;
use crate::domain::action_plan::TypedAction;
use crate::i18n::msg;
use crate::views::actions::{self as views, EditPage, ListPage, Previous};
use crate::views::layout::FrameKind;
use crate::web::discussion::room;
use crate::web::page::{Answer, Page};

pub async fn index(page: Page, path: Path<String>) -> Answer {
    let found = actions::list(&page.acting(), &path).await?;
    let l = page.language();
    let main = views::list(&ListPage {
        room: room(l, &found.placed),
        actions: &found.actions,
        previous: found.before.as_ref().map(|before| Previous {
            name: &before.round.settings.name,
            instrument: &before.instrument,
            open: &before.open,
        }),
    });
    Ok(page.show(&page.frame(FrameKind::Work, msg::actions_title(l)), main))
}

/// What a new action may begin with: a criterion, or an open action of the round before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Beginning {
    criterion: String,
    from: String,
}

pub async fn new(page: Page, path: Path<String>, Query(beginning): Query<Beginning>) -> Answer {
    let (placed, typed) = actions::begin(&page.acting(), &path, &beginning.criterion, &beginning.from).await?;
    let typed = TypedAction {
        key: fresh_uuid().to_string(),
        ..typed
    };
    let l = page.language();
    let room = room(l, &placed);
    let main = views::edit(&EditPage {
        address: &room.address("/actions"),
        room,
        is_new: true,
        typed: &typed,
        flaws: &Flaws::new(),
    });
    Ok(page.show(&page.frame(FrameKind::Work, msg::actions_new_title(l)), main))
}

pub async fn edit(page: Page, path: Path<(String, String)>) -> Answer {
    let (id, action) = path.into_inner();
    let (placed, action) = actions::show(&page.acting(), &id, &action).await?;
    let l = page.language();
    let room = room(l, &placed);
    let main = views::edit(&EditPage {
        address: &room.address(&format!("/actions/{}", action.id)),
        room,
        is_new: false,
        typed: &TypedAction::of(&action),
        flaws: &Flaws::new(),
    });
    Ok(page.show(&page.frame(FrameKind::Work, msg::actions_edit_title(l)), main))
}
