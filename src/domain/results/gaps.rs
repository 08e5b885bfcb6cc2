//! What a group is good at and what it wants to reach.

use crate::domain::instrument::CriterionId;

/// What a ranking is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// The joint view: every criterion ranked has a joint current and target.
    Joint,
    /// Means of the participants' answers.
    Means,
}

/// A criterion's place in a ranking, best first.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    pub criterion: CriterionId,
    /// The current state (strengths) or the gap (needs), on the criterion's scale.
    pub value: f64,
}

/// Three criteria and those tied with the third at shown precision.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    pub basis: Basis,
    pub items: Vec<Ranked>,
}
