//! Who may follow a round live.

use super::answering::{self, ParticipantKey};
use super::permits::round_for;
use super::{ActError, Acting};
use crate::domain::ids::RoundId;
use crate::domain::permission::RoundAction;

/// The round that whoever runs its workshop follows, on their own screen or the room's.
///
/// # Errors
/// As [`round_for`].
pub async fn as_facilitator(acting: &Acting, round: &str) -> Result<RoundId, ActError> {
    let round = round.to_owned();
    acting
        .read_as_account(move |conn, actor| Ok(round_for(conn, actor, &round, RoundAction::RunWorkshop)?.id))
        .await
}

/// The round that a participant follows.
///
/// # Errors
/// [`ActError::NotFound`] for a key that opens nothing in its round.
pub async fn as_participant(acting: &Acting, key: &ParticipantKey) -> Result<RoundId, ActError> {
    Ok(answering::participant(acting, key).await?.round)
}
