//! Rounds as their co-ordinators, facilitators and readers see them.

pub mod choosing;
pub mod facilitators;
pub mod groups;
pub mod hub;
pub mod invitation;
pub mod list;
pub mod nav;
pub mod settings;
pub mod sheet;
pub mod step;

use maud::Markup;

use super::components::{Text, Tone, badge};
use super::words;
use crate::domain::Language;
use crate::domain::instrument::Instrument;
use crate::domain::placed_round::PlacedRound;
use crate::domain::region::Region;
use crate::domain::round_state::RoundState;
use crate::i18n::msg;

/// The state in words, in a badge.
pub fn state_badge(l: Language, state: RoundState) -> Markup {
    let tone = match state {
        RoundState::Draft | RoundState::Closed => Tone::Plain,
        RoundState::Open => Tone::Good,
        RoundState::Joint => Tone::Warning,
        RoundState::Cancelled => Tone::Bad,
    };
    badge(tone, words::state(l, state))
}

/// What is assessed, by its name: a site, or the region itself.
/// The breadcrumbs down to the round, without it.
pub fn way_to(l: Language, placed: &PlacedRound) -> Vec<(Text<'static>, Text<'static>)> {
    if !placed.coordinates {
        return vec![("/home".into(), msg::common_work_home(l).into())];
    }
    let region = (
        format!("/regions/{}", placed.region.code).into(),
        placed.region.name(l).to_owned().into(),
    );
    let site = placed
        .site
        .as_ref()
        .map(|site| (format!("/sites/{}", site.id).into(), site.facts.name.clone().into()));
    std::iter::once(region).chain(site).collect()
}

/// The breadcrumbs down to a page under the round's own.
pub fn way_below(l: Language, placed: &PlacedRound) -> Vec<(Text<'static>, Text<'static>)> {
    let mut way = way_to(l, placed);
    way.push((
        format!("/rounds/{}", placed.round.id).into(),
        placed.round.settings.name.clone().into(),
    ));
    way
}

pub fn subject_name<'a>(l: Language, region: &'a Region, site_name: Option<&'a str>) -> &'a str {
    site_name.unwrap_or_else(|| region.name(l))
}

fn title(l: Language, instrument: &Instrument) -> &str {
    &instrument.texts(l).title
}
