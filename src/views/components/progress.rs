use maud::{Markup, Render, html};

/// How far something has come: in words ("3 of 8 themes") and as a bar. `id` is unique on the page.
pub fn progress(id: &str, words: impl Render, done: usize, all: usize) -> Markup {
    html! {
        div.progress {
            span id=(id) { (words) }
            progress aria-labelledby=(id) value=(done.min(all)) max=(all.max(1)) {}
        }
    }
}
