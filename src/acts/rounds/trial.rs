use super::placed::show;
use crate::acts::{ActError, Acting};
use crate::domain::permission::RoundAction;
use crate::domain::placed_round::PlacedRound;

/// A round to be tried out as its participants will see it. Nothing is stored: nothing is written with it.
///
/// # Errors
/// As [`crate::acts::permits::round_for`].
pub async fn trial(acting: &Acting, id: &str) -> Result<PlacedRound, ActError> {
    show(acting, id, RoundAction::Prepare).await
}
