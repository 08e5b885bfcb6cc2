//! A site's own page, and the question before it is deleted.

use maud::{Markup, html};

use super::form::facts;
use crate::domain::Language;
use crate::domain::region::{Municipality, Region};
use crate::domain::round::ListedRound;
use crate::domain::round_state::RoundState;
use crate::domain::site::{Site, SiteKind};
use crate::i18n::{dates, msg};
use crate::views::components::{
    PageHead, Text, Tone, Weight, badge, button, button_row, definitions, empty_state, form, link_button, notice,
    page_head, post_button, section,
};
use crate::views::rounds::list::rounds;

#[derive(Debug, Clone)]
pub struct SitePage<'a> {
    pub region: &'a Region,
    pub municipalities: &'a [Municipality],
    pub site: &'a Site,
    pub rounds: &'a [ListedRound],
}

pub fn site(l: Language, page: &SitePage<'_>) -> Markup {
    let site = page.site;
    let address = format!("/sites/{}", site.id);
    let archived = site.archived.as_ref();
    html! {
        (page_head(l, &PageHead {
            way: vec![region_step(l, page.region)],
            title: site.facts.name.as_str().into(),
            state: archived.map(|_| badge(Tone::Plain, msg::sites_archived(l))),
            actions: Some(html! {
                @if archived.is_none() {
                    (link_button(Weight::Primary, &new_round(site), msg::rounds_new(l)))
                }
                (link_button(Weight::Secondary, &format!("{address}/edit"), msg::common_edit(l)))
            }),
            ..PageHead::default()
        }))
        @if let Some(mark) = archived {
            (notice(Tone::Plain, html! { p { (msg::sites_archived_since(l, dates::day(l, mark.at))) } }))
        }
        (definitions(&facts(l, &site.facts, page.municipalities)[1..]))
        (section("rounds", msg::common_rounds(l), html! {
            @if page.rounds.is_empty() {
                (empty_state(msg::sites_no_rounds(l), msg::sites_no_rounds_text(l), None))
            } @else {
                (rounds(l, page.rounds))
                (beside(l, page))
            }
        }))
        (section("keeping", msg::sites_keeping(l), html! {
            @if archived.is_some() {
                (post_button(Weight::Secondary, &format!("{address}/restoration"), msg::common_restore(l)))
            } @else {
                p { (msg::sites_archive_text(l)) }
                (post_button(Weight::Secondary, &format!("{address}/archiving"), msg::common_archive(l)))
            }
            @if page.rounds.is_empty() { p { a href={ (address) "/deletion" } { (msg::sites_delete(l)) } } }
        }))
    }
}

/// Ways to the site's closed rounds over time, and to those of other sites.
fn beside(l: Language, page: &SitePage<'_>) -> Markup {
    let closed = || page.rounds.iter().filter(|line| line.round.state == RoundState::Closed);
    let newest = closed().max_by_key(|line| (line.round.ends_on, line.round.created_at));
    let Some(newest) = newest else { return html! {} };
    let others = match page.site.facts.kind {
        SiteKind::FamilyCentre => msg::comparison_way_family_centres(l),
        SiteKind::MeetingPlace => msg::comparison_way_meeting_places(l),
    };
    button_row(html! {
        @if closed().count() > 1 {
            (link_button(Weight::Secondary, &format!("/sites/{}/trend", page.site.id), msg::comparison_way_trend(l)))
        }
        (link_button(Weight::Secondary, &format!("/comparison?round={}&others=yes", newest.round.id), others))
    })
}

/// Asked once before a site goes for good.
pub fn deletion(l: Language, region: &Region, site: &Site) -> Markup {
    let address = format!("/sites/{}", site.id);
    html! {
        (page_head(l, &PageHead {
            way: vec![region_step(l, region), (address.as_str().into(), site.facts.name.as_str().into())],
            title: msg::sites_delete(l).into(),
            lead: Some(msg::sites_delete_text(l, site.facts.name.as_str()).into()),
            ..PageHead::default()
        }))
        (form(&format!("{address}/deletion"), html! {
            div.buttons {
                (button(Weight::Danger, msg::sites_delete(l)))
                (link_button(Weight::Quiet, &address, msg::common_cancel(l)))
            }
        }))
    }
}

/// A site with rounds stays: it may be archived.
pub fn deletion_refused(l: Language, region: &Region, site: &Site) -> Markup {
    let address = format!("/sites/{}", site.id);
    html! {
        (page_head(l, &PageHead {
            way: vec![region_step(l, region), (address.as_str().into(), site.facts.name.as_str().into())],
            title: msg::sites_delete(l).into(),
            lead: Some(msg::sites_delete_refused(l).into()),
            ..PageHead::default()
        }))
        (link_button(Weight::Primary, &address, msg::common_back(l)))
    }
}

fn new_round(site: &Site) -> String {
    format!("/rounds/new?region={}&site={}", site.region, site.id)
}

fn region_step<'a>(l: Language, region: &'a Region) -> (Text<'a>, Text<'a>) {
    (format!("/regions/{}", region.code).into(), region.name(l).into())
}
