//! Answers, field by field with the stamp of the edit that set each.

use std::collections::{HashMap, HashSet};

use diesel::backend::Backend;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{BigInt, HasSqlType, Text};
use diesel::sqlite::Sqlite;
use uuid::Uuid;

use super::columns::{odd, read, time_from_text, time_to_text};
use super::many::{CHUNK, insert_all};
use super::schema::{answer_edits, answers, participants};
use super::{Connection, DbError, mergers};
use crate::domain::answer::{Answer, Change, Edit, Stamp, Stamped};
use crate::domain::choice::Choice;
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::instrument::CriterionId;
use crate::domain::round_state::RoundState;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = answers, treat_none_as_default_value = false)]
struct AnswerRow {
    participant_id: String,
    criterion: String,
    current_choice: Option<String>,
    current_at: Option<String>,
    current_edit: Option<String>,
    target_choice: Option<String>,
    target_at: Option<String>,
    target_edit: Option<String>,
    comment: Option<String>,
    comment_at: Option<String>,
    comment_edit: Option<String>,
}

impl AnswerRow {
    fn of((participant, criterion, answer): &(ParticipantId, CriterionId, Answer)) -> AnswerRow {
        let at = |stamp: Option<Stamp>| stamp.map(|stamp| time_to_text(stamp.edited_at));
        let edit = |stamp: Option<Stamp>| stamp.map(|stamp| stamp.edit_id.to_string());
        AnswerRow {
            participant_id: participant.to_string(),
            criterion: criterion.to_string(),
            current_choice: answer.current.value.map(Choice::code),
            current_at: at(answer.current.stamp),
            current_edit: edit(answer.current.stamp),
            target_choice: answer.target.value.map(Choice::code),
            target_at: at(answer.target.stamp),
            target_edit: edit(answer.target.stamp),
            comment: answer.comment.value.clone(),
            comment_at: at(answer.comment.stamp),
            comment_edit: edit(answer.comment.stamp),
        }
    }

    fn into_answer(self) -> Result<(CriterionId, Answer), DbError> {
        let choice = |code: Option<String>| code.map(|code| read("choice", &code, Choice::parse)).transpose();
        let answer = Answer {
            current: Stamped {
                value: choice(self.current_choice)?,
                stamp: stamp(self.current_at.as_deref(), self.current_edit.as_deref())?,
            },
            target: Stamped {
                value: choice(self.target_choice)?,
                stamp: stamp(self.target_at.as_deref(), self.target_edit.as_deref())?,
            },
            comment: Stamped {
                value: self.comment,
                stamp: stamp(self.comment_at.as_deref(), self.comment_edit.as_deref())?,
            },
        };
        Ok((CriterionId::new(self.criterion), answer))
    }
}

fn stamp(at: Option<&str>, edit: Option<&str>) -> Result<Option<Stamp>, DbError> {
    match (at, edit) {
        (Some(at), Some(edit)) => {
            let edit_id = Uuid::try_parse(edit).map_err(|_| odd("edit", edit))?;
            Ok(Some(Stamp {
                edited_at: time_from_text(at)?,
                edit_id,
            }))
        }
        (None, _) | (_, None) => Ok(None),
    }
}

/// Who is about to change answers, and what the rules of it depend on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
    pub participant: ParticipantId,
    /// The round's.
    pub state: RoundState,
    /// How many edits of the participant have been acknowledged.
    pub edits: usize,
}

/// Finds who is about to change answers. They and the round's state are held so until the transaction ends: a step of the
/// round waits for it, and it waits for a step under way. So do the same participant's edits through another instance,
/// which would otherwise judge by the same old stamp. The code of a participant who was merged into another writes for that one.
pub fn find_writer(conn: &mut Connection, round: &RoundId, return_code_hash: &str) -> Result<Writer, DbError> {
    match find_holder(conn, round, return_code_hash) {
        Err(DbError::NotFound) => {
            let kept = mergers::find_kept(conn, return_code_hash)?;
            find_holder(conn, round, &kept)
        }
        found => found,
    }
}

/// One question, prepared once: every answer asks it. Its words are our own because diesel knows no lock of one table of
/// a join; SQLite has one writer and needs none.
#[derive(QueryId)]
struct Holder {
    round: String,
    return_code_hash: String,
}

impl Holder {
    fn ask<'b, DB>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()>
    where
        DB: Backend + HasSqlType<Text>,
        str: ToSql<Text, DB>,
    {
        out.push_sql(
            "SELECT p.id, r.state, (SELECT count(*) FROM answer_edits e WHERE e.participant_id = p.id) \
             FROM rounds r JOIN participants p ON p.round_id = r.id WHERE r.id = ",
        );
        out.push_bind_param::<Text, str>(&self.round)?;
        out.push_sql(" AND p.return_code_hash = ");
        out.push_bind_param::<Text, str>(&self.return_code_hash)
    }
}

