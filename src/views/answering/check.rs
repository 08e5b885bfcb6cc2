//! What is still unanswered, and that it may stay so.

use maud::{Markup, html};

use super::Sheet;
use crate::domain::answering::{Stop, progress};
use crate::i18n::msg;
use crate::views::components::{Tone, Weight, button, form, link_button, notice};

pub fn check(sheet: &Sheet<'_>) -> Markup {
    let l = sheet.lang;
    let overall = progress(sheet.stops, sheet.answers);
    html! {
        (sheet.trial_notice())
        h1 { (msg::answering_check_title(l)) }
        @if overall.is_complete() {
            (notice(Tone::Good, msg::answering_check_all_answered(l)))
        } @else {
            p.lead {
                (msg::answering_check_unanswered(l, overall.all - overall.done)) " "
                (msg::answering_check_may_stay(l))
            }
            @for stop in sheet.stops { (unanswered(sheet, stop)) }
        }
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

fn unanswered(sheet: &Sheet<'_>, stop: &Stop<'_>) -> Markup {
    let l = sheet.lang;
    let open: Vec<_> = stop
        .theme
        .criteria
        .iter()
        .filter(|criterion| !stop.is_answered(criterion, sheet.answers))
        .collect();
    html! {
        @if !open.is_empty() {
            h2 {
                @if stop.is_second_walk { (crate::views::words::asked(l, crate::domain::answer::Asked::Target)) ": " }
                (stop.theme.texts(l).title)
            }
            ul.unanswered {
                @for criterion in open {
                    li {
                        a href={ (sheet.stop_address(stop.number)) "#criterion-" (criterion.id) } {
                            (criterion.texts(l).title)
                        }
                    }
                }
            }
        }
    }
}
