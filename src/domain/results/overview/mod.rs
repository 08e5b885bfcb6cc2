//! Many closed rounds at a glance: a region's places beside each other, a region beside the others, the whole country.
//!
//! Overviews are made of [`Summary`]s, which hold nothing but disclosed figures of single rounds. What is left to guard
//! here is therefore not a participant but a *region*: its closed rounds are its own until it consents or publishes.
//!
//! # What nobody can work out, not even by subtracting one overview from another
//! - *Rounds that are not open are in no figure.* [`Open`] says which are: every closed round of a region that has
//!   consented, and published rounds. Only those are handed to the functions below for anything that leaves a region, so
//!   no figure, quartile or filter depends on any other round, and nothing about it can be subtracted out (a property
//!   test holds this). Of the others only their number is told, to the national admin.
//! - *The national admin* is shown each open region's figure by name. A national median is a function of exactly the
//!   figures that stand beside it, so a difference of two medians tells nothing that is not on the page already. It
//!   needs [`FEWEST_REGIONS`] all the same: of fewer it would be called national and be a few regions' affair.
//! - *A co-ordinator* is shown the others' median and quartiles, and no region's figure by name nor which regions are
//!   counted. Of five regions the quartiles are three of their figures, but nobody is told whose. What could give a name
//!   to one is knowing the rest. Regions that the reader has a part in are therefore never among the others, so that
//!   nobody knows a figure by their own work or moves the median by an own round. And published rounds are known to all:
//!   where exactly *one* of the counted figures is not made of them alone, it is left out ([`Quartiles::unnamed`]), and
//!   five must be left without it.
//! - *Filters.* Each cell of the table is counted for itself: five regions that have this theme, this criterion, this tag.
//!   Another instrument, theme or tag is another figure of each region and not the same figure of other regions, so
//!   that their difference tells of no region. Another *year* would be nearly the same figures of nearly the same
//!   regions, and two years side by side would tell what one region's new round said: the others are therefore always
//!   seen by everybody's latest round, and with a year chosen nothing is told of them.
//! - *Consent taken back, publication withdrawn, a round reopened* take their figures out at once, as everything here is
//!   computed from what is open now. Who looked before and looks again can see a median move, and is told by whom no more
//!   than before.

mod choice;
mod looked;
mod regions;

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

pub use choice::{AskedOverview, OverviewChoice, UnknownChoice, begins_with, newest};
pub use looked::{Across, Cell, Looked, LookedPart, RoundFigures};
pub use regions::{NationalOverview, NationalRow, Quartiles, RegionFigure, RegionFigures, RegionOverview};

use super::Summary;
use crate::domain::ids::{RoundId, SiteId, VersionId};
use crate::domain::instrument::{InstrumentId, ThemeId};
use crate::domain::region::RegionCode;

/// Of fewer regions no median is told.
pub const FEWEST_REGIONS: usize = 5;
/// After so many years a place has waited long for its next assessment.
pub const YEARS_BETWEEN: i32 = 2;

/// A closed round as overviews know it before they read its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedRound {
    /// What it is told apart by.
    pub id: RoundId,
    /// What it was called.
    pub name: String,
    /// The region it was of.
    pub region: RegionCode,
    /// `None` where the region itself was assessed.
    pub site: Option<SiteId>,
    /// The version of an instrument that it asked.
    pub version: VersionId,
    /// The instrument that it asked.
    pub instrument: InstrumentId,
    /// Its last day, or the day it was made where it has none.
    pub on: Date,
    /// When it was made.
    pub created_at: Timestamp,
}

impl ClosedRound {
    fn subject(&self) -> (&RegionCode, Option<&SiteId>) {
        (&self.region, self.site.as_ref())
    }

    fn order(&self) -> (Date, Timestamp, &str) {
        (self.on, self.created_at, self.id.as_str())
    }
}

/// Which closed rounds may leave their region in figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Open {
    /// Regions whose closed rounds may be counted.
    pub consented: HashSet<RegionCode>,
    /// Published rounds, of whatever region.
    pub published: HashSet<RoundId>,
}

impl Open {
    /// Whether a round's figures may be told outside its region.
    pub fn opens(&self, round: &ClosedRound) -> bool {
        self.consented.contains(&round.region) || self.published.contains(&round.id)
    }
}

/// What an overview is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The instrument looked at.
    pub instrument: InstrumentId,
    /// The year of a round's last day.
    pub year: Option<i16>,
    /// Only this theme.
    pub theme: Option<ThemeId>,
    /// A criterion's link to an outside framework, as `thl-linjaus-2018:5`.
    pub tag: Option<String>,
}

impl Filter {
    /// Whether a round is among those looked at.
    pub fn takes(&self, round: &ClosedRound) -> bool {
        round.instrument == self.instrument && self.year.is_none_or(|year| round.on.year() == year)
    }

    /// The latest round of each of a region's subjects: of the region itself first, then of its sites.
    pub fn of_region<'a>(&self, region: &RegionCode, closed: &'a [ClosedRound]) -> Vec<&'a ClosedRound> {
        latest(
            closed
                .iter()
                .filter(|round| round.region == *region && self.takes(round)),
        )
    }

    /// The latest open round of each subject of the regions that the reader has no part in; none with a year chosen, see
    /// the head of this file.
    pub fn of_others<'a>(
        &self,
        part_in: &HashSet<RegionCode>,
        closed: &'a [ClosedRound],
        open: &Open,
    ) -> Vec<&'a ClosedRound> {
        match self.year {
            Some(_) => Vec::new(),
            None => latest(
                closed
                    .iter()
                    .filter(|round| !part_in.contains(&round.region) && self.takes(round) && open.opens(round)),
            ),
        }
    }

    /// The latest open round of each subject of all regions.
    pub fn of_all<'a>(&self, closed: &'a [ClosedRound], open: &Open) -> Vec<&'a ClosedRound> {
        latest(closed.iter().filter(|round| self.takes(round) && open.opens(round)))
    }
}

/// Of each subject its latest round, by region and site, the region itself first.
fn latest<'a>(rounds: impl Iterator<Item = &'a ClosedRound>) -> Vec<&'a ClosedRound> {
    let mut found: BTreeMap<(&RegionCode, Option<&SiteId>), &ClosedRound> = BTreeMap::new();
    for round in rounds {
        let kept = found.entry(round.subject()).or_insert(round);
        if round.order() > kept.order() {
            *kept = round;
        }
    }
    found.into_values().collect()
}

/// A place that has waited long for its next assessment, with the last day of its latest closed round, if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The site.
    pub site: SiteId,
    /// The day of its last round.
    pub last: Option<Date>,
}

/// Of a region's places in use those without a closed round of the last [`YEARS_BETWEEN`] years, with whatever
/// instrument: never assessed first, then the longest ago.
pub fn waiting(sites: &[SiteId], closed: &[ClosedRound], today: Date) -> Vec<Waiting> {
    let long_ago = today.saturating_sub(YEARS_BETWEEN.years());
    let mut waiting: Vec<Waiting> = sites
        .iter()
        .map(|site| Waiting {
            site: site.clone(),
            last: closed
                .iter()
                .filter(|round| round.site.as_ref() == Some(site))
                .map(|round| round.on)
                .max(),
        })
        .filter(|own| own.last.is_none_or(|last| last < long_ago))
        .collect();
    waiting.sort_by_key(|own| own.last);
    waiting
}

#[cfg(test)]
mod tests;
