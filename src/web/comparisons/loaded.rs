//! The rounds of a comparison with everything that page, pictures, reports and files are made of.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::query::ComparisonQuery;
use crate::db::{Connection, DbError, comparisons, publications, regions, rounds, sites, versions};
use crate::domain::ids::RoundId;
use crate::domain::permission::Actor;
use crate::domain::region::{Region, RegionCode};
use crate::domain::results::Results;
use crate::domain::results::comparison::{Comparison, Order, Side, hide_each_other, veiled};
use crate::domain::round::{Round, RoundSummary};
use crate::domain::{Criterion, CriterionId, Instrument, Language, Theme, ThemeId};
use crate::reports::file_name;
use crate::views::comparisons::names::{self, Named};
use crate::web::error::AppError;

/// Rounds with names that may stand beside each other.
pub const MOST: usize = 12;

pub struct LoadedComparison {
    /// In the order of `comparison.rounds`.
    pub rounds: Vec<LoadedRound>,
    pub comparison: Comparison,
    /// The newest version, for names and the order of themes.
    pub instrument: Arc<Instrument>,
    /// What was asked for.
    pub chosen: ComparisonQuery,
    /// Rounds that were asked for beyond [`MOST`]: the oldest, which are not there. Other sites' rounds count too.
    pub beyond: usize,
    /// Whether other sites' rounds were asked for and too few to be shown without names.
    pub too_few_others: bool,
}

/// One round of a comparison.
pub struct LoadedRound {
    pub round: Round,
    pub instrument: Arc<Instrument>,
    pub results: Results,
    pub region: Region,
    /// The site's name, unless the region itself is assessed.
    pub site: Option<String>,
    /// Told without a name: nothing but the figures of the comparison may reach the reader.
    pub is_veiled: bool,
}

impl LoadedRound {
    /// The name of what was assessed.
    pub fn subject(&self, l: Language) -> &str {
        self.site.as_deref().unwrap_or_else(|| self.region.name(l))
    }
}

impl LoadedComparison {
    /// # Errors
    /// [`AppError::NotFound`] when one of the rounds does not exist for this person,
    /// [`RoundRule::NotClosed`](crate::domain::round::RoundRule::NotClosed) when one is not closed.
    pub fn for_actor(
        conn: &mut Connection,
        actor: &Actor,
        chosen: ComparisonQuery,
    ) -> Result<LoadedComparison, AppError> {
        let mut own = rounds_for(conn, actor, &chosen.rounds)?;
        own.sort_by_key(|round| Reverse((round.settings.ends_on, round.id.clone())));
        // Of rounds that all ended earlier the newest stays, so that there is something to go on from.
        let recent = own
            .iter()
            .filter(|round| chosen.since.is_none_or(|year| ended_in(round) >= Some(year)));
        let recent = recent.count().max(1);
        own.truncate(recent);
        let mut beyond = own.len().saturating_sub(MOST);
        own.truncate(MOST);
        let mut loaded = load(conn, own, false)?;
        let mut too_few_others = false;
        if chosen.others {
            let others = Others::of(conn, actor, &loaded)?;
            beyond += others.beyond;
            too_few_others = others.are_too_few || others.rounds.is_empty();
            loaded.extend(others.rounds);
        }
        LoadedComparison::of(loaded, chosen, beyond, too_few_others)
    }

    fn of(
        mut rounds: Vec<LoadedRound>,
        chosen: ComparisonQuery,
        beyond: usize,
        too_few_others: bool,
    ) -> Result<LoadedComparison, AppError> {
        let first = rounds.first().map(|own| own.round.subject.clone());
        let is_one_subject = rounds.iter().all(|own| Some(&own.round.subject) == first.as_ref());
        let order = if is_one_subject && !chosen.side && !chosen.others {
            Order::OverTime
        } else {
            Order::SideBySide
        };
        arrange(&mut rounds, order);
        let sides: Vec<Side<'_>> = rounds.iter().map(LoadedRound::side).collect();
        let comparison = Comparison::of(order, &sides);
        let newest = Comparison::newest_instrument(&sides);
        let newest = rounds
            .iter()
            .find(|own| newest.is_some_and(|newest| *newest == *own.instrument));
        let instrument = newest.or(rounds.first()).map(|own| own.instrument.clone());
        Ok(LoadedComparison {
            comparison,
            instrument: instrument.ok_or(AppError::NotFound)?,
            rounds,
            chosen,
            beyond,
            too_few_others,
        })
    }

