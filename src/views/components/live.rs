use maud::{Markup, Render, html};

use crate::domain::Language;
use crate::i18n::msg;

/// Says in words whether the page follows what happens; `static/js/live.js` keeps it true.
pub fn live_state(l: Language) -> Markup {
    html! {
        p.live-state role="status" data-live-state data-here=(msg::common_live_here(l)) data-away=(msg::common_live_away(l)) {}
        noscript { p.live-state { (msg::common_live_without(l)) } }
    }
}

/// Shown in a part of the page that somebody is writing in, instead of what has changed there meanwhile.
pub fn live_newer(words: impl Render) -> Markup {
    html! { div role="status" { p.live-newer data-live-newer hidden { (words) } } }
}
