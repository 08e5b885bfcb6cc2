//! Rounds of before there were releases.

use super::trail::in_round;
use super::{ActError, Acting};
use crate::db::{Connection, Untraced, Written, releases, rounds, steps};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::RoundId;
use crate::domain::mark::Mark;
use crate::domain::results::ReleaseRule;
use crate::domain::round::{Round, Step, StepTaken};
use crate::domain::round_state::RoundState;

/// Gives each round in which something was revealed before there were releases its own, by the rule of that time, and
/// takes those that were opened again for answers back to the joint discussion: nobody may answer after a reveal. Does
/// nothing the second time.
///
/// # Errors
/// [`ActError::Busy`]; [`ActError::Broken`] where the database is.
pub async fn catch_up(acting: &Acting) -> Result<(), ActError> {
    let mark = acting.mark();
    acting
        .write(move |conn| {
            let missing = releases::list_missing(conn)?;
            let mut events = Vec::new();
            for id in &missing {
                events.extend(catch_up_round(conn, id, &mark)?);
            }
            Ok(Written::leaving((), events, Untraced::Housekeeping))
        })
        .await
}

fn catch_up_round(conn: &mut Connection, id: &RoundId, mark: &Mark) -> Result<Option<Event>, ActError> {
    let round = rounds::find_for_change(conn, id)?;
    releases::make(conn, &round, ReleaseRule::WholeCells, mark.at)?;
    if round.state != RoundState::Open {
        return Ok(None);
    }
    let step = Step::JointDiscussion;
    rounds::save(
        conn,
        &Round {
            state: RoundState::Joint,
            ..round.clone()
        },
    )?;
    let taken = StepTaken {
        step,
        mark: mark.clone(),
    };
    steps::insert(conn, id, &taken)?;
    Ok(Some(in_round(EventKind::StepTaken, &round).to(step.code())))
}
