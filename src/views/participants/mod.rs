//! Those who take part in a round, one by one, and what can be mended of them. Nothing here tells of answers.

mod changes;
mod list;

pub use changes::{Choosing, moving, removal};
pub use list::{List, list};

use crate::domain::Language;
use crate::domain::participant::Participant;
use crate::domain::round::Round;
use crate::views::words;

/// The participant's actor group as the round calls it.
fn group<'a>(l: Language, round: &'a Round, participant: &Participant) -> &'a str {
    let group = participant.facts.group;
    round
        .settings
        .label(group)
        .unwrap_or_else(|| words::actor_group(l, group))
}
