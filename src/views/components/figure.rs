use maud::{Markup, Render, html};

/// A chart on its light panel, with its caption, and what gives the same in words, numbers or files below it.
pub fn figure(caption: impl Render, picture: Markup, equal: Markup) -> Markup {
    html! {
        figure.chart {
            figcaption { (caption) }
            div.chart-panel { (picture) }
            (equal)
        }
    }
}
