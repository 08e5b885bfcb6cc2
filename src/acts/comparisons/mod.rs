//! Closed rounds beside each other: what is told of those somebody chose, and what a subject's own page begins with. Which
//! rounds are taken, and which stand veiled, the domain decides.

mod subjects;

use std::collections::{HashMap, HashSet};

use super::{ActError, Acting};
use crate::db::{Connection, DbError, comparisons, publications, regions, rounds, sites, versions};
use crate::domain::ids::RoundId;
use crate::domain::instrument::InstrumentId;
use crate::domain::permission::Actor;
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::comparison::{
    ChosenRounds, MOST_NAMED, OtherRound, OtherRounds, Own, Taken, Veil, others, stand_veiled,
};
use crate::domain::round::{Round, RoundSummary};
use crate::domain::tellable_comparison::{ComparedPlace, RoundBeside, TellableComparison};

pub use subjects::{ComparedInstrument, OfSubject, SubjectPlace, region_trend, side_by_side, site_trend};

/// A comparison with the rounds that its page offers to choose from.
#[derive(Debug)]
pub struct ComparisonShown {
    /// What is told.
    pub told: TellableComparison,
    /// The rounds that may be chosen, newest first.
    pub offered: Vec<RoundSummary>,
}

/// What is told of these rounds.
///
/// # Errors
/// [`ActError::NotFound`] when one of them does not exist for this person; [`ActError::Round`] when one is not closed.
pub async fn of_rounds(acting: &Acting, chosen: ChosenRounds) -> Result<TellableComparison, ActError> {
    acting
        .read_as_account(move |conn, actor| tell(conn, actor, chosen))
        .await
}

/// As [`of_rounds`], for the page where others may be chosen.
///
/// # Errors
/// As [`of_rounds`].
pub async fn shown(acting: &Acting, chosen: ChosenRounds) -> Result<ComparisonShown, ActError> {
    acting
        .read_as_account(move |conn, actor| show(conn, actor, chosen))
        .await
}

fn show(conn: &mut Connection, actor: &Actor, chosen: ChosenRounds) -> Result<ComparisonShown, ActError> {
    let told = tell(conn, actor, chosen)?;
    let offered = offered(conn, actor, &told)?;
    Ok(ComparisonShown { told, offered })
}

/// What is told of these rounds to somebody with this account.
///
/// # Errors
/// As [`of_rounds`].
pub fn tell(conn: &mut Connection, actor: &Actor, chosen: ChosenRounds) -> Result<TellableComparison, ActError> {
    let asked = rounds_for(conn, actor, &chosen.rounds)?;
    let Taken { rounds, mut beyond } = chosen.taken(asked);
    let mut beside = gathered(conn, rounds, false)?;
    let mut too_few_others = false;
    if chosen.others {
        let found = others_of(conn, actor, &beside)?;
        beyond += found.beyond;
        let known = rounds::list(conn, &found.known)?;
        let known = gathered(conn, known, false)?;
        let veiled = standing_veiled(conn, &found.veiled)?;
        let are_too_few = veiled.is_empty() && !found.veiled.is_empty();
        too_few_others = are_too_few || (known.is_empty() && veiled.is_empty());
        beside.extend(known);
        beside.extend(veiled);
    }
    TellableComparison::of(beside, chosen, beyond, too_few_others).ok_or(ActError::NotFound)
}

/// The rounds with these ids: all of them, or nothing.
fn rounds_for(conn: &mut Connection, actor: &Actor, ids: &[RoundId]) -> Result<Vec<Round>, ActError> {
    let found = rounds::list(conn, ids)?;
    if found.len() < ids.len() || !found.iter().all(|round| actor.knows_round(round)) {
        return Err(ActError::NotFound);
    }
    found.iter().try_for_each(Round::comparable)?;
    Ok(found)
}

/// The rounds with what they are told from.
fn gathered(conn: &mut Connection, rounds: Vec<Round>, is_veiled: bool) -> Result<Vec<RoundBeside>, ActError> {
    let mut beside = Vec::with_capacity(rounds.len());
    let mut known_regions: HashMap<RegionCode, Region> = HashMap::new();
    for (round, gathered) in comparisons::gather(conn, rounds)? {
        let instrument = versions::find(conn, &round.version)?.instrument;
        let results = gathered.results(&round, &instrument)?;
        let code = &round.subject.region;
        if !known_regions.contains_key(code) {
            known_regions.insert(code.clone(), regions::find(conn, code)?);
        }
        let region = known_regions.get(code).cloned().ok_or(DbError::NotFound)?;
        let site = match &round.subject.site {
            Some(id) => Some(sites::find(conn, id)?.facts.name),
            None => None,
        };
        beside.push(RoundBeside {
            place: ComparedPlace { region, site },
            round,
            instrument,
            results,
            is_veiled,
        });
    }
    Ok(beside)
}

/// The closed rounds of other sites that may stand beside these.
fn others_of(conn: &mut Connection, actor: &Actor, beside: &[RoundBeside]) -> Result<OtherRounds, ActError> {
    let first = beside.first().ok_or(ActError::NotFound)?;
    let listed = comparisons::list_in_region(conn, &first.round.subject.region)?;
    let instruments = instruments(conn, &listed)?;
    let found = listed.into_iter().zip(instruments);
    let found: Vec<OtherRound> = found
        .filter_map(|(round, instrument)| {
            Some(OtherRound {
                is_known: actor.knows_closed_round(&round.id, &round.subject),
                site: round.subject.site?,
                kind: round.subject.kind,
                id: round.id,
                instrument,
            })
        })
        .collect();
    let own_sites = beside.iter().filter_map(|own| own.round.subject.site.clone());
    let own = Own {
        kind: first.round.subject.kind,
        instrument: &first.instrument.id,
        sites: &own_sites.collect(),
        room: MOST_NAMED.saturating_sub(beside.len()),
    };
    Ok(others(&found, &own))
}

fn standing_veiled(conn: &mut Connection, ids: &[RoundId]) -> Result<Vec<RoundBeside>, ActError> {
    let found = rounds::list(conn, ids)?;
    let hidden = gathered(conn, found, true)?;
    let published: HashSet<RoundId> = publications::list_ids(conn)?.into_iter().collect();
    Ok(stand_veiled(hidden, |own| Veil {
        tells_participants: own.results.participants.is_some(),
        is_published: published.contains(&own.round.id),
    }))
}

/// The closed rounds that may be chosen beside those that are told.
fn offered(conn: &mut Connection, actor: &Actor, told: &TellableComparison) -> Result<Vec<RoundSummary>, ActError> {
    let first = told.comparison.rounds.first().and_then(|round| round.about.as_ref());
    let (Some(first), Some(newest)) = (first, told.versions.first()) else {
        return Ok(Vec::new());
    };
    let listed = comparisons::list_in_region(conn, &first.subject.region)?;
    let instruments = instruments(conn, &listed)?;
    let known = listed
        .into_iter()
        .zip(instruments)
        .filter(|(round, instrument)| actor.knows_closed_round(&round.id, &round.subject) && *instrument == newest.id);
    let known = known.map(|(round, _)| round).collect();
    Ok(told.chosen.offered(told.comparison.order, &first.subject, known))
}

/// Each round's instrument.
fn instruments(conn: &mut Connection, rounds: &[RoundSummary]) -> Result<Vec<InstrumentId>, ActError> {
    let each = rounds.iter();
    each.map(|round| Ok(versions::find(conn, &round.version)?.instrument.id.clone()))
        .collect()
}
