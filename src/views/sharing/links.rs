//! A closed round's links and publication, for its co-ordinator.

use jiff::Timestamp;
use maud::{Markup, html};

use super::publication;
use crate::domain::anonymity::Anonymity;
use crate::domain::permission::RoundAction;
use crate::domain::round::Round;
use crate::domain::sharing::{LinkLifetime, LinkState, Publication, ShareLink, TypedLink};
use crate::domain::{Flaws, Language};
use crate::i18n::{dates, msg};
use crate::views::components::{
    Choice, Column, CopyField, DataTable, Field, PageHead, Select, Text, Tone, Weight, button, copy_field, disclosure,
    error_summary, form, notice, page_head, section, select, stacking_table, text_field,
};
use crate::views::flaws;
use crate::views::rounds::nav::{RoundTab, round_tabs};
use crate::views::rounds::state_badge;

#[derive(Debug, Clone)]
pub struct SharingPage<'a> {
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    /// What the permission table allows this person here.
    pub may: &'a [RoundAction],
    /// Newest first.
    pub links: &'a [ShareLink],
    pub now: Timestamp,
    pub publication: Option<&'a Publication>,
    /// Whether there is any figure that could be published.
    pub publishable: bool,
    pub typed: &'a TypedLink,
    pub flaws: &'a Flaws,
    /// A link that was just made, shown this once.
    pub fresh: Option<&'a str>,
}

pub fn sharing(l: Language, page: &SharingPage<'_>) -> Markup {
    let labels = [
        ("note", msg::sharing_link_note(l)),
        ("days", msg::sharing_link_lifetime(l)),
    ];
    html! {
        (error_summary(l, &flaws::summary(l, page.flaws, &labels)))
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: msg::sharing_title(l).into(),
            state: Some(state_badge(l, page.round.state)),
            lead: Some(msg::sharing_lead(l).into()),
            ..PageHead::default()
        }))
        (round_tabs(l, page.round, page.may, RoundTab::Sharing))
        @if let Some(link) = page.fresh { (made(l, link)) }
        (section("links", msg::sharing_links(l), links(l, page)))
        (section("publication", msg::sharing_publication(l), publication::standing(l, page.round, page.publication, page.publishable)))
    }
}

fn made(l: Language, link: &str) -> Markup {
    notice(
        Tone::Good,
        html! {
            p role="status" { (msg::sharing_link_made(l)) }
            (copy_field(l, &CopyField {
                id: "share-link",
                label: msg::sharing_link_address(l).into(),
                hint: Some(msg::sharing_link_address_hint(l).into()),
                value: link,
                lang: None,
            }))
        },
    )
}

fn links(l: Language, page: &SharingPage<'_>) -> Markup {
    let in_state = |wanted: bool| -> Vec<&ShareLink> {
        let own = page.links.iter();
        own.filter(|link| (link.state(page.now) == LinkState::Working) == wanted)
            .collect()
    };
    let (working, ended) = (in_state(true), in_state(false));
    html! {
        p { (msg::sharing_links_seen(l)) }
        p { (msg::sharing_links_anyone(l)) }
        @if page.round.settings.anonymity == Anonymity::OrganisationShown { p { (msg::sharing_links_organisations(l)) } }
        (new_link(l, page))
        @if working.is_empty() {
            p { (msg::sharing_links_none(l)) }
        } @else {
            (working_links(l, page, &working))
        }
        @if !ended.is_empty() { (disclosure(msg::sharing_links_ended(l), ended_links(l, page, &ended))) }
    }
}

fn new_link(l: Language, page: &SharingPage<'_>) -> Markup {
    let lifetimes = LinkLifetime::ALL.map(|lifetime| Choice {
        value: lifetime.days().to_string().into(),
        label: msg::sharing_link_days(l, lifetime.days()).into(),
        chosen: page.typed.days == lifetime.days().to_string(),
        ..Choice::default()
    });
    form(
        &format!("/rounds/{}/share-links", page.round.id),
        html! {
            (text_field(l, &Field {
                name: "note",
                label: msg::sharing_link_note(l).into(),
                hint: Some(msg::sharing_link_note_hint(l).into()),
                value: &page.typed.note,
                flaw: flaws::of(l, page.flaws, "note"),
                autocomplete: Some("off"),
                max_length: Some(ShareLink::NOTE_MAX),
                ..Field::default()
            }))
            (select(l, &Select {
                name: "days",
                label: msg::sharing_link_lifetime(l).into(),
                choices: lifetimes.to_vec(),
                flaw: flaws::of(l, page.flaws, "days"),
                required: true,
                ..Select::default()
            }))
            (button(Weight::Primary, msg::sharing_link_make(l)))
        },
    )
}

fn working_links(l: Language, page: &SharingPage<'_>, links: &[&ShareLink]) -> Markup {
    let rows = links.iter().map(|link| {
        let address = format!("/rounds/{}/share-links/{}/revocation", page.round.id, link.id);
        vec![
            html! { (note(l, link)) },
            made_by(l, link),
            html! { (msg::sharing_link_until(l, dates::date_time(l, link.expires_at))) },
            html! { (used(l, link)) },
            html! {
                form.one-button method="post" action=(address) {
                    button.button type="submit" { (msg::sharing_link_end(l)) span.unseen { ": " (note(l, link)) } }
                }
            },
        ]
    });
    stacking_table(&DataTable {
        id: "working-links",
        caption: msg::sharing_links_working(l).into(),
        columns: vec![
            Column::text(msg::sharing_column_note(l)),
            Column::text(msg::sharing_column_made(l)),
            Column::text(msg::sharing_column_until(l)),
            Column::text(msg::sharing_column_used(l)),
            Column::text(msg::sharing_link_end(l)),
        ],
        rows: rows.collect(),
    })
}

fn ended_links(l: Language, page: &SharingPage<'_>, links: &[&ShareLink]) -> Markup {
    let rows = links.iter().map(|link| {
        vec![
            html! { (note(l, link)) },
            made_by(l, link),
            html! { (ended(l, link, page.now)) },
            html! { (used(l, link)) },
        ]
    });
    stacking_table(&DataTable {
        id: "ended-links",
        caption: msg::sharing_links_ended(l).into(),
        columns: vec![
            Column::text(msg::sharing_column_note(l)),
            Column::text(msg::sharing_column_made(l)),
            Column::text(msg::sharing_column_ended(l)),
            Column::text(msg::sharing_column_used(l)),
        ],
        rows: rows.collect(),
    })
}

fn note(l: Language, link: &ShareLink) -> &str {
    link.note.as_deref().unwrap_or(msg::sharing_link_no_note(l))
}

fn made_by(l: Language, link: &ShareLink) -> Markup {
    html! {
        (dates::day(l, link.created.mark.at))
        @if let Some(name) = &link.created.name { ", " (name) }
    }
}

fn used(l: Language, link: &ShareLink) -> String {
    match link.last_used_at {
        Some(at) => msg::sharing_link_used(l, dates::date_time(l, at), link.uses),
        None => msg::sharing_link_unused(l).to_owned(),
    }
}

fn ended(l: Language, link: &ShareLink, now: Timestamp) -> String {
    match (link.state(now), &link.revoked) {
        (LinkState::Revoked, Some(mark)) => msg::sharing_link_revoked(l, dates::date_time(l, mark.at)),
        (LinkState::Working | LinkState::Expired | LinkState::Revoked, _) => {
            msg::sharing_link_expired(l, dates::date_time(l, link.expires_at))
        }
    }
}
