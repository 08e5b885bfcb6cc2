//! What is still unanswered, and that it may stay so.

use maud::{Markup, html};

use super::Sheet;
use super::theme::asked_fields;
use crate::domain::answering::{Stop, progress};
use crate::domain::asked_state::AskedState;
use crate::i18n::msg;
use crate::views::components::{Tone, Weight, button, form, link_button, notice};
use crate::views::words;

pub fn check(sheet: &Sheet<'_>) -> Markup {
    let l = sheet.lang;
    let overall = progress(sheet.stops, sheet.answers);
    html! {
        (sheet.trial_notice())
        h1 { (msg::answering_check_title(l)) }
        @let left = overall.all - overall.done;
        div data-all-answered hidden[left > 0] { (notice(Tone::Good, msg::answering_check_all_answered(l))) }
        p.lead hidden[left == 0] {
            span data-left data-one=(msg::answering_check_unanswered(l, 1)) data-many=(msg::answering_check_unanswered(l, 2)) {
                (msg::answering_check_unanswered(l, left))
            }
            " " (msg::answering_check_may_stay(l))
        }
        @for stop in sheet.stops { (unanswered(sheet, stop)) }
        @if sheet.is_trial() {
            div.buttons { (link_button(Weight::Secondary, &sheet.stop_address(sheet.stops.len()), msg::common_previous(l))) }
        } @else {
            (sheet.own_link())
            (form(&format!("{}/finish", sheet.base()), html! {
                p.hint { (msg::answering_finish_note(l)) }
                div.buttons {
                    (button(Weight::Primary, msg::answering_finish(l)))
                    (link_button(Weight::Secondary, &sheet.stop_address(sheet.stops.len().max(1)), msg::common_previous(l)))
                }
            }))
        }
    }
}

/// The criteria of a page that lack an answer. The others are there unseen: a device that went on without a connection
/// knows better which they are.
fn unanswered(sheet: &Sheet<'_>, stop: &Stop<'_>) -> Markup {
    let l = sheet.lang;
    html! {
        div data-asks=(asked_fields(stop)) hidden[stop.progress(sheet.answers).is_complete()] {
            h2 {
                @if stop.is_second_walk { (words::asked(l, AskedState::Target)) ": " }
                (stop.theme.texts(l).title)
            }
            ul.unanswered {
                @for criterion in &stop.theme.criteria {
                    li data-criterion=(criterion.id) hidden[stop.is_answered(criterion, sheet.answers)] {
                        a href={ (sheet.stop_address(stop.number)) "#criterion-" (criterion.id) } {
                            (criterion.texts(l).title)
                        }
                    }
                }
            }
        }
    }
}
