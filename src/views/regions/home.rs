//! Where a co-ordinator starts: the region's rounds, its sites, its people.

use std::collections::BTreeSet;

use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::region::{Municipality, Region};
use crate::domain::round::ListedRound;
use crate::domain::round_state::RoundState;
use crate::domain::sharing::Consent;
use crate::domain::site::SiteInUse;
use crate::i18n::msg;
use crate::views::components::{
    PageHead, Weight, button_row, disclosure, empty_state, link_button, page_head, section,
};
use crate::views::rounds::list::rounds;
use crate::views::sharing::consent;
use crate::views::sites::list::sites;

#[derive(Debug, Clone)]
pub struct RegionHome<'a> {
    pub region: &'a Region,
    pub municipalities: &'a [Municipality],
    pub sites: &'a [SiteInUse],
    pub rounds: &'a [ListedRound],
    /// Given while the region lets its closed rounds be counted nationally.
    pub consent: Option<&'a Consent>,
}

pub fn region_home(l: Language, page: &RegionHome<'_>) -> Markup {
    let region = format!("/regions/{}", page.region.code);
    let new_round = format!("/rounds/new?region={}", page.region.code);
    html! {
        (page_head(l, &PageHead {
            way: vec![("/home".into(), msg::common_work_home(l).into())],
            title: page.region.name(l).into(),
            actions: Some(html! {
                (link_button(Weight::Primary, &new_round, msg::rounds_new(l)))
                (link_button(Weight::Secondary, &format!("{region}/overview"), msg::overview_region_title(l)))
                (link_button(Weight::Secondary, &format!("{region}/sites/new"), msg::sites_add(l)))
                (link_button(Weight::Secondary, &format!("{region}/people"), msg::common_people(l)))
            }),
            ..PageHead::default()
        }))
        (section("rounds", msg::common_rounds(l), html! {
            @if page.rounds.is_empty() {
                (empty_state(
                    msg::rounds_none(l),
                    msg::rounds_none_text(l),
                    Some(link_button(Weight::Secondary, &new_round, msg::rounds_new(l))),
                ))
            } @else {
                (by_state(l, page.rounds))
                (beside(l, page))
            }
        }))
        (section("sites", msg::common_sites(l), html! {
            @if page.sites.is_empty() {
                (empty_state(
                    msg::sites_none(l),
                    msg::sites_none_text(l),
                    Some(link_button(Weight::Secondary, &format!("{region}/sites/new"), msg::sites_add(l))),
                ))
            } @else {
                (sites(l, page.sites, page.municipalities))
            }
        }))
        (section("comparison", msg::sharing_consent_title(l), consent(l, &region, page.consent)))
    }
}

/// Ways to the closed rounds beside each other, where there are enough.
fn beside(l: Language, page: &RegionHome<'_>) -> Markup {
    let closed = || {
        page.rounds
            .iter()
            .filter(|line| line.round.state == RoundState::Closed)
            .map(|line| &line.round)
    };
    let own = closed().filter(|round| round.subject.site.is_none()).count();
    let sites: BTreeSet<_> = closed().filter_map(|round| round.subject.site.as_ref()).collect();
    let region = format!("/regions/{}", page.region.code);
    if own < 2 && sites.len() < 2 {
        return html! {};
    }
    button_row(html! {
        @if own > 1 {
            (link_button(Weight::Secondary, &format!("{region}/trend"), msg::comparison_way_trend(l)))
        }
        @if sites.len() > 1 {
            (link_button(Weight::Secondary, &format!("{region}/side-by-side"), msg::comparison_way_sites(l)))
        }
    })
}

/// What is under way first; what was given up on demand.
fn by_state(l: Language, listed: &[ListedRound]) -> Markup {
    let of = |wanted: &[RoundState]| -> Vec<&ListedRound> {
        let own = listed.iter().filter(|line| wanted.contains(&line.round.state));
        own.collect()
    };
    let under_way = of(&[RoundState::Draft, RoundState::Open, RoundState::Joint]);
    let closed = of(&[RoundState::Closed]);
    let cancelled = of(&[RoundState::Cancelled]);
    html! {
        @if !under_way.is_empty() {
            h3 { (msg::rounds_under_way(l)) }
            (rounds(l, under_way))
        }
        @if !closed.is_empty() {
            h3 { (msg::rounds_closed(l)) }
            (rounds(l, closed))
        }
        @if !cancelled.is_empty() { (disclosure(msg::rounds_cancelled(l), rounds(l, cancelled))) }
    }
}
