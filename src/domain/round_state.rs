//! Where a round stands.

/// Where a round stands. Nothing moves by clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundState {
    /// Being prepared; may be tried out.
    Draft,
    /// Participants answer; nobody gets any figure.
    Open,
    /// Answers are frozen, the group talks and records its joint view.
    Joint,
    /// Immutable.
    Closed,
    /// Given up while in draft or open; its answers are never shown.
    Cancelled,
}

impl RoundState {
    /// All of them, in their fixed order.
    pub const ALL: [RoundState; 5] = [
        RoundState::Draft,
        RoundState::Open,
        RoundState::Joint,
        RoundState::Closed,
        RoundState::Cancelled,
    ];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            RoundState::Draft => "draft",
            RoundState::Open => "open",
            RoundState::Joint => "joint",
            RoundState::Closed => "closed",
            RoundState::Cancelled => "cancelled",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(code: &str) -> Option<RoundState> {
        RoundState::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether figures and comments exist for anyone at all: entering *joint* is the reveal.
    pub fn is_revealed(self) -> bool {
        match self {
            RoundState::Joint | RoundState::Closed => true,
            RoundState::Draft | RoundState::Open | RoundState::Cancelled => false,
        }
    }
}
