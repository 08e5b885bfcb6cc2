//! A round where it stands: with its place, its instrument and what one may do there.

use std::sync::Arc;

use super::round::{Readiness, Round};
use crate::domain::permission::RoundAction;
use crate::domain::region::Region;
use crate::domain::site::Site;
use crate::domain::{Instrument, Language};

/// A round with the place it assesses, its instrument, and what whoever looks at it may do.
#[derive(Debug, Clone)]
pub struct PlacedRound {
    /// The round.
    pub round: Round,
    /// The region it is of, or its site lies in.
    pub region: Region,
    /// The site, unless the region itself is assessed.
    pub site: Option<Site>,
    /// What is asked.
    pub instrument: Arc<Instrument>,
    /// What the permission table allows this person here.
    pub may: Vec<RoundAction>,
    /// Whether this person keeps the region and so may follow the way to its pages.
    pub coordinates: bool,
}

impl PlacedRound {
    /// The site's name, unless the region itself is assessed.
    pub fn site_name(&self) -> Option<&str> {
        self.site.as_ref().map(|site| site.facts.name.as_str())
    }

    /// What is assessed, by its name.
    pub fn subject(&self, l: Language) -> &str {
        self.site_name().unwrap_or_else(|| self.region.name(l))
    }

    /// What still keeps the round from opening.
    pub fn missing(&self) -> Vec<Readiness> {
        let archived = self.site.as_ref().is_some_and(|site| site.archived.is_some());
        self.round.missing(&self.instrument, archived)
    }
}
