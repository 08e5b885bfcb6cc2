//! What an overview is asked for, and what may be chosen.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::charts::Size;
use crate::db::{Connection, consents, publications, summaries, versions};
use crate::domain::instrument::Status;
use crate::domain::results::overview::{ClosedRound, Filter, Looked, Open};
use crate::domain::{Instrument, InstrumentId, Language, ThemeId};
use crate::web::AppError;

/// The query of an overview's address; empty for all.
#[derive(Deserialize)]
pub struct OverviewQuery {
    #[serde(default)]
    instrument: String,
    #[serde(default)]
    year: String,
    #[serde(default)]
    theme: String,
    #[serde(default)]
    tag: String,
}

/// How a picture of an overview is asked for; what is left out is the reader's language and a slide.
#[derive(Deserialize)]
pub struct AskedPicture {
    lang: Option<String>,
    size: Option<String>,
}

impl AskedPicture {
    /// # Errors
    /// [`AppError::NotFound`] for a language or size that does not exist.
    pub fn parse(&self, own: Language) -> Result<(Language, Size), AppError> {
        let language = match &self.lang {
            Some(code) => Language::parse(code).ok_or(AppError::NotFound)?,
            None => own,
        };
        let size = match &self.size {
            Some(code) => Size::parse(code).ok_or(AppError::NotFound)?,
            None => Size::Slide,
        };
        Ok((language, size))
    }
}

/// What overviews are made of, before any figures are read.
pub struct Ground {
    /// Of all regions.
    pub closed: Vec<ClosedRound>,
    pub open: Open,
    /// Each instrument's newest version.
    newest: HashMap<InstrumentId, Arc<Instrument>>,
}

/// What is looked at, and what else could be.
pub struct OverviewChoice {
    pub filter: Filter,
    pub instrument: Arc<Instrument>,
    pub looked: Looked,
    /// Those that have closed rounds here.
    pub instruments: Vec<Arc<Instrument>>,
    /// Of the instrument's closed rounds here, newest first.
    pub years: Vec<i16>,
    /// The instrument's links to outside frameworks.
    pub tags: Vec<String>,
}

impl Ground {
    pub fn load(conn: &mut Connection) -> Result<Ground, AppError> {
        let mut newest: HashMap<InstrumentId, Arc<Instrument>> = HashMap::new();
        // A draft asks what no round has been asked yet.
        let versions = versions::list(conn)?.into_iter().map(|stored| stored.instrument);
        for version in versions.filter(|version| version.status == Status::Released) {
            let known = newest.get(&version.id);
            if known.is_none_or(|known| known.version_numbers() < version.version_numbers()) {
                newest.insert(version.id.clone(), version);
            }
        }
        let consents = consents::list(conn)?;
        Ok(Ground {
            closed: summaries::list_closed(conn)?,
            open: Open {
                consented: consents.into_iter().map(|consent| consent.region).collect(),
                published: publications::list_ids(conn)?.into_iter().collect(),
            },
            newest,
        })
    }

    /// The choice among the closed rounds that `counts` counts; `None` where there are none. Without an instrument asked
    /// for, the one with the most rounds.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for an instrument that does not exist and a year that is none.
    pub fn choose(
        &self,
        asked: &OverviewQuery,
        counts: impl Fn(&ClosedRound) -> bool,
    ) -> Result<Option<OverviewChoice>, AppError> {
        let mut numbers: HashMap<&InstrumentId, usize> = HashMap::new();
        for round in self.closed.iter().filter(|round| counts(round)) {
            *numbers.entry(&round.instrument).or_default() += 1;
        }
        let most = numbers
            .iter()
            .max_by_key(|(id, count)| (**count, std::cmp::Reverse(**id)));
        let id = match (asked.instrument.as_str(), most) {
            (_, None) => return Ok(None),
            ("", Some((id, _))) => (*id).clone(),
            (text, Some(_)) => InstrumentId::parse(text).ok_or(AppError::NotFound)?,
        };
        let instrument = self.newest.get(&id).ok_or(AppError::NotFound)?;
        let mut instruments: Vec<Arc<Instrument>> =
            numbers.keys().filter_map(|id| self.newest.get(id).cloned()).collect();
        instruments.sort_by(|one, other| one.id.cmp(&other.id));
        let mut years: Vec<i16> = self
            .closed
            .iter()
            .filter(|round| counts(round) && round.instrument == id)
            .map(|round| round.on.year())
            .collect();
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

impl OverviewQuery {
    /// A theme or tag of another instrument, left over from another choice, is none.
    fn filter(&self, instrument: &Instrument, tags: &[String]) -> Result<Filter, AppError> {
        let year = match self.year.as_str() {
            "" => None,
            text => Some(text.parse().map_err(|_| AppError::NotFound)?),
        };
        Ok(Filter {
            instrument: instrument.id.clone(),
            year,
            theme: ThemeId::parse(&self.theme).filter(|id| instrument.theme(id).is_some()),
            tag: tags.iter().find(|tag| **tag == self.tag).cloned(),
        })
    }
}
