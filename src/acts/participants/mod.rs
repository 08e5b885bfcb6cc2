//! Those who take part in a round, one by one: for what only a person in the room can mend. Answers are never seen here,
//! except those on paper as they are typed in.

pub mod paper;

use super::permits::round_for_change;
use super::rounds::placed;
use super::trail::in_round;
use super::{ActError, Acting};
use crate::db::{Connection, Written, participants};
use crate::domain::Flaws;
use crate::domain::event::EventKind;
use crate::domain::ids::ParticipantId;
use crate::domain::news::{Happening, News};
use crate::domain::participant::{Listed, Participant, group_of};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::Round;

/// The participants of a round, first to last.
///
/// # Errors
/// As [`super::permits::round_for`].
pub async fn list(acting: &Acting, round: &str) -> Result<(PlacedRound, Vec<Listed>), ActError> {
    let round = round.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &round, RoundAction::ManageParticipants)?;
            let all = participants::list(conn, &placed.round.id)?;
            Ok((placed, all))
        })
        .await
}

/// One participant of a round, for whoever may change that.
///
/// # Errors
/// As [`super::permits::round_for`]; [`ActError::NotFound`] for a participant of another round, [`ActError::Round`] once
/// participants stay as they are.
pub async fn show(acting: &Acting, round: &str, participant: &str) -> Result<(PlacedRound, Listed), ActError> {
    let (round, participant) = (round.to_owned(), parse(participant)?);
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &round, RoundAction::ManageParticipants)?;
            let one = participants::find_listed(conn, &placed.round.id, &participant)?;
            placed.round.participants_changeable()?;
            Ok((placed, one))
        })
        .await
}

/// Puts a participant into another actor group of the round. `group` is the code of one.
///
/// # Errors
/// As [`show`]; [`ActError::Flawed`] under `group`.
pub async fn change_group(
    acting: &Acting,
    round: &str,
    participant: &str,
    group: &str,
) -> Result<Participant, ActError> {
    let (id, one, typed) = (round.to_owned(), parse(participant)?, group.to_owned());
    acting
        .write_as_account(move |conn, actor| {
            let (round, participant) = find_for_change(conn, actor, &id, &one)?;
            let group = group_of(&round, &typed).map_err(|flaw| Flaws::one("group", flaw))?;
            if participant.facts.group == group {
                return Ok(Written::unchanged(participant));
            }
            participants::save_group(conn, &participant.id, group)?;
            let moved = in_round(EventKind::ParticipantMoved, &round).to(&participant.id);
            Ok(Written::new(participant, moved).telling([News::new(&round.id, Happening::Attendance)]))
        })
        .await
}

/// Removes a participant with all that they have answered.
///
/// # Errors
/// As [`show`].
pub async fn remove(acting: &Acting, round: &str, participant: &str) -> Result<Participant, ActError> {
    let (id, one) = (round.to_owned(), parse(participant)?);
    acting
        .write_as_account(move |conn, actor| {
            let (round, participant) = find_for_change(conn, actor, &id, &one)?;
            participants::delete(conn, &participant.id)?;
            let removed = in_round(EventKind::ParticipantRemoved, &round).to(&participant.id);
            let news = [Happening::Attendance, Happening::Progress].map(|happening| News::new(&round.id, happening));
            Ok(Written::new(participant, removed).telling(news))
        })
        .await
}

fn parse(participant: &str) -> Result<ParticipantId, ActError> {
    ParticipantId::parse(participant).ok_or(ActError::NotFound)
}

fn find_for_change(
    conn: &mut Connection,
    actor: &Actor,
    round: &str,
    participant: &ParticipantId,
) -> Result<(Round, Participant), ActError> {
    let round = round_for_change(conn, actor, round, RoundAction::ManageParticipants)?;
    let one = participants::find_listed(conn, &round.id, participant)?;
    round.participants_changeable()?;
    Ok((round, one.participant))
}
