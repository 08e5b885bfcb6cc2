//! What a round's first reveal let out of its answers. It is made once, in the write that opens the first theme, and read
//! ever after; answers are not counted again.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::columns::{read, time_to_text};
use super::parsed::Parsed;
use super::schema::{answers, participants, releases, rounds};
use super::{Connection, DbError, versions};
use crate::domain::ActorGroup;
use crate::domain::choice::{Choice, Choices};
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::results::{Participation, Release, ReleaseRule, Terms};
use crate::domain::round::Round;

/// The releases of these rounds; those in which nothing has been revealed are left out.
pub(super) fn list(conn: &mut Connection, ids: &[RoundId]) -> Result<HashMap<RoundId, Release>, DbError> {
    let rows: Vec<(String, String)> = releases::table
        .filter(releases::round_id.eq_any(ids.iter().map(RoundId::as_str)))
        .select((releases::round_id, releases::figures))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, figures)| {
            let release = serde_json::from_str(&figures)
                .map_err(|error| DbError::Broken(format!("the release of the round {id} cannot be read: {error}")))?;
            Ok((read("round", &id, RoundId::parse)?, release))
        })
        .collect()
}

/// Lets out what may be told of the answers as they stand, unless that has been done: a release is never made again. The
/// round is held by the caller.
pub fn make(conn: &mut Connection, round: &Round, rule: ReleaseRule, at: Timestamp) -> Result<(), DbError> {
    let done: Option<String> = releases::table
        .find(round.id.as_str())
        .select(releases::round_id)
        .first(conn)
        .optional()?;
    if done.is_some() {
        return Ok(());
    }
    let instrument = versions::find(conn, &round.version)?.instrument;
    let participants = participations(conn, &round.id)?;
    let release = Release::of(rule, &Terms::of(round, &instrument), &participants);
    let figures = serde_json::to_string(&release)
        .map_err(|error| DbError::Broken(format!("the release of {} cannot be written: {error}", round.id)))?;
    diesel::insert_into(releases::table)
        .values((
            releases::round_id.eq(round.id.as_str()),
            releases::figures.eq(figures),
            releases::made_at.eq(time_to_text(at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Rounds in which something was revealed before there were releases.
pub fn list_missing(conn: &mut Connection) -> Result<Vec<RoundId>, DbError> {
    let ids: Vec<String> = rounds::table
        .left_join(releases::table)
        .filter(rounds::first_revealed_at.is_not_null())
        .filter(releases::round_id.is_null())
        .order(rounds::id)
        .select(rounds::id)
        .load(conn)?;
    ids.iter().map(|id| read("round", id, RoundId::parse)).collect()
}

/// Participant, criterion, current, target.
type ChoiceRow = (Parsed<Uuid>, String, Option<Parsed<Choice>>, Option<Parsed<Choice>>);

/// Everybody's choices.
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
    let mut places: HashMap<Uuid, usize> = HashMap::with_capacity(groups.len());
    let mut participations: Vec<Participation> = Vec::with_capacity(groups.len());
    for (Parsed(participant), criterion, current, target) in rows {
        // Who joined between the two questions has no group yet, and no answers that count.
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
