//! What is chosen of a criterion.

use super::asked_state::AskedState;

/// One choice. `NotApplicable` belongs to the criterion as a whole: it is recorded on the current state and covers both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// A level of the criterion's scale.
    Level(i32),
    /// An answer without a level.
    CannotSay,
    /// The criterion does not concern whoever answers.
    NotApplicable,
}

impl Choice {
    /// The level, where one was chosen.
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

    /// Reads a code back; `None` for what is none.
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
    /// For the current state.
    pub current: Option<Choice>,
    /// For the target state.
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

    /// What counts for one of the two states.
    pub fn of(self, asked: AskedState) -> Option<Choice> {
        match asked {
            AskedState::Current => self.current,
            AskedState::Target => self.target,
        }
    }
}
