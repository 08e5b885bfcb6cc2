//! The actions that a round's group agrees on.

use std::sync::Arc;

use uuid::Uuid;

use super::discussions::criterion_of;
use super::guarded::Guarded;
use super::permits::round_for_change;
use super::rounds::{place, placed};
use super::trail::{in_round, name_of};
use super::{ActError, Acting};
use crate::db::{Connection, DbError, Saved, Written, actions, rounds, versions};
use crate::domain::Instrument;
use crate::domain::action_plan::{Action, ActionContent, ActionStatus, TypedAction, status_changeable};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::{ActionId, RoundId};
use crate::domain::news::{Happening, News};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;

/// A round's actions, as whoever sees its results sees them.
pub struct ActionsOfRound {
    /// The round.
    pub placed: PlacedRound,
    /// Its actions in the order they were agreed.
    pub actions: Vec<Action>,
    /// What the round before left open.
    pub before: Option<LeftOpen>,
}

/// The actions that the round before left open. As with last time's values, nothing is told of a round that has been
/// reopened.
pub struct LeftOpen {
    /// The round before.
    pub round: Round,
    /// What it asked.
    pub instrument: Arc<Instrument>,
    /// What it left open.
    pub open: Vec<Action>,
}

/// What came of saving an action.
pub struct ActionSave {
    /// The round it is of.
    pub placed: PlacedRound,
    /// What was to be saved.
    pub content: ActionContent,
    /// How it went.
    pub outcome: Guarded<(), Action>,
}

/// A round's actions, and what the round before left open.
///
/// # Errors
/// As [`placed`]; [`ActError::Round`] before anything may be told of the round.
pub async fn list(acting: &Acting, id: &str) -> Result<ActionsOfRound, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &id, RoundAction::SeeResults)?;
            placed.round.revealed()?;
            Ok(ActionsOfRound {
                actions: actions::list(conn, &placed.round.id)?,
                before: left_open(conn, &placed.round)?,
                placed,
            })
        })
        .await
}

/// What a new action begins with: a criterion, or an open action of the round before.
///
/// # Errors
/// As [`show`].
pub async fn begin(
    acting: &Acting,
    id: &str,
    criterion: &str,
    from: &str,
) -> Result<(PlacedRound, TypedAction), ActError> {
    let (id, criterion, from) = (id.to_owned(), criterion.to_owned(), ActionId::parse(from));
    acting
        .read_as_account(move |conn, actor| {
            let placed = changeable(conn, actor, &id)?;
            if let Some(action) = from {
                let before = left_open(conn, &placed.round)?.ok_or(ActError::NotFound)?;
                let mut content = actions::find(conn, &before.round.id, &action)?.content;
                content.criterion = content
                    .criterion
                    .filter(|id| criterion_of(&placed, id.as_str()).is_ok());
                return Ok((placed, TypedAction::of_content(&content)));
            }
            let criterion = criterion_of(&placed, &criterion).map(|criterion| criterion.id.to_string());
            let typed = TypedAction {
                criterion: criterion.unwrap_or_default(),
                ..TypedAction::default()
            };
            Ok((placed, typed))
        })
        .await
}

/// The round, for whoever may record actions in it, in any state.
///
/// # Errors
/// As [`placed`].
pub async fn round(acting: &Acting, id: &str) -> Result<PlacedRound, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| placed(conn, actor, &id, RoundAction::RecordActions))
        .await
}

/// An action that this person may change now.
///
/// # Errors
/// As [`placed`]; [`ActError::Round`] outside the joint discussion.
pub async fn show(acting: &Acting, id: &str, action: &str) -> Result<(PlacedRound, Action), ActError> {
    let (id, action) = (id.to_owned(), parse(action)?);
    acting
        .read_as_account(move |conn, actor| {
            let placed = changeable(conn, actor, &id)?;
            let action = actions::find(conn, &placed.round.id, &action)?;
            Ok((placed, action))
        })
        .await
}

/// Adds an action, still to be done. The same form sent twice adds one.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed; else as [`round_for_change`].
pub async fn add(acting: &Acting, id: &str, typed: TypedAction, fresh: Uuid) -> Result<ActionSave, ActError> {
    let (id, saved) = (id.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let (placed, content) = read(conn, actor, &id, &typed)?;
            let outcome = match placed.round.discussable() {
                Err(rule) => Written::unchanged(Guarded::Frozen(rule)),
                Ok(()) => match id_of_new(conn, &placed.round, &typed, &content, fresh)? {
                    None => Written::unchanged(Guarded::Saved(())),
                    Some(id) => {
                        let action = Action {
                            id,
                            content: content.clone(),
                            status: ActionStatus::Open,
                            revision: 1,
                            saved: saved.clone(),
                        };
                        actions::insert(conn, &placed.round.id, &action)?;
                        written(Guarded::Saved(()), EventKind::ActionSaved, &placed.round, &action.id)
                    }
                },
            };
            Ok(outcome.map(|outcome| ActionSave {
                placed,
                content,
                outcome,
            }))
        })
        .await
}

