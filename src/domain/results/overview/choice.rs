//! What an overview looks at, of what it is asked for and what there is.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;

use super::{ClosedRound, Filter, Looked};
use crate::domain::Instrument;
use crate::domain::instrument::{InstrumentId, Status, ThemeId};

/// What an overview is asked for, as it stands in an address; empty for all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AskedOverview {
    /// An instrument's id.
    pub instrument: String,
    /// A year.
    pub year: String,
    /// A theme's id.
    pub theme: String,
    /// A link to an outside framework.
    pub tag: String,
}

/// What is looked at, and what else could be.
#[derive(Debug, Clone)]
pub struct OverviewChoice {
    /// Which rounds are looked at.
    pub filter: Filter,
    /// What they were asked.
    pub instrument: Arc<Instrument>,
    /// What is looked at in them.
    pub looked: Looked,
    /// The instruments that have closed rounds here.
    pub instruments: Vec<Arc<Instrument>>,
    /// Of the instrument's closed rounds here, newest first.
    pub years: Vec<i16>,
    /// The instrument's links to outside frameworks.
    pub tags: Vec<String>,
}

/// An instrument that does not exist, or a year that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownChoice;

/// Of each instrument its newest released version: a draft asks what no round has been asked yet.
pub fn newest(versions: impl IntoIterator<Item = Arc<Instrument>>) -> HashMap<InstrumentId, Arc<Instrument>> {
    let mut newest: HashMap<InstrumentId, Arc<Instrument>> = HashMap::new();
    let released = versions
        .into_iter()
        .filter(|version| version.status == Status::Released);
    for version in released {
        let known = newest.get(&version.id);
        if known.is_none_or(|known| known.version_numbers() < version.version_numbers()) {
            newest.insert(version.id.clone(), version);
        }
    }
    newest
}

/// The instrument that an overview of these rounds begins with: the one with the most rounds, of several the first by its
/// id; `None` where there are no rounds.
pub fn begins_with<'a>(counted: impl IntoIterator<Item = &'a ClosedRound>) -> Option<&'a InstrumentId> {
    numbers(counted)
        .into_iter()
        .max_by_key(|(id, count)| (*count, Reverse(*id)))
        .map(|(id, _)| id)
}

fn numbers<'a>(counted: impl IntoIterator<Item = &'a ClosedRound>) -> HashMap<&'a InstrumentId, usize> {
    let mut numbers: HashMap<&InstrumentId, usize> = HashMap::new();
    for round in counted {
        *numbers.entry(&round.instrument).or_default() += 1;
    }
    numbers
}

impl OverviewChoice {
    /// The choice among the closed rounds that are counted; `None` where there are none.
    ///
    /// # Errors
    /// [`UnknownChoice`].
    pub fn of(
        asked: &AskedOverview,
        counted: &[&ClosedRound],
        newest: &HashMap<InstrumentId, Arc<Instrument>>,
    ) -> Result<Option<OverviewChoice>, UnknownChoice> {
        let Some(first) = begins_with(counted.iter().copied()) else {
            return Ok(None);
        };
        let id = match asked.instrument.as_str() {
            "" => first.clone(),
            text => InstrumentId::parse(text).ok_or(UnknownChoice)?,
        };
        let instrument = newest.get(&id).ok_or(UnknownChoice)?;
        let known = numbers(counted.iter().copied());
        let mut instruments: Vec<Arc<Instrument>> = known.keys().filter_map(|id| newest.get(id).cloned()).collect();
        instruments.sort_by(|one, other| one.id.cmp(&other.id));
        let of_instrument = counted.iter().filter(|round| round.instrument == id);
        let mut years: Vec<i16> = of_instrument.map(|round| round.on.year()).collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        let mut tags: Vec<String> = instrument.criteria().flat_map(|own| own.tags.clone()).collect();
        tags.sort();
        tags.dedup();
        let filter = asked.filter(instrument, &tags)?;
        Ok(Some(OverviewChoice {
            looked: Looked::of(instrument, &filter),
            filter,
            instrument: instrument.clone(),
            instruments,
            years,
            tags,
        }))
    }
}

impl AskedOverview {
    /// A theme or tag of another instrument, left over from another choice, is none.
    fn filter(&self, instrument: &Instrument, tags: &[String]) -> Result<Filter, UnknownChoice> {
        let year = match self.year.as_str() {
            "" => None,
            text => Some(text.parse().map_err(|_| UnknownChoice)?),
        };
        Ok(Filter {
            instrument: instrument.id.clone(),
            year,
            theme: ThemeId::parse(&self.theme).filter(|id| instrument.theme(id).is_some()),
            tag: tags.iter().find(|tag| **tag == self.tag).cloned(),
        })
    }
}
