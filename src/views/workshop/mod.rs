//! The workshop as it is run: the facilitator's board and the projector. Before the reveal neither is given anything
//! that is made of answers but how many have joined and finished.

mod board;
mod next;
mod people;
mod projector;
mod screen;
mod timer;

pub use board::{Board, board};
pub use projector::{Projector, projector};
pub use timer::Clock;

use maud::{Markup, Render, html};

use crate::domain::round::Attendance;
use crate::domain::workshop::Phase;
use crate::domain::{ActorGroup, Language};
use crate::i18n::msg;

fn phase_name(l: Language, phase: Phase) -> &'static str {
    match phase {
        Phase::Welcome => msg::workshop_phase_welcome(l),
        Phase::OwnAnswers => msg::workshop_phase_own_answers(l),
        Phase::Reveal => msg::workshop_phase_reveal(l),
        Phase::Discussion => msg::workshop_phase_discussion(l),
        Phase::Priorities => msg::workshop_phase_priorities(l),
        Phase::Close => msg::workshop_phase_close(l),
    }
}

/// A part of a page that is replaced when one of `things` happens.
fn live(id: &str, things: &str, body: impl Render) -> Markup {
    html! { div id=(id) data-live=(things) { (body) } }
}

fn total(attendance: &[(ActorGroup, Attendance)]) -> Attendance {
    attendance
        .iter()
        .fold(Attendance::default(), |sum, (_, own)| Attendance {
            joined: sum.joined + own.joined,
            finished: sum.finished + own.finished,
        })
}
