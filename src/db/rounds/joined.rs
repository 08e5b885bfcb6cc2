//! How many joined a round and answered in it.

use diesel::prelude::*;

use crate::db::columns::read;
use crate::db::schema::{answers, participants};
use crate::db::{Connection, DbError};
use crate::domain::ActorGroup;
use crate::domain::ids::RoundId;
use crate::domain::round::Attendance;

/// How many joined and finished in each actor group that has anybody, in the groups' order.
pub fn attendance(conn: &mut Connection, id: &RoundId) -> Result<Vec<(ActorGroup, Attendance)>, DbError> {
    let rows: Vec<(String, i64, i64)> = participants::table
        .filter(participants::round_id.eq(id.as_str()))
        .group_by(participants::actor_group)
        .select((
            participants::actor_group,
            diesel::dsl::count_star(),
            diesel::dsl::count(participants::finished_at),
        ))
        .load(conn)?;
    let mut list = rows
        .into_iter()
        .map(|(group, joined, finished)| {
            Ok((
                read("actor group", &group, ActorGroup::parse)?,
                Attendance { joined, finished },
            ))
        })
        .collect::<Result<Vec<_>, DbError>>()?;
    list.sort_by_key(|(group, _)| *group);
    Ok(list)
}

/// How many participants have given at least one answer.
pub fn count_answered(conn: &mut Connection, id: &RoundId) -> Result<usize, DbError> {
    let count: i64 = answers::table
        .inner_join(participants::table)
        .filter(participants::round_id.eq(id.as_str()))
        .filter(
            answers::current_choice
                .is_not_null()
                .or(answers::target_choice.is_not_null()),
        )
        .select(diesel::dsl::count(answers::participant_id).aggregate_distinct())
        .first(conn)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Whether anybody has joined.
pub fn has_participants(conn: &mut Connection, id: &RoundId) -> Result<bool, DbError> {
    let one = participants::table
        .filter(participants::round_id.eq(id.as_str()))
        .select(participants::id)
        .first::<String>(conn)
        .optional()?;
    Ok(one.is_some())
}
