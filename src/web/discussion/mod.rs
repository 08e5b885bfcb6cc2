//! The joint discussion of a round, for its facilitator and co-ordinator.

mod comments;
mod joint_views;
pub mod on_screen;
mod reveals;
mod second_votes;
mod topics;

use actix_web::web::{self, ServiceConfig};

use crate::domain::Language;
use crate::domain::placed_round::PlacedRound;
use crate::views::discussion::Room;

pub fn configure(config: &mut ServiceConfig) {
    config
        .route("/rounds/{round}/discussion", web::get().to(topics::index))
        .route("/rounds/{round}/reveals", web::post().to(reveals::create))
        .service(
            web::resource("/rounds/{round}/discussion/{criterion}")
                .get(topics::show)
                .post(joint_views::save),
        )
        .route(
            "/rounds/{round}/discussion/{criterion}/joint-view",
            web::get().to(joint_views::show),
        )
        .route(
            "/rounds/{round}/discussion/{criterion}/second-vote",
            web::post().to(second_votes::update),
        )
        .route(
            "/rounds/{round}/discussion/{criterion}/comments/{comment}",
            web::post().to(comments::decide),
        );
}

/// The round as the discussion's pages and those of the actions take it.
pub fn room(lang: Language, placed: &PlacedRound) -> Room<'_> {
    Room {
        lang,
        round: &placed.round,
        instrument: &placed.instrument,
        may: &placed.may,
    }
}

/// Where its pages hear what changes, from `place` in the news on: while the workshop goes on.
fn events(placed: &PlacedRound, place: &str) -> Option<String> {
    let is_live = room(Language::default(), placed).is_live();
    is_live.then(|| format!("/rounds/{}/events?after={place}", placed.round.id))
}
