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

use super::components::{Tone, badge};
use super::words;
use crate::domain::Language;
use crate::domain::instrument::Instrument;
use crate::domain::region::Region;
use crate::domain::round_state::RoundState;

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
pub fn subject_name<'a>(l: Language, region: &'a Region, site_name: Option<&'a str>) -> &'a str {
    site_name.unwrap_or_else(|| region.name(l))
}

fn title(l: Language, instrument: &Instrument) -> &str {
    &instrument.texts(l).title
}
