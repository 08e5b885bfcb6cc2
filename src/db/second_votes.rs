//! Second votes on criteria, and what participants chose in them.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{mark_from, optional_mark_from, read, time_to_text};
use super::schema::{ballots, participants, second_votes};
use super::{Connection, DbError};
use crate::domain::choice::Choice;
use crate::domain::choice::Choices;
use crate::domain::ids::{AccountId, ParticipantId, RoundId};
use crate::domain::instrument::CriterionId;
use crate::domain::mark::Mark;
use crate::domain::results::Ballots;
use crate::domain::second_vote::SecondVote;

#[derive(Queryable, Selectable)]
#[diesel(table_name = second_votes)]
struct SecondVoteRow {
    criterion: String,
    opened_by: Option<String>,
    opened_at: String,
    closed_by: Option<String>,
    closed_at: Option<String>,
}

impl SecondVoteRow {
    fn into_second_vote(self) -> Result<SecondVote, DbError> {
        Ok(SecondVote {
            criterion: CriterionId::new(self.criterion),
            opened: mark_from(self.opened_by.as_deref(), &self.opened_at)?,
            closed: optional_mark_from(self.closed_by.as_deref(), self.closed_at.as_deref())?,
        })
    }
}

/// The second vote on a criterion, once there is one.
pub fn find(conn: &mut Connection, round: &RoundId, criterion: &CriterionId) -> Result<Option<SecondVote>, DbError> {
    let row: Option<SecondVoteRow> = second_votes::table
        .find((round.as_str(), criterion.as_str()))
        .select(SecondVoteRow::as_select())
        .first(conn)
        .optional()?;
    row.map(SecondVoteRow::into_second_vote).transpose()
}

/// Every second vote of a round, in no order.
pub fn list(conn: &mut Connection, round: &RoundId) -> Result<Vec<SecondVote>, DbError> {
    let rows: Vec<SecondVoteRow> = second_votes::table
        .filter(second_votes::round_id.eq(round.as_str()))
        .select(SecondVoteRow::as_select())
        .load(conn)?;
    rows.into_iter().map(SecondVoteRow::into_second_vote).collect()
}

/// The votes given on a criterion. What may be told of them [`Ballots::result`] knows.
pub fn gather(conn: &mut Connection, round: &RoundId, criterion: &CriterionId) -> Result<Ballots, DbError> {
    let rows: Vec<(Option<String>, Option<String>)> = ballots::table
        .inner_join(participants::table)
        .filter(participants::round_id.eq(round.as_str()))
        .filter(ballots::criterion.eq(criterion.as_str()))
        .select((ballots::current_choice, ballots::target_choice))
        .load(conn)?;
    let given: Result<Vec<Choices>, DbError> = rows.into_iter().map(choices).collect();
    Ok(Ballots::new(given?))
}

/// What a participant has voted.
pub fn find_ballot(
    conn: &mut Connection,
    participant: &ParticipantId,
    criterion: &CriterionId,
) -> Result<Option<Choices>, DbError> {
    let row: Option<(Option<String>, Option<String>)> = ballots::table
        .find((participant.as_str(), criterion.as_str()))
        .select((ballots::current_choice, ballots::target_choice))
        .first(conn)
        .optional()?;
    row.map(choices).transpose()
}

fn choices((current, target): (Option<String>, Option<String>)) -> Result<Choices, DbError> {
    let choice = |code: Option<String>| code.map(|code| read("choice", &code, Choice::parse)).transpose();
    Ok(Choices {
        current: choice(current)?,
        target: choice(target)?,
    })
}

/// Opens the vote on a criterion that has had none. The round is held by the caller.
pub fn insert(conn: &mut Connection, round: &RoundId, criterion: &CriterionId, opened: &Mark) -> Result<(), DbError> {
    diesel::insert_into(second_votes::table)
        .values((
            second_votes::round_id.eq(round.as_str()),
            second_votes::criterion.eq(criterion.as_str()),
            second_votes::opened_by.eq(opened.by.as_ref().map(AccountId::as_str)),
            second_votes::opened_at.eq(time_to_text(opened.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Closes the vote on a criterion. The round is held by the caller.
pub fn save_closing(
    conn: &mut Connection,
    round: &RoundId,
    criterion: &CriterionId,
    closed: &Mark,
) -> Result<(), DbError> {
    diesel::update(second_votes::table.find((round.as_str(), criterion.as_str())))
        .set((
            second_votes::closed_by.eq(closed.by.as_ref().map(AccountId::as_str)),
            second_votes::closed_at.eq(time_to_text(closed.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Stores a participant's vote over an earlier one. The participant is held by the caller.
pub fn save_ballot(
    conn: &mut Connection,
    participant: &ParticipantId,
    criterion: &CriterionId,
    ballot: Choices,
    now: Timestamp,
) -> Result<(), DbError> {
    let key = (participant.as_str(), criterion.as_str());
    let values = (
        ballots::current_choice.eq(ballot.current.map(Choice::code)),
        ballots::target_choice.eq(ballot.target.map(Choice::code)),
        ballots::given_at.eq(time_to_text(now)),
    );
    let changed = diesel::update(ballots::table.find(key))
        .set(values.clone())
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(ballots::table)
            .values((
                ballots::participant_id.eq(participant.as_str()),
                ballots::criterion.eq(criterion.as_str()),
                values,
            ))
            .execute(conn)?;
    }
    Ok(())
}
