//! The joint discussion of a round, for its facilitator and co-ordinator.

mod comments;
mod joint_views;
pub mod on_screen;
mod reveals;
mod second_votes;
mod topics;

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::web::{self, ServiceConfig};

use super::error::AppError;
use crate::acts::permits as access;
use crate::db::{Connection, DbError, accounts, joint_views as stored_views, results as answers, versions};
use crate::domain::instrument::{Criterion, CriterionId};
use crate::domain::joint_view::JointView;
use crate::domain::mark::Mark;
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::results::Results;
use crate::domain::round::Round;
use crate::domain::{Instrument, Language, discussion};
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

/// A round as somebody meets it who may work in it.
pub struct Desk {
    pub round: Round,
    pub instrument: Arc<Instrument>,
    pub may: Vec<RoundAction>,
}

impl Desk {
    /// The round with this id, for somebody who may do this in it.
    ///
    /// # Errors
    /// As [`access::round_for`].
    pub fn load(conn: &mut Connection, actor: &Actor, id: &str, action: RoundAction) -> Result<Desk, AppError> {
        let round = access::round_for(conn, actor, id, action)?;
        let instrument = versions::find(conn, &round.version)?.instrument;
        let may = actor.allowed_in(&round);
        Ok(Desk { round, instrument, may })
    }

    pub fn room(&self, lang: Language) -> Room<'_> {
        Room {
            lang,
            round: &self.round,
            instrument: &self.instrument,
            may: &self.may,
        }
    }

    /// Where its pages hear what changes, from `place` in the news on: while the workshop goes on.
    fn events(&self, place: &str) -> Option<String> {
        let is_live = self.room(Language::default()).is_live();
        is_live.then(|| format!("/rounds/{}/events?after={place}", self.round.id))
    }

    /// A criterion in use, by its id in the address.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn criterion(&self, id: &str) -> Result<&Criterion, AppError> {
        self.round
            .themes_in(&self.instrument)
            .flat_map(|theme| &theme.criteria)
            .find(|criterion| criterion.id.as_str() == id)
            .ok_or(AppError::NotFound)
    }
}

/// The name of who made a mark, while the account exists.
///
/// # Errors
/// When the database fails.
pub fn name_of(conn: &mut Connection, mark: &Mark) -> Result<Option<String>, DbError> {
    match &mark.by {
        Some(id) => Ok(Some(accounts::find(conn, id)?.name)),
        None => Ok(None),
    }
}

/// All that the group talks about.
struct Discussion {
    desk: Desk,
    results: Results,
    joint: HashMap<CriterionId, JointView>,
    /// Where the round before was assessed with the same instrument.
    previous: Option<Results>,
}

impl Discussion {
    fn load(conn: &mut Connection, actor: &Actor, id: &str) -> Result<Discussion, AppError> {
        let desk = Desk::load(conn, actor, id, RoundAction::SeeComments)?;
        desk.round.revealed()?;
        let results = answers::gather(conn, &desk.round.id)?.results(&desk.round, &desk.instrument)?;
        Ok(Discussion {
            results,
            joint: stored_views::list(conn, &desk.round.id)?,
            previous: previous_results(conn, &desk.round, &desk.instrument)?,
            desk,
        })
    }

    fn topics(&self) -> Vec<discussion::Topic<'_>> {
        discussion::topics(
            &self.desk.instrument,
            &self.results,
            &self.joint,
            self.previous.as_ref(),
        )
    }
}

/// What the round before was assessed at, where it was with the same instrument.
fn previous_results(
    conn: &mut Connection,
    round: &Round,
    instrument: &Instrument,
) -> Result<Option<Results>, AppError> {
    let Some((previous, gathered)) = answers::gather_previous(conn, round)? else {
        return Ok(None);
    };
    let before = versions::find(conn, &previous.version)?.instrument;
    if before.id != instrument.id {
        return Ok(None);
    }
    Ok(Some(gathered.results(&previous, &before)?))
}
