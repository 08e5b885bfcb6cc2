use maud::{Markup, Render, html};

/// Opens on demand; open on paper.
pub fn disclosure(summary: impl Render, body: impl Render) -> Markup {
    html! { details { summary { (summary) } div.details-body { (body) } } }
}
