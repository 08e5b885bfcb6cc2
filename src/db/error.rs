use std::fmt;

use diesel::result::{DatabaseErrorKind, Error};

/// Why a question or a write did not succeed.
#[derive(Debug)]
pub enum DbError {
    /// There is no such thing, or none that the asker may know of.
    NotFound,
    /// Something else already has what must be unique.
    Duplicate,
    /// Too much to do at the moment: trying again is likely to help.
    Busy,
    /// Anything else; the cause is for the log only.
    Broken(String),
}

impl From<Error> for DbError {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => DbError::NotFound,
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => DbError::Duplicate,
            Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => DbError::Busy,
            Error::DatabaseError(_, ref about) if is_busy(about.message()) => DbError::Busy,
            other => DbError::Broken(other.to_string()),
        }
    }
}

fn is_busy(message: &str) -> bool {
    message.contains("database is locked") || message.contains("deadlock detected")
}

impl fmt::Display for DbError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DbError::NotFound => f.write_str("not found"),
            DbError::Duplicate => f.write_str("already there"),
            DbError::Busy => f.write_str("the database is busy"),
            DbError::Broken(cause) => write!(f, "database: {cause}"),
        }
    }
}

impl std::error::Error for DbError {}
