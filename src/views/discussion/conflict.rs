use maud::{Markup, html};

use super::Room;
use super::joint_form::{joint_form, joint_to_read};
use super::versions::{Stored, Versions, send_again, versions};
use crate::domain::Flaws;
use crate::domain::instrument::Criterion;
use crate::domain::joint_view::TypedJointView;
use crate::domain::joint_view::{JointContent, JointView};
use crate::domain::round::RoundRule;
use crate::i18n::msg;
use crate::views::components::{Weight, link_button};
use crate::views::problem;

/// A joint view that could not be saved as it was sent; nothing of it is lost.
#[derive(Debug, Clone)]
pub struct Conflict<'a> {
    pub room: Room<'a>,
    pub criterion: &'a Criterion,
    pub typed: &'a TypedJointView,
    /// What was typed, read.
    pub content: &'a JointContent,
    pub standing: Standing<'a>,
}

/// What stood in the way.
#[derive(Debug, Clone)]
pub enum Standing<'a> {
    /// Somebody saved in between.
    Newer {
        newest: &'a JointView,
        saved_by: Option<&'a str>,
    },
    /// The round has moved on.
    Frozen(&'a RoundRule),
}

pub fn conflict(page: &Conflict<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let address = room.topic_address(page.criterion);
    let mut way = room.way();
    way.push((room.address("/discussion").into(), msg::discussion_title(l).into()));
    way.push((address.clone().into(), page.criterion.texts(l).title.as_str().into()));
    let yours = joint_to_read(room, page.criterion, page.content);
    let both = match &page.standing {
        Standing::Newer { newest, saved_by } => Versions {
            way,
            lead: msg::discussion_conflict_lead(l).to_owned(),
            stored: Some(Stored {
                at: newest.saved.at,
                by: *saved_by,
                content: joint_to_read(room, page.criterion, &newest.content),
                kept: &address,
            }),
            yours: html! { (yours) (take_mine(page, &address, newest.revision)) },
            combine: Some({
                let typed = TypedJointView {
                    revision: newest.revision,
                    ..page.typed.clone()
                };
                joint_form(room, page.criterion, None, &typed, &Flaws::new())
            }),
        },
        Standing::Frozen(rule) => Versions {
            way,
            lead: problem::round_rule(l, rule),
            stored: None,
            yours: html! { (yours) (link_button(Weight::Secondary, &address, msg::common_back(l))) },
            combine: None,
        },
    };
    versions(l, &both)
}

/// The typed version again, now over the newest one.
fn take_mine(page: &Conflict<'_>, address: &str, revision: i32) -> Markup {
    let typed = page.typed;
    let mut fields = vec![
        ("current", typed.current.as_str()),
        ("target", typed.target.as_str()),
        ("reason", typed.reason.as_str()),
        ("verdict", typed.verdict.as_str()),
    ];
    fields.extend(typed.priority.then_some(("priority", "yes")));
    send_again(
        address,
        revision,
        &fields,
        msg::discussion_conflict_take_yours(page.room.lang),
    )
}
