use maud::{Markup, Render, html};

/// A form that posts to `address`. Flaws are told by the server, in the reader's language, so the browser does not check.
pub fn form(address: &str, content: Markup) -> Markup {
    html! { form.form method="post" action=(address) novalidate { (content) } }
}

/// A form that asks by GET and changes nothing.
pub fn search_form(address: &str, content: Markup) -> Markup {
    html! { form.form.search method="get" action=(address) role="search" { (content) } }
}

/// Fields that belong together, under a common heading.
pub fn form_group(legend: impl Render, content: Markup) -> Markup {
    html! { fieldset.group { legend { (legend) } (content) } }
}
