//! Answers that were collected elsewhere: many rows at once, which is why they have a way of their own.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::answers::AnswerRow;
use super::columns::{read, time_to_text};
use super::schema::{answers, participants};
use super::{Connection, DbError, events};
use crate::domain::ActorGroup;
use crate::domain::answer::{Answer, Stamp, Stamped};
use crate::domain::answers_file::{FiledAnswer, FiledParticipant};
use crate::domain::choice::Choice;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::instrument::CriterionId;
use crate::domain::participant::Participant;
use crate::domain::round::Round;

/// Rows per statement: with the widest row far below what either engine takes as parameters of one.
const CHUNK: usize = 500;

/// Inserts rows in chunks; written once and typed for each engine.
macro_rules! insert_all {
    ($conn:expr, $table:expr, $rows:expr) => {
        for chunk in $rows.chunks(CHUNK) {
            let insert = diesel::insert_into($table).values(chunk);
            match $conn {
                Connection::Pg(pg) => insert.execute(pg)?,
                Connection::Sqlite(sqlite) => insert.execute(sqlite)?,
            };
        }
    };
}

/// A participant whom an earlier file brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub id: ParticipantId,
    pub group: ActorGroup,
}

/// How much a file brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    pub participants: usize,
    /// Of them, those of no earlier file.
    pub new: usize,
    /// Rows of one participant and one criterion.
    pub answers: usize,
}

#[derive(Insertable)]
#[diesel(table_name = participants, treat_none_as_null = true)]
struct NewParticipant<'a> {
    id: &'a str,
    round_id: &'a str,
    actor_group: &'static str,
    name: Option<&'a str>,
    organisation: Option<&'a str>,
    team_size: i32,
    import_key: Option<&'a str>,
    joined_at: String,
    finished_at: Option<String>,
}

#[derive(Insertable)]
#[diesel(table_name = answers, treat_none_as_null = true)]
struct NewAnswer<'a> {
    participant_id: &'a str,
    criterion: &'a str,
    current_choice: Option<String>,
    current_at: Option<String>,
    current_edit: Option<String>,
    target_choice: Option<String>,
    target_at: Option<String>,
    target_edit: Option<String>,
    comment: Option<&'a str>,
    comment_at: Option<String>,
    comment_edit: Option<String>,
}

/// The participants of `round` whom earlier files brought in, by their keys.
pub fn list_known(conn: &mut Connection, round: &RoundId) -> Result<HashMap<String, Known>, DbError> {
    let rows: Vec<(Option<String>, String, String)> = participants::table
        .filter(participants::round_id.eq(round.as_str()))
        .filter(participants::import_key.is_not_null())
        .select((participants::import_key, participants::id, participants::actor_group))
        .load(conn)?;
    rows.into_iter()
        .filter_map(|(key, id, group)| Some((key?, id, group)))
        .map(|(key, id, group)| {
            let known = Known {
                id: read("participant", &id, ParticipantId::parse)?,
                group: read("actor group", &group, ActorGroup::parse)?,
            };
            Ok((key, known))
        })
        .collect()
}

/// Stores a file's participants, who have finished: they answered elsewhere. A later file counts over an earlier one in
/// what it says, and leaves what it does not. That the round takes answers is the caller's question.
///
/// # Errors
/// [`DbError::Duplicate`] when another import of the same participants came between.
pub fn save(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    filed: &[FiledParticipant],
    known: &HashMap<String, Known>,
    now: Timestamp,
) -> Result<Imported, DbError> {
    let stamp = Stamp {
        edited_at: now,
        edit_id: Uuid::now_v7(),
    };
    let mut stored = list_answers(conn, &round.id)?;
    let mut newcomers = Vec::new();
    let mut merged = Vec::new();
    let mut overwritten = Vec::new();
    for own in filed {
        let id = match known.get(&own.key) {
            Some(known) => known.id.clone(),
            None => {
                let id = ParticipantId::from_uuid(Uuid::now_v7());
                newcomers.push((id.clone(), own));
                id
            }
        };
        let mut before = stored.remove(&id).unwrap_or_default();
        for answer in &own.answers {
            if let Some(row) = before.remove(&answer.criterion) {
                overwritten.push((id.clone(), answer.criterion.clone()));
                merged.push((id.clone(), answer.criterion.clone(), over(row, answer, stamp)));
            } else {
                merged.push((
                    id.clone(),
                    answer.criterion.clone(),
                    over(Answer::default(), answer, stamp),
                ));
            }
        }
    }
    insert_all!(conn, participants::table, newcomer_rows(round, &newcomers, now));
    delete_answers(conn, &overwritten)?;
    insert_answers(conn, &merged)?;
    let told = Event::new(EventKind::AnswersImported)
        .in_region(&round.subject.region)
        .in_round(&round.id)
        .to(filed.len());
    events::insert(conn, by, &told, now)?;
    Ok(Imported {
        participants: filed.len(),
        new: newcomers.len(),
        answers: merged.len(),
    })
}

