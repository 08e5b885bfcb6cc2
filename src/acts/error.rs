use jiff::SignedDuration;

use crate::db::DbError;
use crate::domain::Flaws;
use crate::domain::answers_file::Fault;
use crate::domain::permission::PeopleRule;
use crate::domain::round::RoundRule;
use crate::passwords::HashFault;

/// Why an act was not done. Nothing of it is stored then.
#[derive(Debug, Clone, PartialEq)]
pub enum ActError {
    /// There is no such thing, or none that this person may know of.
    NotFound,
    /// Nobody has signed in, or not any more.
    SignInNeeded,
    /// This person knows the thing and may not do that.
    Forbidden,
    /// Somebody else was faster.
    Stale,
    /// What was typed cannot be taken: shown beside the fields, everything kept.
    Flawed(Flaws),
    /// What stands in a file cannot be taken: all that is wrong in it, with the lines.
    Faulty(Vec<Fault>),
    /// The round's present state does not allow it.
    Round(RoundRule),
    /// A rule of accounts and their roles stands in the way.
    People(PeopleRule),
    /// More at once than anybody needs.
    TooLarge,
    /// Too many tries have failed.
    TooManyTries {
        /// How long to wait.
        wait: SignedDuration,
    },
    /// The database has too much to do.
    Busy,
    /// A fault of ours, for the log.
    Broken(String),
}

impl From<DbError> for ActError {
    fn from(error: DbError) -> Self {
        match error {
            DbError::NotFound => ActError::NotFound,
            DbError::Duplicate => ActError::Stale,
            DbError::Busy => ActError::Busy,
            DbError::Broken(cause) => ActError::Broken(cause),
        }
    }
}

impl From<HashFault> for ActError {
    fn from(fault: HashFault) -> Self {
        match fault {
            HashFault::Closed => ActError::Busy,
            HashFault::Broken(cause) => ActError::Broken(cause),
        }
    }
}

impl From<Flaws> for ActError {
    fn from(flaws: Flaws) -> Self {
        ActError::Flawed(flaws)
    }
}

impl From<RoundRule> for ActError {
    fn from(rule: RoundRule) -> Self {
        ActError::Round(rule)
    }
}

impl From<PeopleRule> for ActError {
    fn from(rule: PeopleRule) -> Self {
        ActError::People(rule)
    }
}
