//! What the demo's groups agreed on: joint views and actions.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};

use super::super::answering::Person;
use super::super::chance::id_of;
use super::super::content::{ActionEntry, JointEntry, ViewEntry};
use super::{FillError, at_nine, criterion_of, known, leave};
use crate::db::{self, Connection};
use crate::domain::action_plan::{Action, ActionContent, ActionStatus};
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::event::{By, EventKind};
use crate::domain::ids::ActionId;
use crate::domain::instrument::{CriterionId, Instrument};
use crate::domain::joint_levels::JointLevels;
use crate::domain::joint_view::{JointContent, JointView, Verdict};
use crate::domain::mark::Mark;
use crate::domain::round::Round;

pub(super) fn insert_joint_views(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    instrument: &Instrument,
    joint: &JointEntry,
    people: &[Person],
    at: Timestamp,
) -> Result<(), FillError> {
    let mut by_criterion: HashMap<&str, &ViewEntry> = HashMap::new();
    for view in &joint.views {
        let id = &criterion_of(instrument, &view.criterion)?.id;
        by_criterion.insert(id.as_str(), view);
    }
    for criterion in instrument.criteria() {
        let view = by_criterion.get(criterion.id.as_str()).copied();
        if view.is_none() && joint.only_these {
            continue;
        }
        let level = |asked, given: Option<i32>| given.or_else(|| rounded_mean(people, &criterion.id, asked));
        let verdict = view.and_then(|view| view.verdict.as_deref());
        let content = JointContent {
            levels: JointLevels {
                current: level(AskedState::Current, view.and_then(|view| view.current)),
                target: level(AskedState::Target, view.and_then(|view| view.target)),
            },
            reason: view.map(|view| view.reason.clone()),
            verdict: verdict.map(|code| known("verdict", code, Verdict::parse)).transpose()?,
            priority: view.is_some_and(|view| view.priority),
        };
        let view = JointView {
            criterion: criterion.id.clone(),
            content,
            revision: 1,
            saved: Mark {
                by: by.account().cloned(),
                at,
            },
        };
        db::joint_views::save(conn, &round.id, &view)?;
        leave(conn, by, EventKind::JointViewSaved, round, criterion.id.as_str(), at)?;
    }
    Ok(())
}

fn rounded_mean(people: &[Person], criterion: &CriterionId, asked: AskedState) -> Option<i32> {
    let levels: Vec<i32> = people
        .iter()
        .flat_map(|person| &person.answers)
        .filter(|(id, _)| id == criterion)
        .filter_map(|(_, answer)| answer.choice(asked).and_then(Choice::level))
        .collect();
    let count = i32::try_from(levels.len()).ok().filter(|count| *count > 0)?;
    let sum: i32 = levels.iter().sum();
    // Halves upwards; levels are positive.
    Some((2 * sum + count) / (2 * count))
}

pub(super) fn insert_actions(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    instrument: &Instrument,
    joint: &JointEntry,
    at: Timestamp,
) -> Result<(), FillError> {
    for (place, entry) in (0..).zip(&joint.actions) {
        let id = ActionId::from_uuid(id_of("action", &format!("{}/{place}", joint.key)));
        let content = action(instrument, entry)?;
        let agreed_at = at + SignedDuration::from_mins(90 + 5 * place);
        let mark = |at| Mark {
            by: by.account().cloned(),
            at,
        };
        let agreed = Action {
            id,
            content,
            status: ActionStatus::Open,
            revision: 1,
            saved: mark(agreed_at),
        };
        db::actions::insert(conn, &round.id, &agreed)?;
        leave(conn, by, EventKind::ActionSaved, round, agreed.id.as_str(), agreed_at)?;
        if entry.done {
            let done = Action {
                status: ActionStatus::Done,
                revision: 2,
                saved: mark(at_nine(entry.due)),
                ..agreed
            };
            db::actions::save(conn, &round.id, &done)?;
            leave(
                conn,
                by,
                EventKind::ActionSaved,
                round,
                done.id.as_str(),
                at_nine(entry.due),
            )?;
        }
    }
    Ok(())
}

fn action(instrument: &Instrument, entry: &ActionEntry) -> Result<ActionContent, FillError> {
    Ok(ActionContent {
        what: entry.what.clone(),
        criterion: Some(criterion_of(instrument, &entry.criterion)?.id.clone()),
        responsible: Some(entry.responsible.clone()),
        due: Some(entry.due),
    })
}
