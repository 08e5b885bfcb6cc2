//! Steps of rounds from state to state, and what falls or is made with them.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{mark_from, read, time_to_text};
use super::schema::{accounts, round_steps, rounds};
use super::{Connection, DbError, events, publications, reveals, second_votes, share_links, summaries};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, RoundId};
use crate::domain::round::{NamedStep, Round, Step, StepTaken};
use crate::domain::round_state::RoundState;

/// Moves the round to the state a step leads to and remembers the step. Going back to *open* ends that
/// participants are shown results; closing opens what is still hidden, ends what is still voted on and sums the round up for
/// overviews; leaving *closed* ends publication and all links.
pub fn save(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    step: Step,
    state: RoundState,
    now: Timestamp,
) -> Result<(), DbError> {
    let own = rounds::table.find(round.id.as_str());
    diesel::update(own).set(rounds::state.eq(state.code())).execute(conn)?;
    if state == RoundState::Closed {
        reveals::insert_missing(conn, by, &round.id, &round.settings.themes, now)?;
        second_votes::close_all(conn, by, round, now)?;
        summaries::make(conn, &round.id, now)?;
    } else {
        summaries::delete(conn, &round.id)?;
    }
    if round.state == RoundState::Closed {
        publications::delete(conn, by, round, now)?;
        share_links::revoke_all(conn, by, round, now)?;
    }
    if !state.is_revealed() {
        diesel::update(own)
            .set((
                rounds::results_shown_by.eq(None::<String>),
                rounds::results_shown_at.eq(None::<String>),
            ))
            .execute(conn)?;
    }
    insert(conn, &round.id, step, by.account(), now)?;
    let told = Event::new(EventKind::StepTaken)
        .in_region(&round.subject.region)
        .in_round(&round.id)
        .to(step.code());
    events::insert(conn, by, &told, now)
}

/// Remembers a step, also one that was taken elsewhere or in a demo's past.
pub fn insert(
    conn: &mut Connection,
    id: &RoundId,
    step: Step,
    by: Option<&AccountId>,
    at: Timestamp,
) -> Result<(), DbError> {
    let last: Option<i32> = round_steps::table
        .filter(round_steps::round_id.eq(id.as_str()))
        .select(diesel::dsl::max(round_steps::position))
        .first(conn)?;
    diesel::insert_into(round_steps::table)
        .values((
            round_steps::round_id.eq(id.as_str()),
            round_steps::position.eq(last.unwrap_or(0) + 1),
            round_steps::step.eq(step.code()),
            round_steps::taken_by.eq(by.map(AccountId::as_str)),
            round_steps::taken_at.eq(time_to_text(at)),
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
