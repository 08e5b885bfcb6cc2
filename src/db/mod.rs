//! The only place that knows SQL. One module per noun; a function per question or named write, written once for both
//! engines. Rows stay private: only domain values go in and out.

mod columns;
mod connection;
mod error;
mod many;
mod parsed;
mod postgres_url;
mod roles;
mod saved;
pub mod schema;
mod writer;
mod written;

pub mod accounts;
pub mod actions;
pub mod actors;
pub mod answers;
pub mod api_tokens;
pub mod closed_rounds;
pub mod comments;
pub mod comparisons;
pub mod consents;
mod events;
pub mod failed_tries;
mod functions;
pub mod grants;
pub mod invitations;
pub mod joint_views;
pub mod mergers;
pub mod news;
pub mod participants;
pub mod password_resets;
pub mod progress;
pub mod publications;
pub mod regions;
pub mod releases;
pub mod results;
pub mod reveals;
pub mod rounds;
pub mod second_votes;
pub mod sessions;
pub mod settings;
pub mod setup;
pub mod share_links;
pub mod sites;
pub mod steps;
pub mod summaries;
pub mod versions;
pub mod workshops;

use std::sync::Arc;

use diesel::migration::MigrationSource;
use diesel::prelude::*;
use diesel::r2d2::Pool;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use tokio::sync::broadcast;

pub use connection::{AnyConnection as Connection, DatabaseUrl};
pub use error::DbError;
pub use news::Heard;
pub use postgres_url::PostgresUrl;
pub use saved::Saved;
pub use written::{Untraced, Written};

use connection::{Kind, ReaderPool, Readers, begin, rollback};
use news::Announcer;
use writer::Writer;

use crate::domain::event::Trace;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");
/// Readers at once; one page needs one.
const READERS: u32 = 8;

/// The database: many readers, one writer.
#[derive(Clone)]
pub struct Db {
    readers: ReaderPool,
    writer: Writer,
    announcer: Announcer,
    /// As long as anybody holds the database, other instances are heard.
    _alive: Arc<()>,
}

impl Db {
    /// Connects; the schema must be there (see [`migrate`]).
    ///
    /// # Errors
    /// [`DbError::Broken`] when the database cannot be reached.
    pub fn open(url: &DatabaseUrl) -> Result<Db, DbError> {
        // The writer first: it makes a missing SQLite file and turns on its write-ahead log.
        let (announcer, alive) = (Announcer::new(), Arc::new(()));
        let writer = Writer::start(url.clone(), announcer.clone())?;
        let readers = Pool::builder()
            .max_size(READERS)
            .min_idle(Some(1))
            .test_on_check_out(false)
            .build(Readers(url.clone()))
            .map_err(|error| DbError::Broken(error.to_string()))?;
        announcer.hear_others(url, Arc::downgrade(&alive))?;
        Ok(Db {
            readers,
            writer,
            announcer,
            _alive: alive,
        })
    }

