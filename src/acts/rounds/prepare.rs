use super::placed::show;
use crate::acts::permits::round_for_change;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{Saved, Written, rounds, versions};
use crate::domain::event::EventKind;
use crate::domain::permission::RoundAction;
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::{Round, Settings, TypedSettings};

/// A draft whose settings are to be changed.
///
/// # Errors
/// [`ActError::Round`] once it has opened; else as [`crate::acts::permits::round_for`].
pub async fn for_settings(acting: &Acting, id: &str) -> Result<PlacedRound, ActError> {
    let placed = show(acting, id, RoundAction::Prepare).await?;
    placed.round.editable()?;
    Ok(placed)
}

/// Saves a draft's settings over those of `revision`. The same said twice, as by a double tap, changes nothing.
///
/// # Errors
/// As [`for_settings`]; [`ActError::Flawed`] for what was typed.
pub async fn prepare(acting: &Acting, id: &str, typed: TypedSettings, revision: i32) -> Result<Saved<Round>, ActError> {
    let id = id.to_owned();
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &id, RoundAction::Prepare)?;
            round.editable()?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let settings = Settings::parse(&typed, &instrument)?;
            if round.settings == settings {
                return Ok(Written::unchanged(Saved::Done));
            }
            if round.revision != revision {
                return Ok(Written::unchanged(Saved::Stale(round)));
            }
            let changed = Round {
                settings,
                revision: revision + 1,
                ..round
            };
            rounds::save_settings(conn, &changed)?;
            Ok(Written::new(Saved::Done, in_round(EventKind::RoundChanged, &changed)))
        })
        .await
}
