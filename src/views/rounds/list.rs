//! Rounds as cards, for a region's page, a site's page and everyone's own start page.

use maud::{Markup, html};

use super::{state_badge, subject_name, title};
use crate::domain::Language;
use crate::domain::round::ListedRound;
use crate::i18n::{dates, msg};
use crate::views::components::{Card, card, tiles};

pub fn rounds<'a>(l: Language, rounds: impl IntoIterator<Item = &'a ListedRound>) -> Markup {
    let cards: Vec<Markup> = rounds.into_iter().map(|listed| round_card(l, listed)).collect();
    tiles(&cards)
}

fn round_card(l: Language, listed: &ListedRound) -> Markup {
    let round = &listed.round;
    let address = format!("/rounds/{}", round.id);
    let about = [
        subject_name(l, &listed.region, round.site_name.as_deref()),
        title(l, &listed.instrument),
    ];
    let when_and_how_many = [
        dates::period(l, round.starts_on, round.ends_on),
        (listed.shows_joined && round.joined > 0).then(|| msg::rounds_joined_count(l, round.joined)),
    ];
    let when_and_how_many: Vec<String> = when_and_how_many.into_iter().flatten().collect();
    card(&Card {
        address: &address,
        title: round.name.as_str().into(),
        about: Some(about.join(" · ").into()),
        body: Some(html! { @if !when_and_how_many.is_empty() { p.muted { (when_and_how_many.join(" · ")) } } }),
        state: Some(state_badge(l, round.state)),
    })
}
