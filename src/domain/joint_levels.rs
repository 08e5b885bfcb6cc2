//! What a group agrees on, as figures need it: levels alone, without their reasons.

use serde::{Deserialize, Serialize};

use super::asked_state::AskedState;

/// The levels a group agreed on for one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct JointLevels {
    /// The current state agreed on, on the criterion's scale.
    pub current: Option<i32>,
    /// The target state agreed on, on the criterion's scale.
    pub target: Option<i32>,
}

impl JointLevels {
    /// The level of one of the two states.
    pub fn of(self, asked: AskedState) -> Option<i32> {
        match asked {
            AskedState::Current => self.current,
            AskedState::Target => self.target,
        }
    }
}
