//! What a round's results are made of, as it was stored.

use std::collections::HashMap;

use super::{Participation, Results, Source};
use crate::domain::instrument::{CriterionId, Instrument};
use crate::domain::joint_levels::JointLevels;
use crate::domain::round::{Round, RoundRule};

/// Everything of one round that its results are made of, as it was stored. It shows nothing itself: figures come out as
/// [`Results`] only.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    pub(in crate::domain) participants: Vec<Participation>,
    pub(in crate::domain) joint: HashMap<CriterionId, JointLevels>,
}

impl Gathered {
    /// Of what was stored: everybody's choices and the group's levels.
    pub fn new(participants: Vec<Participation>, joint: HashMap<CriterionId, JointLevels>) -> Gathered {
        Gathered { participants, joint }
    }

    /// The round's results, of the themes that have been revealed. The groups are those of the whole round, so that no
    /// group comes and goes as themes are revealed.
    ///
    /// # Errors
    /// [`RoundRule::NotRevealed`] or [`RoundRule::NothingRevealed`] while nobody may be given figures.
    pub fn results(&self, round: &Round, instrument: &Instrument) -> Result<Results, RoundRule> {
        let shown = round.shown_themes()?;
        Ok(Results::of(&Source {
            instrument,
            themes: &round.settings.themes,
            disclosure: round.settings.disclosure(),
            targets_asked: round.settings.targets.of_participants(),
            participants: &self.participants,
            joint: &self.joint,
        })
        .of_themes(&shown, instrument.asks_target))
    }
}
