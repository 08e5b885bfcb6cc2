//! Rounds as cards, for a region's page, a site's page and everyone's own start page.

use maud::{Markup, html};

use super::state_badge;
use crate::domain::Language;
use crate::domain::round::RoundSummary;
use crate::i18n::{dates, msg};
use crate::views::components::{Card, card, tiles};

/// A round and the names that belong to it.
#[derive(Debug, Clone, Copy)]
pub struct RoundLine<'a> {
    pub round: &'a RoundSummary,
    /// The region's name, where rounds of many regions stand together or the region itself is assessed.
    pub region: Option<&'a str>,
    pub instrument: &'a str,
    /// Whether the reader may know how many joined.
    pub shows_joined: bool,
}

pub fn rounds(l: Language, lines: &[RoundLine<'_>]) -> Markup {
    let cards: Vec<Markup> = lines.iter().map(|line| round_card(l, line)).collect();
    tiles(&cards)
}

fn round_card(l: Language, line: &RoundLine<'_>) -> Markup {
    let round = line.round;
    let address = format!("/rounds/{}", round.id);
    let about = [round.site_name.as_deref().or(line.region), Some(line.instrument)];
    let when_and_how_many = [
        dates::period(l, round.starts_on, round.ends_on),
        (line.shows_joined && round.joined > 0).then(|| msg::rounds_joined_count(l, round.joined)),
    ];
    let when_and_how_many: Vec<String> = when_and_how_many.into_iter().flatten().collect();
    card(&Card {
        address: &address,
        title: round.name.as_str().into(),
        about: Some(about.into_iter().flatten().collect::<Vec<_>>().join(" · ").into()),
        body: Some(html! { @if !when_and_how_many.is_empty() { p.muted { (when_and_how_many.join(" · ")) } } }),
        state: Some(state_badge(l, round.state)),
    })
}
