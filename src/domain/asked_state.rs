//! Which state of a thing is asked.

/// Which state is asked: how it is now, or where the group wants to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AskedState {
    Current,
    Target,
}

impl AskedState {
    pub const ALL: [AskedState; 2] = [AskedState::Current, AskedState::Target];

    pub fn code(self) -> &'static str {
        match self {
            AskedState::Current => "current",
            AskedState::Target => "target",
        }
    }
}
