use maud::{Markup, Render, html};

/// One figure and what it counts. Goes inside [`stats`].
pub fn stat(value: impl Render, label: impl Render) -> Markup {
    html! { div.stat { dt { (label) } dd { (value) } } }
}

pub fn stats(stats: &[Markup]) -> Markup {
    html! { dl.stats { @for stat in stats { (stat) } } }
}
