//! Adding a site and keeping its facts.

use maud::{Markup, html};

use super::list::municipality_name;
use crate::domain::region::{Municipality, Region};
use crate::domain::site::{Site, SiteFacts, SiteKind, TypedSite};
use crate::domain::{Flaws, Language};
use crate::i18n::msg;
use crate::views::components::{
    Choice, ChoiceGroup, Field, PageHead, Select, Text, Tone, Weight, button, definitions, error_summary, form,
    link_button, notice, page_head, radio_group, select, text_field,
};
use crate::views::{flaws, words};

#[derive(Debug, Clone)]
pub struct SiteForm<'a> {
    pub region: &'a Region,
    pub municipalities: &'a [Municipality],
    pub typed: &'a TypedSite,
    pub flaws: &'a Flaws,
    /// The site that is changed, as it stands now; none when one is added.
    pub site: Option<&'a Site>,
    /// Whether somebody else saved it after this form was opened.
    pub stale: bool,
}

pub fn site_form(l: Language, page: &SiteForm<'_>) -> Markup {
    let region = format!("/regions/{}", page.region.code);
    let (title, address, leave) = match page.site {
        None => (msg::sites_add(l), format!("{region}/sites"), region.clone()),
        Some(site) => {
            let own = format!("/sites/{}", site.id);
            (msg::sites_edit(l), own.clone(), own)
        }
    };
    let mut way: Vec<(Text<'_>, Text<'_>)> = vec![(region.as_str().into(), page.region.name(l).into())];
    if let Some(site) = page.site {
        way.push((leave.as_str().into(), site.facts.name.as_str().into()));
    }
    let labels = [
        ("kind", msg::sites_kind(l)),
        ("name", msg::sites_name(l)),
        ("municipality", msg::sites_municipality(l)),
        ("operator", msg::sites_operator(l)),
    ];
    html! {
        (error_summary(l, &flaws::summary(l, page.flaws, &labels)))
        (page_head(l, &PageHead { way, title: title.into(), ..PageHead::default() }))
        @if let Some(site) = page.site.filter(|_| page.stale) { (conflict(l, page, site, &leave)) }
        (form(&address, html! {
            @if let Some(site) = page.site { input type="hidden" name="revision" value=(site.revision); }
            (fields(l, page))
            div.buttons {
                (button(Weight::Primary, if page.site.is_some() { msg::common_save(l) } else { msg::common_add(l) }))
                (link_button(Weight::Quiet, &leave, msg::common_cancel(l)))
            }
        }))
    }
}

fn fields(l: Language, page: &SiteForm<'_>) -> Markup {
    // Named one by one, so that a new field is not left out: a form without it would empty it at every save.
    let TypedSite {
        kind: typed_kind,
        name,
        municipality,
        operator,
    } = page.typed;
    let kinds = SiteKind::ALL.into_iter().map(|kind| Choice {
        value: kind.code().into(),
        label: words::site_kind(l, kind).into(),
        chosen: typed_kind == kind.code(),
        ..Choice::default()
    });
    let mut places: Vec<(&str, &str)> = page
        .municipalities
        .iter()
        .map(|own| (own.name(l), own.code.as_str()))
        .collect();
    places.sort_by_key(|(name, _)| name.to_lowercase());
    let places = places.into_iter().map(|(name, code)| Choice {
        value: code.into(),
        label: name.into(),
        chosen: municipality == code,
        ..Choice::default()
    });
    html! {
        (radio_group(l, &ChoiceGroup {
            name: "kind",
            legend: msg::sites_kind(l).into(),
            hint: None,
            choices: kinds.collect(),
            flaw: flaws::of(l, page.flaws, "kind"),
            required: true,
        }))
        (text_field(l, &Field {
            name: "name",
            label: msg::sites_name(l).into(),
            value: name,
            flaw: flaws::of(l, page.flaws, "name"),
            required: true,
            autocomplete: Some("off"),
            max_length: Some(SiteFacts::NAME_MAX),
            ..Field::default()
        }))
        (select(l, &Select {
            name: "municipality",
            label: msg::sites_municipality(l).into(),
            hint: None,
            empty: Some(msg::sites_municipality_choose(l).into()),
            choices: places.collect(),
            flaw: flaws::of(l, page.flaws, "municipality"),
            required: true,
            ..Select::default()
        }))
        (text_field(l, &Field {
            name: "operator",
            label: msg::sites_operator(l).into(),
            hint: Some(msg::sites_operator_hint(l).into()),
            value: operator,
            flaw: flaws::of(l, page.flaws, "operator"),
            autocomplete: Some("off"),
            max_length: Some(SiteFacts::NAME_MAX),
            ..Field::default()
        }))
    }
}

/// Both versions: what was typed stays in the form, what stands is told beside it.
fn conflict(l: Language, page: &SiteForm<'_>, site: &Site, leave: &str) -> Markup {
    notice(
        Tone::Warning,
        html! {
            p { strong { (msg::sites_conflict_title(l)) } }
            p { (msg::sites_conflict_text(l)) }
            (definitions(&facts(l, &site.facts, page.municipalities)))
            (link_button(Weight::Secondary, leave, msg::sites_conflict_keep(l)))
        },
    )
}

/// A site's facts in words.
pub fn facts<'a>(l: Language, facts: &SiteFacts, municipalities: &[Municipality]) -> Vec<(Text<'a>, Markup)> {
    let SiteFacts {
        kind,
        name,
        municipality,
        operator,
    } = facts;
    vec![
        (msg::sites_name(l).into(), html! { (name) }),
        (msg::sites_kind_fact(l).into(), html! { (words::site_kind(l, *kind)) }),
        (
            msg::sites_municipality(l).into(),
            html! { (municipality_name(l, municipalities, municipality)) },
        ),
        (
            msg::sites_operator_fact(l).into(),
            html! { (operator.as_deref().unwrap_or("–")) },
        ),
    ]
}
