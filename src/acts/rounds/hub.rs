use super::placed::placed;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, DbError, grants, rounds, steps};
use crate::domain::ActorGroup;
use crate::domain::account::Account;
use crate::domain::ids::RoundId;
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::placed_round::PlacedRound;
use crate::domain::round::{Attendance, NamedStep, Round};

/// A round with all that its own page tells.
pub struct RoundHub {
    /// The round and its place.
    pub placed: PlacedRound,
    /// How many joined and finished, group by group.
    pub attendance: Vec<(ActorGroup, Attendance)>,
    /// Who facilitates it.
    pub facilitators: Vec<Account>,
    /// The steps taken, first to last.
    pub steps: Vec<NamedStep>,
    /// The round this one was started from, where this person knows it.
    pub previous: Option<Round>,
}

/// A round's own page, for everybody who knows the round.
///
/// # Errors
/// As [`crate::acts::permits::round_for`].
pub async fn hub(acting: &Acting, id: &str) -> Result<RoundHub, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &id, RoundAction::SeeRound)?;
            let own = &placed.round.id;
            let facilitators = grants::list_facilitators(conn, own)?.into_iter();
            Ok(RoundHub {
                attendance: rounds::attendance(conn, own)?,
                facilitators: facilitators.map(|holder| holder.account).collect(),
                steps: steps::list(conn, own)?,
                previous: match &placed.round.previous {
                    Some(id) => known(conn, actor, id)?,
                    None => None,
                },
                placed,
            })
        })
        .await
}

/// A round, where it still is and this person knows it.
fn known(conn: &mut Connection, actor: &Actor, id: &RoundId) -> Result<Option<Round>, ActError> {
    match rounds::find(conn, id) {
        Ok(round) => Ok(Some(round).filter(|round| actor.knows_round(round))),
        Err(DbError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}
