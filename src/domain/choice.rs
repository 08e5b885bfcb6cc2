//! What is chosen of a criterion.

use super::asked_state::AskedState;

/// One choice. `NotApplicable` belongs to the criterion as a whole: it is recorded on the current state and covers both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    Level(i32),
    CannotSay,
    NotApplicable,
}

impl Choice {
    pub fn level(self) -> Option<i32> {
        match self {
            Choice::Level(level) => Some(level),
            Choice::CannotSay | Choice::NotApplicable => None,
        }
    }

    /// The form used in addresses, forms, files and the database: a number, `cannot_say` or `not_applicable`.
    pub fn code(self) -> String {
        match self {
            Choice::Level(level) => level.to_string(),
            Choice::CannotSay => "cannot_say".to_owned(),
            Choice::NotApplicable => "not_applicable".to_owned(),
        }
    }

    pub fn parse(code: &str) -> Option<Choice> {
        match code {
            "cannot_say" => Some(Choice::CannotSay),
            "not_applicable" => Some(Choice::NotApplicable),
            number => number.parse().ok().map(Choice::Level),
        }
    }
}

/// What one participant chose for one criterion; *not applicable* already covers both states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choices {
    pub current: Option<Choice>,
    pub target: Option<Choice>,
}

impl Choices {
    /// What counts of the two choices given: *not applicable* on the current state covers the target as well.
    pub fn given(current: Option<Choice>, target: Option<Choice>) -> Choices {
        match current {
            Some(Choice::NotApplicable) => Choices {
                current,
                target: current,
            },
            Some(Choice::Level(_) | Choice::CannotSay) | None => Choices { current, target },
        }
    }

    pub fn of(self, asked: AskedState) -> Option<Choice> {
        match asked {
            AskedState::Current => self.current,
            AskedState::Target => self.target,
        }
    }
}
