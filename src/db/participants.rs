//! Participants: known by their round and the hash of their return code, never by an account.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{read, time_from_text, time_to_text};
use super::many::insert_all;
use super::schema::participants;
use super::{Connection, DbError, mergers};
use crate::domain::ActorGroup;
use crate::domain::answers_file::{KnownParticipant, Newcomer};
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::participant::{Listed, Participant, ParticipantFacts};

/// All of a participant but the return code's hash, which is asked for and never told.
#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = participants, treat_none_as_default_value = false)]
struct ParticipantRow {
    id: String,
    round_id: String,
    actor_group: String,
    name: Option<String>,
    organisation: Option<String>,
    team_size: i32,
    joined_at: String,
    finished_at: Option<String>,
    import_key: Option<String>,
    on_paper: bool,
}

impl ParticipantRow {
    fn of(participant: &Participant) -> ParticipantRow {
        let facts = &participant.facts;
        ParticipantRow {
            id: participant.id.to_string(),
            round_id: participant.round.to_string(),
            actor_group: facts.group.code().to_owned(),
            name: facts.name.clone(),
            organisation: facts.organisation.clone(),
            team_size: facts.team_size,
            joined_at: time_to_text(participant.joined_at),
            finished_at: participant.finished_at.map(time_to_text),
            import_key: None,
            on_paper: false,
        }
    }

    fn into_listed(self) -> Result<Listed, DbError> {
        let (on_paper, imported) = (self.on_paper, self.import_key.is_some());
        Ok(Listed {
            participant: self.into_participant()?,
            on_paper,
            imported,
        })
    }

    fn into_participant(self) -> Result<Participant, DbError> {
        Ok(Participant {
            id: read("participant", &self.id, ParticipantId::parse)?,
            round: read("round", &self.round_id, RoundId::parse)?,
            facts: ParticipantFacts {
                group: read("actor group", &self.actor_group, ActorGroup::parse)?,
                name: self.name,
                organisation: self.organisation,
                team_size: self.team_size,
            },
            joined_at: time_from_text(&self.joined_at)?,
            finished_at: self.finished_at.as_deref().map(time_from_text).transpose()?,
        })
    }
}

/// The participant of `round` whose return code has this hash, or into whom that one was merged.
pub fn find(conn: &mut Connection, round: &RoundId, return_code_hash: &str) -> Result<Participant, DbError> {
    let found = find_by_return_code(conn, return_code_hash)?;
    if found.round == *round {
        Ok(found)
    } else {
        Err(DbError::NotFound)
    }
}

/// The participant whose return code has this hash, or into whom that one was merged, whatever the round.
pub fn find_by_return_code(conn: &mut Connection, return_code_hash: &str) -> Result<Participant, DbError> {
    match with_code(conn, return_code_hash) {
        Err(DbError::NotFound) => {
            let kept = mergers::find_kept(conn, return_code_hash)?;
            with_code(conn, &kept)
        }
        found => found,
    }
}

fn with_code(conn: &mut Connection, return_code_hash: &str) -> Result<Participant, DbError> {
    participants::table
        .filter(participants::return_code_hash.eq(return_code_hash))
        .select(ParticipantRow::as_select())
        .first(conn)?
        .into_participant()
}

/// A participant of `round`.
pub fn find_listed(conn: &mut Connection, round: &RoundId, id: &ParticipantId) -> Result<Listed, DbError> {
    participants::table
        .find(id.as_str())
        .filter(participants::round_id.eq(round.as_str()))
        .select(ParticipantRow::as_select())
        .first(conn)?
        .into_listed()
}

/// All participants of `round`, first to last.
pub fn list(conn: &mut Connection, round: &RoundId) -> Result<Vec<Listed>, DbError> {
    let rows: Vec<ParticipantRow> = participants::table
        .filter(participants::round_id.eq(round.as_str()))
        .order((participants::joined_at, participants::id))
        .select(ParticipantRow::as_select())
        .load(conn)?;
    rows.into_iter().map(ParticipantRow::into_listed).collect()
}

