//! Published rounds, for everybody.

use std::collections::BTreeSet;

use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::domain::Language;
use crate::domain::region::Region;
use crate::domain::sharing::PublishedRound;
use crate::i18n::{dates, msg};
use crate::views::components::{
    Card, Choice, PageHead, Select, Weight, button, button_row, card, empty_state, link_button, page_head, section,
    select, tiles,
};

/// A page of what is published, and what was asked of it.
pub struct PublishedList<'a> {
    /// Region by region.
    pub lines: &'a [PublishedLine<'a>],
    /// Those that have published anything.
    pub regions: &'a [Region],
    /// In which anything published was answered.
    pub years: &'a BTreeSet<String>,
    /// A region's code; empty for all.
    pub region: &'a str,
    /// A year; empty for all.
    pub year: &'a str,
    /// Which page, from 1.
    pub number: usize,
    pub has_more: bool,
}

/// A published round and the names that belong to it.
pub struct PublishedLine<'a> {
    pub round: &'a PublishedRound,
    pub region: &'a Region,
    pub instrument: &'a str,
}

impl PublishedList<'_> {
    fn address(&self, number: usize) -> String {
        let (region, year) = (encoded(self.region), encoded(self.year));
        format!("/published?region={region}&year={year}&page={number}")
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

pub fn published(l: Language, list: &PublishedList<'_>) -> Markup {
    html! {
        (page_head(l, &PageHead {
            way: vec![("/".into(), msg::common_front_page(l).into())],
            title: msg::sharing_published_title(l).into(),
            lead: Some(msg::sharing_published_lead(l).into()),
            ..PageHead::default()
        }))
        @if list.regions.is_empty() {
            (empty_state(msg::sharing_published_none(l), msg::sharing_published_none_text(l), None))
        } @else {
            (choice(l, list))
            @if list.lines.is_empty() {
                (empty_state(msg::sharing_published_none(l), msg::sharing_published_none_here(l), None))
            }
            @for lines in list.lines.chunk_by(|one, other| one.region.code == other.region.code) {
                (of_region(l, lines))
            }
            (turning(l, list))
        }
    }
}

/// To the pages before and after, where there are any.
fn turning(l: Language, list: &PublishedList<'_>) -> Markup {
    let (before, after) = (list.number > 1, list.has_more);
    html! {
        @if before || after {
            nav aria-label=(msg::sharing_published_pages(l)) {
                (button_row(html! {
                    @if before {
                        (link_button(Weight::Secondary, &list.address(list.number - 1), msg::sharing_published_before(l)))
                    }
                    @if after {
                        (link_button(Weight::Secondary, &list.address(list.number + 1), msg::sharing_published_after(l)))
                    }
                }))
            }
        }
    }
}

/// Lines of one region.
fn of_region(l: Language, lines: &[PublishedLine<'_>]) -> Markup {
    let cards: Vec<Markup> = lines.iter().map(|line| published_card(l, line)).collect();
    html! {
        @if let Some(PublishedLine { region, .. }) = lines.first() {
            (section(&format!("region-{}", region.code), region.name(l), tiles(&cards)))
        }
    }
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
    let regions = list.regions.iter().map(|region| Choice {
        value: region.code.as_str().into(),
        label: region.name(l).into(),
        chosen: list.region == region.code.as_str(),
        ..Choice::default()
    });
    let years = list.years.iter().rev().map(|year| Choice {
        value: year.as_str().into(),
        label: year.as_str().into(),
        chosen: list.year == year,
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
