//! The actions a round's group agreed on.

use diesel::prelude::*;

use super::columns::{date_from_text, date_to_text, mark_from, read, time_to_text};
use super::schema::actions;
use super::{Connection, DbError, Saved};
use crate::domain::action_plan::{Action, ActionContent, ActionStatus};
use crate::domain::ids::{ActionId, RoundId};
use crate::domain::instrument::CriterionId;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = actions, treat_none_as_null = true)]
struct ActionRow {
    id: String,
    what: String,
    criterion: Option<String>,
    responsible: Option<String>,
    due: Option<String>,
    status: String,
    revision: i32,
    saved_by: Option<String>,
    saved_at: String,
}

impl ActionRow {
    fn of(action: &Action) -> ActionRow {
        let content = &action.content;
        ActionRow {
            id: action.id.to_string(),
            what: content.what.clone(),
            criterion: content.criterion.as_ref().map(CriterionId::to_string),
            responsible: content.responsible.clone(),
            due: content.due.map(date_to_text),
            status: action.status.code().to_owned(),
            revision: action.revision,
            saved_by: action.saved.by.as_ref().map(ToString::to_string),
            saved_at: time_to_text(action.saved.at),
        }
    }

    fn into_action(self) -> Result<Action, DbError> {
        Ok(Action {
            id: read("action", &self.id, ActionId::parse)?,
            content: ActionContent {
                what: self.what,
                criterion: self.criterion.map(CriterionId::new),
                responsible: self.responsible,
                due: self.due.as_deref().map(date_from_text).transpose()?,
            },
            status: read("status of an action", &self.status, ActionStatus::parse)?,
            revision: self.revision,
            saved: mark_from(self.saved_by.as_deref(), &self.saved_at)?,
        })
    }
}

/// A round's actions in the order they were agreed.
pub fn list(conn: &mut Connection, round: &RoundId) -> Result<Vec<Action>, DbError> {
    let rows: Vec<ActionRow> = actions::table
        .filter(actions::round_id.eq(round.as_str()))
        .order((actions::created_at, actions::id))
        .select(ActionRow::as_select())
        .load(conn)?;
    rows.into_iter().map(ActionRow::into_action).collect()
}

/// The actions of `round` that are still open.
pub fn list_open(conn: &mut Connection, round: &RoundId) -> Result<Vec<Action>, DbError> {
    let mut all = list(conn, round)?;
    all.retain(|action| action.status == ActionStatus::Open);
    Ok(all)
}

/// An action of this round.
pub fn find(conn: &mut Connection, round: &RoundId, id: &ActionId) -> Result<Action, DbError> {
    actions::table
        .find(id.as_str())
        .filter(actions::round_id.eq(round.as_str()))
        .select(ActionRow::as_select())
        .first::<ActionRow>(conn)?
        .into_action()
}

/// Adds an action.
pub fn insert(conn: &mut Connection, round: &RoundId, action: &Action) -> Result<(), DbError> {
    diesel::insert_into(actions::table)
        .values((
            ActionRow::of(action),
            actions::round_id.eq(round.as_str()),
            actions::created_at.eq(time_to_text(action.saved.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Saves an action as it is now, over the revision before.
///
/// # Errors
/// [`DbError::NotFound`] when the action is no longer there.
pub fn save(conn: &mut Connection, round: &RoundId, action: &Action) -> Result<Saved<Action>, DbError> {
    let changed = diesel::update(
        actions::table
            .find(action.id.as_str())
            .filter(actions::round_id.eq(round.as_str()))
            .filter(actions::revision.eq(action.revision - 1)),
    )
    .set(ActionRow::of(action))
    .execute(conn)?;
    match changed {
        0 => Ok(Saved::Stale(find(conn, round, &action.id)?)),
        _ => Ok(Saved::Done),
    }
}

/// Deletes an action as it stood in `revision`.
///
/// # Errors
/// [`DbError::NotFound`] when the action is no longer there.
pub fn delete(conn: &mut Connection, round: &RoundId, id: &ActionId, revision: i32) -> Result<Saved<Action>, DbError> {
    let deleted = diesel::delete(
        actions::table
            .find(id.as_str())
            .filter(actions::round_id.eq(round.as_str()))
            .filter(actions::revision.eq(revision)),
    )
    .execute(conn)?;
    match deleted {
        0 => Ok(Saved::Stale(find(conn, round, id)?)),
        _ => Ok(Saved::Done),
    }
}
