//! Which state of a thing is asked.

/// Which state is asked: how it is now, or where the group wants to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AskedState {
    /// How it is now.
    Current,
    /// Where the group wants to be.
    Target,
}

impl AskedState {
    /// All of them, in their fixed order.
    pub const ALL: [AskedState; 2] = [AskedState::Current, AskedState::Target];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            AskedState::Current => "current",
            AskedState::Target => "target",
        }
    }
}
