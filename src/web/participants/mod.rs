//! Those who take part in a round, one by one: for what only a person in the room can mend. Answers are never seen here.

mod group;
mod list;
mod removal;

use crate::acts::rounds::placed;
use crate::domain::placed_round::PlacedRound;
use actix_web::web::{self, ServiceConfig};

use super::{AppError, Page};
use crate::acts::permits::round_for_change;
use crate::db::{Connection, participants};
use crate::domain::ids::ParticipantId;
use crate::domain::participant::Listed;
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::round::Round;

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{round}/participants", web::get().to(list::show))
        .service(
            web::resource("/rounds/{round}/participants/{participant}/group")
                .get(group::edit)
                .post(group::update),
        )
        .service(
            web::resource("/rounds/{round}/participants/{participant}/removal")
                .get(removal::new)
                .post(removal::create),
        );
}

/// One participant of a round, for whoever may change that.
struct ChosenParticipant {
    scene: PlacedRound,
    one: Listed,
}

impl ChosenParticipant {
    async fn load(page: &Page, round: String, participant: String) -> Result<ChosenParticipant, AppError> {
        let actor = page.signed_in()?.actor.clone();
        let participant = ParticipantId::parse(&participant).ok_or(AppError::NotFound)?;
        page.db()
            .read(move |conn| {
                let scene = placed(conn, &actor, &round, RoundAction::ManageParticipants)?;
                let one = participants::find_listed(conn, &scene.round.id, &participant)?;
                scene.round.participants_changeable()?;
                Ok(ChosenParticipant { scene, one })
            })
            .await
    }

    fn list_address(&self) -> String {
        format!("/rounds/{}/participants", self.scene.round.id)
    }
}

/// The round and its participant as they are when the change is written.
fn for_change(
    conn: &mut Connection,
    actor: &Actor,
    round: &str,
    participant: &ParticipantId,
) -> Result<(Round, Listed), AppError> {
    let round = round_for_change(conn, actor, round, RoundAction::ManageParticipants)?;
    round.participants_changeable()?;
    let one = participants::find_listed(conn, &round.id, participant)?;
    Ok((round, one))
}
