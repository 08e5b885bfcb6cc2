//! The steps of a round: offered once with what to know before, then taken.

use super::placed::placed;
use crate::acts::permits::round_for_change;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, Written, publications, rounds, second_votes, share_links, sites, steps, versions};
use crate::domain::event::{EventKind, Events};
use crate::domain::mark::Mark;
use crate::domain::news::{Happening, News};
use crate::domain::permission::RoundAction;
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::{Attendance, Readiness, Round, Step, Surroundings, Taken};
use crate::domain::sharing::LinkState;

/// A step that may be taken next, with what to know before.
pub struct OfferedStep {
    /// The round and its place.
    pub placed: PlacedRound,
    /// How many joined and finished.
    pub attendance: Attendance,
    /// What still keeps the round from opening.
    pub missing: Vec<Readiness>,
}

/// Whether a step leads on from here, and what to know before it is taken. What an opening lacks is told, not refused.
///
/// # Errors
/// [`ActError::Round`] where it does not lead on; else as [`crate::acts::permits::round_for`].
pub async fn offer(acting: &Acting, id: &str, step: Step) -> Result<OfferedStep, ActError> {
    let (id, mark) = (id.to_owned(), acting.mark());
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &id, RoundAction::of_step(step))?;
            let attendance = rounds::attendance(conn, &placed.round.id)?;
            let around = Surroundings {
                answered: rounds::count_answered(conn, &placed.round.id)?,
                ..Surroundings::default()
            };
            placed.round.take(step, &around, &mark)?;
            let missing = match step {
                Step::Opening => placed.missing(),
                Step::JointDiscussion
                | Step::Closure
                | Step::ReturnToJoint
                | Step::ReturnToOpen
                | Step::Cancellation => Vec::new(),
            };
            Ok(OfferedStep {
                placed,
                attendance: Attendance::total(&attendance),
                missing,
            })
        })
        .await
}

/// Takes a step, by what is true when it is written.
///
/// # Errors
/// [`ActError::Round`] where the round does not allow it; else as [`round_for_change`].
pub async fn take(acting: &Acting, id: &str, step: Step) -> Result<Round, ActError> {
    let (id, mark) = (id.to_owned(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::of_step(step))?;
            let (round, events) = take_step(conn, &round, step, &mark)?;
            let news = News::new(&round.id, Happening::Round);
            Ok(Written::new(round, events).telling([news]))
        })
        .await
}

/// Takes a step of a round that is held and permitted already, with all it entails: the round as it stands then, and the
/// events it leaves.
///
/// # Errors
/// [`ActError::Round`] where the round does not allow it.
pub fn take_step(conn: &mut Connection, round: &Round, step: Step, mark: &Mark) -> Result<(Round, Events), ActError> {
    let around = surroundings(conn, round, step, mark)?;
    let taken = round.take(step, &around, mark)?;
    steps::save(conn, &taken)?;
    let events = events(&taken);
    Ok((taken.round, events))
}

/// What stands around a round, as far as steps ask for it or end it.
fn surroundings(conn: &mut Connection, round: &Round, step: Step, mark: &Mark) -> Result<Surroundings, ActError> {
    let missing = match step {
        Step::Opening => missing(conn, round)?,
        Step::JointDiscussion | Step::Closure | Step::ReturnToJoint | Step::ReturnToOpen | Step::Cancellation => {
            Vec::new()
        }
    };
    let votes = second_votes::list(conn, &round.id)?.into_iter();
    let links = share_links::list_of_round(conn, &round.id)?.into_iter();
    Ok(Surroundings {
        missing,
        answered: rounds::count_answered(conn, &round.id)?,
        open_votes: votes.filter(|vote| vote.is_open()).map(|vote| vote.criterion).collect(),
        is_published: publications::find(conn, &round.id)?.is_some(),
        working_links: links
            .filter(|link| link.state(mark.at) == LinkState::Working)
            .map(|link| link.id)
            .collect(),
    })
}

fn missing(conn: &mut Connection, round: &Round) -> Result<Vec<Readiness>, ActError> {
    let instrument = versions::find(conn, &round.version)?.instrument;
    let is_archived = match &round.subject.site {
        Some(site) => sites::find(conn, site)?.archived.is_some(),
        None => false,
    };
    Ok(round.missing(&instrument, is_archived))
}

/// What falls is told before the step that it falls with.
fn events(taken: &Taken) -> Events {
    let of = |kind| in_round(kind, &taken.round);
    let votes = taken.ended_votes.iter();
    let withdrawn = taken.withdraws_publication.then(|| of(EventKind::PublicationWithdrawn));
    let links = taken.revoked_links.iter();
    let fallen = votes
        .map(|criterion| of(EventKind::SecondVoteClosed).to(criterion))
        .chain(withdrawn)
        .chain(links.map(|link| of(EventKind::ShareLinkRevoked).to(link)));
    Events::ending(fallen, of(EventKind::StepTaken).to(taken.step.step.code()))
}
