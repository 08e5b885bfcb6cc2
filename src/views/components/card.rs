use maud::{Markup, Render, html};

use super::Text;

/// One thing of many, with a link to its page.
#[derive(Debug, Clone, Default)]
pub struct Card<'a> {
    pub address: &'a str,
    pub title: Text<'a>,
    /// A small line under the title: place, dates.
    pub about: Option<Text<'a>>,
    /// Usually a [`badge`](super::badge).
    pub state: Option<Markup>,
    /// Anything more: a progress bar, a sentence.
    pub body: Option<Markup>,
}

/// Goes inside [`tiles`]. The whole card is the link's target.
pub fn card(card: &Card<'_>) -> Markup {
    html! {
        li.card {
            h3.card-title { a href=(card.address) { (card.title) } }
            @if let Some(about) = &card.about { p.muted { (about) } }
            @if let Some(body) = &card.body { (body) }
            @if let Some(state) = &card.state { p.card-state { (state) } }
        }
    }
}

/// Cards beside each other as the width allows.
pub fn tiles(cards: &[Markup]) -> Markup {
    html! { ul.tiles { @for card in cards { (card) } } }
}

/// A quiet box around what belongs together.
pub fn panel(content: impl Render) -> Markup {
    html! { div.panel { (content) } }
}
