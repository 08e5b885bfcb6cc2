//! Comments beside answers, and what the facilitator decided about each.

use diesel::prelude::*;

use super::columns::{read, time_to_text};
use super::schema::{answers, comment_decisions, participants};
use super::{Connection, DbError, settings};
use crate::domain::ActorGroup;
use crate::domain::comment::{CommentKey, Decision, WrittenComment};
use crate::domain::ids::{AccountId, ParticipantId, RoundId};
use crate::domain::instrument::CriterionId;
use crate::domain::mark::Mark;

const KEY: &str = "comment_key";

/// The secret behind the comments' names and order; `fresh` becomes it when there is none yet.
pub fn prepare_key(conn: &mut Connection, fresh: &CommentKey) -> Result<(), DbError> {
    settings::save_new(conn, KEY, &fresh.code())
}

pub fn find_key(conn: &mut Connection) -> Result<CommentKey, DbError> {
    let stored = settings::find(conn, KEY)?.ok_or_else(|| DbError::Broken("there is no comment key".to_owned()))?;
    read("comment key", &stored, CommentKey::parse)
}

type CommentRow = (String, String, String, Option<String>, Option<String>);

/// A round's comments, each with what was decided about it.
#[diesel::dsl::auto_type]
fn written_in<'a>(round: &'a str) -> _ {
    let decided = comment_decisions::participant_id
        .eq(answers::participant_id)
        .and(comment_decisions::criterion.eq(answers::criterion));
    answers::table
        .inner_join(participants::table)
        .left_join(comment_decisions::table.on(decided))
        .filter(participants::round_id.eq(round))
        .filter(answers::comment.is_not_null())
        .select((
            answers::participant_id,
            answers::criterion,
            participants::actor_group,
            answers::comment,
            comment_decisions::decision.nullable(),
        ))
}

/// What participants wrote of one criterion.
pub fn list_of_criterion(
    conn: &mut Connection,
    round: &RoundId,
    criterion: &CriterionId,
) -> Result<Vec<WrittenComment>, DbError> {
    let rows: Vec<CommentRow> = written_in(round.as_str())
        .filter(answers::criterion.eq(criterion.as_str()))
        .load(conn)?;
    rows.into_iter().filter_map(|row| written(row).transpose()).collect()
}

/// The comments of a whole round that are to be shown to all. Which of them may be, [`crate::domain::comment::shown_to_all`] knows.
pub fn list_shown_to_all(conn: &mut Connection, round: &RoundId) -> Result<Vec<WrittenComment>, DbError> {
    let rows: Vec<CommentRow> = written_in(round.as_str())
        .filter(comment_decisions::decision.eq(Decision::ShownToAll.code()))
        .load(conn)?;
    rows.into_iter().filter_map(|row| written(row).transpose()).collect()
}

fn written((participant, criterion, group, text, decision): CommentRow) -> Result<Option<WrittenComment>, DbError> {
    let Some(text) = text else { return Ok(None) };
    Ok(Some(WrittenComment {
        participant: read("participant", &participant, ParticipantId::parse)?,
        criterion: CriterionId::new(criterion),
        group: read("actor group", &group, ActorGroup::parse)?,
        text,
        decision: decision
            .map(|code| read("decision", &code, Decision::parse))
            .transpose()?,
    }))
}

/// Hides a comment, shows it to all, or (`None`) takes an earlier decision back.
pub fn save_decision(
    conn: &mut Connection,
    comment: &WrittenComment,
    decision: Option<Decision>,
    decided: &Mark,
) -> Result<(), DbError> {
    let own = comment_decisions::table.find((comment.participant.as_str(), comment.criterion.as_str()));
    diesel::delete(own).execute(conn)?;
    if let Some(decision) = decision {
        diesel::insert_into(comment_decisions::table)
            .values((
                comment_decisions::participant_id.eq(comment.participant.as_str()),
                comment_decisions::criterion.eq(comment.criterion.as_str()),
                comment_decisions::decision.eq(decision.code()),
                comment_decisions::decided_by.eq(decided.by.as_ref().map(AccountId::as_str)),
                comment_decisions::decided_at.eq(time_to_text(decided.at)),
            ))
            .execute(conn)?;
    }
    Ok(())
}
