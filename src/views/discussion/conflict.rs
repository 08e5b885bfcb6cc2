use maud::{Markup, html};

use super::Room;
use super::joint_form::{Typed, joint_form, joint_to_read};
use crate::domain::Flaws;
use crate::domain::instrument::Criterion;
use crate::domain::joint_view::{JointContent, JointView};
use crate::domain::round::RoundRule;
use crate::i18n::{dates, msg};
use crate::views::components::{PageHead, Weight, button, disclosure, link_button, page_head, section};
use crate::views::problem;

/// A joint view that could not be saved as it was sent; nothing of it is lost.
#[derive(Debug, Clone)]
pub struct Conflict<'a> {
    pub room: Room<'a>,
    pub criterion: &'a Criterion,
    pub typed: &'a Typed,
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
    let lead = match &page.standing {
        Standing::Newer { .. } => msg::discussion_conflict_lead(l).to_owned(),
        Standing::Frozen(rule) => problem::round_rule(l, rule),
    };
    html! {
        (page_head(l, &PageHead {
            way,
            title: msg::discussion_conflict_title(l).into(),
            lead: Some(lead.into()),
            ..PageHead::default()
        }))
        div.versions {
            @if let Standing::Newer { newest, saved_by } = &page.standing {
                (section("stored", msg::discussion_conflict_stored(l), html! {
                    p.muted { (msg::discussion_saved(l, dates::date_time(l, newest.saved.at), saved_by.unwrap_or("–"))) }
                    (joint_to_read(room, page.criterion, &newest.content))
                    (link_button(Weight::Secondary, &address, msg::discussion_conflict_keep_stored(l)))
                }))
            }
            (section("yours", msg::discussion_conflict_yours(l), html! {
                p.muted { (msg::discussion_conflict_not_saved(l)) }
                (joint_to_read(room, page.criterion, page.content))
                @match &page.standing {
                    Standing::Newer { newest, .. } => (take_mine(page, &address, newest.revision)),
                    Standing::Frozen(_) => (link_button(Weight::Secondary, &address, msg::common_back(l))),
                }
            }))
        }
        @if let Standing::Newer { newest, .. } = &page.standing {
            (disclosure(msg::discussion_conflict_combine(l), {
                let typed = Typed { revision: newest.revision, ..page.typed.clone() };
                joint_form(room, page.criterion, None, &typed, &Flaws::new())
            }))
        }
    }
}

/// The typed version again, now over the newest one.
fn take_mine(page: &Conflict<'_>, address: &str, revision: i32) -> Markup {
    let typed = page.typed;
    html! {
        form method="post" action=(address) {
            input type="hidden" name="revision" value=(revision);
            input type="hidden" name="current" value=(typed.current);
            input type="hidden" name="target" value=(typed.target);
            input type="hidden" name="reason" value=(typed.reason);
            input type="hidden" name="verdict" value=(typed.verdict);
            @if typed.priority { input type="hidden" name="priority" value="yes"; }
            (button(Weight::Primary, msg::discussion_conflict_take_yours(page.room.lang)))
        }
    }
}
