//! Regions beside each other. What may stand here and why, the head of [`super`] says.

use std::collections::{BTreeMap, HashMap};

use super::{Across, ClosedRound, FEWEST_REGIONS, Filter, Looked, Open, RoundFigures, Summary};
use crate::domain::ids::RoundId;
use crate::domain::region::RegionCode;
use crate::domain::results::statistics::quartiles;

/// The median over a region's subjects, each by its latest round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RegionFigure {
    /// `0..=100`.
    pub index: f64,
    /// Made of published rounds only, so that anybody can work it out.
    pub is_public: bool,
}

/// What is told of one region.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionFigures {
    /// The region.
    pub region: RegionCode,
    /// Rounds that are counted.
    pub rounds: usize,
    /// What is told of each part, where anything may be.
    pub figures: Across<Option<RegionFigure>>,
}

/// Quartiles of regions' figures by linear interpolation (R type 7), `0..=100`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// How many regions they are of: at least [`FEWEST_REGIONS`].
    pub regions: usize,
    /// The first quartile, `0..=100`.
    pub q1: f64,
    /// The median, `0..=100`.
    pub median: f64,
    /// The third quartile, `0..=100`.
    pub q3: f64,
}

impl Quartiles {
    /// Of regions whose figures the reader is shown beside.
    pub fn named<'a>(figures: impl IntoIterator<Item = &'a RegionFigure>) -> Option<Quartiles> {
        let mut values: Vec<f64> = figures.into_iter().map(|figure| figure.index).collect();
        if values.len() < FEWEST_REGIONS {
            return None;
        }
        let [q1, median, q3] = quartiles(&mut values)?;
        Some(Quartiles {
            regions: values.len(),
            q1,
            median,
            q3,
        })
    }

    /// Of regions that the reader is not told of. A single one whose figure is not public could be worked out from the
    /// others, so it is left out.
    pub fn unnamed<'a>(figures: impl IntoIterator<Item = &'a RegionFigure>) -> Option<Quartiles> {
        let (public, mut secret): (Vec<_>, Vec<_>) = figures.into_iter().partition(|figure| figure.is_public);
        if secret.len() == 1 {
            secret.clear();
        }
        Quartiles::named(public.into_iter().chain(secret))
    }
}

/// A region's places by their latest rounds, and the region beside the others.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionOverview<'a> {
    /// The region itself first, then its sites; those with a round only.
    pub rows: Vec<RoundFigures<'a>>,
    /// The region's own median over its subjects.
    pub own: Across<Option<f64>>,
    /// Of the other regions, where enough of them are told.
    pub others: Across<Option<Quartiles>>,
}

impl<'a> RegionOverview<'a> {
    /// `own` and `others` are what [`Filter::of_region`] and [`Filter::of_others`] chose; rounds without a summary are left
    /// out.
    pub fn of(
        looked: &Looked,
        own: &[&'a ClosedRound],
        others: &[&'a ClosedRound],
        summaries: &HashMap<RoundId, Summary>,
        open: &Open,
    ) -> RegionOverview<'a> {
        let rows = figures(looked, own, summaries);
        let regions = by_region(looked, figures(looked, others, summaries), open);
        let medians = regions_own(looked, &rows, open);
        RegionOverview {
            own: medians.map(|figure| figure.map(|own| own.index)),
            others: columns(looked, &regions, Quartiles::unnamed),
            rows,
        }
    }
}

/// All regions, as the national admin sees them.
#[derive(Debug, Clone, PartialEq)]
pub struct NationalOverview {
    /// In the order the regions were given.
    pub regions: Vec<NationalRow>,
    /// Of all regions that are told.
    pub all: Across<Option<Quartiles>>,
}

/// A region's line in the national overview.
#[derive(Debug, Clone, PartialEq)]
pub struct NationalRow {
    /// The region.
    pub region: RegionCode,
    /// Closed rounds of the filter's instrument and year, open or not.
    pub closed: usize,
    /// Of the region's open rounds; `None` where there is none.
    pub figures: Option<RegionFigures>,
}

impl NationalOverview {
    /// `latest` is what [`Filter::of_all`] chose of `closed`; rounds without a summary are left out.
    pub fn of(
        looked: &Looked,
        filter: &Filter,
        regions: &[RegionCode],
        closed: &[ClosedRound],
        latest: &[&ClosedRound],
        summaries: &HashMap<RoundId, Summary>,
        open: &Open,
    ) -> NationalOverview {
        let mut counts: HashMap<&RegionCode, usize> = HashMap::new();
        for round in closed.iter().filter(|round| filter.takes(round)) {
            *counts.entry(&round.region).or_default() += 1;
        }
        let mut found = by_region(looked, figures(looked, latest, summaries), open);
        let all = columns(looked, &found, Quartiles::named);
        NationalOverview {
            regions: regions
                .iter()
                .map(|region| NationalRow {
                    region: region.clone(),
                    closed: counts.get(region).copied().unwrap_or(0),
                    figures: found
                        .iter()
                        .position(|own| own.region == *region)
                        .map(|at| found.swap_remove(at)),
                })
                .collect(),
            all,
        }
    }
}

fn figures<'a>(
    looked: &Looked,
    rounds: &[&'a ClosedRound],
    summaries: &HashMap<RoundId, Summary>,
) -> Vec<RoundFigures<'a>> {
    let told = |round: &&'a ClosedRound| Some(looked.round(round, summaries.get(&round.id)?));
    rounds.iter().filter_map(told).collect()
}

/// By the regions' codes.
fn by_region(looked: &Looked, rounds: Vec<RoundFigures<'_>>, open: &Open) -> Vec<RegionFigures> {
    let mut grouped: BTreeMap<&RegionCode, Vec<RoundFigures<'_>>> = BTreeMap::new();
    for round in rounds {
        grouped.entry(&round.round.region).or_default().push(round);
    }
    grouped
        .into_iter()
        .map(|(region, rounds)| RegionFigures {
            region: region.clone(),
            rounds: rounds.len(),
            figures: regions_own(looked, &rounds, open),
        })
        .collect()
}

/// The medians over one region's rounds.
fn regions_own(looked: &Looked, rounds: &[RoundFigures<'_>], open: &Open) -> Across<Option<RegionFigure>> {
    over_columns(looked, |at| {
        let told = rounds
            .iter()
            .filter_map(|own| Some((own.round, own.cells.iter().nth(at)?.index()?)));
        let (counted, mut values): (Vec<&ClosedRound>, Vec<f64>) = told.unzip();
        let [_, median, _] = quartiles(&mut values)?;
        Some(RegionFigure {
            index: median,
            is_public: counted.iter().all(|round| open.published.contains(&round.id)),
        })
    })
}

/// For each column what `of` makes of the regions that have a figure there.
fn columns<'a>(
    looked: &Looked,
    regions: &'a [RegionFigures],
    of: impl Fn(Vec<&'a RegionFigure>) -> Option<Quartiles>,
) -> Across<Option<Quartiles>> {
    over_columns(looked, |at| {
        of(regions
            .iter()
            .filter_map(|own| own.figures.iter().nth(at)?.as_ref())
            .collect())
    })
}

/// Together is column 0, the parts follow.
fn over_columns<T>(looked: &Looked, of: impl Fn(usize) -> T) -> Across<T> {
    Across {
        together: of(0),
        parts: (1..=looked.parts.len()).map(of).collect(),
    }
}
