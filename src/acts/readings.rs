//! What is read through a token, with the rights of its owner and within its scope.

use std::collections::HashMap;
use std::sync::Arc;

use super::comparisons;
use super::permits::{closed_round_for, places_for};
use super::results::{self, Extent};
use super::{ActError, Acting};
use crate::db::{Connection, closed_rounds, regions, sites, versions};
use crate::domain::Instrument;
use crate::domain::api_token::Reading;
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::comparison::ChosenRounds;
use crate::domain::round::RoundSummary;
use crate::domain::site::Site;
use crate::domain::tellable_comparison::TellableComparison;
use crate::domain::tellable_round::{Reader, TellableRound};

pub use crate::db::closed_rounds::{After, ClosedRound, Wanted};

/// A closed round as a list tells it.
pub struct ReadRound {
    /// Where it stands in the list.
    pub closed: ClosedRound,
    /// The round.
    pub round: RoundSummary,
    /// Its region.
    pub region: Region,
    /// What it asked.
    pub instrument: Arc<Instrument>,
}

/// The regions that a token covers, by code: they are public.
///
/// # Errors
/// What the database fails with.
pub async fn regions(acting: &Acting, reading: &Reading) -> Result<Vec<Region>, ActError> {
    let reading = reading.clone();
    acting
        .read(move |conn| {
            let mut found = regions::list(conn)?;
            found.retain(|region| reading.scope.covers(&region.code));
            Ok(found)
        })
        .await
}

/// A region that a token covers.
///
/// # Errors
/// [`ActError::NotFound`].
pub async fn region(acting: &Acting, reading: &Reading, code: &str) -> Result<Region, ActError> {
    let code = RegionCode::parse(code).filter(|code| reading.scope.covers(code));
    let code = code.ok_or(ActError::NotFound)?;
    acting.read(move |conn| Ok(regions::find(conn, &code)?)).await
}

/// All sites that a token knows, by id.
///
/// # Errors
/// What the database fails with.
pub async fn sites(acting: &Acting, reading: &Reading) -> Result<Vec<Site>, ActError> {
    let reading = reading.clone();
    acting
        .read(move |conn| {
            let places = places_for(&reading);
            let mut ids = closed_rounds::sites(conn, &places)?;
            ids.extend(places.sites.iter().cloned());
            let mut found = sites::list_known(conn, &places.regions, &ids)?;
            found.retain(|site| reading.scope.covers(&site.region));
            Ok(found)
        })
        .await
}

/// The closed rounds that a token reads, newest first, as many as are wanted.
///
/// # Errors
/// What the database fails with.
pub async fn rounds(acting: &Acting, reading: &Reading, wanted: Wanted) -> Result<Vec<ReadRound>, ActError> {
    let reading = reading.clone();
    acting
        .read(move |conn| {
            let wanted = Wanted {
                scope: reading.scope.region().cloned(),
                ..wanted
            };
            let found = closed_rounds::list(conn, &places_for(&reading), &wanted)?;
            named(conn, found)
        })
        .await
}

/// A closed round that a token reads.
///
/// # Errors
/// [`ActError::NotFound`].
pub async fn round(acting: &Acting, reading: &Reading, id: &str) -> Result<ReadRound, ActError> {
    let (reading, id) = (reading.clone(), id.to_owned());
    acting
        .read(move |conn| {
            let round = closed_round_for(conn, &reading, &id)?;
            let found = closed_rounds::find(conn, &round.id)?;
            named(conn, vec![found])?.pop().ok_or(ActError::NotFound)
        })
        .await
}

/// The figures of a closed round that a token reads.
///
/// # Errors
/// [`ActError::NotFound`].
pub async fn results(acting: &Acting, reading: &Reading, id: &str) -> Result<TellableRound, ActError> {
    let (reading, id) = (reading.clone(), id.to_owned());
    acting
        .read(move |conn| {
            let round = closed_round_for(conn, &reading, &id)?;
            // Who reads a round only because it is published is told what everybody is told.
            let reader = if reading.reads_round(&round, false) {
                Reader::Account(reading.actor.allowed_in(&round))
            } else {
                Reader::Everyone
            };
            results::tell(conn, round, reader, Extent::Figures)
        })
        .await
}

/// Closed rounds beside each other that a token reads; `None` of fewer than `fewest`.
///
/// # Errors
/// [`ActError::NotFound`] where it does not read one of them.
pub async fn comparison(
    acting: &Acting,
    reading: &Reading,
    chosen: ChosenRounds,
    fewest: usize,
) -> Result<Option<TellableComparison>, ActError> {
    let reading = reading.clone();
    acting
        .read(move |conn| {
            for id in &chosen.rounds {
                closed_round_for(conn, &reading, id.as_str())?;
            }
            if chosen.rounds.len() < fewest {
                return Ok(None);
            }
            comparisons::tell(conn, &reading.actor, chosen).map(Some)
        })
        .await
}

fn named(conn: &mut Connection, found: Vec<ClosedRound>) -> Result<Vec<ReadRound>, ActError> {
    let all: HashMap<RegionCode, Region> = regions::list(conn)?
        .into_iter()
        .map(|region| (region.code.clone(), region))
        .collect();
    let summaries = closed_rounds::named(conn, &found)?;
    let mut rounds = Vec::with_capacity(found.len());
    for (closed, round) in found.into_iter().zip(summaries) {
        rounds.push(ReadRound {
            instrument: versions::find(conn, &round.version)?.instrument,
            region: all.get(&round.subject.region).cloned().ok_or(ActError::NotFound)?,
            closed,
            round,
        });
    }
    Ok(rounds)
}
