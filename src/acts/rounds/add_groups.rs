use super::placed::show;
use crate::acts::permits::round_for_change;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{Written, rounds};
use crate::domain::event::EventKind;
use crate::domain::permission::RoundAction;
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::{Round, TypedSettings, parse_added_groups};

/// A round that may get more actor groups beside those in use.
///
/// # Errors
/// [`ActError::Round`] once it was open; else as [`crate::acts::permits::round_for`].
pub async fn for_more_groups(acting: &Acting, id: &str) -> Result<PlacedRound, ActError> {
    let placed = show(acting, id, RoundAction::Prepare).await?;
    placed.round.takes_groups()?;
    Ok(placed)
}

/// Adds actor groups beside those in use, also while the round is open.
///
/// # Errors
/// As [`for_more_groups`]; [`ActError::Flawed`] for what was typed, where none is new too.
pub async fn add_groups(acting: &Acting, id: &str, typed: TypedSettings) -> Result<Round, ActError> {
    let id = id.to_owned();
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::Prepare)?;
            round.takes_groups()?;
            let added = parse_added_groups(&typed, &round.settings)?;
            rounds::add_groups(conn, &round.id, &added)?;
            let codes: Vec<&str> = added.iter().map(|own| own.group.code()).collect();
            let event = in_round(EventKind::ActorGroupsAdded, &round).to(codes.join(","));
            Ok(Written::new(round, event))
        })
        .await
}
