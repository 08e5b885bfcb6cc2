//! A region's or a site's closed rounds over time, and the sites of a region side by side.

use std::sync::Arc;

use super::{ComparisonShown, instruments, show};
use crate::acts::{ActError, Acting};
use crate::db::{Connection, comparisons, regions, sites, versions};
use crate::domain::ids::SiteId;
use crate::domain::instrument::InstrumentId;
use crate::domain::permission::{Actor, RegionAction};
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::comparison::{ChosenRounds, SiteRound, first_sites, instrument_of_trend, sites_beside};
use crate::domain::round::RoundSummary;
use crate::domain::site::Site;
use crate::domain::{Instrument, SubjectKind};

/// What somebody comes to who asks for a subject.
#[derive(Debug)]
pub enum OfSubject {
    /// Its rounds beside each other.
    Compared {
        /// What its page shows.
        shown: Box<ComparisonShown>,
        /// Whose rounds they are.
        place: SubjectPlace,
        /// What else it was asked, and this.
        instruments: Vec<ComparedInstrument>,
    },
    /// Fewer than two rounds to compare.
    NotYet {
        /// Whose rounds they are.
        place: SubjectPlace,
        /// Whether this person may see the subject's own page.
        is_seen: bool,
        /// How many closed rounds there are.
        rounds: usize,
    },
}

/// Whose rounds they are.
#[derive(Debug)]
pub enum SubjectPlace {
    /// A region's.
    Region(Region),
    /// A site's.
    Site(Site),
}

/// An instrument of which there is a comparison.
#[derive(Debug)]
pub struct ComparedInstrument {
    /// In the version of the newest round.
    pub instrument: Arc<Instrument>,
    /// Side by side: the kind of sites that it is of.
    pub kind: Option<SubjectKind>,
    /// Whether this is the comparison that is shown.
    pub is_shown: bool,
}

/// The subject's rounds that this person knows, newest first, each with what it asked.
struct SubjectRounds {
    place: SubjectPlace,
    is_seen: bool,
    rounds: Vec<RoundSummary>,
    instruments: Vec<InstrumentId>,
}

/// A region's own rounds over time; of the instrument asked for, if one was.
///
/// # Errors
/// [`ActError::NotFound`] for somebody who knows none of its rounds and does not see the region, and for an instrument that
/// none of the rounds has.
pub async fn region_trend(
    acting: &Acting,
    code: &str,
    instrument: Option<InstrumentId>,
    since: Option<i16>,
) -> Result<OfSubject, ActError> {
    let code = code.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let code = RegionCode::parse(&code).ok_or(ActError::NotFound)?;
            let found = comparisons::list_of_region(conn, &code)?;
            let place = |conn: &mut Connection| Ok(SubjectPlace::Region(regions::find(conn, &code)?));
            let own = SubjectRounds::known(conn, actor, &code, found, place)?;
            over_time(conn, actor, own, instrument, since)
        })
        .await
}

/// As [`region_trend`], of a site.
///
/// # Errors
/// As [`region_trend`].
pub async fn site_trend(
    acting: &Acting,
    id: &str,
    instrument: Option<InstrumentId>,
    since: Option<i16>,
) -> Result<OfSubject, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let id = SiteId::parse(&id).ok_or(ActError::NotFound)?;
            let site = sites::find(conn, &id)?;
            let found = comparisons::list_of_site(conn, &id)?;
            let region = site.region.clone();
            let own = SubjectRounds::known(conn, actor, &region, found, |_| Ok(SubjectPlace::Site(site)))?;
            over_time(conn, actor, own, instrument, since)
        })
        .await
}

/// The newest closed round of each of a region's sites; of the kind and instrument asked for, if they were.
///
/// # Errors
/// [`ActError::NotFound`] as for [`region_trend`].
pub async fn side_by_side(
    acting: &Acting,
    code: &str,
    kind: Option<SubjectKind>,
    instrument: Option<InstrumentId>,
    since: Option<i16>,
) -> Result<OfSubject, ActError> {
    let code = code.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let code = RegionCode::parse(&code).ok_or(ActError::NotFound)?;
            let mut found = comparisons::list_in_region(conn, &code)?;
            found.retain(|round| round.subject.site.is_some());
            let place = |conn: &mut Connection| Ok(SubjectPlace::Region(regions::find(conn, &code)?));
            let own = SubjectRounds::known(conn, actor, &code, found, place)?;
            of_sites(conn, actor, own, kind, instrument.as_ref(), since)
        })
        .await
}

