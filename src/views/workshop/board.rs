use maud::{Markup, html};

use super::timer::{self, Clock};
use super::{live, next, people, phase_name, screen};
use crate::domain::discussion::Topic;
use crate::domain::instrument::{CriterionId, Instrument, Theme};
use crate::domain::permission::RoundAction;
use crate::domain::round::{Attendance, Round};
use crate::domain::round_state::RoundState;
use crate::domain::workshop::{Phase, Workshop};
use crate::domain::{ActorGroup, Language};
use crate::i18n::msg;
use crate::views::components::{PageHead, Text, Tone, live_state, notice, page_head};
use crate::views::discussion::Room;
use crate::views::rounds::nav::{RoundTab, round_tabs};
use crate::views::rounds::state_badge;

/// What a facilitator runs the workshop from.
#[derive(Debug, Clone)]
pub struct Board<'a> {
    pub way: Vec<(Text<'a>, Text<'a>)>,
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    pub may: &'a [RoundAction],
    pub workshop: &'a Workshop,
    pub phase: Phase,
    pub clock: Option<Clock>,
    pub attendance: &'a [(ActorGroup, Attendance)],
    /// While people answer: how many have answered everything asked of each theme.
    pub finished: &'a [(&'a Theme, usize)],
    /// What has been opened, in the order of the discussion.
    pub topics: &'a [Topic<'a>],
    pub on_screen: Option<&'a CriterionId>,
    /// Where the code leads to, as other people can open it.
    pub link: &'a str,
    /// Where the code is typed.
    pub host: &'a str,
}

impl<'a> Board<'a> {
    pub(super) fn address(&self, under: &str) -> String {
        format!("/rounds/{}{under}", self.round.id)
    }

    pub(super) fn room(&self, lang: Language) -> Room<'a> {
        Room {
            lang,
            round: self.round,
            instrument: self.instrument,
            may: self.may,
        }
    }
}

pub fn board(l: Language, board: &Board<'_>) -> Markup {
    let round = board.round;
    html! {
        (page_head(l, &PageHead {
            way: board.way.clone(),
            title: msg::workshop_title(l).into(),
            state: Some(state_badge(l, round.state)),
            ..PageHead::default()
        }))
        (round_tabs(l, round, board.may, RoundTab::Workshop))
        @if round.state == RoundState::Cancelled {
            (notice(Tone::Plain, html! { p { (msg::workshop_cancelled(l)) } }))
        } @else {
            (live("phases", "workshop round", phases(l, board)))
            div.board {
                div.board-now {
                    (live("now", "workshop round reveal", now(l, board)))
                    (live("join", "round", people::join(l, board)))
                }
                div.board-tools {
                    (live("screen", "workshop round reveal joint_view", screen::screen(l, board)))
                    @if Workshop::runnable(round.state).is_ok() {
                        (live("phones", "workshop", screen::phones(l, board)))
                        (timer::controls(l, board))
                    }
                }
            }
            (live("people", "attendance progress round", people::people(l, board)))
            div.not-sent role="status" { p data-not-sent hidden { (msg::workshop_not_sent(l)) } }
            // What is on the screen, said politely when somebody changes it.
            p.unseen role="status" data-said-of="screen-now" {}
            (live_state(l))
        }
    }
}

/// All phases of a workshop; those that the round's state has can be gone to.
fn phases(l: Language, board: &Board<'_>) -> Markup {
    let there = Phase::of(board.round.state);
    let can_go = Workshop::runnable(board.round.state).is_ok();
    html! {
        nav aria-label=(msg::workshop_phases(l)) {
            ol.phases {
                @for phase in Phase::ALL {
                    @let here = phase == board.phase;
                    li aria-current=[here.then_some("step")] class=[(phase < board.phase).then_some("past")] {
                        @if can_go && !here && there.contains(&phase) {
                            form method="post" action=(board.address("/workshop/phase")) data-in-place {
                                input type="hidden" name="phase" value=(phase.code());
                                button type="submit" { (phase_name(l, phase)) span.unseen { ", " (msg::workshop_phase_go(l)) } }
                            }
                        } @else {
                            span { (phase_name(l, phase)) @if here { span.unseen { ", " (msg::workshop_phase_now(l)) } } }
                        }
                    }
                }
            }
        }
    }
}

/// What to say and what to do in this phase.
fn now(l: Language, board: &Board<'_>) -> Markup {
    html! {
        section aria-labelledby="now-title" {
            h2 id="now-title" { (phase_name(l, board.phase)) }
            (next::aloud(l, board))
            (next::next(l, board))
        }
    }
}
