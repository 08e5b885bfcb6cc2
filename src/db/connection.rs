use diesel::Connection as _;
use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::pg::PgConnection;
use diesel::r2d2::{ManageConnection, Pool};
use diesel::result::QueryResult;
use diesel::sqlite::SqliteConnection;

use super::error::DbError;
use super::postgres_url::PostgresUrl;

/// One connection to either engine; queries are written once for both.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    Pg(PgConnection),
    Sqlite(SqliteConnection),
}

/// Which database, and how to reach it.
#[derive(Debug, Clone)]
pub enum DatabaseUrl {
    /// A path; the file is made when it is missing.
    Sqlite(String),
    Postgres(PostgresUrl),
}

impl DatabaseUrl {
    pub(super) fn connect(&self, kind: Kind) -> Result<AnyConnection, diesel::ConnectionError> {
        match self {
            DatabaseUrl::Sqlite(path) => {
                let mut sqlite = SqliteConnection::establish(path)?;
                sqlite
                    .batch_execute(kind.pragmas())
                    .map_err(diesel::ConnectionError::CouldntSetupConfiguration)?;
                Ok(AnyConnection::Sqlite(sqlite))
            }
            DatabaseUrl::Postgres(url) => PgConnection::establish(url.expose())
                .map(AnyConnection::Pg)
                .map_err(|error| diesel::ConnectionError::BadConnection(url.redacted(&error.to_string()))),
        }
    }
}

/// A SQLite file that is not to be changed, not even in how it keeps its log.
pub(super) fn open_read_only(path: &str) -> Result<SqliteConnection, diesel::ConnectionError> {
    // The signs that mean something in a URI.
    let path = path.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    SqliteConnection::establish(&format!("file:{path}?mode=ro"))
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Reader,
    Writer,
}

impl Kind {
    fn pragmas(self) -> &'static str {
        match self {
            Kind::Reader => {
                "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; \
                 PRAGMA query_only = ON; PRAGMA mmap_size = 268435456;"
            }
            // FULL: what has been acknowledged survives a power cut.
            Kind::Writer => {
                "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; \
                 PRAGMA synchronous = FULL;"
            }
        }
    }
}

/// The transaction a thing is done in.
pub(super) fn begin(connection: &mut AnyConnection, kind: Kind) -> QueryResult<()> {
    match (connection, kind) {
        (AnyConnection::Sqlite(sqlite), Kind::Reader) => AnsiTransactionManager::begin_transaction(sqlite),
        (AnyConnection::Sqlite(sqlite), Kind::Writer) => {
            AnsiTransactionManager::begin_transaction_sql(sqlite, "BEGIN IMMEDIATE")
        }
        // One snapshot for all that a page is made of.
        (AnyConnection::Pg(pg), Kind::Reader) => {
            AnsiTransactionManager::begin_transaction_sql(pg, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        }
        (AnyConnection::Pg(pg), Kind::Writer) => AnsiTransactionManager::begin_transaction(pg),
    }
}

pub(super) fn commit(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(sqlite) => AnsiTransactionManager::commit_transaction(sqlite),
        AnyConnection::Pg(pg) => AnsiTransactionManager::commit_transaction(pg),
    }
}

pub(super) fn rollback(connection: &mut AnyConnection) -> QueryResult<()> {
    match connection {
        AnyConnection::Sqlite(sqlite) => AnsiTransactionManager::rollback_transaction(sqlite),
        AnyConnection::Pg(pg) => AnsiTransactionManager::rollback_transaction(pg),
    }
}

/// Makes the readers' connections.
pub(super) struct Readers(pub(super) DatabaseUrl);

impl ManageConnection for Readers {
    type Connection = AnyConnection;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<AnyConnection, Self::Error> {
        self.0
            .connect(Kind::Reader)
            .map_err(diesel::r2d2::Error::ConnectionError)
    }

    fn is_valid(&self, _connection: &mut AnyConnection) -> Result<(), Self::Error> {
        Ok(())
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        // A connection left inside a transaction, or whose transaction could not be ended, is not handed out again.
        let status = match connection {
            AnyConnection::Sqlite(sqlite) => AnsiTransactionManager::transaction_manager_status_mut(sqlite),
            AnyConnection::Pg(pg) => AnsiTransactionManager::transaction_manager_status_mut(pg),
        };
        !matches!(status.transaction_depth(), Ok(None))
    }
}

pub(super) type ReaderPool = Pool<Readers>;

impl From<diesel::ConnectionError> for DbError {
    fn from(error: diesel::ConnectionError) -> Self {
        DbError::Broken(format!("cannot connect: {error}"))
    }
}
