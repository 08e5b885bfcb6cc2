use maud::{Markup, Render, html};

/// Nothing here yet: says so and what to do next (`way_on` is usually a link button).
pub fn empty_state(title: impl Render, body: impl Render, way_on: Option<Markup>) -> Markup {
    html! {
        div.empty {
            p.empty-title { (title) }
            p { (body) }
            @if let Some(way_on) = way_on { (way_on) }
        }
    }
}
