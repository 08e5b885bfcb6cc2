//! What the room looks at: the projector's window, the criterion on it, and whether phones follow.

use maud::{Markup, html};

use super::board::Board;
use super::next::criterion_field;
use crate::domain::Language;
use crate::domain::discussion::{Topic, TopicPlace, place_of};
use crate::domain::round_state::RoundState;
use crate::i18n::msg;
use crate::views::components::{Tone, Weight, badge, button, disclosure, section};

pub(super) fn screen(l: Language, board: &Board<'_>) -> Markup {
    let place = board.on_screen.and_then(|id| place_of(board.topics, id));
    section(
        "big-screen",
        msg::workshop_screen(l),
        html! {
            p {
                a.button href=(board.address("/projector")) target="_blank" { (msg::workshop_screen_open(l)) }
            }
            @if board.round.state == RoundState::Joint {
                @match &place {
                    Some(place) => (criterion(l, board, place)),
                    None => p id="screen-now" { (msg::workshop_screen_nothing(l)) },
                }
                @if board.topics.is_empty() {
                    p.muted { (msg::workshop_screen_before_reveal(l)) }
                } @else {
                    (disclosure(msg::workshop_screen_choose(l), html! {
                        ol.screen-choices {
                            @for topic in board.topics { (choice(l, board, topic)) }
                        }
                    }))
                }
            }
        },
    )
}

fn criterion(l: Language, board: &Board<'_>, place: &TopicPlace<'_>) -> Markup {
    let topic = &place.topic;
    let neighbour = |id: &str, topic: Option<Topic<'_>>, label: &str| {
        html! {
            @if let Some(topic) = topic {
                form.one-button method="post" action=(board.address("/workshop/screen")) data-in-place {
                    (criterion_field(topic.criterion))
                    button.button type="submit" id=(id) {
                        (label) span.unseen { ": " (topic.criterion.texts(l).title) }
                    }
                }
            }
        }
    };
    html! {
        p.muted.screen-label { (msg::workshop_screen_now(l)) " · " (msg::workshop_screen_place(l, place.of, topic.number)) }
        p.screen-now id="screen-now" {
            a href=(board.room(l).topic_address(topic.criterion)) { (topic.criterion.texts(l).title) }
        }
        div.buttons.neighbours {
            (neighbour("screen-previous", place.before, msg::workshop_screen_previous(l)))
            (neighbour("screen-next", place.after, msg::workshop_screen_next(l)))
            form.one-button method="post" action=(board.address("/workshop/screen")) data-in-place {
                input type="hidden" name="criterion" value="";
                (button(Weight::Quiet, msg::workshop_screen_clear(l)))
            }
        }
    }
}

fn choice(l: Language, board: &Board<'_>, topic: &Topic<'_>) -> Markup {
    let here = board.on_screen == Some(&topic.criterion.id);
    let title = topic.criterion.texts(l).title.as_str();
    html! {
        li aria-current=[here.then_some("true")] {
            div {
                a href=(board.room(l).topic_address(topic.criterion)) { (title) }
                @if topic.recorded().is_some() { " " (badge(Tone::Good, msg::workshop_screen_recorded(l))) }
            }
            @if here {
                span.muted { (msg::workshop_screen_now(l)) }
            } @else {
                form.one-button method="post" action=(board.address("/workshop/screen")) data-in-place {
                    (criterion_field(topic.criterion))
                    (button(Weight::Quiet, html! { (msg::workshop_screen_show(l)) span.unseen { ": " (title) } }))
                }
            }
        }
    }
}

pub(super) fn phones(l: Language, board: &Board<'_>) -> Markup {
    let (text, label, follow) = match board.workshop.phones_follow {
        true => (msg::workshop_phones_follow(l), msg::workshop_phones_stop(l), "no"),
        false => (msg::workshop_phones_alone(l), msg::workshop_phones_start(l), "yes"),
    };
    html! {
        p { (text) }
        form.one-button method="post" action=(board.address("/workshop/phones")) data-in-place {
            input type="hidden" name="follow" value=(follow);
            button.button type="submit" id="phones-follow" { (label) }
        }
    }
}
