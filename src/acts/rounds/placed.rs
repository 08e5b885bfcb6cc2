use crate::acts::permits::round_for;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, regions, sites, versions};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::Round;

/// The round with this id and its place, for somebody who may do this in it.
///
/// # Errors
/// As [`round_for`].
pub fn placed(conn: &mut Connection, actor: &Actor, id: &str, action: RoundAction) -> Result<PlacedRound, ActError> {
    let round = round_for(conn, actor, id, action)?;
    place(conn, actor, round)
}

/// A round that is loaded and permitted already, with its place.
///
/// # Errors
/// What the database fails with.
pub fn place(conn: &mut Connection, actor: &Actor, round: Round) -> Result<PlacedRound, ActError> {
    let site = round
        .subject
        .site
        .as_ref()
        .map(|id| sites::find(conn, id))
        .transpose()?;
    Ok(PlacedRound {
        region: regions::find(conn, &round.subject.region)?,
        site,
        instrument: versions::find(conn, &round.version)?.instrument,
        may: actor.allowed_in(&round),
        coordinates: actor.coordinates(&round.subject.region),
        round,
    })
}

/// As [`placed`], as a question of its own.
pub(super) async fn show(acting: &Acting, id: &str, action: RoundAction) -> Result<PlacedRound, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| placed(conn, actor, &id, action))
        .await
}
