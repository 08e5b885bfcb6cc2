use std::collections::HashMap;
use std::sync::Arc;

use super::{Stop, stops};
use crate::domain::Instrument;
use crate::domain::answer::Answer;
use crate::domain::instrument::CriterionId;
use crate::domain::participant::Participant;
use crate::domain::round::Round;

/// What a participant's pages are made of: their round, what it asks, and what they have answered.
#[derive(Debug, Clone)]
pub struct AnswerSheet {
    /// The round.
    pub round: Round,
    /// What is asked.
    pub instrument: Arc<Instrument>,
    /// Who answers.
    pub participant: Participant,
    /// All that they have said.
    pub answers: HashMap<CriterionId, Answer>,
}

impl AnswerSheet {
    /// Every page of the participant's way, in order.
    pub fn stops(&self) -> Vec<Stop<'_>> {
        stops(&self.round, &self.instrument)
    }
}
