use super::ParticipantKey;
use super::sheet::find_sheet;
use crate::acts::discussions::{CriterionOnScreen, on_screen};
use crate::acts::{ActError, Acting};
use crate::db::{second_votes, workshops};
use crate::domain::answering::AnswerSheet;
use crate::domain::choice::Choices;
use crate::domain::second_vote::{SecondVote, open_in};
use crate::domain::workshop::Workshop;

/// The workshop as it is on a participant's phone: nothing that the facilitator has not opened.
pub struct Room {
    /// What all of the participant's pages are made of.
    pub sheet: AnswerSheet,
    /// What goes on.
    pub workshop: Workshop,
    /// The criterion on the room's screen, where phones follow.
    pub on_screen: Option<CriterionOnScreen>,
    /// The open vote, and what this participant has voted in it.
    pub vote: Option<(SecondVote, Option<Choices>)>,
}

/// What goes on in the workshop, for whoever takes part.
///
/// # Errors
/// [`ActError::NotFound`] for a key that opens nothing in its round.
pub async fn room(acting: &Acting, key: &ParticipantKey) -> Result<Room, ActError> {
    let key = key.clone();
    acting
        .read(move |conn| {
            let sheet = find_sheet(conn, &key)?;
            let (round, instrument) = (&sheet.round, &sheet.instrument);
            let workshop = workshops::find(conn, &round.id)?;
            let on_screen = match workshop.on_screen(round, instrument) {
                Some(criterion) if workshop.phones_follow => Some(on_screen(conn, round, instrument, criterion)?),
                Some(_) | None => None,
            };
            let votes = second_votes::list(conn, &round.id)?;
            let vote = match open_in(round, &votes) {
                Some(vote) => {
                    let own = second_votes::find_ballot(conn, &sheet.participant.id, &vote.criterion)?;
                    Some((vote.clone(), own))
                }
                None => None,
            };
            Ok(Room {
                sheet,
                workshop,
                on_screen,
                vote,
            })
        })
        .await
}
