//! Pages for everyone.

pub mod about;
pub mod accessibility;
pub mod home;
pub mod privacy;

use jiff::civil::{Date, date};
use maud::{Markup, html};

/// When the statements were last written anew.
const WRITTEN: Date = date(2026, 11, 22);

fn mail_link(address: &str) -> Markup {
    html! { a href={ "mailto:" (address) } { (address) } }
}

/// A link to a site of others, shown by its address.
fn site_link(site: &str) -> Markup {
    html! { a href={ "https://" (site) } { (site) } }
}

fn list(items: &[&str]) -> Markup {
    html! { ul { @for item in items { li { (item) } } } }
}

fn paragraphs(texts: &[&str]) -> Markup {
    html! { @for text in texts { p { (text) } } }
}
