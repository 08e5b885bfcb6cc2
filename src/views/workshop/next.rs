//! The words for a phase, and the one thing to do next.

use maud::{Markup, Render, html};

use super::board::Board;
use crate::domain::Language;
use crate::domain::anonymity::Anonymity;
use crate::domain::discussion::{Topic, place_of};
use crate::domain::instrument::Criterion;
use crate::domain::round::Step;
use crate::domain::round_state::RoundState;
use crate::domain::workshop::Phase;
use crate::i18n::msg;
use crate::views::components::{Weight, button, link_button};
use crate::views::discussion::reveal;
use crate::views::rounds::step;

/// What may be read aloud as it stands.
pub(super) fn aloud(l: Language, board: &Board<'_>) -> Markup {
    let minutes = board.instrument.minutes_alone;
    let said: Vec<String> = match board.phase {
        Phase::Welcome => vec![msg::workshop_aloud_welcome(l, minutes)],
        Phase::OwnAnswers => vec![
            msg::workshop_aloud_own_answers(l, minutes),
            msg::workshop_aloud_secret(l).to_owned(),
            match board.round.settings.anonymity {
                Anonymity::Anonymous => msg::workshop_aloud_anonymous(l).to_owned(),
                Anonymity::OrganisationShown => msg::workshop_aloud_organisations(l).to_owned(),
            },
        ],
        Phase::Reveal => vec![msg::workshop_aloud_reveal(l).to_owned()],
        Phase::Discussion => vec![msg::workshop_aloud_discussion(l).to_owned()],
        Phase::Priorities => vec![msg::workshop_aloud_priorities(l).to_owned()],
        Phase::Close => vec![msg::workshop_aloud_close(l).to_owned()],
    };
    html! {
        figure.aloud {
            figcaption { (msg::workshop_aloud(l)) }
            blockquote { @for paragraph in said { p { (paragraph) } } }
        }
    }
}

pub(super) fn next(l: Language, board: &Board<'_>) -> Markup {
    html! {
        div.panel.next {
            h3 { (msg::workshop_next(l)) }
            @match (board.round.state, board.phase) {
                (RoundState::Draft, _) => (draft(l, board)),
                (RoundState::Open, Phase::Welcome) => {
                    p { (msg::workshop_next_welcome(l)) }
                    (buttons(to_phase(Weight::Primary, board, Phase::OwnAnswers, msg::workshop_next_welcome_go(l))))
                },
                (RoundState::Open, _) => {
                    p { (msg::workshop_next_own_answers(l)) }
                    (buttons(link_button(
                        Weight::Primary,
                        &board.address("/joint-discussion"),
                        step::label(l, Step::JointDiscussion),
                    )))
                },
                (RoundState::Joint, Phase::Priorities) => (priorities(l, board)),
                (RoundState::Joint, Phase::Close) => {
                    p { (msg::workshop_next_close(l)) }
                    (buttons(html! {
                        (link_button(Weight::Primary, &board.address("/closure"), step::label(l, Step::Closure)))
                        (link_button(Weight::Secondary, &board.address("/actions"), msg::rounds_to_actions(l)))
                    }))
                },
                (RoundState::Joint, Phase::Discussion) => (discussion(l, board)),
                (RoundState::Joint, _) => (first(l, board)),
                (RoundState::Closed | RoundState::Cancelled, _) => {
                    p { (msg::workshop_next_closed(l)) }
                    (buttons(link_button(Weight::Primary, &board.address("/results"), msg::rounds_to_results(l))))
                },
            }
        }
        @if board.phase == Phase::Reveal { (reveal(&board.room(l), "board")) }
    }
}

fn draft(l: Language, board: &Board<'_>) -> Markup {
    html! {
        p { (msg::workshop_next_draft(l)) }
        (buttons(link_button(Weight::Primary, &board.address(""), msg::workshop_next_draft_go(l))))
    }
}

/// After the reveal: the first criterion to talk about. Before it there is nothing to talk about yet.
fn first(l: Language, board: &Board<'_>) -> Markup {
    html! {
        @match board.topics.first() {
            None => p { (msg::workshop_next_reveal(l)) },
            Some(first) => {
                p { (msg::workshop_next_first(l)) }
                (buttons(to_criterion(board, first, &msg::workshop_next_first_go(l, title(l, first)))))
            }
        }
    }
}

fn discussion(l: Language, board: &Board<'_>) -> Markup {
    let Some(place) = board.on_screen.and_then(|id| place_of(board.topics, id)) else {
        return html! {
            @if board.topics.is_empty() {
                p { (msg::workshop_screen_before_reveal(l)) }
                (buttons(to_phase(Weight::Primary, board, Phase::Reveal, super::phase_name(l, Phase::Reveal))))
            } @else {
                (first(l, board))
            }
        };
    };
    let record = link_button(
        Weight::Secondary,
        &board.room(l).topic_address(place.topic.criterion),
        msg::workshop_next_record(l),
    );
    match place.after {
        Some(after) => html! {
            p { (msg::workshop_next_discussion(l)) }
            (buttons(html! {
                (to_criterion(board, &after, &msg::workshop_next_discussion_go(l, title(l, &after))))
                (record)
            }))
        },
        None => html! {
            p { (msg::workshop_next_last(l)) }
            (buttons(html! {
                (to_phase(Weight::Primary, board, Phase::Priorities, msg::workshop_next_to_priorities(l)))
                (record)
            }))
        },
    }
}

fn priorities(l: Language, board: &Board<'_>) -> Markup {
    html! {
        p { (msg::workshop_next_priorities(l)) }
        (buttons(html! {
            (link_button(Weight::Primary, &board.address("/discussion#agreed"), msg::workshop_next_priorities_go(l)))
            (link_button(Weight::Secondary, &board.address("/actions"), msg::rounds_to_actions(l)))
            (to_phase(Weight::Secondary, board, Phase::Close, msg::workshop_next_to_close(l)))
        }))
    }
}

fn title<'a>(l: Language, topic: &Topic<'a>) -> &'a str {
    &topic.criterion.texts(l).title
}

fn buttons(buttons: Markup) -> Markup {
    html! { div.buttons { (buttons) } }
}

fn to_phase(weight: Weight, board: &Board<'_>, phase: Phase, label: impl Render) -> Markup {
    html! {
        form.one-button method="post" action=(board.address("/workshop/phase")) data-in-place {
            input type="hidden" name="phase" value=(phase.code());
            (button(weight, label))
        }
    }
}

fn to_criterion(board: &Board<'_>, topic: &Topic<'_>, label: &str) -> Markup {
    html! {
        form.one-button method="post" action=(board.address("/workshop/screen")) data-in-place {
            (criterion_field(topic.criterion))
            (button(Weight::Primary, label))
        }
    }
}

pub(super) fn criterion_field(criterion: &Criterion) -> Markup {
    html! { input type="hidden" name="criterion" value=(criterion.id); }
}