impl Query for Holder {
    type SqlType = (Text, Text, BigInt);
}

impl<C> RunQueryDsl<C> for Holder {}

impl QueryFragment<Pg> for Holder {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.ask(out.reborrow())?;
        out.push_sql(" FOR SHARE OF r FOR NO KEY UPDATE OF p");
        Ok(())
    }
}

impl QueryFragment<Sqlite> for Holder {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.ask(out)
    }
}

fn find_holder(conn: &mut Connection, round: &RoundId, return_code_hash: &str) -> Result<Writer, DbError> {
    let holder = Holder {
        round: round.as_str().to_owned(),
        return_code_hash: return_code_hash.to_owned(),
    };
    let (participant, state, edits): (String, String, i64) = match conn {
        Connection::Pg(pg) => holder.get_result(pg)?,
        Connection::Sqlite(sqlite) => holder.get_result(sqlite)?,
    };
    Ok(Writer {
        participant: read("participant", &participant, ParticipantId::parse)?,
        state: read("state", &state, RoundState::parse)?,
        edits: usize::try_from(edits).unwrap_or(0),
    })
}

/// All that a participant has said.
pub fn list(conn: &mut Connection, participant: &ParticipantId) -> Result<HashMap<CriterionId, Answer>, DbError> {
    let rows: Vec<AnswerRow> = answers::table
        .filter(answers::participant_id.eq(participant.as_str()))
        .select(AnswerRow::as_select())
        .load(conn)?;
    rows.into_iter().map(AnswerRow::into_answer).collect()
}

/// What those of `round` have said whom earlier files brought in.
pub fn list_imported(
    conn: &mut Connection,
    round: &RoundId,
) -> Result<HashMap<ParticipantId, HashMap<CriterionId, Answer>>, DbError> {
    let rows: Vec<AnswerRow> = answers::table
        .inner_join(participants::table)
        .filter(participants::round_id.eq(round.as_str()))
        .filter(participants::import_key.is_not_null())
        .select(AnswerRow::as_select())
        .load(conn)?;
    let mut stored: HashMap<ParticipantId, HashMap<CriterionId, Answer>> = HashMap::new();
    for row in rows {
        let id = read("participant", &row.participant_id, ParticipantId::parse)?;
        let (criterion, answer) = row.into_answer()?;
        stored.entry(id).or_default().insert(criterion, answer);
    }
    Ok(stored)
}

/// What a participant has said of one criterion; an empty answer when nothing yet.
pub fn find(conn: &mut Connection, participant: &ParticipantId, criterion: &CriterionId) -> Result<Answer, DbError> {
    Ok(find_stored(conn, participant, criterion)?.unwrap_or_default())
}

fn find_stored(
    conn: &mut Connection,
    participant: &ParticipantId,
    criterion: &CriterionId,
) -> Result<Option<Answer>, DbError> {
    let row: Option<AnswerRow> = answers::table
        .find((participant.as_str(), criterion.as_str()))
        .select(AnswerRow::as_select())
        .first(conn)
        .optional()?;
    Ok(row.map(AnswerRow::into_answer).transpose()?.map(|(_, answer)| answer))
}

/// Applies an edit by the domain's rule and returns the answer as it stands then. One that is already known, or that a
/// greater stamp has overtaken, changes nothing.
pub fn save_edit(conn: &mut Connection, participant: &ParticipantId, edit: &Edit) -> Result<Answer, DbError> {
    let is_new = remember(conn, participant, &edit.stamp.edit_id)?;
    let stored = find_stored(conn, participant, &edit.criterion)?;
    let is_stored = stored.is_some();
    let mut answer = stored.unwrap_or_default();
    if is_new && answer.apply(edit) {
        write_field(conn, participant, edit, is_stored)?;
    }
    Ok(answer)
}

