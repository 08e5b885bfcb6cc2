use maud::{Markup, html};

use super::Room;
use crate::domain::comment::{Comment, Decision};
use crate::domain::instrument::Criterion;
use crate::domain::permission::RoundAction;
use crate::i18n::msg;
use crate::views::components::{Tone, badge, disclosure, section};
use crate::words::group_label;

/// For the facilitator and the co-ordinator: what was written, with what can be decided about each. Hidden ones stay
/// out of sight of a group that looks at the same screen.
pub(super) fn comments(room: &Room<'_>, criterion: &Criterion, comments: &[Comment]) -> Markup {
    let l = room.lang;
    let (hidden, seen): (Vec<_>, Vec<_>) = comments
        .iter()
        .zip(1..)
        .partition(|(comment, _)| comment.decision == Some(Decision::Hidden));
    section(
        "comments",
        msg::discussion_comments(l),
        html! {
            @if comments.is_empty() {
                p.muted { (msg::discussion_no_comments(l)) }
            } @else {
                p.muted { (msg::discussion_comments_hint(l)) }
            }
            @if !seen.is_empty() {
                ul.comments { @for (comment, number) in &seen { (row(room, criterion, comment, *number)) } }
            }
            @if !hidden.is_empty() {
                (disclosure(msg::discussion_hidden_comments(l, hidden.len()), html! {
                    ul.comments { @for (comment, number) in &hidden { (row(room, criterion, comment, *number)) } }
                }))
            }
        },
    )
}

fn row(room: &Room<'_>, criterion: &Criterion, comment: &Comment, number: i32) -> Markup {
    let l = room.lang;
    let address = format!("{}/comments/{}", room.topic_address(criterion), comment.token.as_str());
    html! {
        li {
            (written(room, comment))
            @if comment.decision == Some(Decision::ShownToAll) { p { (badge(Tone::Good, msg::discussion_shown_to_all(l))) } }
            @if room.may(RoundAction::DecideComments) {
                form.comment-decisions.no-print method="post" action=(address) {
                    @match comment.decision {
                        None => {
                            (decision("hidden", msg::discussion_hide(l), msg::discussion_comment_named(l, number)))
                            (decision("shown_to_all", msg::discussion_show_to_all(l), msg::discussion_comment_named(l, number)))
                        }
                        Some(Decision::Hidden) => (decision("none", msg::discussion_bring_back(l), msg::discussion_comment_named(l, number))),
                        Some(Decision::ShownToAll) => (decision("none", msg::discussion_show_no_longer(l), msg::discussion_comment_named(l, number))),
                    }
                }
            }
        }
    }
}

fn decision(value: &str, label: &str, which: String) -> Markup {
    html! {
        button.button.quiet type="submit" name="decision" value=(value) { (label) span.unseen { ": " (which) } }
    }
}

fn written(room: &Room<'_>, comment: &Comment) -> Markup {
    html! {
        p.written { (comment.text) }
        @if let Some(group) = comment.group { p.muted { (group_label(room.lang, room.round, group)) } }
    }
}
