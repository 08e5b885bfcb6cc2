use maud::{Markup, html};

use super::edit::fields;
use super::{facts, way};
use crate::domain::Flaws;
use crate::domain::action_plan::TypedAction;
use crate::domain::action_plan::{Action, ActionContent};
use crate::domain::round::RoundRule;
use crate::i18n::msg;
use crate::views::components::{Weight, button, form, link_button};
use crate::views::discussion::{Room, Stored, Versions, send_again, versions};
use crate::views::{problem, words};

/// An action that could not be saved as it was sent; nothing of it is lost.
#[derive(Debug, Clone)]
pub struct Conflict<'a> {
    pub room: Room<'a>,
    /// Where the form is sent again.
    pub address: &'a str,
    pub typed: &'a TypedAction,
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
    let read = |content: &ActionContent| html! { h3 { (content.what) } (facts(room, room.instrument, content)) };
    let yours = read(page.content);
    let both = match &page.standing {
        Standing::Newer { newest, saved_by } => Versions {
            way: way(room),
            lead: msg::actions_conflict_lead(l).to_owned(),
            stored: Some(Stored {
                at: newest.saved.at,
                by: *saved_by,
                content: html! { (read(&newest.content)) p { (words::action_status(l, newest.status)) } },
                kept: &list,
            }),
            yours: html! {
                (yours)
                (take_mine(page, page.address, newest.revision, msg::discussion_conflict_take_yours(l)))
            },
            combine: Some(form(
                page.address,
                html! {
                    (fields(room, &TypedAction { revision: newest.revision, ..page.typed.clone() }, &Flaws::new()))
                    (button(Weight::Secondary, msg::common_save(l)))
                },
            )),
        },
        Standing::Gone => Versions {
            way: way(room),
            lead: msg::actions_conflict_gone(l).to_owned(),
            stored: None,
            yours: html! { (yours) (take_mine(page, &list, 0, msg::actions_conflict_add_again(l))) },
            combine: None,
        },
        Standing::Frozen(rule) => Versions {
            way: way(room),
            lead: problem::round_rule(l, rule),
            stored: None,
            yours: html! { (yours) (link_button(Weight::Secondary, &list, msg::common_back(l))) },
            combine: None,
        },
    };
    versions(l, &both)
}

/// The typed version again, over the newest one or as a new action.
fn take_mine(page: &Conflict<'_>, address: &str, revision: i32, label: &str) -> Markup {
    let typed = page.typed;
    let fields = [
        ("what", typed.what.as_str()),
        ("criterion", typed.criterion.as_str()),
        ("responsible", typed.responsible.as_str()),
        ("due", typed.due.as_str()),
    ];
    send_again(address, revision, &fields, label)
}
