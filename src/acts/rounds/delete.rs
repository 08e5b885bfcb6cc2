use super::placed::show;
use crate::acts::permits::round_for_change;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{Written, rounds};
use crate::domain::event::EventKind;
use crate::domain::permission::RoundAction;
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::{Round, RoundRule};

/// A draft that is to be deleted, to be asked about once.
///
/// # Errors
/// [`ActError::Round`] for a round that has begun; else as [`crate::acts::permits::round_for`].
pub async fn for_deletion(acting: &Acting, id: &str) -> Result<PlacedRound, ActError> {
    let placed = show(acting, id, RoundAction::Cancel).await?;
    placed.round.deletable()?;
    Ok(placed)
}

/// Deletes a draft that nobody has joined, with the roles and invitations in it.
///
/// # Errors
/// As [`for_deletion`].
pub async fn delete(acting: &Acting, id: &str) -> Result<Round, ActError> {
    let id = id.to_owned();
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::Cancel)?;
            round.deletable()?;
            if rounds::has_participants(conn, &round.id)? {
                return Err(RoundRule::NotDeletable.into());
            }
            rounds::delete(conn, &round.id)?;
            let event = in_round(EventKind::RoundDeleted, &round);
            Ok(Written::new(round, event))
        })
        .await
}