/// Saves what was agreed over the revision that was typed over. The same said twice, as by a double tap, changes nothing.
///
/// # Errors
/// As [`add`].
pub async fn change(acting: &Acting, id: &str, action: &str, typed: TypedAction) -> Result<ActionSave, ActError> {
    let (id, action, saved) = (id.to_owned(), parse(action)?, acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let (placed, content) = read(conn, actor, &id, &typed)?;
            let outcome = match placed.round.discussable() {
                Err(rule) => Written::unchanged(Guarded::Frozen(rule)),
                Ok(()) => match actions::find(conn, &placed.round.id, &action) {
                    Err(DbError::NotFound) => Written::unchanged(Guarded::Gone),
                    Err(other) => return Err(other.into()),
                    Ok(stored) if stored.content == content => Written::unchanged(Guarded::Saved(())),
                    Ok(stored) => {
                        let changed = Action {
                            content: content.clone(),
                            revision: typed.revision + 1,
                            saved: saved.clone(),
                            ..stored
                        };
                        save(conn, &placed.round, &changed)?
                    }
                },
            };
            Ok(outcome.map(|outcome| ActionSave {
                placed,
                content,
                outcome,
            }))
        })
        .await
}

/// Marks an action as done or open, also after the round is closed.
///
/// # Errors
/// As [`round_for_change`]; [`ActError::Stale`] where somebody saved in between.
pub async fn set_status(
    acting: &Acting,
    id: &str,
    action: &str,
    status: ActionStatus,
    revision: i32,
) -> Result<RoundId, ActError> {
    let (id, action, saved) = (id.to_owned(), parse(action)?, acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::RecordActions)?;
            status_changeable(&round)?;
            let stored = actions::find(conn, &round.id, &action)?;
            if stored.status == status {
                return Ok(Written::unchanged(round.id));
            }
            let changed = Action {
                status,
                revision: revision + 1,
                saved: saved.clone(),
                ..stored
            };
            match actions::save(conn, &round.id, &changed)? {
                Saved::Done => {
                    let id = round.id.clone();
                    Ok(written(id, EventKind::ActionSaved, &round, &changed.id))
                }
                Saved::Stale(_) => Err(ActError::Stale),
            }
        })
        .await
}

/// Deletes the action the person has seen; one that was changed in between stays.
///
/// # Errors
/// As [`round_for_change`]; [`ActError::Stale`] where somebody saved in between.
pub async fn delete(acting: &Acting, id: &str, action: &str, revision: i32) -> Result<RoundId, ActError> {
    let (id, action) = (id.to_owned(), parse(action)?);
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::RecordActions)?;
            round.discussable()?;
            match actions::delete(conn, &round.id, &action, revision)? {
                Saved::Done => {
                    let id = round.id.clone();
                    Ok(written(id, EventKind::ActionDeleted, &round, &action))
                }
                Saved::Stale(_) => Err(ActError::Stale),
            }
        })
        .await
}

fn parse(action: &str) -> Result<ActionId, ActError> {
    ActionId::parse(action).ok_or(ActError::NotFound)
}

/// The round and what was typed, for a write.
fn read(
    conn: &mut Connection,
    actor: &Actor,
    id: &str,
    typed: &TypedAction,
) -> Result<(PlacedRound, ActionContent), ActError> {
    let round = round_for_change(conn, actor, id, RoundAction::RecordActions)?;
    let placed = place(conn, actor, round)?;
    let content = ActionContent::parse(typed, &placed.round.criteria_in(&placed.instrument))?;
    Ok((placed, content))
}

/// The id that a new action gets: the one that its form came with. None where this form has added it already.
fn id_of_new(
    conn: &mut Connection,
    round: &Round,
    typed: &TypedAction,
    content: &ActionContent,
    fresh: Uuid,
) -> Result<Option<ActionId>, ActError> {
    let fresh = ActionId::from_uuid(fresh);
    let Some(key) = ActionId::parse(&typed.key) else {
        return Ok(Some(fresh));
    };
    match actions::find(conn, &round.id, &key) {
        Ok(stored) if stored.content == *content => Ok(None),
        // Somebody went back to the form and typed something else: that is another action.
        Ok(_) => Ok(Some(fresh)),
        Err(DbError::NotFound) => Ok(Some(key)),
        Err(other) => Err(other.into()),
    }
}

fn save(conn: &mut Connection, round: &Round, changed: &Action) -> Result<Written<Guarded<(), Action>>, ActError> {
    match actions::save(conn, &round.id, changed)? {
        Saved::Done => Ok(written(Guarded::Saved(()), EventKind::ActionSaved, round, &changed.id)),
        Saved::Stale(newest) => {
            let saved_by = name_of(conn, &newest.saved)?;
            Ok(Written::unchanged(Guarded::Newer { newest, saved_by }))
        }
    }
}

fn written<T>(value: T, kind: EventKind, round: &Round, action: &ActionId) -> Written<T> {
    let event: Event = in_round(kind, round).to(action);
    Written::new(value, event).telling([News::new(&round.id, Happening::Actions)])
}

/// A round in which this person may change actions now.
fn changeable(conn: &mut Connection, actor: &Actor, id: &str) -> Result<PlacedRound, ActError> {
    let placed = placed(conn, actor, id, RoundAction::RecordActions)?;
    placed.round.discussable()?;
    Ok(placed)
}

fn left_open(conn: &mut Connection, round: &Round) -> Result<Option<LeftOpen>, ActError> {
    let Some(id) = &round.previous else { return Ok(None) };
    let round = rounds::find(conn, id)?;
    if round.state != RoundState::Closed {
        return Ok(None);
    }
    Ok(Some(LeftOpen {
        instrument: versions::find(conn, &round.version)?.instrument,
        open: actions::list_open(conn, &round.id)?,
        round,
    }))
}
