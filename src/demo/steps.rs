//! What the demo's people did with their rounds, by the rules that hold for everybody.

use jiff::Timestamp;

use super::filling::{FillError, past};
use crate::acts::rounds::take_step;
use crate::db::{self, Connection};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::RoundId;
use crate::domain::mark::Mark;
use crate::domain::round::{Round, Step};

/// Makes a round as it was made then.
pub fn insert(conn: &mut Connection, by: &By, round: &Round) -> Result<(), FillError> {
    db::rounds::insert(conn, round)?;
    tell(conn, by, EventKind::RoundCreated, round, round.created.at)
}

/// Takes a step as somebody took it then.
pub fn take(conn: &mut Connection, by: &By, id: &RoundId, step: Step, at: Timestamp) -> Result<(), FillError> {
    let round = db::rounds::find(conn, id)?;
    let (_, events) = take_step(conn, &round, step, &mark(by, at)).map_err(|error| {
        let step = step.code();
        FillError::Content(format!("the {step} of the round {id}: {error:?}"))
    })?;
    for event in &events {
        db::events::leave(conn, &past(by, at), event)?;
    }
    Ok(())
}

/// Switches the results on for participants.
pub fn show_results(conn: &mut Connection, by: &By, id: &RoundId, at: Timestamp) -> Result<(), FillError> {
    let shown = Round {
        results_shown: Some(mark(by, at)),
        ..db::rounds::find(conn, id)?
    };
    db::rounds::save(conn, &shown)?;
    tell(conn, by, EventKind::ResultsShown, &shown, at)
}

fn mark(by: &By, at: Timestamp) -> Mark {
    Mark {
        by: by.account().cloned(),
        at,
    }
}

fn tell(conn: &mut Connection, by: &By, kind: EventKind, round: &Round, at: Timestamp) -> Result<(), FillError> {
    let event = Event::new(kind).in_region(&round.subject.region).in_round(&round.id);
    Ok(db::events::leave(conn, &past(by, at), &event)?)
}
