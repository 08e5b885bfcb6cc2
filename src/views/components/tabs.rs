use maud::{Markup, Render, html};

use super::Text;

#[derive(Debug, Clone, Default)]
pub struct Tab<'a> {
    pub address: Text<'a>,
    pub label: Text<'a>,
    pub here: bool,
}

/// Views of the same thing, each at its own address; `label` names the group for assistive technology.
pub fn tabs(label: impl Render, tabs: &[Tab<'_>]) -> Markup {
    html! {
        nav.tabs aria-label=(label) {
            ul { @for tab in tabs { li { a href=(tab.address) aria-current=[tab.here.then_some("page")] { (tab.label) } } } }
        }
    }
}
