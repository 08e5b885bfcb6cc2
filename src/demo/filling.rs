//! Lets the demo's people do all that they have done over the years.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::content::{Content, RoundEntry};
use super::past::{FillError, Past, at_nine, together};
use super::{people, round};
use crate::acts::{sharing, sites};
use crate::domain::site::TypedSite;

/// Fills a database that holds nothing yet: the regions side by side, since none knows of another.
///
/// # Errors
/// [`FillError`]; what was done before it stays.
pub async fn fill(past: &Past) -> Result<(), FillError> {
    let began = at_nine(jiff::civil::date(2023, 9, 4));
    people::come(past, past.content.national_admin()?, began).await?;
    let regions = regions(&past.content).into_iter();
    together(regions.map(|region| live(past.clone(), region, began))).await
}

async fn live(past: Past, region: String, began: Timestamp) -> Result<(), FillError> {
    let content = &past.content;
    for person in content.everybody() {
        if person.region.as_ref() == Some(&region) {
            people::come(&past, person, began).await?;
        }
    }
    let coordinator = past.person(content.coordinator(&region)?, began).await?;
    for site in content.sites.iter().filter(|site| site.region == region) {
        let typed = TypedSite {
            kind: site.kind.clone(),
            name: site.name.clone(),
            municipality: site.municipality.clone(),
            operator: site.operator.clone(),
        };
        let added = sites::add(&coordinator, &region, typed, site.uuid()).await;
        added.map_err(|error| FillError::from(error).within(&site.key))?;
    }
    if content.consents.contains(&region) {
        sharing::consent(&coordinator, &region, true).await?;
    }
    for entry in rounds_of(content, &region) {
        let lived = round::live(&past, entry).await;
        lived.map_err(|error| error.within(&entry.key))?;
    }
    Ok(())
}

/// All that the content speaks of.
fn regions(content: &Content) -> BTreeSet<String> {
    let of_people = content.everybody().filter_map(|person| person.region.as_ref());
    let of_sites = content.sites.iter().map(|site| &site.region);
    let of_rounds = content.rounds.iter().map(|entry| &entry.region);
    let all = of_people.chain(of_sites).chain(of_rounds).chain(&content.consents);
    all.cloned().collect()
}

/// As they began: a facilitator comes with their first round, and a round after the one before it.
fn rounds_of<'a>(content: &'a Content, region: &str) -> Vec<&'a RoundEntry> {
    let rounds = content.rounds.iter().filter(|entry| entry.region == region);
    let mut rounds: Vec<&RoundEntry> = rounds.collect();
    rounds.sort_by_key(|entry| entry.starts_on);
    rounds
}
