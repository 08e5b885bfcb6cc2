use maud::{Markup, html};

use super::Room;
use crate::domain::Language;
use crate::domain::discussion::{Agreed, Topic};
use crate::domain::joint_view::JointContent;
use crate::i18n::msg;
use crate::views::components::section;

/// What the group chose, in words: priorities with their reasons, strengths and needs.
pub fn agreed(room: &Room<'_>, agreed: &Agreed<'_>) -> Markup {
    let l = room.lang;
    section(
        "agreed",
        msg::discussion_agreed(l),
        html! {
            p { (msg::discussion_agreed_so_far(l, agreed.of, agreed.recorded)) }
            h3 { (msg::discussion_priorities(l)) }
            @if agreed.priorities.is_empty() {
                p.muted { (msg::discussion_no_priorities(l)) }
            } @else {
                ol { @for topic in &agreed.priorities { (priority(room, topic)) } }
            }
            (chosen(room, msg::discussion_strengths(l), &agreed.strengths))
            (chosen(room, msg::discussion_needs(l), &agreed.needs))
        },
    )
}

/// The agreed levels in a few words: "Nykytila 2 → tavoitetila 4".
pub fn joint_in_words(l: Language, content: &JointContent) -> String {
    match (content.levels.current, content.levels.target) {
        (Some(current), Some(target)) => msg::discussion_joint_both(l, current.to_string(), target.to_string()),
        (Some(current), None) => msg::discussion_joint_current(l, current.to_string()),
        (None, Some(target)) => msg::discussion_joint_target(l, target.to_string()),
        (None, None) => msg::discussion_joint_no_levels(l).to_owned(),
    }
}

fn priority(room: &Room<'_>, topic: &Topic<'_>) -> Markup {
    let l = room.lang;
    html! {
        li {
            a href=(room.topic_address(topic.criterion)) { (topic.criterion.texts(l).title) }
            @if let Some(joint) = topic.recorded() {
                br; (joint_in_words(l, &joint.content))
                @if let Some(reason) = &joint.content.reason { br; span.written { (reason) } }
            }
        }
    }
}

fn chosen(room: &Room<'_>, title: &str, topics: &[Topic<'_>]) -> Markup {
    let l = room.lang;
    html! {
        @if !topics.is_empty() {
            h3 { (title) }
            ul {
                @for topic in topics {
                    li { a href=(room.topic_address(topic.criterion)) { (topic.criterion.texts(l).title) } }
                }
            }
        }
    }
}
