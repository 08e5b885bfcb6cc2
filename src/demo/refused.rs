use std::{fmt, io};

use crate::app::StartError;

/// Why the demo does not start.
#[derive(Debug)]
pub enum Refused {
    /// The database is somebody's own.
    NotTheDemos(String),
    /// The demo lives in SQLite only.
    NotSqlite,
    /// A demo whose filling was cut off cannot be cleared away.
    NotRemoved(String, io::Error),
    Content(String),
    Start(StartError),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::NotTheDemos(path) => write!(
                f,
                "{path} is not the demo's own database, so the demo leaves it alone; \
                 give another file, for example --database demo.sqlite3"
            ),
            Refused::NotSqlite => {
                f.write_str("the demo keeps to a SQLite file of its own; give for example --database demo.sqlite3")
            }
            Refused::NotRemoved(path, error) => write!(
                f,
                "the filling of {path} was cut off, and it cannot be removed to begin anew: {error}"
            ),
            Refused::Content(error) => write!(f, "the demo cannot be filled: {error}"),
            Refused::Start(error) => write!(f, "{error}"),
        }
    }
}

impl From<StartError> for Refused {
    fn from(error: StartError) -> Self {
        Refused::Start(error)
    }
}
