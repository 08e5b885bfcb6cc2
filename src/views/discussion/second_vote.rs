use maud::{Markup, html};

use super::on_screen::{Vote, distribution, moved};
use super::topic::TopicPage;
use crate::domain::results::SecondResult;
use crate::domain::second_vote::asks;
use crate::i18n::msg;
use crate::views::components::{Tone, Weight, button_saying, notice, section};

/// The second vote on a criterion, for who runs the workshop: to open, to close, and what it came to.
pub(super) fn second_vote(page: &TopicPage<'_>) -> Markup {
    let l = page.room.lang;
    if matches!(page.vote, Vote::None) && !page.room.is_live() {
        return html! {};
    }
    section(
        "second-vote-title",
        msg::room_vote(l),
        html! {
            @match page.vote {
                Vote::None => (not_yet(page)),
                Vote::Open { voted } => {
                    (notice(Tone::Plain, html! {
                        p { strong { (msg::room_vote_open(l)) } @if let Some(voted) = voted { " " (msg::room_voted(l, voted)) } }
                        p { (msg::discussion_vote_close_text(l)) }
                    }))
                    (step(page, Weight::Secondary, "close", msg::discussion_vote_close(l)))
                },
                Vote::Closed(result) => (outcome(page, result)),
            }
        },
    )
}

fn not_yet(page: &TopicPage<'_>) -> Markup {
    let l = page.room.lang;
    html! {
        @if let Some(other) = page.voted_elsewhere {
            p { (msg::discussion_vote_elsewhere(l)) " " a href=(page.room.topic_address(other)) { (other.texts(l).title) } }
        } @else {
            p.muted { (msg::discussion_vote_text(l)) }
            (step(page, Weight::Secondary, "open", msg::discussion_vote_open(l)))
        }
    }
}

fn step(page: &TopicPage<'_>, weight: Weight, vote: &str, label: &str) -> Markup {
    let address = format!("{}/second-vote", page.room.topic_address(page.place.topic.criterion));
    html! {
        @if page.room.is_live() {
            form.one-button method="post" action=(address) { (button_saying(weight, label, "vote", vote)) }
        }
    }
}

/// Both distributions side by side, and what has moved.
fn outcome(page: &TopicPage<'_>, result: &SecondResult) -> Markup {
    let l = page.room.lang;
    let topic = &page.place.topic;
    html! {
        (moved(l, page.room.round, topic.result.all(), result))
        @for asked in asks(page.room.round) {
            @if result.of(*asked).is_some() {
                (distribution(l, topic.criterion, *asked, topic.result.all().of(*asked), result.of(*asked)))
            }
        }
    }
}
