use maud::{Markup, html};

use super::Room;
use super::comments::comments;
use super::evidence::evidence;
use super::joint_form::{Typed, joint_form, joint_to_read};
use crate::domain::Flaws;
use crate::domain::action_plan::Action;
use crate::domain::comment::Comment;
use crate::domain::discussion::{Place, Topic};
use crate::domain::permission::RoundAction;
use crate::domain::round::State;
use crate::i18n::{dates, msg};
use crate::views::components::{
    PageHead, Tone, Weight, badge, disclosure, error_summary, link_button, page_head, section,
};
use crate::views::{flaws, words};

/// One criterion, large enough for a group looking at one screen.
#[derive(Debug, Clone)]
pub struct TopicPage<'a> {
    pub room: Room<'a>,
    pub place: Place<'a>,
    pub comments: &'a [Comment],
    /// Those agreed for this criterion.
    pub actions: &'a [Action],
    /// Who recorded the joint view last, while the account exists.
    pub saved_by: Option<&'a str>,
    pub typed: &'a Typed,
    pub flaws: &'a Flaws,
}

pub fn topic(page: &TopicPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let topic = &page.place.topic;
    let texts = topic.criterion.texts(l);
    let mut way = room.way();
    way.push((room.address("/discussion").into(), msg::discussion_title(l).into()));
    html! {
        (page_head(l, &PageHead {
            way,
            title: texts.title.as_str().into(),
            lead: Some(texts.statement.as_str().into()),
            ..PageHead::default()
        }))
        (error_summary(l, &flaws::summary(l, page.flaws, &[
            ("current", msg::discussion_current_jointly(l)),
            ("target", msg::discussion_target_jointly(l)),
            ("reason", msg::discussion_reason(l)),
            ("verdict", msg::discussion_verdict(l)),
        ])))
        p.topic-place { (msg::discussion_place(l, page.place.of, topic.number, topic.theme.texts(l).title.as_str())) }
        @if let Some(guidance) = &texts.guidance { (disclosure(msg::discussion_guidance(l), html! { p { (guidance) } })) }
        (neighbours(room, &page.place))
        div.discussion {
            div.evidence { (evidence(room, topic)) }
            div.agreeing {
                (joint(page))
                (actions(page))
            }
            @if room.may(RoundAction::SeeComments) { div.said { (comments(room, topic.criterion, page.comments)) } }
        }
        (neighbours(room, &page.place))
    }
}

fn joint(page: &TopicPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let topic = &page.place.topic;
    let may_record = room.round.state == State::Joint && room.may(RoundAction::RecordJointView);
    section(
        "joint",
        msg::words_joint(l),
        html! {
            @if let Some(joint) = topic.joint {
                p.muted { (msg::discussion_saved(l, dates::date_time(l, joint.saved.at), page.saved_by.unwrap_or("–"))) }
            }
            @if may_record {
                (joint_form(room, topic.criterion, page.place.after.map(|after| after.criterion), page.typed, page.flaws))
            } @else if let Some(joint) = topic.recorded() {
                (joint_to_read(room, topic.criterion, &joint.content))
            } @else {
                p.muted { (msg::discussion_not_recorded(l)) }
            }
        },
    )
}

fn actions(page: &TopicPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let criterion = page.place.topic.criterion;
    let may_add = room.round.state == State::Joint && room.may(RoundAction::RecordActions);
    section(
        "actions",
        msg::discussion_actions(l),
        html! {
            @if page.actions.is_empty() {
                p.muted { (msg::discussion_no_actions(l)) }
            } @else {
                ul {
                    @for action in page.actions {
                        li { (action.content.what) " " (badge(Tone::Plain, words::action_status(l, action.status))) }
                    }
                }
            }
            @if may_add {
                (link_button(Weight::Secondary, &room.address(&format!("/actions/new?criterion={}", criterion.id)), msg::discussion_add_action(l)))
            }
        },
    )
}

/// To the criteria before and after in the order of discussion.
fn neighbours(room: &Room<'_>, place: &Place<'_>) -> Markup {
    let l = room.lang;
    let step = |topic: Option<Topic>, label: &str| {
        html! {
            @if let Some(topic) = topic {
                a.button href=(room.topic_address(topic.criterion)) {
                    (label) span.unseen { ": " (topic.criterion.texts(l).title) }
                }
            }
        }
    };
    html! {
        nav.buttons.neighbours aria-label=(msg::discussion_neighbours(l)) {
            (step(place.before, msg::common_previous(l)))
            (step(place.after, msg::common_next(l)))
            (link_button(Weight::Quiet, &room.address("/discussion"), msg::discussion_whole_list(l)))
        }
    }
}
