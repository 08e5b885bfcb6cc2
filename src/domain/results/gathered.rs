//! What a round's results are made of, as it was stored.

use std::collections::HashMap;

use super::{Release, Results, Terms};
use crate::domain::instrument::{CriterionId, Instrument};
use crate::domain::joint_levels::JointLevels;
use crate::domain::round::{Round, RoundRule};

/// Everything of one round that its results are made of, as it was stored: what was let out of its answers, if anything
/// was, and what the group agreed on.
#[derive(Debug, Clone, Default)]
pub struct Gathered {
    release: Option<Release>,
    joint: HashMap<CriterionId, JointLevels>,
}

impl Gathered {
    /// Of what was stored: the release, and the group's levels.
    pub fn new(release: Option<Release>, joint: HashMap<CriterionId, JointLevels>) -> Gathered {
        Gathered { release, joint }
    }

    /// The round's results, of the themes that have been revealed. The groups are those of the whole round, so that no
    /// group comes and goes as themes are revealed.
    ///
    /// # Errors
    /// [`RoundRule::NotRevealed`] or [`RoundRule::NothingRevealed`] while nobody may be given figures.
    pub fn results(&self, round: &Round, instrument: &Instrument) -> Result<Results, RoundRule> {
        let shown = round.shown_themes()?;
        let release = self.release.as_ref().ok_or(RoundRule::NothingRevealed)?;
        let results = Results::of(&Terms::of(round, instrument), release, &self.joint);
        Ok(results.of_themes(&shown, instrument.asks_target))
    }
}