/// How many paper answers have been entered.
pub fn count_on_paper(conn: &mut Connection, round: &RoundId) -> Result<usize, DbError> {
    let count: i64 = participants::table
        .filter(participants::round_id.eq(round.as_str()))
        .filter(participants::on_paper.eq(true))
        .count()
        .first(conn)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// The participants of `round` whom earlier files brought in, by their keys.
pub fn list_imported(conn: &mut Connection, round: &RoundId) -> Result<HashMap<String, KnownParticipant>, DbError> {
    let rows: Vec<(Option<String>, String, String)> = participants::table
        .filter(participants::round_id.eq(round.as_str()))
        .filter(participants::import_key.is_not_null())
        .select((participants::import_key, participants::id, participants::actor_group))
        .load(conn)?;
    rows.into_iter()
        .filter_map(|(key, id, group)| Some((key?, id, group)))
        .map(|(key, id, group)| {
            let known = KnownParticipant {
                id: read("participant", &id, ParticipantId::parse)?,
                group: read("actor group", &group, ActorGroup::parse)?,
            };
            Ok((key, known))
        })
        .collect()
}

/// Stores somebody who joins, comes back by a return code, and is not ready yet.
pub fn insert(conn: &mut Connection, participant: &Participant, return_code_hash: &str) -> Result<(), DbError> {
    let row = ParticipantRow {
        finished_at: None,
        ..ParticipantRow::of(participant)
    };
    diesel::insert_into(participants::table)
        .values((&row, participants::return_code_hash.eq(return_code_hash)))
        .execute(conn)?;
    Ok(())
}

/// Stores a participant who answered on paper, and has no return code.
pub fn insert_on_paper(conn: &mut Connection, participant: &Participant) -> Result<(), DbError> {
    let row = ParticipantRow {
        on_paper: true,
        ..ParticipantRow::of(participant)
    };
    diesel::insert_into(participants::table).values(&row).execute(conn)?;
    Ok(())
}

/// Stores those whom a file brought in, each with its key.
///
/// # Errors
/// [`DbError::Duplicate`] when another import of the same participants came between.
pub fn insert_imported(conn: &mut Connection, newcomers: &[Newcomer]) -> Result<(), DbError> {
    let rows: Vec<ParticipantRow> = newcomers
        .iter()
        .map(|newcomer| ParticipantRow {
            import_key: Some(newcomer.key.clone()),
            ..ParticipantRow::of(&newcomer.participant)
        })
        .collect();
    insert_all!(conn, participants::table, rows);
    Ok(())
}

/// Stores many participants as they are, with neither a key nor a return code.
pub fn insert_all(conn: &mut Connection, all: &[Participant]) -> Result<(), DbError> {
    let rows: Vec<ParticipantRow> = all.iter().map(ParticipantRow::of).collect();
    insert_all!(conn, participants::table, rows);
    Ok(())
}

/// Notes when a participant said to be ready.
pub fn save_finish(conn: &mut Connection, id: &ParticipantId, at: Timestamp) -> Result<(), DbError> {
    diesel::update(participants::table.find(id.as_str()))
        .set(participants::finished_at.eq(time_to_text(at)))
        .execute(conn)?;
    Ok(())
}

/// Puts a participant into another actor group of the round.
pub fn save_group(conn: &mut Connection, id: &ParticipantId, group: ActorGroup) -> Result<(), DbError> {
    diesel::update(participants::table.find(id.as_str()))
        .set(participants::actor_group.eq(group.code()))
        .execute(conn)?;
    Ok(())
}

/// Deletes a participant with all that they have answered.
pub fn delete(conn: &mut Connection, id: &ParticipantId) -> Result<(), DbError> {
    diesel::delete(participants::table.find(id.as_str())).execute(conn)?;
    Ok(())
}
