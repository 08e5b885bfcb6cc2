//! What a group agrees on, as figures need it: levels alone, without their reasons.

use serde::{Deserialize, Serialize};

use super::asked_state::AskedState;

/// The levels a group agreed on for one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct JointLevels {
    pub current: Option<i32>,
    pub target: Option<i32>,
}

impl JointLevels {
    pub fn of(self, asked: AskedState) -> Option<i32> {
        match asked {
            AskedState::Current => self.current,
            AskedState::Target => self.target,
        }
    }
}
