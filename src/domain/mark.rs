use jiff::Timestamp;

use super::ids::AccountId;

/// Who did a thing and when. `by` is empty for what the service or its command line did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub by: Option<AccountId>,
    pub at: Timestamp,
}

/// A mark with the name of the person, while the account exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedMark {
    pub mark: Mark,
    pub name: Option<String>,
}
