//! What is stored beside what could not be saved: nothing is lost, and a person chooses.

use jiff::Timestamp;
use maud::{Markup, html};

use crate::domain::Language;
use crate::i18n::{dates, msg};
use crate::views::components::{PageHead, Text, Weight, button, disclosure, link_button, page_head, section};

#[derive(Debug, Clone)]
pub struct Versions<'a> {
    pub way: Vec<(Text<'a>, Text<'a>)>,
    /// What stood in the way.
    pub lead: String,
    /// Where somebody saved in between.
    pub stored: Option<Stored<'a>>,
    /// The typed version, and what can be done with it.
    pub yours: Markup,
    /// The form with the typed version over the stored one.
    pub combine: Option<Markup>,
}

/// The version that is stored now.
#[derive(Debug, Clone)]
pub struct Stored<'a> {
    pub at: Timestamp,
    pub by: Option<&'a str>,
    pub content: Markup,
    /// Where one goes who leaves it at that.
    pub kept: &'a str,
}

pub fn versions(l: Language, page: &Versions<'_>) -> Markup {
    html! {
        (page_head(l, &PageHead {
            way: page.way.clone(),
            title: msg::discussion_conflict_title(l).into(),
            lead: Some(page.lead.as_str().into()),
            ..PageHead::default()
        }))
        div.versions {
            @if let Some(stored) = &page.stored {
                (section("stored", msg::discussion_conflict_stored(l), html! {
                    p.muted { (msg::discussion_saved(l, dates::date_time(l, stored.at), stored.by.unwrap_or("–"))) }
                    (stored.content)
                    (link_button(Weight::Secondary, stored.kept, msg::discussion_conflict_keep_stored(l)))
                }))
            }
            (section("yours", msg::discussion_conflict_yours(l), html! {
                p.muted { (msg::discussion_conflict_not_saved(l)) }
                (page.yours)
            }))
        }
        @if let Some(combine) = &page.combine { (disclosure(msg::discussion_conflict_combine(l), combine)) }
    }
}

/// Sends the typed version again, over this revision.
pub fn send_again(address: &str, revision: i32, fields: &[(&str, &str)], label: &str) -> Markup {
    html! {
        form method="post" action=(address) {
            input type="hidden" name="revision" value=(revision);
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            (button(Weight::Primary, label))
        }
    }
}
