//! The actions a round's group agreed on.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{date_from_text, date_to_text, mark_from, read, time_to_text};
use super::schema::actions;
use super::{Connection, DbError, Saved, events};
use crate::domain::action_plan::{Action, ActionContent, ActionStatus};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, ActionId, RoundId};
use crate::domain::instrument::CriterionId;
use crate::domain::round::Round;

#[derive(Queryable, Selectable)]
#[diesel(table_name = actions)]
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

/// Adds an action, still to be done.
pub fn insert(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    id: &ActionId,
    content: &ActionContent,
    now: Timestamp,
) -> Result<(), DbError> {
    diesel::insert_into(actions::table)
        .values((
            actions::id.eq(id.as_str()),
            actions::round_id.eq(round.id.as_str()),
            actions::what.eq(&content.what),
            actions::criterion.eq(content.criterion.as_ref().map(CriterionId::as_str)),
            actions::responsible.eq(content.responsible.as_deref()),
            actions::due.eq(content.due.map(date_to_text)),
            actions::status.eq(ActionStatus::Open.code()),
            actions::revision.eq(1),
            actions::created_at.eq(time_to_text(now)),
            actions::saved_by.eq(by.account().map(AccountId::as_str)),
            actions::saved_at.eq(time_to_text(now)),
        ))
        .execute(conn)?;
    tell(conn, by, EventKind::ActionSaved, round, id, now)
}

/// Saves what was agreed and how far it is over `revision`.
///
/// # Errors
/// [`DbError::NotFound`] when the action is no longer there.
pub fn save(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    id: &ActionId,
    (content, status): (&ActionContent, ActionStatus),
    revision: i32,
    now: Timestamp,
) -> Result<Saved<Action>, DbError> {
    let changed = diesel::update(
        actions::table
            .find(id.as_str())
            .filter(actions::round_id.eq(round.id.as_str()))
            .filter(actions::revision.eq(revision)),
    )
    .set((
        actions::what.eq(&content.what),
        actions::criterion.eq(content.criterion.as_ref().map(CriterionId::as_str)),
        actions::responsible.eq(content.responsible.as_deref()),
        actions::due.eq(content.due.map(date_to_text)),
        actions::status.eq(status.code()),
        actions::revision.eq(revision + 1),
        actions::saved_by.eq(by.account().map(AccountId::as_str)),
        actions::saved_at.eq(time_to_text(now)),
    ))
    .execute(conn)?;
    if changed == 0 {
        return Ok(Saved::Stale(find(conn, &round.id, id)?));
    }
    tell(conn, by, EventKind::ActionSaved, round, id, now)?;
    Ok(Saved::Done)
}

/// Deletes an action as it stood in `revision`.
///
/// # Errors
/// [`DbError::NotFound`] when the action is no longer there.
pub fn delete(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    id: &ActionId,
    revision: i32,
    now: Timestamp,
) -> Result<Saved<Action>, DbError> {
    let deleted = diesel::delete(
        actions::table
            .find(id.as_str())
            .filter(actions::round_id.eq(round.id.as_str()))
            .filter(actions::revision.eq(revision)),
    )
    .execute(conn)?;
    if deleted == 0 {
        return Ok(Saved::Stale(find(conn, &round.id, id)?));
    }
    tell(conn, by, EventKind::ActionDeleted, round, id, now)?;
    Ok(Saved::Done)
}

fn tell(
    conn: &mut Connection,
    by: &By,
    kind: EventKind,
    round: &Round,
    action: &ActionId,
    now: Timestamp,
) -> Result<(), DbError> {
    let told = Event::new(kind)
        .in_region(&round.subject.region)
        .in_round(&round.id)
        .to(action);
    events::insert(conn, by, &told, now)
}
