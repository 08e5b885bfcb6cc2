//! The clock for the room. `static/js/timer.js` counts it down; without it the page shows how it was and when it ends.

use jiff::Timestamp;
use maud::{Markup, html};

use super::board::Board;
use super::live;
use crate::domain::Language;
use crate::domain::workshop::{Timer, TimerMove};
use crate::i18n::{dates, msg};
use crate::views::components::section;

/// A timer as it stands when the page is made.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    pub left_s: i32,
    /// While it runs.
    pub ends_at: Option<Timestamp>,
}

impl Clock {
    pub fn of(timer: Timer, now: Timestamp) -> Option<Clock> {
        Some(Clock {
            left_s: timer.left_s(now)?,
            ends_at: match timer {
                Timer::Running { ends_at } => Some(ends_at),
                Timer::Off | Timer::Paused { .. } => None,
            },
        })
    }
}

/// "4:05".
fn minutes(left_s: i32) -> String {
    format!("{}:{:02}", left_s / 60, left_s % 60)
}

/// The clock alone, as large as its place.
pub(super) fn clock(l: Language, clock: &Clock) -> Markup {
    html! {
        p.clock role="timer" aria-label=(msg::workshop_timer_left(l)) {
            span data-left-s=(clock.left_s) data-running=[clock.ends_at.map(|_| "yes")] { (minutes(clock.left_s)) }
        }
        p.clock-state {
            @if clock.left_s == 0 {
                (msg::workshop_timer_over(l))
            } @else if let Some(ends_at) = clock.ends_at {
                span data-until { (msg::workshop_timer_until(l, dates::time(l, ends_at))) }
                span data-over hidden { (msg::workshop_timer_over(l)) }
            } @else {
                (msg::workshop_timer_paused(l))
            }
        }
    }
}

/// The clock with what can be done with it.
pub(super) fn controls(l: Language, board: &Board<'_>) -> Markup {
    let address = board.address("/workshop/timer");
    let shown = board.clock.as_ref();
    section(
        "timer",
        msg::workshop_timer(l),
        html! {
            (live("clock", "workshop", html! {
                @if let Some(shown) = shown {
                    (clock(l, shown))
                    div.buttons {
                        @if shown.ends_at.is_some() {
                            (one(&address, TimerMove::Pause, None, msg::workshop_timer_pause(l)))
                        } @else {
                            (one(&address, TimerMove::Resume, None, msg::workshop_timer_resume(l)))
                        }
                        (add(l, &address, 1))
                        (add(l, &address, 5))
                        (add(l, &address, -1))
                        (one(&address, TimerMove::Stop, None, msg::workshop_timer_stop(l)))
                    }
                } @else {
                    form.buttons method="post" action=(address) data-in-place {
                        input type="hidden" name="do" value="start";
                        @for minutes in [3, 5, 10, 15] {
                            button.button type="submit" id={ "start-" (minutes) } name="minutes" value=(minutes) {
                                span.unseen { (msg::workshop_timer_start(l)) " " } (msg::workshop_timer_minutes(l, minutes))
                            }
                        }
                    }
                }
            }))
            form.own-minutes method="post" action=(address) data-in-place {
                input type="hidden" name="do" value="start";
                label for="own-minutes" { (msg::workshop_timer_own(l)) }
                input type="number" id="own-minutes" name="minutes" min="1" max=(Timer::MINUTES_MAX)
                    value=(board.instrument.minutes_alone.clamp(1, 180)) inputmode="numeric" required;
                button.button type="submit" { (msg::workshop_timer_start(l)) }
            }
            p.hint { (msg::workshop_timer_hint(l)) }
            p.unseen role="status" data-timer-said
                data-one-minute=(msg::workshop_timer_one_minute(l)) data-over=(msg::workshop_timer_over(l)) {}
        },
    )
}

fn add(l: Language, address: &str, minutes: i32) -> Markup {
    let (what, label) = match minutes > 0 {
        true => (
            msg::workshop_timer_longer(l),
            format!("+{}", msg::workshop_timer_minutes(l, minutes)),
        ),
        false => (
            msg::workshop_timer_shorter(l),
            format!("−{}", msg::workshop_timer_minutes(l, minutes.abs())),
        ),
    };
    one(address, TimerMove::Add { minutes }, Some(what), &label)
}

fn one(address: &str, by: TimerMove, what: Option<&str>, label: &str) -> Markup {
    let minutes = match by {
        TimerMove::Start { minutes } | TimerMove::Add { minutes } => Some(minutes),
        TimerMove::Pause | TimerMove::Resume | TimerMove::Stop => None,
    };
    let id = match minutes {
        Some(minutes) => format!("timer-{}{minutes}", by.code()),
        // One takes the other's place.
        None if matches!(by, TimerMove::Stop) => "timer-stop".to_owned(),
        None => "timer-pause".to_owned(),
    };
    html! {
        form.one-button method="post" action=(address) data-in-place {
            input type="hidden" name="do" value=(by.code());
            @if let Some(minutes) = minutes { input type="hidden" name="minutes" value=(minutes); }
            button.button type="submit" id=(id) { @if let Some(what) = what { span.unseen { (what) " " } } (label) }
        }
    }
}
