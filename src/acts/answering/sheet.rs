use super::ParticipantKey;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, answers, participants, rounds, versions};
use crate::domain::answering::AnswerSheet;
use crate::domain::participant::Participant;

/// What a participant's pages are made of.
///
/// # Errors
/// [`ActError::NotFound`] for a key that opens nothing in its round.
pub async fn sheet(acting: &Acting, key: &ParticipantKey) -> Result<AnswerSheet, ActError> {
    let key = key.clone();
    acting.read(move |conn| find_sheet(conn, &key)).await
}

/// The participant alone, for whoever only listens or has joined already.
///
/// # Errors
/// As [`sheet`].
pub async fn participant(acting: &Acting, key: &ParticipantKey) -> Result<Participant, ActError> {
    let key = key.clone();
    acting
        .read(move |conn| Ok(participants::find(conn, &key.round, &key.code_hash)?))
        .await
}

pub(super) fn find_sheet(conn: &mut Connection, key: &ParticipantKey) -> Result<AnswerSheet, ActError> {
    let participant = participants::find(conn, &key.round, &key.code_hash)?;
    let round = rounds::find(conn, &key.round)?;
    Ok(AnswerSheet {
        instrument: versions::find(conn, &round.version)?.instrument,
        answers: answers::list(conn, &participant.id)?,
        round,
        participant,
    })
}