    /// Per round: what it is called beside the others, as "2025" or a site's name.
    pub fn labels(&self, l: Language) -> Vec<String> {
        names::labels(l, self.comparison.order, &self.named(l))
    }

    /// What is compared, as "Pohjanmaa 2024–2026".
    pub fn title(&self, l: Language) -> String {
        names::title(l, self.comparison.order, &self.named(l))
    }

    /// Instrument and years in one line, for the foot of a picture or a file.
    pub fn facts(&self, l: Language) -> String {
        names::facts(l, &self.instrument, &self.named(l))
    }

    pub fn named<'a>(&'a self, l: Language) -> Vec<Named<'a>> {
        let rounds = self.rounds.iter().zip(&self.comparison.rounds);
        rounds
            .map(|(own, compared)| Named {
                about: compared.about.as_ref(),
                subject: own.subject(l),
                kind: own.round.subject.kind,
            })
            .collect()
    }

    /// A theme that is compared.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for any other.
    pub fn theme(&self, id: &str) -> Result<&Theme, AppError> {
        let compared = self.comparison.themes.iter().find(|theme| theme.theme.as_str() == id);
        let theme = compared.and_then(|compared| self.theme_texts(&compared.theme));
        theme.ok_or(AppError::NotFound)
    }

    /// A theme with its texts, in the newest version that has it.
    pub fn theme_texts(&self, id: &ThemeId) -> Option<&Theme> {
        self.versions().find_map(|instrument| instrument.theme(id))
    }

    /// A criterion with its texts, in the newest version that has it.
    pub fn criterion_texts(&self, id: &CriterionId) -> Option<&Criterion> {
        self.versions().find_map(|instrument| instrument.criterion(id))
    }

    /// The newest version first.
    pub fn versions(&self) -> impl Iterator<Item = &Instrument> {
        let all = self.rounds.iter().rev().map(|own| own.instrument.as_ref());
        std::iter::once(self.instrument.as_ref()).chain(all)
    }

    /// A name for a file of this comparison.
    pub fn file_name(&self, l: Language, marks: &[&str], extension: &str) -> String {
        file_name(l, &self.title(l), marks, extension)
    }
}

impl LoadedRound {
    pub fn side(&self) -> Side<'_> {
        Side {
            round: &self.round,
            instrument: &self.instrument,
            results: &self.results,
            is_veiled: self.is_veiled,
        }
    }
}

/// The rounds with these ids: all of them, or nothing.
///
/// # Errors
/// [`AppError::Round`] when one is not closed.
fn rounds_for(conn: &mut Connection, actor: &Actor, ids: &[RoundId]) -> Result<Vec<Round>, AppError> {
    let found = rounds::list(conn, ids)?;
    if found.len() < ids.len() || !found.iter().all(|round| actor.knows_round(round)) {
        return Err(AppError::NotFound);
    }
    found.iter().try_for_each(Round::comparable)?;
    Ok(found)
}

fn load(conn: &mut Connection, found: Vec<Round>, is_veiled: bool) -> Result<Vec<LoadedRound>, AppError> {
    let mut loaded = Vec::with_capacity(found.len());
    let mut known_regions: HashMap<RegionCode, Region> = HashMap::new();
    for (round, gathered) in comparisons::gather(conn, found)? {
        let instrument = versions::find(conn, &round.version)?.instrument;
        let results = gathered.results(&round, &instrument)?;
        let code = &round.subject.region;
        if !known_regions.contains_key(code) {
            known_regions.insert(code.clone(), regions::find(conn, code)?);
        }
        let site = match &round.subject.site {
            Some(id) => Some(sites::find(conn, id)?.facts.name),
            None => None,
        };
        loaded.push(LoadedRound {
            region: known_regions.get(code).cloned().ok_or(DbError::NotFound)?,
            is_veiled,
            site,
            instrument,
            results,
            round,
        });
    }
    Ok(loaded)
}

