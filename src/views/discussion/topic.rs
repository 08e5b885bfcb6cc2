use maud::{Markup, html};

use super::comments::comments;
use super::evidence::evidence;
use super::joint_form::{JOINT_FORM, joint_form, joint_to_read};
use super::second_vote::second_vote;
use super::{Room, Vote};
use crate::domain::Flaws;
use crate::domain::action_plan::Action;
use crate::domain::comment::Comment;
use crate::domain::discussion::{Topic, TopicPlace};
use crate::domain::instrument::Criterion;
use crate::domain::joint_view::TypedJointView;
use crate::domain::permission::RoundAction;
use crate::domain::round_state::RoundState;
use crate::i18n::{dates, msg};
use crate::views::components::{
    PageHead, Tone, Weight, badge, button, disclosure, error_summary, link_button, live_state, notice, page_head,
    section,
};
use crate::views::{flaws, words};

/// One criterion, large enough for a group looking at one screen.
#[derive(Debug, Clone)]
pub struct TopicPage<'a> {
    pub room: Room<'a>,
    pub place: TopicPlace<'a>,
    pub comments: &'a [Comment],
    /// Those agreed for this criterion.
    pub actions: &'a [Action],
    /// Who recorded the joint view last, while the account exists.
    pub saved_by: Option<&'a str>,
    pub typed: &'a TypedJointView,
    pub flaws: &'a Flaws,
    /// Everybody looks at it now.
    pub is_on_screen: bool,
    pub vote: Vote<'a>,
    /// The criterion that the room votes on at the moment, where it is another one.
    pub voted_elsewhere: Option<&'a Criterion>,
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
        @if room.is_live() { (for_all(page)) }
        div.discussion {
            div.evidence {
                (evidence(room, topic))
                div #second-vote data-live="second_vote ballot round" { (second_vote(page)) }
            }
            div.agreeing {
                (joint(page))
                div #topic-actions data-live="actions round" { (actions(page)) }
            }
            @if room.may(RoundAction::SeeComments) {
                div.said #said data-live="comments round" { (comments(room, topic.criterion, page.comments)) }
            }
        }
        (neighbours(room, &page.place))
        @if room.is_live() { (live_state(l)) }
    }
}

/// Puts the criterion before everybody's eyes.
fn for_all(page: &TopicPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    html! {
        div.for-all #for-all data-live="workshop reveal round" {
            @if page.is_on_screen {
                p { (badge(Tone::Good, msg::discussion_on_screen(l))) }
            } @else {
                form.one-button method="post" action=(room.address("/workshop/screen")) {
                    input type="hidden" name="criterion" value=(page.place.topic.criterion.id);
                    input type="hidden" name="back" value="topic";
                    (button(Weight::Secondary, msg::discussion_put_on_screen(l)))
                }
            }
            (link_button(Weight::Quiet, &room.address("/workshop"), msg::discussion_to_board(l)))
        }
    }
}

fn joint(page: &TopicPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let topic = &page.place.topic;
    let may_record = room.round.state == RoundState::Joint && room.may(RoundAction::RecordJointView);
    let saved = topic
        .joint
        .map(|joint| msg::discussion_saved(l, dates::date_time(l, joint.saved.at), page.saved_by.unwrap_or("–")));
    section(
        "joint",
        msg::words_joint(l),
        html! {
            @if may_record {
                // `static/js/discussion.js` saves what is typed and shows what others save.
                div.joint-view data-joint={ (room.topic_address(topic.criterion)) "/joint-view" } data-criterion=(topic.criterion.id)
                    data-saving=(msg::discussion_saving(l)) data-saved=(msg::discussion_saved_for_all(l))
                    data-waiting=(msg::discussion_waiting(l)) {
                    p.muted data-joint-saved { (saved.unwrap_or_default()) }
                    (joint_form(room, topic.criterion, page.place.after.map(|after| after.criterion), page.typed, page.flaws))
                    div role="status" {
                        p.hint data-joint-status {}
                        div data-joint-newer hidden {
                            (notice(Tone::Warning, html! {
                                p data-joint-newer-text {}
                                button.button type="submit" form=(JOINT_FORM) { (msg::discussion_newer_choose(l)) }
                            }))
                        }
                    }
                }
            } @else {
                @if let Some(saved) = saved { p.muted { (saved) } }
                @if let Some(joint) = topic.recorded() {
                    (joint_to_read(room, topic.criterion, &joint.content))
                } @else {
                    p.muted { (msg::discussion_not_recorded(l)) }
                }
            }
        },
    )
}

fn actions(page: &TopicPage<'_>) -> Markup {
    let room = &page.room;
    let l = room.lang;
    let criterion = page.place.topic.criterion;
    let may_add = room.round.state == RoundState::Joint && room.may(RoundAction::RecordActions);
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
fn neighbours(room: &Room<'_>, place: &TopicPlace<'_>) -> Markup {
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
