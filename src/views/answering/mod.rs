//! A participant's pages: join, answer theme by theme, check, see one's own answers.

mod check;
mod criterion;
mod device;
mod join;
mod own;
mod room;
mod theme;

use std::collections::HashMap;

use maud::{Markup, html};

pub use check::check;
pub use criterion::field_name;
pub use device::Device;
pub use join::{JoinPage, cannot_join, join};
pub use own::{Own, own, withdrawal};
pub use room::{Ballot, RoomPage, room};
pub use theme::{ThemePage, theme};

use super::components::{Tone, Weight, link_button, notice};
use crate::domain::answer::Answer;
use crate::domain::answering::Stop;
use crate::domain::instrument::CriterionId;
use crate::domain::round::Round;
use crate::domain::{Instrument, Language};
use crate::i18n::msg;

/// What all of a participant's pages are made of.
pub struct Sheet<'a> {
    pub lang: Language,
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    pub stops: &'a [Stop<'a>],
    pub answers: &'a HashMap<CriterionId, Answer>,
    pub place: SheetPlace<'a>,
}

/// Where the pages stand: a participant's own, or a facilitator's trial that stores nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetPlace<'a> {
    Answering { base: &'a str },
    Trial { base: &'a str, end: &'a str },
}

impl Sheet<'_> {
    fn base(&self) -> &str {
        match self.place {
            SheetPlace::Answering { base } | SheetPlace::Trial { base, .. } => base,
        }
    }

    fn is_trial(&self) -> bool {
        match self.place {
            SheetPlace::Answering { .. } => false,
            SheetPlace::Trial { .. } => true,
        }
    }

    fn stop_address(&self, number: usize) -> String {
        format!("{}/themes/{number}", self.base())
    }

    fn check_address(&self) -> String {
        format!("{}/check", self.base())
    }

    /// The way to the return code, for whoever goes on later or on another device before having finished.
    fn own_link(&self) -> Markup {
        match self.place {
            SheetPlace::Answering { base } => {
                html! { p { a href={ (base) "/own" } { (msg::answering_own_and_code(self.lang)) } } }
            }
            SheetPlace::Trial { .. } => html! {},
        }
    }

    /// Says on every page of a trial that it is one.
    fn trial_notice(&self) -> Markup {
        trial_notice(self.lang, self.place)
    }
}

/// Says that this is a trial, where it is one.
pub fn trial_notice(l: Language, place: SheetPlace<'_>) -> Markup {
    match place {
        SheetPlace::Answering { .. } => html! {},
        SheetPlace::Trial { end, .. } => notice(
            Tone::Warning,
            html! {
                p { strong { (msg::answering_trial_title(l)) ". " } (msg::answering_trial_text(l)) }
                (link_button(Weight::Secondary, end, msg::answering_trial_end(l)))
            },
        ),
    }
}
