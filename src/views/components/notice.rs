use maud::{Markup, Render, html};

use super::icon::{Icon, icon};

/// What kind of thing is said; always supported by a shape, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Plain,
    Good,
    Warning,
    Bad,
}

impl Tone {
    pub(super) fn class(self) -> &'static str {
        match self {
            Tone::Plain => "plain",
            Tone::Good => "good",
            Tone::Warning => "warning",
            Tone::Bad => "bad",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Tone::Plain => Icon::Info,
            Tone::Good => Icon::Check,
            Tone::Warning | Tone::Bad => Icon::Warning,
        }
    }
}

/// Something worth knowing before going on.
pub fn notice(tone: Tone, body: impl Render) -> Markup {
    html! { div class={ "notice " (tone.class()) } { (icon(tone.icon())) div { (body) } } }
}
