use std::collections::BTreeSet;
use std::sync::Arc;

use crate::acts::{ActError, Acting};
use crate::db::publications::PublishedFilter;
use crate::db::{publications, regions, versions};
use crate::domain::Instrument;
use crate::domain::region::Region;
use crate::domain::sharing::PublishedRound;

/// Rounds told at once.
const PER_PAGE: usize = 100;

/// A page of the published rounds, and what they may be narrowed to.
pub struct PublishedPage {
    /// The rounds, each with its region and what it asked.
    pub rounds: Vec<(PublishedRound, Region, Arc<Instrument>)>,
    /// Whether there are further pages.
    pub has_more: bool,
    /// The regions that have any.
    pub regions: Vec<Region>,
    /// The years that have any.
    pub years: BTreeSet<String>,
}

/// The published rounds of a region and year, empty for all; `number` counts the pages from 1.
///
/// # Errors
/// What the database fails with.
pub async fn list_published(
    acting: &Acting,
    region: &str,
    year: &str,
    number: usize,
) -> Result<PublishedPage, ActError> {
    let chosen = PublishedFilter {
        region: region.to_owned(),
        year: year.to_owned(),
    };
    acting
        .read(move |conn| {
            let all = regions::list(conn)?;
            let offered = publications::offered(conn)?;
            let skipped = PER_PAGE.saturating_mul(number.saturating_sub(1));
            let mut found = publications::list(conn, &chosen, skipped, PER_PAGE + 1)?;
            let has_more = found.len() > PER_PAGE;
            found.truncate(PER_PAGE);
            let mut rounds = Vec::with_capacity(found.len());
            for round in found {
                let region = all.iter().find(|region| region.code == round.subject.region);
                let region = region.cloned().ok_or(ActError::NotFound)?;
                let instrument = versions::find(conn, &round.version)?.instrument;
                rounds.push((round, region, instrument));
            }
            let is_offered = |region: &Region| offered.iter().any(|(code, _)| *code == region.code);
            Ok(PublishedPage {
                rounds,
                has_more,
                regions: all.into_iter().filter(is_offered).collect(),
                years: offered.iter().map(|(_, year)| year.clone()).collect(),
            })
        })
        .await
}
