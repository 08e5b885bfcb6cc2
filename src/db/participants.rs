//! Participants: known by their round and the hash of their return code, never by an account.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{read, time_from_text, time_to_text};
use super::schema::participants;
use super::{Connection, DbError, events, imports, mergers};
use crate::domain::ActorGroup;
use crate::domain::answers_file::FiledAnswer;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::participant::{Listed, Participant, ParticipantFacts};

#[derive(Queryable, Selectable)]
#[diesel(table_name = participants)]
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

/// Stores a paper answer: a participant without a return code, who has finished. Sent twice, it is there once.
pub fn insert_on_paper(
    conn: &mut Connection,
    by: &By,
    participant: &Participant,
    answers: &[FiledAnswer],
    now: Timestamp,
) -> Result<(), DbError> {
    match find_listed(conn, &participant.round, &participant.id) {
        Ok(stored) if stored.on_paper => return Ok(()),
        Ok(_) => return Err(DbError::Duplicate),
        Err(DbError::NotFound) => {}
        Err(error) => return Err(error),
    }
    imports::insert_participants(conn, std::slice::from_ref(participant))?;
    diesel::update(participants::table.find(participant.id.as_str()))
        .set(participants::on_paper.eq(true))
        .execute(conn)?;
    imports::insert_filed(conn, &participant.id, answers, now)?;
    tell(conn, by, EventKind::PaperAnswerEntered, participant, now)
}

/// Puts a participant into another actor group of the round.
pub fn save_group(
    conn: &mut Connection,
    by: &By,
    participant: &Participant,
    group: ActorGroup,
    now: Timestamp,
) -> Result<(), DbError> {
    if participant.facts.group == group {
        return Ok(());
    }
    diesel::update(participants::table.find(participant.id.as_str()))
        .set(participants::actor_group.eq(group.code()))
        .execute(conn)?;
    tell(conn, by, EventKind::ParticipantMoved, participant, now)
}

/// Deletes a participant with all that they have answered: `kind` says whether they left or were removed.
pub fn delete(
    conn: &mut Connection,
    by: &By,
    participant: &Participant,
    kind: EventKind,
    now: Timestamp,
) -> Result<(), DbError> {
    diesel::delete(participants::table.find(participant.id.as_str())).execute(conn)?;
    tell(conn, by, kind, participant, now)
}

fn tell(
    conn: &mut Connection,
    by: &By,
    kind: EventKind,
    participant: &Participant,
    now: Timestamp,
) -> Result<(), DbError> {
    let event = Event::new(kind).in_round(&participant.round).to(&participant.id);
    events::insert(conn, by, &event, now)
}
