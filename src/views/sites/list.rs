use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::region::Municipality;
use crate::domain::site::{SiteInUse, SiteKind};
use crate::i18n::msg;
use crate::views::components::{Card, Tone, badge, card, disclosure, tiles};
use crate::views::words;

/// A region's sites by kind; those out of use below, on demand.
pub fn sites(l: Language, sites: &[SiteInUse], municipalities: &[Municipality]) -> Markup {
    let archived: Vec<Markup> = sites
        .iter()
        .filter(|row| row.site.archived.is_some())
        .map(|row| site_card(l, row, municipalities))
        .collect();
    html! {
        @for kind in SiteKind::ALL {
            @let own: Vec<Markup> = sites
                .iter()
                .filter(|row| row.site.archived.is_none() && row.site.facts.kind == kind)
                .map(|row| site_card(l, row, municipalities))
                .collect();
            @if !own.is_empty() {
                h3 { (words::site_kinds(l, kind)) }
                (tiles(&own))
            }
        }
        @if !archived.is_empty() { (disclosure(msg::sites_archived_count(l, archived.len()), tiles(&archived))) }
    }
}

fn site_card(l: Language, row: &SiteInUse, municipalities: &[Municipality]) -> Markup {
    let facts = &row.site.facts;
    let address = format!("/sites/{}", row.site.id);
    let place = municipality_name(l, municipalities, &facts.municipality);
    let about = [Some(place), facts.operator.as_deref()];
    card(&Card {
        address: &address,
        title: facts.name.as_str().into(),
        about: Some(about.into_iter().flatten().collect::<Vec<_>>().join(" · ").into()),
        body: (row.rounds > 0).then(|| html! { p.muted { (msg::sites_rounds_count(l, row.rounds)) } }),
        state: row
            .site
            .archived
            .is_some()
            .then(|| badge(Tone::Plain, msg::sites_archived(l))),
    })
}

/// A municipality by its code.
pub fn municipality_name<'a>(l: Language, municipalities: &'a [Municipality], code: &'a str) -> &'a str {
    municipalities
        .iter()
        .find(|municipality| municipality.code == code)
        .map_or(code, |municipality| municipality.name(l))
}
