//! What the demo's groups agreed on: joint views and actions.

use std::collections::HashMap;

use jiff::SignedDuration;
use uuid::Uuid;

use super::answering::Person;
use super::chance::id_of;
use super::content::{JointEntry, ViewEntry};
use super::past::{FillError, at_nine, at_time, together};
use crate::acts::guarded::Guarded;
use crate::acts::{Acting, actions, joint_views};
use crate::domain::Instrument;
use crate::domain::action_plan::{ActionStatus, TypedAction};
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choice;
use crate::domain::ids::ActionId;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::TypedJointView;

/// Records the joint views: as they are given, and otherwise what lies nearest to the answers.
pub async fn record_views(
    room: &Acting,
    round: &str,
    instrument: &Instrument,
    joint: &JointEntry,
    people: &[Person],
) -> Result<(), FillError> {
    let mut by_criterion: HashMap<&str, &ViewEntry> = HashMap::new();
    for view in &joint.views {
        if instrument.criterion(&CriterionId::new(&view.criterion)).is_none() {
            return Err(FillError::unknown("criterion", &view.criterion));
        }
        by_criterion.insert(&view.criterion, view);
    }
    let mut typed = Vec::new();
    for criterion in instrument.criteria() {
        let view = by_criterion.get(criterion.id.as_str()).copied();
        if view.is_some() || !joint.only_these {
            typed.push((criterion.id.to_string(), typed_view(view, &criterion.id, people)));
        }
    }
    together(typed.into_iter().map(|(criterion, typed)| {
        let (room, round) = (room.clone(), round.to_owned());
        async move {
            let save = joint_views::save(&room, &round, &criterion, typed).await?;
            saved(save.outcome, &criterion)
        }
    }))
    .await
}

fn typed_view(view: Option<&ViewEntry>, criterion: &CriterionId, people: &[Person]) -> TypedJointView {
    let level = |asked, given: Option<i32>| {
        let level = given.or_else(|| rounded_mean(people, criterion, asked));
        level.map(|level| level.to_string()).unwrap_or_default()
    };
    TypedJointView {
        current: level(AskedState::Current, view.and_then(|view| view.current)),
        target: level(AskedState::Target, view.and_then(|view| view.target)),
        reason: view.map(|view| view.reason.clone()).unwrap_or_default(),
        verdict: view.and_then(|view| view.verdict.clone()).unwrap_or_default(),
        priority: view.is_some_and(|view| view.priority),
        revision: 0,
    }
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

/// Adds the actions, one after another at the end of the discussion.
pub async fn add_actions(room: &Acting, round: &str, joint: &JointEntry) -> Result<(), FillError> {
    for (place, entry) in (0..).zip(&joint.actions) {
        let typed = TypedAction {
            what: entry.what.clone(),
            criterion: entry.criterion.clone(),
            responsible: entry.responsible.clone(),
            due: entry.due.to_string(),
            revision: 0,
            key: String::new(),
        };
        let then = at_time(room, room.at + SignedDuration::from_mins(90 + 5 * place));
        let save = actions::add(&then, round, typed, action_id(joint, place)).await?;
        saved(save.outcome, &entry.what)?;
    }
    Ok(())
}

/// Marks those actions as done that have been, each on the day by which it was promised.
pub async fn mark_done(runner: &Acting, round: &str, joint: &JointEntry) -> Result<(), FillError> {
    for (place, entry) in (0..).zip(&joint.actions).filter(|(_, entry)| entry.done) {
        let id = ActionId::from_uuid(action_id(joint, place));
        let then = at_time(runner, at_nine(entry.due));
        actions::set_status(&then, round, id.as_str(), ActionStatus::Done, 1).await?;
    }
    Ok(())
}

fn action_id(joint: &JointEntry, place: i64) -> Uuid {
    id_of("action", &format!("{}/{place}", joint.key))
}

fn saved<S, T>(outcome: Guarded<S, T>, what: &str) -> Result<(), FillError> {
    match outcome {
        Guarded::Saved(_) => Ok(()),
        Guarded::Frozen(rule) => Err(FillError::from(format!("{what} is refused: {rule:?}"))),
        Guarded::Newer { .. } | Guarded::Gone => Err(FillError::from(format!("{what} was there before"))),
    }
}
