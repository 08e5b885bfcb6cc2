//! What a round's results are made of, gathered in three questions however many answered.

use std::collections::HashMap;

use diesel::prelude::*;
use uuid::Uuid;

use super::columns::read;
use super::parsed::Parsed;
use super::schema::{answers, joint_views, participants};
use super::{Connection, DbError, rounds};
use crate::domain::ActorGroup;
use crate::domain::choice::Choice;
use crate::domain::choice::Choices;
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_levels::JointLevels;
use crate::domain::results::{Gathered, Participation};
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;

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
    if previous.state != RoundState::Closed {
        return Ok(None);
    }
    let gathered = gather(conn, &previous.id)?;
    Ok(Some((previous, gathered)))
}

/// What several rounds' results are made of, in three questions however many they are; nothing for a round without
/// answers and joint views.
pub fn gather_several(conn: &mut Connection, ids: &[RoundId]) -> Result<HashMap<RoundId, Gathered>, DbError> {
    let ids: Vec<&str> = ids.iter().map(RoundId::as_str).collect();
    let members = participants::table.filter(participants::round_id.eq_any(&ids)).select((
        participants::round_id,
        participants::id,
        participants::actor_group,
    ));
    let members: Vec<(Parsed<Uuid>, Parsed<Uuid>, Parsed<ActorGroup>)> = match conn {
        Connection::Pg(pg) => members.load(pg)?,
        Connection::Sqlite(sqlite) => members.load(sqlite)?,
    };
    let of_rounds = participants::table
        .filter(participants::round_id.eq_any(&ids))
        .select(participants::id);
    let query = answers::table
        .filter(answers::participant_id.eq_any(of_rounds))
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
    let rows: Vec<ChoiceRow> = match conn {
        Connection::Pg(pg) => query.load(pg)?,
        Connection::Sqlite(sqlite) => query.load(sqlite)?,
    };
    let groups: HashMap<Uuid, ActorGroup> = members.iter().map(|(_, own, group)| (own.0, group.0)).collect();
    let rounds: HashMap<Uuid, Uuid> = members.iter().map(|(round, own, _)| (own.0, round.0)).collect();
    let mut rows_by_round: HashMap<Uuid, Vec<ChoiceRow>> = HashMap::new();
    for row in rows {
        if let Some(round) = rounds.get(&row.0.0) {
            rows_by_round.entry(*round).or_default().push(row);
        }
    }
    let views: Vec<(String, String, Option<i32>, Option<i32>)> = joint_views::table
        .filter(joint_views::round_id.eq_any(&ids))
        .select((
            joint_views::round_id,
            joint_views::criterion,
            joint_views::current_level,
            joint_views::target_level,
        ))
        .load(conn)?;
    let mut joint_by_round: HashMap<RoundId, HashMap<CriterionId, JointLevels>> = HashMap::new();
    for (round, criterion, current, target) in views {
        let levels = JointLevels { current, target };
        let own = joint_by_round
            .entry(read("round", &round, RoundId::parse)?)
            .or_default();
        own.insert(CriterionId::new(criterion), levels);
    }
    let mut gathered: HashMap<RoundId, Gathered> = HashMap::new();
    for (round, rows) in rows_by_round {
        let round = RoundId::from_uuid(round);
        let joint = joint_by_round.remove(&round).unwrap_or_default();
        gathered.insert(round, Gathered::new(by_participant(rows, &groups), joint));
    }
    let without_answers = joint_by_round.into_iter();
    gathered.extend(without_answers.map(|(round, joint)| (round, Gathered::new(Vec::new(), joint))));
    Ok(gathered)
}

/// Participant, criterion, current, target.
type ChoiceRow = (Parsed<Uuid>, String, Option<Parsed<Choice>>, Option<Parsed<Choice>>);

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
    let rows: Vec<ChoiceRow> = match conn {
        Connection::Pg(pg) => query.load(pg)?,
        Connection::Sqlite(sqlite) => query.load(sqlite)?,
    };
    Ok(by_participant(rows, &groups))
}

fn by_participant(rows: Vec<ChoiceRow>, groups: &HashMap<Uuid, ActorGroup>) -> Vec<Participation> {
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
    participations
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
