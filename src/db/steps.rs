//! Steps of rounds from state to state, and what falls or is made with them.

use diesel::prelude::*;

use super::columns::{mark_from, read, time_to_text};
use super::schema::{accounts, round_steps};
use super::{Connection, DbError, publications, releases, reveals, rounds, second_votes, share_links, summaries};
use crate::domain::ids::{AccountId, RoundId};
use crate::domain::results::ReleaseRule;
use crate::domain::round::{NamedStep, Step, StepTaken, SummaryChange, Taken};

/// Stores a step with all it entails. The round is held by the caller since it was read.
pub fn save(conn: &mut Connection, taken: &Taken) -> Result<(), DbError> {
    let (id, mark) = (&taken.round.id, &taken.step.mark);
    rounds::save(conn, &taken.round)?;
    reveals::insert(conn, id, &taken.opened_themes, mark)?;
    for criterion in &taken.ended_votes {
        second_votes::save_closing(conn, id, criterion, mark)?;
    }
    match taken.summary {
        SummaryChange::Made => {
            releases::make(conn, &taken.round, ReleaseRule::NOW, mark.at)?;
            summaries::make(conn, id, mark.at)?;
        }
        SummaryChange::Unmade => summaries::delete(conn, id)?,
    }
    if taken.withdraws_publication {
        publications::delete(conn, id)?;
    }
    for link in &taken.revoked_links {
        share_links::revoke(conn, id, link, mark)?;
    }
    insert(conn, id, &taken.step)
}

/// Remembers a step, which has been taken.
pub fn insert(conn: &mut Connection, id: &RoundId, taken: &StepTaken) -> Result<(), DbError> {
    let last: Option<i32> = round_steps::table
        .filter(round_steps::round_id.eq(id.as_str()))
        .select(diesel::dsl::max(round_steps::position))
        .first(conn)?;
    diesel::insert_into(round_steps::table)
        .values((
            round_steps::round_id.eq(id.as_str()),
            round_steps::position.eq(last.unwrap_or(0) + 1),
            round_steps::step.eq(taken.step.code()),
            round_steps::taken_by.eq(taken.mark.by.as_ref().map(AccountId::as_str)),
            round_steps::taken_at.eq(time_to_text(taken.mark.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The steps taken, first to last.
pub fn list(conn: &mut Connection, id: &RoundId) -> Result<Vec<NamedStep>, DbError> {
    let rows: Vec<(String, Option<String>, String, Option<String>)> = round_steps::table
        .left_join(accounts::table)
        .filter(round_steps::round_id.eq(id.as_str()))
        .order(round_steps::position)
        .select((
            round_steps::step,
            round_steps::taken_by,
            round_steps::taken_at,
            accounts::name.nullable(),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(step, by, at, name)| {
            Ok(NamedStep {
                taken: StepTaken {
                    step: read("step", &step, Step::parse)?,
                    mark: mark_from(by.as_deref(), &at)?,
                },
                name,
            })
        })
        .collect()
}
