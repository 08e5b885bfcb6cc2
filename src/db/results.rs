//! What a round's results are made of: what was let out of its answers, and what the group agreed on.

use std::collections::HashMap;

use diesel::prelude::*;

use super::columns::read;
use super::schema::joint_views;
use super::{Connection, DbError, releases, rounds};
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_levels::JointLevels;
use crate::domain::results::Gathered;
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;

/// What a round's results are made of. What may be shown of them [`Gathered::results`] knows.
pub fn gather(conn: &mut Connection, round: &RoundId) -> Result<Gathered, DbError> {
    let mut gathered = gather_several(conn, std::slice::from_ref(round))?;
    Ok(gathered.remove(round).unwrap_or_default())
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

/// What several rounds' results are made of, in two questions however many they are.
pub fn gather_several(conn: &mut Connection, ids: &[RoundId]) -> Result<HashMap<RoundId, Gathered>, DbError> {
    let views: Vec<(String, String, Option<i32>, Option<i32>)> = joint_views::table
        .filter(joint_views::round_id.eq_any(ids.iter().map(RoundId::as_str)))
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
    let mut releases = releases::list(conn, ids)?;
    let gathered = ids.iter().map(|round| {
        let joint = joint_by_round.remove(round).unwrap_or_default();
        (round.clone(), Gathered::new(releases.remove(round), joint))
    });
    Ok(gathered.collect())
}
