use std::sync::Arc;

use actix_web::web::{Path, Query};
use serde::Deserialize;

use crate::db::{Connection, actions, rounds, versions};
use crate::domain::action_plan::Action;
use crate::domain::ids::ActionId;
use crate::domain::instrument::CriterionId;
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;
use crate::domain::{Flaws, Instrument};
use crate::i18n::msg;
use crate::views::actions::{self as views, EditPage, ListPage, Previous, Typed};
use crate::views::layout::FrameKind;
use crate::web::discussion::Desk;
use crate::web::error::AppError;
use crate::web::page::{Answer, Page};

/// The actions that the round before left open. As with last time's values, nothing is told of a round that has been
/// reopened.
struct Before {
    round: Round,
    instrument: Arc<Instrument>,
    open: Vec<Action>,
}

impl Before {
    fn load(conn: &mut Connection, round: &Round) -> Result<Option<Before>, AppError> {
        let Some(id) = &round.previous else { return Ok(None) };
        let round = rounds::find(conn, id)?;
        if round.state != RoundState::Closed {
            return Ok(None);
        }
        let instrument = versions::find(conn, &round.version)?.instrument;
        let open = actions::list_open(conn, &round.id)?;
        Ok(Some(Before {
            round,
            instrument,
            open,
        }))
    }
}

pub async fn index(page: Page, path: Path<String>) -> Answer {
    let actor = page.signed_in()?.actor.clone();
    let id = path.into_inner();
    let (desk, actions, before) = page
        .db()
        .read(move |conn| {
            let desk = Desk::load(conn, &actor, &id, RoundAction::SeeResults)?;
            desk.round.revealed()?;
            let actions = actions::list(conn, &desk.round.id)?;
            let before = Before::load(conn, &desk.round)?;
            Ok::<_, AppError>((desk, actions, before))
        })
        .await?;
    let l = page.language();
    let main = views::list(&ListPage {
        room: desk.room(l),
        actions: &actions,
        previous: before.as_ref().map(|before| Previous {
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
    let actor = page.signed_in()?.actor.clone();
    let id = path.into_inner();
    let (desk, typed) = page
        .db()
        .read(move |conn| {
            let desk = changeable(conn, &actor, &id)?;
            let typed = begin(conn, &desk, &beginning)?;
            Ok::<_, AppError>((desk, typed))
        })
        .await?;
    let l = page.language();
    let room = desk.room(l);
    let main = views::edit(&EditPage {
        address: &room.address("/actions"),
        room,
        is_new: true,
        typed: &typed,
        flaws: &Flaws::new(),
    });
    Ok(page.show(&page.frame(FrameKind::Work, msg::actions_new_title(l)), main))
}

fn begin(conn: &mut Connection, desk: &Desk, beginning: &Beginning) -> Result<Typed, AppError> {
    if let Some(action) = ActionId::parse(&beginning.from) {
        let before = Before::load(conn, &desk.round)?.ok_or(AppError::NotFound)?;
        let mut content = actions::find(conn, &before.round.id, &action)?.content;
        content.criterion = content.criterion.filter(|id| desk.criterion(id.as_str()).is_ok());
        return Ok(Typed::of_content(&content));
    }
    Ok(Typed {
        criterion: desk
            .criterion(&beginning.criterion)
            .map(|criterion| criterion.id.to_string())
            .unwrap_or_default(),
        ..Typed::default()
    })
}

pub async fn edit(page: Page, path: Path<(String, String)>) -> Answer {
    let (desk, action) = one(&page, path).await?;
    let l = page.language();
    let room = desk.room(l);
    let main = views::edit(&EditPage {
        address: &room.address(&format!("/actions/{}", action.id)),
        room,
        is_new: false,
        typed: &Typed::of(&action),
        flaws: &Flaws::new(),
    });
    Ok(page.show(&page.frame(FrameKind::Work, msg::actions_edit_title(l)), main))
}

/// A round in which this person may change actions now.
fn changeable(conn: &mut Connection, actor: &Actor, id: &str) -> Result<Desk, AppError> {
    let desk = Desk::load(conn, actor, id, RoundAction::RecordActions)?;
    desk.round.discussable()?;
    Ok(desk)
}

/// The action of an address, which this person may change now.
pub(super) async fn one(page: &Page, path: Path<(String, String)>) -> Result<(Desk, Action), AppError> {
    let actor = page.signed_in()?.actor.clone();
    let (id, action) = path.into_inner();
    page.db()
        .read(move |conn| {
            let desk = changeable(conn, &actor, &id)?;
            let action = ActionId::parse(&action).ok_or(AppError::NotFound)?;
            let action = actions::find(conn, &desk.round.id, &action)?;
            Ok((desk, action))
        })
        .await
}

/// The ids an action may name.
pub(super) fn criteria(desk: &Desk) -> Vec<&CriterionId> {
    desk.round.criteria_in(&desk.instrument)
}
