//! Who is in, in numbers, and how to come in.

use maud::{Markup, html};

use super::board::Board;
use super::total;
use crate::domain::Language;
use crate::domain::round_state::RoundState;
use crate::i18n::msg;
use crate::views::components::{Column, DataTable, data_table, disclosure, progress, qr, section, stat, stats};
use crate::views::words;

/// Numbers only, whatever the round's anonymity.
pub(super) fn people(l: Language, board: &Board<'_>) -> Markup {
    if board.round.state == RoundState::Draft {
        return html! {};
    }
    let all = total(board.attendance);
    let rows = board.round.settings.groups.iter().map(|own| {
        let found = board.attendance.iter().find(|(group, _)| *group == own.group);
        let numbers = found.map(|(_, attendance)| *attendance).unwrap_or_default();
        let label = own.label.as_deref().unwrap_or_else(|| words::actor_group(l, own.group));
        vec![
            html! { (label) },
            html! { (numbers.joined) },
            html! { (numbers.finished) },
        ]
    });
    let table = data_table(&DataTable {
        id: "attendance-table",
        caption: msg::rounds_attendance_groups(l).into(),
        columns: vec![
            Column::text(msg::rounds_group(l)),
            Column::number(msg::rounds_joined(l)),
            Column::number(msg::rounds_finished(l)),
        ],
        rows: rows.collect(),
    });
    let one_by_one = html! { p { a href=(board.address("/participants")) { (msg::participants_title(l)) } } };
    if board.round.state != RoundState::Open {
        return disclosure(
            msg::rounds_joined_and_finished(l, all.finished, all.joined),
            html! { (table) (one_by_one) },
        );
    }
    section(
        "attendance",
        msg::workshop_people(l),
        html! {
            (stats(&[
                stat(all.joined, msg::rounds_joined(l)),
                stat(all.finished, msg::rounds_finished(l)),
            ]))
            div.columns { (table) (themes(l, board, all.joined)) }
            (one_by_one)
            p { a href=(board.address("/paper-answers/new")) { (msg::paper_entry_title(l)) } }
        },
    )
}

/// How many have answered everything asked of each theme: over all, never by group.
fn themes(l: Language, board: &Board<'_>, joined: i64) -> Markup {
    html! {
        div {
            h3 { (msg::workshop_themes(l)) }
            ul.theme-progress {
                @for (at, (theme, done)) in board.finished.iter().enumerate() {
                    @let words = html! {
                        (theme.texts(l).title) " " b { (msg::workshop_theme_of(l, joined, *done)) }
                    };
                    li { (progress(&format!("theme-{at}"), words, *done, usize::try_from(joined).unwrap_or(0))) }
                }
            }
        }
    }
}

/// The code as large as it goes while people come in; afterwards at hand for whoever comes late.
pub(super) fn join(l: Language, board: &Board<'_>) -> Markup {
    let round = board.round;
    let way = html! {
        div.join-board {
            (qr(board.link, &msg::workshop_join_qr(l, round.settings.name.as_str())))
            div {
                dl {
                    dt { (msg::workshop_join_at(l)) } dd { (board.host) }
                    dt { (msg::rounds_code(l)) } dd.code { (round.code) }
                }
                @if round.state == RoundState::Open {
                    p { a href=(board.address("/sheet")) { (msg::material_sheet_title(l)) } }
                }
            }
        }
    };
    match round.state {
        RoundState::Open => section("joining", msg::workshop_join(l), way),
        RoundState::Joint => disclosure(msg::workshop_join(l), way),
        RoundState::Draft | RoundState::Closed | RoundState::Cancelled => html! {},
    }
}