    /// Asks, on one snapshot.
    ///
    /// # Errors
    /// What `question` fails with; [`DbError::Busy`] when no connection came free in time.
    pub async fn read<T, E>(
        &self,
        question: impl FnOnce(&mut Connection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let readers = self.readers.clone();
        let asked = tokio::task::spawn_blocking(move || {
            let mut connection = readers.get().map_err(|_| E::from(DbError::Busy))?;
            begin(&mut connection, Kind::Reader).map_err(|error| E::from(DbError::from(error)))?;
            let answer = question(&mut connection);
            // Nothing was written; a connection that cannot even roll back is not handed out again.
            let _ = rollback(&mut connection);
            answer
        });
        asked
            .await
            .unwrap_or_else(|_| Err(E::from(DbError::Broken("a question panicked".to_owned()))))
    }

    /// Writes, durably: it returns after the commit. `write` re-reads what its rule depends on through the connection
    /// it is given, and may be called again when other writes made their common transaction fail. What it leaves in the
    /// trail, by `trace`, is part of what it hands back and is written beside it; browsers are told its news after the
    /// commit, also when the caller has gone away meanwhile.
    ///
    /// # Errors
    /// What `write` fails with, nothing of it being stored; [`DbError::Busy`] when too many writes wait.
    pub async fn write<T, E>(
        &self,
        trace: Trace,
        write: impl Fn(&mut Connection) -> Result<Written<T>, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        self.writer
            .write(move |conn| Ok(write(conn)?.leave(conn, &trace)?))
            .await
    }

    /// What writes of this and other instances tell from now on.
    pub fn listen(&self) -> broadcast::Receiver<Heard> {
        self.announcer.listen()
    }
}

/// Applies the migrations that are missing; tells their names.
///
/// # Errors
/// [`DbError::Broken`] when the database cannot be reached or a migration fails; the failed one leaves nothing behind.
pub fn migrate(url: &DatabaseUrl) -> Result<Vec<String>, DbError> {
    let mut connection = url.connect(Kind::Writer)?;
    let applied = match &mut connection {
        Connection::Pg(pg) => pg.run_pending_migrations(MIGRATIONS).map(|applied| applied.len()),
        Connection::Sqlite(sqlite) => sqlite.run_pending_migrations(MIGRATIONS).map(|applied| applied.len()),
    };
    let names = migration_names()?;
    let count = applied.map_err(|error| DbError::Broken(format!("migration failed: {error}")))?;
    Ok(names.into_iter().rev().take(count).rev().collect())
}

/// Undoes every migration: for the tests that go up, down and up again.
///
/// # Errors
/// As [`migrate`].
pub fn revert(url: &DatabaseUrl) -> Result<usize, DbError> {
    let mut connection = url.connect(Kind::Writer)?;
    let reverted = match &mut connection {
        Connection::Pg(pg) => pg.revert_all_migrations(MIGRATIONS).map(|reverted| reverted.len()),
        Connection::Sqlite(sqlite) => sqlite.revert_all_migrations(MIGRATIONS).map(|reverted| reverted.len()),
    };
    reverted.map_err(|error| DbError::Broken(format!("migration failed: {error}")))
}

/// Whether the database lacks migrations that this program needs.
///
/// # Errors
/// [`DbError::Broken`] when the database cannot be reached.
pub fn needs_migration(url: &DatabaseUrl) -> Result<bool, DbError> {
    let mut connection = url.connect(Kind::Writer)?;
    match &mut connection {
        Connection::Pg(pg) => pg.has_pending_migration(MIGRATIONS),
        Connection::Sqlite(sqlite) => sqlite.has_pending_migration(MIGRATIONS),
    }
    .map_err(|error| DbError::Broken(error.to_string()))
}

/// A setting of a SQLite file that may be anybody's, read without changing anything in it; `None` also where the file is
/// no database of this service.
pub fn peek_setting(path: &str, name: &str) -> Option<String> {
    let mut sqlite = connection::open_read_only(path).ok()?;
    let found: Option<String> = schema::settings::table
        .find(name)
        .select(schema::settings::value)
        .first(&mut sqlite)
        .ok();
    found
}

/// Stores a setting before there is a [`Db`].
///
/// # Errors
/// [`DbError::Broken`] when the database cannot be reached.
pub fn mark(url: &DatabaseUrl, name: &str, value: &str) -> Result<(), DbError> {
    settings::save(&mut url.connect(Kind::Writer)?, name, value)
}

fn migration_names() -> Result<Vec<String>, DbError> {
    let migrations = MigrationSource::<diesel::sqlite::Sqlite>::migrations(&MIGRATIONS)
        .map_err(|error| DbError::Broken(error.to_string()))?;
    let mut names: Vec<String> = migrations
        .iter()
        .map(|migration| migration.name().to_string())
        .collect();
    names.sort();
    Ok(names)
}