/// Applies a participant's edits in their order, each as [`save_edit`] does; the answers as they stand after each. A device
/// that was away sends many: what they need is asked once, and what they change is written once.
pub fn save_edits(conn: &mut Connection, participant: &ParticipantId, edits: &[Edit]) -> Result<Vec<Answer>, DbError> {
    if let [edit] = edits {
        return Ok(vec![save_edit(conn, participant, edit)?]);
    }
    // Asked now that the participant is held: the writer's own count was taken before another instance's write was over.
    let mut known = find_known(conn, participant, edits)?;
    let mut all = list(conn, participant)?;
    let stored: HashSet<CriterionId> = all.keys().cloned().collect();
    let (mut new, mut changed) = (Vec::new(), HashSet::new());
    let mut standing = Vec::with_capacity(edits.len());
    for edit in edits {
        let answer = all.entry(edit.criterion.clone()).or_default();
        let id = edit.stamp.edit_id.to_string();
        if known.insert(id.clone()) {
            new.push((
                answer_edits::participant_id.eq(participant.as_str()),
                answer_edits::edit_id.eq(id),
            ));
            if answer.apply(edit) {
                changed.insert(edit.criterion.clone());
            }
        }
        standing.push(answer.clone());
    }
    insert_all!(conn, answer_edits::table, new);
    let key = |criterion: &CriterionId| (participant.clone(), criterion.clone());
    let overwritten: Vec<_> = changed.intersection(&stored).map(key).collect();
    delete_all(conn, &overwritten)?;
    all.retain(|criterion, _| changed.contains(criterion));
    let rows: Vec<_> = all
        .into_iter()
        .map(|(criterion, answer)| (participant.clone(), criterion, answer))
        .collect();
    insert_all(conn, &rows)?;
    Ok(standing)
}

/// Those of the edits that are known already.
fn find_known(conn: &mut Connection, participant: &ParticipantId, edits: &[Edit]) -> Result<HashSet<String>, DbError> {
    let ids: Vec<String> = edits.iter().map(|edit| edit.stamp.edit_id.to_string()).collect();
    let mut known = HashSet::new();
    for chunk in ids.chunks(CHUNK) {
        let found: Vec<String> = answer_edits::table
            .filter(answer_edits::participant_id.eq(participant.as_str()))
            .filter(answer_edits::edit_id.eq_any(chunk))
            .select(answer_edits::edit_id)
            .load(conn)?;
        known.extend(found);
    }
    Ok(known)
}

/// Stores many answers as they are; none of them may be there yet.
pub fn insert_all(conn: &mut Connection, all: &[(ParticipantId, CriterionId, Answer)]) -> Result<(), DbError> {
    let rows: Vec<AnswerRow> = all.iter().map(AnswerRow::of).collect();
    insert_all!(conn, answers::table, rows);
    Ok(())
}

/// Deletes what each of these participants has said of a criterion.
pub fn delete_all(conn: &mut Connection, all: &[(ParticipantId, CriterionId)]) -> Result<(), DbError> {
    let mut by_criterion: HashMap<&str, Vec<&str>> = HashMap::new();
    for (participant, criterion) in all {
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

/// Remembers an edit's id; tells whether it was new.
fn remember(conn: &mut Connection, participant: &ParticipantId, edit: &Uuid) -> Result<bool, DbError> {
    let values = (
        answer_edits::participant_id.eq(participant.as_str()),
        answer_edits::edit_id.eq(edit.to_string()),
    );
    let insert = diesel::insert_into(answer_edits::table)
        .values(values)
        .on_conflict_do_nothing();
    let inserted = match conn {
        Connection::Pg(pg) => insert.execute(pg)?,
        Connection::Sqlite(sqlite) => insert.execute(sqlite)?,
    };
    Ok(inserted == 1)
}

/// Writes the edited field alone.
fn write_field(
    conn: &mut Connection,
    participant: &ParticipantId,
    edit: &Edit,
    is_stored: bool,
) -> Result<(), DbError> {
    let key = (
        answers::participant_id.eq(participant.as_str()),
        answers::criterion.eq(edit.criterion.as_str()),
    );
    let at = Some(time_to_text(edit.stamp.edited_at));
    let id = Some(edit.stamp.edit_id.to_string());
    macro_rules! put {
        ($values:expr) => {
            if is_stored {
                let row = answers::table.find((participant.as_str(), edit.criterion.as_str()));
                diesel::update(row).set($values).execute(conn)
            } else {
                diesel::insert_into(answers::table)
                    .values((key, $values))
                    .execute(conn)
            }
        };
    }
    match &edit.change {
        Change::Current(choice) => put!((
            answers::current_choice.eq(choice.map(Choice::code)),
            answers::current_at.eq(at),
            answers::current_edit.eq(id),
        ))?,
        Change::Target(choice) => put!((
            answers::target_choice.eq(choice.map(Choice::code)),
            answers::target_at.eq(at),
            answers::target_edit.eq(id),
        ))?,
        Change::Comment(text) => put!((
            answers::comment.eq(text.as_deref()),
            answers::comment_at.eq(at),
            answers::comment_edit.eq(id),
        ))?,
    };
    Ok(())
}
