//! Who did a thing, and when.

use jiff::Timestamp;

use super::ids::AccountId;

/// Who did a thing and when. `by` is empty for what the service or its command line did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The account; `None` for the command line, or where the account is gone.
    pub by: Option<AccountId>,
    /// The moment.
    pub at: Timestamp,
}

/// A mark with the name of the person, while the account exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedMark {
    /// Who and when.
    pub mark: Mark,
    /// The name of the account, while it exists.
    pub name: Option<String>,
}