/// Stores many participants as they are, with neither a key nor a return code.
pub fn insert_participants(conn: &mut Connection, all: &[Participant]) -> Result<(), DbError> {
    let rows: Vec<NewParticipant<'_>> = all
        .iter()
        .map(|participant| NewParticipant {
            id: participant.id.as_str(),
            round_id: participant.round.as_str(),
            actor_group: participant.facts.group.code(),
            name: participant.facts.name.as_deref(),
            organisation: participant.facts.organisation.as_deref(),
            team_size: participant.facts.team_size,
            import_key: None,
            joined_at: time_to_text(participant.joined_at),
            finished_at: participant.finished_at.map(time_to_text),
        })
        .collect();
    insert_all!(conn, participants::table, rows);
    Ok(())
}

/// Stores many answers as they are; none of them may be there yet.
pub fn insert_answers(conn: &mut Connection, all: &[(ParticipantId, CriterionId, Answer)]) -> Result<(), DbError> {
    let rows: Vec<NewAnswer<'_>> = all.iter().map(answer_row).collect();
    insert_all!(conn, answers::table, rows);
    Ok(())
}

/// Stores all that one participant said elsewhere, who has no answers yet.
pub(super) fn insert_filed(
    conn: &mut Connection,
    participant: &ParticipantId,
    filed: &[FiledAnswer],
    now: Timestamp,
) -> Result<(), DbError> {
    let stamp = Stamp {
        edited_at: now,
        edit_id: Uuid::now_v7(),
    };
    let all: Vec<(ParticipantId, CriterionId, Answer)> = filed
        .iter()
        .map(|own| {
            (
                participant.clone(),
                own.criterion.clone(),
                over(Answer::default(), own, stamp),
            )
        })
        .collect();
    insert_answers(conn, &all)
}

fn newcomer_rows<'a>(
    round: &'a Round,
    newcomers: &'a [(ParticipantId, &'a FiledParticipant)],
    now: Timestamp,
) -> Vec<NewParticipant<'a>> {
    newcomers
        .iter()
        .map(|(id, own)| NewParticipant {
            id: id.as_str(),
            round_id: round.id.as_str(),
            actor_group: own.group.code(),
            name: None,
            organisation: None,
            team_size: 1,
            import_key: Some(&own.key),
            joined_at: time_to_text(now),
            finished_at: Some(time_to_text(now)),
        })
        .collect()
}

fn answer_row((participant, criterion, answer): &(ParticipantId, CriterionId, Answer)) -> NewAnswer<'_> {
    let at = |stamp: Option<Stamp>| stamp.map(|stamp| time_to_text(stamp.edited_at));
    let edit = |stamp: Option<Stamp>| stamp.map(|stamp| stamp.edit_id.to_string());
    NewAnswer {
        participant_id: participant.as_str(),
        criterion: criterion.as_str(),
        current_choice: answer.current.value.map(Choice::code),
        current_at: at(answer.current.stamp),
        current_edit: edit(answer.current.stamp),
        target_choice: answer.target.value.map(Choice::code),
        target_at: at(answer.target.stamp),
        target_edit: edit(answer.target.stamp),
        comment: answer.comment.value.as_deref(),
        comment_at: at(answer.comment.stamp),
        comment_edit: edit(answer.comment.stamp),
    }
}

/// What earlier files brought in.
fn list_answers(
    conn: &mut Connection,
    round: &RoundId,
) -> Result<HashMap<ParticipantId, HashMap<CriterionId, Answer>>, DbError> {
    let rows: Vec<(String, AnswerRow)> = answers::table
        .inner_join(participants::table)
        .filter(participants::round_id.eq(round.as_str()))
        .filter(participants::import_key.is_not_null())
        .select((answers::participant_id, AnswerRow::as_select()))
        .load(conn)?;
    let mut stored: HashMap<ParticipantId, HashMap<CriterionId, Answer>> = HashMap::new();
    for (participant, row) in rows {
        let id = read("participant", &participant, ParticipantId::parse)?;
        let (criterion, answer) = row.into_answer()?;
        stored.entry(id).or_default().insert(criterion, answer);
    }
    Ok(stored)
}

/// A file's answer over what was stored.
fn over(stored: Answer, filed: &FiledAnswer, stamp: Stamp) -> Answer {
    fn field<T: Clone>(stored: Stamped<T>, filed: Option<&T>, stamp: Stamp) -> Stamped<T> {
        match filed {
            None => stored,
            Some(value) => Stamped {
                value: Some(value.clone()),
                stamp: Some(stamp),
            },
        }
    }
    Answer {
        current: field(stored.current, filed.current.as_ref(), stamp),
        target: field(stored.target, filed.target.as_ref(), stamp),
        comment: field(stored.comment, filed.comment.as_ref(), stamp),
    }
}

fn delete_answers(conn: &mut Connection, keys: &[(ParticipantId, CriterionId)]) -> Result<(), DbError> {
    let mut by_criterion: HashMap<&str, Vec<&str>> = HashMap::new();
    for (participant, criterion) in keys {
        by_criterion
            .entry(criterion.as_str())
            .or_default()
            .push(participant.as_str());
    }
    for (criterion, people) in by_criterion {
        for chunk in people.chunks(CHUNK) {
            diesel::delete(
                answers::table
                    .filter(answers::criterion.eq(criterion))
                    .filter(answers::participant_id.eq_any(chunk)),
            )
            .execute(conn)?;
        }
    }
    Ok(())
}
