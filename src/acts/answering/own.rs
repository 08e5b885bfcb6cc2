use jiff::Timestamp;

use super::ParticipantKey;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, Written, participants, rounds};
use crate::domain::Flaws;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::news::{Happening, News};
use crate::domain::participant::{Participant, group_of};
use crate::domain::round::Round;

/// Corrects a wrong actor group of one's own, while answers are taken. `group` is the code of one.
///
/// # Errors
/// [`ActError::Round`] when answering is over, [`ActError::Flawed`] under `group`, [`ActError::NotFound`] for a key that
/// opens nothing.
pub async fn change_group(acting: &Acting, key: &ParticipantKey, group: &str) -> Result<(), ActError> {
    let (key, typed) = (key.clone(), group.to_owned());
    acting
        .write(move |conn| {
            let (round, participant) = find_for_change(conn, &key)?;
            round.answerable()?;
            let group = group_of(&round, &typed).map_err(|flaw| Flaws::one("group", flaw))?;
            if participant.facts.group == group {
                return Ok(Written::unchanged(()));
            }
            participants::save_group(conn, &participant.id, group)?;
            let moved = in_round(EventKind::ParticipantMoved, &round).to(&participant.id);
            Ok(Written::new((), moved)
                .by(By::Participant(participant.id))
                .telling([News::new(&round.id, Happening::Attendance)]))
        })
        .await
}

/// Says to be ready. Saying it twice, or too late, changes nothing.
///
/// # Errors
/// [`ActError::NotFound`] for a key that opens nothing.
pub async fn finish(acting: &Acting, key: &ParticipantKey) -> Result<(), ActError> {
    let (key, at) = (key.clone(), acting.at);
    acting
        .write(move |conn| {
            let (round, participant) = find_for_change(conn, &key)?;
            if round.answerable().is_err() {
                return Ok(Written::unchanged(()));
            }
            let Some(finished) = finish_once(conn, &participant, at)? else {
                return Ok(Written::unchanged(()));
            };
            Ok(Written::new((), finished)
                .by(By::Participant(participant.id))
                .telling([News::new(&round.id, Happening::Attendance)]))
        })
        .await
}

/// Notes that a participant is ready, the first time they say so; the event it leaves then.
pub(in crate::acts) fn finish_once(
    conn: &mut Connection,
    participant: &Participant,
    at: Timestamp,
) -> Result<Option<Event>, ActError> {
    if participant.finished_at.is_some() {
        return Ok(None);
    }
    participants::save_finish(conn, &participant.id, at)?;
    Ok(Some(
        Event::new(EventKind::ParticipantFinished).in_round(&participant.round),
    ))
}

/// Leaves for good: the participant and all their answers are gone.
///
/// # Errors
/// [`ActError::Round`] when answering is over, [`ActError::NotFound`] for a key that opens nothing.
pub async fn withdraw(acting: &Acting, key: &ParticipantKey) -> Result<(), ActError> {
    let key = key.clone();
    acting
        .write(move |conn| {
            let (round, participant) = find_for_change(conn, &key)?;
            round.answerable()?;
            participants::delete(conn, &participant.id)?;
            let left = in_round(EventKind::ParticipantLeft, &round).to(&participant.id);
            let news = [Happening::Attendance, Happening::Progress].map(|happening| News::new(&round.id, happening));
            Ok(Written::new((), left).by(By::Participant(participant.id)).telling(news))
        })
        .await
}

/// The round stays in its state until the write is done.
fn find_for_change(conn: &mut Connection, key: &ParticipantKey) -> Result<(Round, Participant), ActError> {
    let round = rounds::find_for_answering(conn, &key.round)?;
    let participant = participants::find(conn, &key.round, &key.code_hash)?;
    Ok((round, participant))
}
