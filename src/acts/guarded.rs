//! Saving what a group writes together.

use crate::domain::round::RoundRule;

/// How a save over something with a revision went: one outcome for whatever a group writes together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guarded<S, T = S> {
    /// It is stored, or stood there already.
    Saved(S),
    /// Somebody saved in between: nothing was changed.
    Newer {
        /// What stands now.
        newest: T,
        /// Who saved that, while the account exists.
        saved_by: Option<String>,
    },
    /// Somebody deleted it in between.
    Gone,
    /// The round's state lets nothing be written any more.
    Frozen(RoundRule),
}
