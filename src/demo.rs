//! `arviointi demo`: a believable service to look around in. It fills an empty SQLite database of its own, and touches no
//! other.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use crate::app::{self, Application, StartError};
use crate::clock::Clock;
use crate::config::Settings;
use crate::db::{self, DatabaseUrl, Db, DbError, Untraced, Written};
use crate::domain::event::{By, Means, Trace};

mod answering;
mod chance;
mod content;
mod filling;
mod steps;
mod welcome;

pub use welcome::Welcome;

use content::Content;
use filling::FillError;

/// The setting that makes a database the demo's own.
const MARK: &str = "demo";
/// The mark's values: before and after the content was written.
const BEGUN: &str = "begun";
const FILLED: &str = "filled";

/// Why the demo does not start.
#[derive(Debug)]
pub enum Refused {
    /// The database is somebody's own.
    NotTheDemos(String),
    /// The demo lives in SQLite only.
    NotSqlite,
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
            Refused::Content(error) => write!(f, "the demo's data: {error}"),
            Refused::Start(error) => write!(f, "{error}"),
        }
    }
}

impl From<StartError> for Refused {
    fn from(error: StartError) -> Self {
        Refused::Start(error)
    }
}

impl From<DbError> for Refused {
    fn from(error: DbError) -> Self {
        Refused::Start(error.into())
    }
}

impl From<FillError> for Refused {
    fn from(error: FillError) -> Self {
        match error {
            FillError::Db(error) => error.into(),
            FillError::Content(error) => Refused::Content(error),
        }
    }
}

/// Prepares the demo's database, filling it the first time, and binds the service around it; tells what to open.
///
/// # Errors
/// [`Refused`].
pub async fn build(settings: Settings, clock: Clock) -> Result<(Application, Welcome), Refused> {
    let DatabaseUrl::Sqlite(path) = &settings.database else {
        return Err(Refused::NotSqlite);
    };
    let content = Arc::new(Content::read().map_err(Refused::Content)?);
    claim(path, &settings.database)?;
    let db = app::prepare(&settings, &clock).await?;
    let public_url = settings.public_url.clone();
    // Bound before the content is written: an address that is taken is told at once, and leaves nothing behind.
    let application = Application::on(db, settings, clock)?;
    let shared = &application.shared;
    if !is_filled(&application.db).await? {
        // One password for all, hashed once.
        let hash = shared.acts.passwords.hash(&content.people.password).await;
        let hash = hash.map_err(|error| Refused::Content(error.to_string()))?;
        let all = content.clone();
        // What happened in the demo's past has times and people of its own: each event is left where it happens.
        let trace = Trace {
            by: By::CommandLine,
            means: Means::Demo,
            at: shared.clock.now(),
        };
        let write = move |conn: &mut db::Connection| {
            filling::fill(conn, &all, &hash)?;
            db::settings::save(conn, MARK, FILLED)?;
            Ok::<_, FillError>(Written::untraced((), Untraced::Housekeeping))
        };
        application.db.write(trace, write).await?;
    }
    let url = match public_url {
        Some(url) => url.as_str().to_owned(),
        None => format!("http://{}", application.address),
    };
    let welcome = Welcome::of(&content, url).map_err(Refused::Content)?;
    Ok((application, welcome))
}

/// Makes sure that the database is new or the demo's own, before anything is changed in it.
fn claim(path: &str, url: &DatabaseUrl) -> Result<(), Refused> {
    let size = std::fs::metadata(Path::new(path)).map_or(0, |file| file.len());
    if size > 0 {
        return match db::peek_setting(path, MARK) {
            Some(_) => Ok(()),
            None => Err(Refused::NotTheDemos(path.to_owned())),
        };
    }
    db::migrate(url)?;
    db::mark(url, MARK, BEGUN)?;
    Ok(())
}

async fn is_filled(db: &Db) -> Result<bool, DbError> {
    let mark = db.read(|conn| db::settings::find(conn, MARK)).await?;
    Ok(mark.as_deref() == Some(FILLED))
}
