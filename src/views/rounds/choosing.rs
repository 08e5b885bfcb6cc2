//! The first page of a new round: what is assessed, and with which instrument.

use std::sync::Arc;

use maud::{Markup, html};

use super::title;
use crate::domain::ids::{SiteId, VersionId};
use crate::domain::instrument::Instrument;
use crate::domain::region::Region;
use crate::domain::site::Site;
use crate::domain::{Flaw, Flaws, Language, SubjectKind};
use crate::i18n::msg;
use crate::views::components::{
    Choice, ChoiceGroup, PageHead, Select, Text, Weight, button, error_summary, page_head, radio_group, select,
};
use crate::views::{problem, words};

#[derive(Debug, Clone)]
pub struct Choosing<'a> {
    pub region: &'a Region,
    /// Those that take new rounds.
    pub sites: &'a [Site],
    pub versions: &'a [(VersionId, Arc<Instrument>)],
    pub site: Option<&'a SiteId>,
    /// The kind of the site, where one is chosen already: what suits it stands first.
    pub kind: Option<SubjectKind>,
    pub version: Option<&'a VersionId>,
    pub flaws: &'a Flaws,
}

pub fn choosing(l: Language, page: &Choosing<'_>) -> Markup {
    html! {
        (error_summary(l, &summary(l, page.flaws)))
        (page_head(l, &PageHead {
            way: vec![(format!("/regions/{}", page.region.code).into(), page.region.name(l).into())],
            title: msg::rounds_new_title(l).into(),
            lead: Some(msg::rounds_new_lead(l).into()),
            ..PageHead::default()
        }))
        form.form method="get" action="/rounds/new" novalidate {
            input type="hidden" name="region" value=(page.region.code);
            input type="hidden" name="chosen" value="yes";
            (select(l, &Select {
                name: "site",
                label: msg::rounds_subject(l).into(),
                hint: Some(msg::rounds_subject_hint(l).into()),
                choices: subjects(l, page),
                required: true,
                ..Select::default()
            }))
            (radio_group(l, &ChoiceGroup {
                name: "version",
                legend: msg::rounds_instrument(l).into(),
                hint: None,
                choices: suited_first(page).into_iter().map(|version| version_choice(l, version, page)).collect(),
                flaw: version_flaw(l, page.flaws),
                required: true,
            }))
            (button(Weight::Primary, msg::common_continue(l)))
        }
    }
}

/// The region itself first, then its sites.
fn subjects<'a>(l: Language, page: &Choosing<'a>) -> Vec<Choice<'a>> {
    let region = Choice {
        value: SubjectKind::Region.code().into(),
        label: msg::rounds_subject_region(l, page.region.name(l)).into(),
        chosen: page.site.is_none(),
        ..Choice::default()
    };
    let sites = page.sites.iter().map(|site| site_choice(l, site, page.site));
    std::iter::once(region).chain(sites).collect()
}

fn site_choice<'a>(l: Language, site: &'a Site, chosen: Option<&SiteId>) -> Choice<'a> {
    Choice {
        value: site.id.as_str().into(),
        label: format!(
            "{} ({})",
            site.facts.name,
            words::site_kind(l, site.facts.kind).to_lowercase()
        )
        .into(),
        chosen: chosen == Some(&site.id),
        ..Choice::default()
    }
}

fn version_choice<'a>(
    l: Language,
    (id, instrument): &'a (VersionId, Arc<Instrument>),
    page: &Choosing<'_>,
) -> Choice<'a> {
    let subjects: Vec<String> = instrument
        .subjects
        .iter()
        .map(|kind| words::subject_kind(l, *kind).to_lowercase())
        .collect();
    let suits = msg::rounds_instrument_suits(l, subjects.join(", "));
    let time = msg::rounds_instrument_time(l, instrument.minutes_alone, instrument.minutes_joint);
    let hint: Text<'_> = format!("{} {suits} {time}", instrument.texts(l).summary).into();
    Choice {
        value: id.as_str().into(),
        label: title(l, instrument).into(),
        hint: Some(hint),
        chosen: page.version == Some(id) || page.only_suited() == Some(id),
        ..Choice::default()
    }
}

impl Choosing<'_> {
    fn suits(&self, instrument: &Instrument) -> bool {
        self.kind.is_some_and(|kind| instrument.subjects.contains(&kind))
    }

    /// The one instrument that suits what is chosen already, where there is only one.
    fn only_suited(&self) -> Option<&VersionId> {
        let mut suited = self.versions.iter().filter(|(_, instrument)| self.suits(instrument));
        match (suited.next(), suited.next()) {
            (Some((id, _)), None) => Some(id),
            _ => None,
        }
    }
}

fn suited_first<'a>(page: &Choosing<'a>) -> Vec<&'a (VersionId, Arc<Instrument>)> {
    let mut versions: Vec<_> = page.versions.iter().collect();
    versions.sort_by_key(|(_, instrument)| !page.suits(instrument));
    versions
}

/// The only wrong choice there is: an instrument for something else.
fn version_flaw(l: Language, found: &Flaws) -> Option<String> {
    match found.of("version")? {
        Flaw::NotAChoice => Some(msg::rounds_instrument_unsuited(l).to_owned()),
        flaw => Some(problem::flaw(l, flaw)),
    }
}

fn summary(l: Language, found: &Flaws) -> Vec<(String, String)> {
    let sentence = version_flaw(l, found);
    sentence
        .map(|sentence| {
            (
                "version".to_owned(),
                format!("{}: {sentence}", msg::rounds_instrument(l)),
            )
        })
        .into_iter()
        .collect()
}