/// The newest closed round of each other site of the same kind and region on the same instrument.
struct Others {
    /// Those that this person knows, then the others veiled.
    rounds: Vec<LoadedRound>,
    /// Further ones for which there is no room.
    beyond: usize,
    /// Whether there are rounds that this person does not know, and too few to stand veiled.
    are_too_few: bool,
}

impl Others {
    /// Which rounds stand veiled depends on this person and on nothing that they choose: a site of which they know any
    /// closed round never does, whether or not that round is among `own`.
    fn of(conn: &mut Connection, actor: &Actor, own: &[LoadedRound]) -> Result<Others, AppError> {
        let first = own.first().ok_or(AppError::NotFound)?;
        let (kind, instrument) = (first.round.subject.kind, first.instrument.id.clone());
        let mut alike = comparisons::list_in_region(conn, &first.round.subject.region)?;
        alike.retain(|other| other.subject.kind == kind && other.subject.site.is_some());
        let knows = |other: &RoundSummary| actor.knows_closed_round(&other.id, &other.subject);
        let known_sites: HashSet<_> = alike
            .iter()
            .filter(|other| knows(other))
            .map(|other| other.subject.site.clone())
            .collect();
        let mut seen: HashSet<_> = HashSet::new();
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for other in alike {
            let site = &other.subject.site;
            let may_stand = if known_sites.contains(site) {
                knows(&other)
            } else {
                true
            };
            if !may_stand
                || versions::find(conn, &other.version)?.instrument.id != instrument
                || !seen.insert(site.clone())
            {
                continue;
            }
            match known_sites.contains(site) {
                true => known.push(other),
                false => unknown.push(other.id),
            }
        }
        let own_sites: HashSet<_> = own.iter().map(|own| own.round.subject.site.clone()).collect();
        known.retain(|other| !own_sites.contains(&other.subject.site));
        let (found, chosen) = (known.len() + unknown.len(), veiled(unknown));
        known.truncate(MOST.saturating_sub(own.len()));
        let beyond = found - known.len() - chosen.len();
        let ids: Vec<RoundId> = known.into_iter().map(|other| other.id).collect();
        let known = rounds::list(conn, &ids)?;
        let mut rounds = load(conn, known, false)?;
        let (hidden, are_too_few) = unknown_rounds(conn, &chosen)?;
        rounds.extend(hidden);
        Ok(Others {
            rounds,
            beyond,
            are_too_few,
        })
    }
}

/// The rounds to stand veiled, and whether they are too few to.
fn unknown_rounds(conn: &mut Connection, ids: &[RoundId]) -> Result<(Vec<LoadedRound>, bool), AppError> {
    let found = rounds::list(conn, ids)?;
    let mut hidden = load(conn, found, true)?;
    // That few took part is something a round without a name could be known by.
    hidden.retain(|other| other.results.participants.is_some());
    let published: HashSet<RoundId> = publications::list_ids(conn)?.into_iter().collect();
    let unpublished = hidden.iter().filter(|other| !published.contains(&other.round.id));
    if hide_each_other(unpublished.count()) {
        Ok((hidden, false))
    } else {
        Ok((Vec::new(), !ids.is_empty()))
    }
}

/// Over time by the last day; side by side by name, those without one by their value, so that their place tells nothing
/// else.
fn arrange(rounds: &mut [LoadedRound], order: Order) {
    match order {
        Order::OverTime => rounds.sort_by_key(|own| {
            let (round, settings) = (&own.round, &own.round.settings);
            (settings.ends_on, settings.starts_on, round.created.at, round.id.clone())
        }),
        Order::SideBySide => {
            let index = |own: &LoadedRound| own.results.whole.current.index.unwrap_or(-1.0);
            rounds.sort_by(|one, other| {
                one.is_veiled.cmp(&other.is_veiled).then_with(|| {
                    if one.is_veiled {
                        index(other).total_cmp(&index(one))
                    } else {
                        let name = |own: &LoadedRound| own.site.as_deref().map(str::to_lowercase);
                        let last_day = |own: &LoadedRound| own.round.settings.ends_on;
                        (name(one), last_day(one)).cmp(&(name(other), last_day(other)))
                    }
                })
            });
        }
    }
}

/// The year of a round's last day.
fn ended_in(round: &Round) -> Option<i16> {
    round.settings.ends_on.map(|day| day.year())
}
