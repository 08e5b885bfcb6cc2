//! What a round's results are made of, gathered in three questions however many answered.

use std::collections::HashMap;

use diesel::prelude::*;
use uuid::Uuid;

use super::parsed::Parsed;
use super::schema::{answers, joint_views, participants};
use super::{Connection, DbError, rounds};
use crate::domain::ActorGroup;
use crate::domain::answer::Choice;
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::results::{Choices, Gathered, JointLevels, Participation};
use crate::domain::round::{Round, State};

/// Everybody's choices and the group's joint levels. What may be shown of them [`Gathered::results`] knows.
pub fn gather(conn: &mut Connection, round: &RoundId) -> Result<Gathered, DbError> {
    Ok(Gathered::new(participations(conn, round)?, joint_levels(conn, round)?))
}

/// The round this one was started from with what its results are made of: the values of last time. `None` for a first
/// round, and while that one is not closed (it may have been reopened).
pub fn gather_previous(conn: &mut Connection, round: &Round) -> Result<Option<(Round, Gathered)>, DbError> {
    let Some(previous) = &round.previous else {
        return Ok(None);
    };
    let previous = rounds::find(conn, previous)?;
    if previous.state != State::Closed {
        return Ok(None);
    }
    let gathered = gather(conn, &previous.id)?;
    Ok(Some((previous, gathered)))
}

/// Participant, criterion, current, target.
type Row = (Parsed<Uuid>, String, Option<Parsed<Choice>>, Option<Parsed<Choice>>);

fn participations(conn: &mut Connection, round: &RoundId) -> Result<Vec<Participation>, DbError> {
    let groups = actor_groups(conn, round)?;
    let of_round = participants::table
        .filter(participants::round_id.eq(round.as_str()))
        .select(participants::id);
    let query = answers::table
        .filter(answers::participant_id.eq_any(of_round))
        .filter(
            answers::current_choice
                .is_not_null()
                .or(answers::target_choice.is_not_null()),
        )
        .select((
            answers::participant_id,
            answers::criterion,
            answers::current_choice,
            answers::target_choice,
        ));
    let rows: Vec<Row> = match conn {
        Connection::Pg(pg) => query.load(pg)?,
        Connection::Sqlite(sqlite) => query.load(sqlite)?,
    };
    let mut places: HashMap<Uuid, usize> = HashMap::with_capacity(groups.len());
    let mut participations: Vec<Participation> = Vec::with_capacity(groups.len());
    for (Parsed(participant), criterion, current, target) in rows {
        // Who joined between the two questions has no group yet, and answers next time.
        let Some(group) = groups.get(&participant) else {
            continue;
        };
        let place = *places.entry(participant).or_insert_with(|| {
            // Most answer as much as the one before.
            let expected = participations.last().map_or(0, |before| before.answers.len());
            participations.push(Participation {
                group: *group,
                answers: HashMap::with_capacity(expected),
            });
            participations.len() - 1
        });
        let choices = Choices::given(current.map(|own| own.0), target.map(|own| own.0));
        participations[place]
            .answers
            .insert(CriterionId::new(criterion), choices);
    }
    Ok(participations)
}

fn actor_groups(conn: &mut Connection, round: &RoundId) -> Result<HashMap<Uuid, ActorGroup>, DbError> {
    let query = participants::table
        .filter(participants::round_id.eq(round.as_str()))
        .select((participants::id, participants::actor_group));
    let rows: Vec<(Parsed<Uuid>, Parsed<ActorGroup>)> = match conn {
        Connection::Pg(pg) => query.load(pg)?,
        Connection::Sqlite(sqlite) => query.load(sqlite)?,
    };
    Ok(rows.into_iter().map(|(id, group)| (id.0, group.0)).collect())
}

fn joint_levels(conn: &mut Connection, round: &RoundId) -> Result<HashMap<CriterionId, JointLevels>, DbError> {
    let rows: Vec<(String, Option<i32>, Option<i32>)> = joint_views::table
        .filter(joint_views::round_id.eq(round.as_str()))
        .select((
            joint_views::criterion,
            joint_views::current_level,
            joint_views::target_level,
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(criterion, current, target)| (CriterionId::new(criterion), JointLevels { current, target }))
        .collect())
}
