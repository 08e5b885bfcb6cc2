use maud::{Markup, Render, html};

use super::Tone;

/// A small label that tells a state in words; the tone only supports the word.
pub fn badge(tone: Tone, label: impl Render) -> Markup {
    html! { span class={ "badge " (tone.class()) } { (label) } }
}
