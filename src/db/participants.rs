//! Participants: known by their round and the hash of their return code, never by an account.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{read, time_from_text, time_to_text};
use super::schema::participants;
use super::{Connection, DbError, events};
use crate::domain::ActorGroup;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::participant::{Participant, ParticipantFacts};

#[derive(Queryable, Selectable)]
#[diesel(table_name = participants)]
struct Row {
    id: String,
    round_id: String,
    actor_group: String,
    name: Option<String>,
    organisation: Option<String>,
    team_size: i32,
    joined_at: String,
    finished_at: Option<String>,
}

impl Row {
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

/// The participant of `round` whose return code has this hash.
pub fn find(conn: &mut Connection, round: &RoundId, return_code_hash: &str) -> Result<Participant, DbError> {
    participants::table
        .filter(participants::round_id.eq(round.as_str()))
        .filter(participants::return_code_hash.eq(return_code_hash))
        .select(Row::as_select())
        .first(conn)?
        .into_participant()
}

/// The participant whose return code has this hash, whatever the round.
pub fn find_by_return_code(conn: &mut Connection, return_code_hash: &str) -> Result<Participant, DbError> {
    participants::table
        .filter(participants::return_code_hash.eq(return_code_hash))
        .select(Row::as_select())
        .first(conn)?
        .into_participant()
}

/// Lets somebody join.
pub fn insert(conn: &mut Connection, participant: &Participant, return_code_hash: &str) -> Result<(), DbError> {
    let facts = &participant.facts;
    diesel::insert_into(participants::table)
        .values((
            participants::id.eq(participant.id.as_str()),
            participants::round_id.eq(participant.round.as_str()),
            participants::actor_group.eq(facts.group.code()),
            participants::name.eq(facts.name.as_deref()),
            participants::organisation.eq(facts.organisation.as_deref()),
            participants::team_size.eq(facts.team_size),
            participants::return_code_hash.eq(return_code_hash),
            participants::joined_at.eq(time_to_text(participant.joined_at)),
        ))
        .execute(conn)?;
    let joined = Event::new(EventKind::ParticipantJoined).in_round(&participant.round);
    events::insert(
        conn,
        &By::Participant(participant.id.clone()),
        &joined,
        participant.joined_at,
    )
}

/// Notes that the participant is ready, the first time it says so.
pub fn save_finish(conn: &mut Connection, participant: &Participant, now: Timestamp) -> Result<(), DbError> {
    if participant.finished_at.is_some() {
        return Ok(());
    }
    diesel::update(participants::table.find(participant.id.as_str()))
        .set(participants::finished_at.eq(time_to_text(now)))
        .execute(conn)?;
    let finished = Event::new(EventKind::ParticipantFinished).in_round(&participant.round);
    events::insert(conn, &By::Participant(participant.id.clone()), &finished, now)
}
