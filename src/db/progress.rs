//! How far people have come while they answer: which criteria they have answered in full, and never with what.

use diesel::prelude::*;
use diesel::sql_types::Bool;
use uuid::Uuid;

use super::parsed::Parsed;
use super::schema::{answers, participants};
use super::{Connection, DbError};
use crate::domain::choice::Choice;
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;

/// Each participant with each criterion of which everything asked has been answered. The participants are numbers to
/// count by.
pub fn list_answered(
    conn: &mut Connection,
    round: &RoundId,
    asks_target: bool,
) -> Result<Vec<(Uuid, CriterionId)>, DbError> {
    let answered = answers::current_choice.is_not_null();
    let covered = answers::current_choice
        .assume_not_null()
        .eq(Choice::NotApplicable.code());
    let query = answers::table
        .inner_join(participants::table)
        .filter(participants::round_id.eq(round.as_str()))
        .filter(answered)
        .filter(
            answers::target_choice
                .is_not_null()
                .or(covered)
                .or((!asks_target).into_sql::<Bool>()),
        )
        .select((answers::participant_id, answers::criterion));
    let rows: Vec<(Parsed<Uuid>, String)> = match conn {
        Connection::Pg(pg) => query.load(pg)?,
        Connection::Sqlite(sqlite) => query.load(sqlite)?,
    };
    Ok(rows
        .into_iter()
        .map(|(Parsed(participant), criterion)| (participant, CriterionId::new(criterion)))
        .collect())
}
