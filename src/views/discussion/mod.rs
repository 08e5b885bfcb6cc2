//! The joint discussion: what to talk about, one criterion at a time, and what was agreed.

mod agreed;
mod comments;
mod conflict;
mod evidence;
mod joint_form;
mod list;
mod on_screen;
mod reveal;
mod second_vote;
mod topic;
mod versions;

pub use agreed::{agreed, joint_in_words};
pub use conflict::{Conflict, Standing, conflict};
pub use list::{ListPage, list};
pub use on_screen::{OnScreen, Vote, moved, on_screen};
pub use reveal::{not_revealed, reveal};
pub use topic::{TopicPage, topic};
pub use versions::{Stored, Versions, send_again, versions};

use maud::Markup;

use super::components::Text;
use super::rounds::nav::{RoundTab, round_tabs};
use crate::domain::instrument::Criterion;
use crate::domain::permission::RoundAction;
use crate::domain::round::Round;
use crate::domain::round_state::RoundState;
use crate::domain::{Instrument, Language};
use crate::i18n::{msg, numbers};

/// What every page of the discussion and of the actions is made of.
#[derive(Debug, Clone, Copy)]
pub struct Room<'a> {
    pub lang: Language,
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    /// What the permission table allows this person in the round.
    pub may: &'a [RoundAction],
}

impl<'a> Room<'a> {
    pub fn may(&self, action: RoundAction) -> bool {
        self.may.contains(&action)
    }

    pub fn address(&self, under: &str) -> String {
        format!("/rounds/{}{under}", self.round.id)
    }

    pub fn topic_address(&self, criterion: &Criterion) -> String {
        self.address(&format!("/discussion/{}", criterion.id))
    }

    /// The pages of the round, side by side.
    pub fn tabs(&self, here: RoundTab) -> Markup {
        round_tabs(self.lang, self.round, self.may, here)
    }

    /// Whether the workshop goes on and this person runs it.
    pub fn is_live(&self) -> bool {
        self.round.state == RoundState::Joint && self.may(RoundAction::RunWorkshop)
    }

    /// The way to a page of the round.
    pub fn way(&self) -> Vec<(Text<'a>, Text<'a>)> {
        vec![
            ("/home".into(), msg::common_work_home(self.lang).into()),
            (self.address("").into(), self.round.settings.name.as_str().into()),
        ]
    }
}

/// A level with the instrument's words for it: "3 – Osittain".
pub fn level_in_words(l: Language, criterion: &Criterion, level: i32) -> String {
    match criterion.level_label(l, level) {
        "" => level.to_string(),
        label => format!("{level} – {label}"),
    }
}

/// A figure with one decimal, or a dash where there is none to tell.
fn shown(l: Language, value: Option<f64>) -> String {
    value.map_or_else(|| NOTHING.to_owned(), |value| numbers::decimal(l, value))
}

fn shown_gap(l: Language, gap: Option<f64>) -> String {
    gap.map_or_else(|| NOTHING.to_owned(), |gap| numbers::signed(l, gap))
}

/// Stands where there is no figure.
const NOTHING: &str = "–";
