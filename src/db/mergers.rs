//! Two participants who are one person become one: everything of the other goes to the one that is kept.

use std::collections::HashSet;

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::time_to_text;
use super::schema::{answer_edits, answers, ballots, comment_decisions, merged_codes, participants};
use super::{Connection, DbError, answers as stored_answers, events, imports};
use crate::domain::answer::Answer;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::ParticipantId;
use crate::domain::instrument::CriterionId;
use crate::domain::participant::Participant;

/// The hash of the return code of the participant into whom the one with this code was merged.
pub(super) fn find_kept(conn: &mut Connection, return_code_hash: &str) -> Result<String, DbError> {
    let kept: Option<String> = merged_codes::table
        .inner_join(participants::table)
        .filter(merged_codes::return_code_hash.eq(return_code_hash))
        .select(participants::return_code_hash)
        .first(conn)?;
    kept.ok_or(DbError::NotFound)
}

/// Merges `other` into `kept` of the same round. That the round allows it is the caller's question.
pub fn save(
    conn: &mut Connection,
    by: &By,
    kept: Participant,
    other: &Participant,
    now: Timestamp,
) -> Result<(), DbError> {
    let (from, to) = (&other.id, &kept.id.clone());
    let merged = merge_answers(conn, from, to)?;
    move_edits(conn, from, to)?;
    move_ballots(conn, from, to)?;
    move_decisions(conn, from, to, &merged)?;
    let (own_code, own_key) = keys_of(conn, to)?;
    let (code, key) = keys_of(conn, from)?;
    diesel::update(merged_codes::table.filter(merged_codes::participant_id.eq(from.as_str())))
        .set(merged_codes::participant_id.eq(to.as_str()))
        .execute(conn)?;
    diesel::delete(participants::table.find(from.as_str())).execute(conn)?;
    if let (Some(_), Some(code)) = (&own_code, &code) {
        diesel::insert_into(merged_codes::table)
            .values((
                merged_codes::return_code_hash.eq(code),
                merged_codes::participant_id.eq(to.as_str()),
            ))
            .execute(conn)?;
    }
    let result = kept.merged_with(other);
    diesel::update(participants::table.find(to.as_str()))
        .set((
            participants::joined_at.eq(time_to_text(result.joined_at)),
            participants::finished_at.eq(result.finished_at.map(time_to_text)),
            // Whoever is kept without a code of their own, from paper or a file, is found by the other's from now on.
            participants::return_code_hash.eq(own_code.or(code)),
            participants::import_key.eq(own_key.or(key)),
        ))
        .execute(conn)?;
    let told = Event::new(EventKind::ParticipantsMerged)
        .in_round(&result.round)
        .to(format!("{from} {to}"));
    events::insert(conn, by, &told, now)
}

/// Gives the criteria whose comment is the other's now.
fn merge_answers(conn: &mut Connection, from: &ParticipantId, to: &ParticipantId) -> Result<Vec<CriterionId>, DbError> {
    let mut own = stored_answers::list(conn, to)?;
    let mut merged: Vec<(ParticipantId, CriterionId, Answer)> = Vec::new();
    let mut with_comment = Vec::new();
    for (criterion, answer) in stored_answers::list(conn, from)? {
        let before = own.remove(&criterion).unwrap_or_default();
        let comment = before.comment.clone();
        let after = before.merged_with(answer);
        if after.comment != comment {
            with_comment.push(criterion.clone());
        }
        merged.push((to.clone(), criterion, after));
    }
    let changed: Vec<&str> = merged.iter().map(|(_, criterion, _)| criterion.as_str()).collect();
    diesel::delete(
        answers::table
            .filter(answers::participant_id.eq(to.as_str()))
            .filter(answers::criterion.eq_any(changed)),
    )
    .execute(conn)?;
    imports::insert_answers(conn, &merged)?;
    Ok(with_comment)
}

/// An edit of either that comes again is known.
fn move_edits(conn: &mut Connection, from: &ParticipantId, to: &ParticipantId) -> Result<(), DbError> {
    let ids = |conn: &mut Connection, participant: &ParticipantId| {
        answer_edits::table
            .filter(answer_edits::participant_id.eq(participant.as_str()))
            .select(answer_edits::edit_id)
            .load::<String>(conn)
    };
    let known: HashSet<String> = ids(conn, to)?.into_iter().collect();
    let of_both: Vec<String> = ids(conn, from)?.into_iter().filter(|id| known.contains(id)).collect();
    diesel::update(
        answer_edits::table
            .filter(answer_edits::participant_id.eq(from.as_str()))
            .filter(answer_edits::edit_id.ne_all(of_both)),
    )
    .set(answer_edits::participant_id.eq(to.as_str()))
    .execute(conn)?;
    Ok(())
}

/// A second vote given as either counts once.
fn move_ballots(conn: &mut Connection, from: &ParticipantId, to: &ParticipantId) -> Result<(), DbError> {
    let own: Vec<String> = ballots::table
        .filter(ballots::participant_id.eq(to.as_str()))
        .select(ballots::criterion)
        .load(conn)?;
    diesel::update(
        ballots::table
            .filter(ballots::participant_id.eq(from.as_str()))
            .filter(ballots::criterion.ne_all(own)),
    )
    .set(ballots::participant_id.eq(to.as_str()))
    .execute(conn)?;
    Ok(())
}

/// What was decided about a comment goes with it: one that was hidden stays hidden.
fn move_decisions(
    conn: &mut Connection,
    from: &ParticipantId,
    to: &ParticipantId,
    with_comment: &[CriterionId],
) -> Result<(), DbError> {
    let criteria: Vec<&str> = with_comment.iter().map(CriterionId::as_str).collect();
    diesel::delete(
        comment_decisions::table
            .filter(comment_decisions::participant_id.eq(to.as_str()))
            .filter(comment_decisions::criterion.eq_any(&criteria)),
    )
    .execute(conn)?;
    diesel::update(
        comment_decisions::table
            .filter(comment_decisions::participant_id.eq(from.as_str()))
            .filter(comment_decisions::criterion.eq_any(&criteria)),
    )
    .set(comment_decisions::participant_id.eq(to.as_str()))
    .execute(conn)?;
    Ok(())
}

/// The hash of the return code, and the name a file of answers gives.
fn keys_of(conn: &mut Connection, participant: &ParticipantId) -> Result<(Option<String>, Option<String>), DbError> {
    Ok(participants::table
        .find(participant.as_str())
        .select((participants::return_code_hash, participants::import_key))
        .first(conn)?)
}
