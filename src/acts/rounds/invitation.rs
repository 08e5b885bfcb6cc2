use super::placed::show;
use crate::acts::{ActError, Acting};
use crate::domain::permission::RoundAction;
use crate::domain::placed_round::PlacedRound;

/// A round whose participants are to be invited: its code is for those who invite them.
///
/// # Errors
/// As [`crate::acts::permits::round_for`].
pub async fn invitation(acting: &Acting, id: &str) -> Result<PlacedRound, ActError> {
    show(acting, id, RoundAction::InviteParticipants).await
}
