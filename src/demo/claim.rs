//! The demo's file: whether it may be used, whether it is whole. The only place of the demo that knows the database;
//! what stands in it is done by acts.

use std::fs;
use std::io::{self, ErrorKind};

use super::refused::Refused;
use crate::app::StartError;
use crate::db::{DatabaseUrl, mark, migrate, peek_setting};

/// The setting that makes a database the demo's own.
const MARK: &str = "demo";
/// The mark's values: before the demo's past was written, and once all of it was.
const BEGUN: &str = "begun";
const FILLED: &str = "filled";

/// What a claimed database holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// Nothing but the schema.
    Empty,
    /// All of the demo.
    Filled,
}

/// Makes sure that the database is new or the demo's own, before anything is changed in it. One whose filling was cut off
/// is made anew.
pub fn claim(url: &DatabaseUrl) -> Result<Claimed, Refused> {
    let DatabaseUrl::Sqlite(path) = url else {
        return Err(Refused::NotSqlite);
    };
    if fs::metadata(path).is_ok_and(|file| file.len() > 0) {
        match peek_setting(path, MARK).as_deref() {
            Some(FILLED) => return Ok(Claimed::Filled),
            Some(BEGUN) => remove(path).map_err(|error| Refused::NotRemoved(path.clone(), error))?,
            Some(_) | None => return Err(Refused::NotTheDemos(path.clone())),
        }
    }
    migrate(url).map_err(StartError::from)?;
    mark(url, MARK, BEGUN).map_err(StartError::from)?;
    Ok(Claimed::Empty)
}

/// Notes that all of the demo is there.
pub fn note_filled(url: &DatabaseUrl) -> Result<(), StartError> {
    Ok(mark(url, MARK, FILLED)?)
}

/// The database first: SQLite throws a log away that it finds beside none.
fn remove(path: &str) -> io::Result<()> {
    for file in [path.to_owned(), format!("{path}-wal"), format!("{path}-shm")] {
        match fs::remove_file(file) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}
