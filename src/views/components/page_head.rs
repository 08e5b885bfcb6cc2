use maud::{Markup, Render, html};

use super::Text;
use super::breadcrumbs;
use crate::domain::Language;

/// The top of a page: the way here, the heading, what it is in a sentence, and what can be done with it.
#[derive(Debug, Clone, Default)]
pub struct PageHead<'a> {
    /// `(address, label)` from the top down, without this page.
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub title: Text<'a>,
    /// Usually a [`badge`](super::badge), beside the title.
    pub state: Option<Markup>,
    pub lead: Option<Text<'a>>,
    /// Buttons and links.
    pub actions: Option<Markup>,
}

/// Holds the page's only `h1`.
pub fn page_head(l: Language, head: &PageHead<'_>) -> Markup {
    html! {
        @if !head.way.is_empty() { (breadcrumbs(l, &head.way)) }
        div.page-head {
            h1 { (head.title) @if let Some(state) = &head.state { " " (state) } }
            @if let Some(lead) = &head.lead { p.lead { (lead) } }
            @if let Some(actions) = &head.actions { div.buttons { (actions) } }
        }
    }
}

/// A part of a page under its own `h2`; `id` makes it addressable.
pub fn section(id: &str, title: impl Render, body: Markup) -> Markup {
    html! { section id=(id) aria-labelledby={ (id) "-title" } { h2 id={ (id) "-title" } { (title) } (body) } }
}