impl SubjectRounds {
    fn known(
        conn: &mut Connection,
        actor: &Actor,
        region: &RegionCode,
        mut rounds: Vec<RoundSummary>,
        place: impl FnOnce(&mut Connection) -> Result<SubjectPlace, ActError>,
    ) -> Result<SubjectRounds, ActError> {
        rounds.retain(|round| actor.knows_closed_round(&round.id, &round.subject));
        let is_seen = actor.may_in_region(region, RegionAction::SeeRegion);
        if rounds.is_empty() && !is_seen {
            return Err(ActError::NotFound);
        }
        Ok(SubjectRounds {
            place: place(conn)?,
            is_seen,
            instruments: instruments(conn, &rounds)?,
            rounds,
        })
    }

    fn not_yet(self) -> OfSubject {
        OfSubject::NotYet {
            place: self.place,
            is_seen: self.is_seen,
            rounds: self.rounds.len(),
        }
    }

    /// An instrument in the version of the newest round that has it.
    fn newest(&self, conn: &mut Connection, id: &InstrumentId) -> Result<Arc<Instrument>, ActError> {
        let mut of_rounds = self.rounds.iter().zip(&self.instruments);
        let (round, _) = of_rounds.find(|(_, own)| *own == id).ok_or(ActError::NotFound)?;
        Ok(versions::find(conn, &round.version)?.instrument)
    }
}

fn over_time(
    conn: &mut Connection,
    actor: &Actor,
    own: SubjectRounds,
    wanted: Option<InstrumentId>,
    since: Option<i16>,
) -> Result<OfSubject, ActError> {
    let Some(instrument) = instrument_of_trend(&own.instruments, wanted.as_ref()).cloned() else {
        return if wanted.is_some() {
            Err(ActError::NotFound)
        } else {
            Ok(own.not_yet())
        };
    };
    let rounds = own.rounds.iter().zip(&own.instruments);
    let rounds = rounds.filter(|(_, id)| **id == instrument);
    let rounds: Vec<_> = rounds.map(|(round, _)| round.id.clone()).collect();
    if rounds.len() < 2 && wanted.is_none() {
        return Ok(own.not_yet());
    }
    let chosen = ChosenRounds {
        rounds,
        since,
        ..ChosenRounds::default()
    };
    let shown = show(conn, actor, chosen)?;
    let mut offered = Vec::new();
    for (place, id) in own.instruments.iter().enumerate() {
        if own.instruments[..place].contains(id) {
            continue;
        }
        offered.push(ComparedInstrument {
            instrument: own.newest(conn, id)?,
            kind: None,
            is_shown: *id == instrument,
        });
    }
    Ok(OfSubject::Compared {
        shown: Box::new(shown),
        place: own.place,
        instruments: offered,
    })
}

fn of_sites(
    conn: &mut Connection,
    actor: &Actor,
    own: SubjectRounds,
    kind: Option<SubjectKind>,
    instrument: Option<&InstrumentId>,
    since: Option<i16>,
) -> Result<OfSubject, ActError> {
    let rounds = own.rounds.iter().zip(&own.instruments);
    let rounds: Vec<SiteRound> = rounds
        .filter_map(|(round, instrument)| {
            Some(SiteRound {
                id: round.id.clone(),
                site: round.subject.site.clone()?,
                kind: round.subject.kind,
                instrument: instrument.clone(),
            })
        })
        .collect();
    let groups = sites_beside(&rounds);
    let Some(first) = first_sites(&groups, kind, instrument) else {
        return Ok(own.not_yet());
    };
    let chosen = ChosenRounds {
        rounds: first.rounds.clone(),
        side: true,
        since,
        ..ChosenRounds::default()
    };
    let shown = show(conn, actor, chosen)?;
    let mut offered = Vec::new();
    for group in &groups {
        offered.push(ComparedInstrument {
            instrument: own.newest(conn, &group.instrument)?,
            kind: Some(group.kind),
            is_shown: group == first,
        });
    }
    Ok(OfSubject::Compared {
        shown: Box::new(shown),
        place: own.place,
        instruments: offered,
    })
}
