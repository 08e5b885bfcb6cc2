//! Published rounds, for everybody.

use std::collections::BTreeSet;

use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::region::Region;
use crate::domain::sharing::PublishedRound;
use crate::i18n::{dates, msg};
use crate::views::components::{
    Card, Choice, PageHead, Select, Weight, button, card, empty_state, page_head, section, select, tiles,
};

/// All that is published, and what was asked of it.
pub struct PublishedList<'a> {
    pub lines: &'a [PublishedLine<'a>],
    /// A region's code; empty for all.
    pub region: &'a str,
    /// A year; empty for all.
    pub year: &'a str,
}

/// A published round and the names that belong to it.
pub struct PublishedLine<'a> {
    pub round: &'a PublishedRound,
    pub region: &'a Region,
    pub instrument: &'a str,
}

impl PublishedList<'_> {
    fn is_asked_for(&self, line: &PublishedLine<'_>) -> bool {
        (self.region.is_empty() || self.region == line.region.code.as_str())
            && (self.year.is_empty() || self.year == line.round.year().to_string())
    }
}

pub fn published(l: Language, list: &PublishedList<'_>) -> Markup {
    let asked: Vec<&PublishedLine<'_>> = list.lines.iter().filter(|line| list.is_asked_for(line)).collect();
    html! {
        (page_head(l, &PageHead {
            way: vec![("/".into(), msg::common_front_page(l).into())],
            title: msg::sharing_published_title(l).into(),
            lead: Some(msg::sharing_published_lead(l).into()),
            ..PageHead::default()
        }))
        @if list.lines.is_empty() {
            (empty_state(msg::sharing_published_none(l), msg::sharing_published_none_text(l), None))
        } @else {
            (choice(l, list))
            @if asked.is_empty() {
                (empty_state(msg::sharing_published_none(l), msg::sharing_published_none_here(l), None))
            }
            @for region in regions(&asked) { (of_region(l, region, &asked)) }
        }
    }
}

/// Each region once, by its code.
fn regions<'a>(lines: &[&'a PublishedLine<'a>]) -> Vec<&'a Region> {
    let mut regions: Vec<&Region> = lines.iter().map(|line| line.region).collect();
    regions.sort_by(|one, other| one.code.as_str().cmp(other.code.as_str()));
    regions.dedup_by(|one, other| one.code == other.code);
    regions
}

fn of_region(l: Language, region: &Region, lines: &[&PublishedLine<'_>]) -> Markup {
    let own = lines.iter().filter(|line| line.region.code == region.code);
    let cards: Vec<Markup> = own.map(|line| published_card(l, line)).collect();
    section(&format!("region-{}", region.code), region.name(l), tiles(&cards))
}

fn published_card(l: Language, line: &PublishedLine<'_>) -> Markup {
    let round = line.round;
    let subject = round.site_name.as_deref().unwrap_or_else(|| line.region.name(l));
    card(&Card {
        address: &format!("/published/{}", round.id),
        title: round.name.as_str().into(),
        about: Some(format!("{subject} · {}", line.instrument).into()),
        body: dates::period(l, round.starts_on, round.ends_on).map(|period| html! { p.muted { (period) } }),
        state: None,
    })
}

fn choice(l: Language, list: &PublishedList<'_>) -> Markup {
    let all: Vec<&PublishedLine<'_>> = list.lines.iter().collect();
    let regions = regions(&all).into_iter().map(|region| Choice {
        value: region.code.as_str().into(),
        label: region.name(l).into(),
        chosen: list.region == region.code.as_str(),
        ..Choice::default()
    });
    let years: BTreeSet<i16> = list.lines.iter().map(|line| line.round.year()).collect();
    let years = years.into_iter().rev().map(|year| Choice {
        value: year.to_string().into(),
        label: year.to_string().into(),
        chosen: list.year == year.to_string(),
        ..Choice::default()
    });
    html! {
        form.search.no-print method="get" action="/published" {
            (select(l, &Select {
                name: "region",
                label: msg::sharing_published_region(l).into(),
                empty: Some(msg::sharing_published_region_all(l).into()),
                choices: regions.collect(),
                empty_counts: true,
                ..Select::default()
            }))
            (select(l, &Select {
                name: "year",
                label: msg::sharing_published_year(l).into(),
                empty: Some(msg::sharing_published_year_all(l).into()),
                choices: years.collect(),
                empty_counts: true,
                ..Select::default()
            }))
            (button(Weight::Secondary, msg::sharing_published_show(l)))
        }
    }
}
