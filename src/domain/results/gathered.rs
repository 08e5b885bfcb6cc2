use std::collections::HashMap;

use super::{JointLevels, Participation, Results, Source};
use crate::domain::instrument::{CriterionId, Instrument};
use crate::domain::round::{Round, RoundRule};

/// Everything of one round that its results are made of, as it was stored. It shows nothing itself: figures come out as
/// [`Results`] only.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    pub(in crate::domain) participants: Vec<Participation>,
    pub(in crate::domain) joint: HashMap<CriterionId, JointLevels>,
}

impl Gathered {
    pub fn new(participants: Vec<Participation>, joint: HashMap<CriterionId, JointLevels>) -> Gathered {
        Gathered { participants, joint }
    }

    /// The round's results.
    ///
    /// # Errors
    /// [`RoundRule::NotRevealed`] while nobody may be given figures.
    pub fn results(&self, round: &Round, instrument: &Instrument) -> Result<Results, RoundRule> {
        round.revealed()?;
        Ok(Results::of(&Source {
            instrument,
            themes: &round.settings.themes,
            disclosure: round.settings.disclosure(),
            targets_asked: round.settings.targets.of_participants(),
            participants: &self.participants,
            joint: &self.joint,
        }))
    }
}
