use maud::{Markup, html};

use super::edit::{Typed, fields};
use super::{facts, way};
use crate::domain::Flaws;
use crate::domain::action_plan::{Action, ActionContent};
use crate::domain::round::RoundRule;
use crate::i18n::{dates, msg};
use crate::views::components::{PageHead, Weight, button, disclosure, form, link_button, page_head, section};
use crate::views::discussion::Room;
use crate::views::{problem, words};

/// An action that could not be saved as it was sent; nothing of it is lost.
#[derive(Debug, Clone)]
pub struct Conflict<'a> {
    pub room: Room<'a>,
    /// Where the form is sent again.
    pub address: &'a str,
    pub typed: &'a Typed,
    /// What was typed, read.
    pub content: &'a ActionContent,
    pub standing: Standing<'a>,
}

/// What stood in the way.
#[derive(Debug, Clone)]
pub enum Standing<'a> {
    Newer {
        newest: &'a Action,
        saved_by: Option<&'a str>,
    },
    /// Somebody has deleted it.
    Gone,
    /// The round has moved on.
    Frozen(&'a RoundRule),
}

pub fn conflict(page: &Conflict<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let list = room.address("/actions");
    let lead = match &page.standing {
        Standing::Newer { .. } => msg::actions_conflict_lead(l).to_owned(),
        Standing::Gone => msg::actions_conflict_gone(l).to_owned(),
        Standing::Frozen(rule) => problem::round_rule(l, rule),
    };
    html! {
        (page_head(l, &PageHead {
            way: way(room),
            title: msg::discussion_conflict_title(l).into(),
            lead: Some(lead.into()),
            ..PageHead::default()
        }))
        div.versions {
            @if let Standing::Newer { newest, saved_by } = &page.standing {
                (section("stored", msg::discussion_conflict_stored(l), html! {
                    p.muted { (msg::discussion_saved(l, dates::date_time(l, newest.saved.at), saved_by.unwrap_or("–"))) }
                    h3 { (newest.content.what) }
                    (facts(room, room.instrument, &newest.content))
                    p { (words::action_status(l, newest.status)) }
                    (link_button(Weight::Secondary, &list, msg::discussion_conflict_keep_stored(l)))
                }))
            }
            (section("yours", msg::discussion_conflict_yours(l), html! {
                p.muted { (msg::discussion_conflict_not_saved(l)) }
                h3 { (page.content.what) }
                (facts(room, room.instrument, page.content))
                @match &page.standing {
                    Standing::Newer { newest, .. } => (take_mine(page, page.address, newest.revision, msg::discussion_conflict_take_yours(l))),
                    Standing::Gone => (take_mine(page, &list, 0, msg::actions_conflict_add_again(l))),
                    Standing::Frozen(_) => (link_button(Weight::Secondary, &list, msg::common_back(l))),
                }
            }))
        }
        @if let Standing::Newer { newest, .. } = &page.standing {
            (disclosure(msg::discussion_conflict_combine(l), form(page.address, html! {
                (fields(room, &Typed { revision: newest.revision, ..page.typed.clone() }, &Flaws::new()))
                (button(Weight::Secondary, msg::common_save(l)))
            })))
        }
    }
}

/// The typed version again, now over the newest one.
fn take_mine(page: &Conflict<'_>, address: &str, revision: i32, label: &str) -> Markup {
    let typed = page.typed;
    html! {
        form method="post" action=(address) {
            input type="hidden" name="revision" value=(revision);
            input type="hidden" name="what" value=(typed.what);
            input type="hidden" name="criterion" value=(typed.criterion);
            input type="hidden" name="responsible" value=(typed.responsible);
            input type="hidden" name="due" value=(typed.due);
            (button(Weight::Primary, label))
        }
    }
}
