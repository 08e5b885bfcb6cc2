//! A database for each test: a copy of one that is migrated and filled with reference data once per run.

use std::env;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::pg::PgConnection;
use diesel::{Connection, RunQueryDsl};
use perhekeskusarviointi::app;
use perhekeskusarviointi::clock::Clock;
use perhekeskusarviointi::config::{PasswordCost, RawDatabase, RawSettings, Settings};
use tempfile::TempDir;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A test's own database; gone when this is dropped.
pub struct OwnDatabase {
    pub url: String,
    kept: Kept,
}

enum Kept {
    /// Holds the folder as long as the test runs.
    Folder {
        _folder: TempDir,
    },
    Name(String),
}

static COUNT: AtomicU32 = AtomicU32::new(0);

impl Engine {
    /// A prepared database of one's own.
    pub async fn own_database(self) -> OwnDatabase {
        match self {
            Engine::Sqlite => sqlite_copy().await,
            Engine::Postgres => postgres_copy().await,
        }
    }
}

impl Drop for OwnDatabase {
    fn drop(&mut self) {
        if let Kept::Name(name) = &self.kept {
            command(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        }
    }
}

/// Settings for tests: a free port, and passwords that cost next to nothing.
pub fn settings(url: &str) -> Settings {
    let raw = RawSettings {
        bind: Some("127.0.0.1:0".into()),
        database: RawDatabase { url: Some(url.into()) },
        ..RawSettings::default()
    };
    let mut settings = raw.parse().expect("the tests' own settings are sound");
    settings.password_cost = PasswordCost {
        memory_kib: 64,
        passes: 1,
    };
    settings
}

async fn sqlite_copy() -> OwnDatabase {
    static TEMPLATE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    static LOCK: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let guard = LOCK.lock().await;
    if TEMPLATE.get().is_none() {
        let folder = TempDir::new().expect("a temporary folder");
        let path = folder.path().join("template.sqlite3");
        let db = app::prepare(&settings(&format!("sqlite:{}", path.display())), &Clock::System)
            .await
            .expect("a prepared database");
        drop(db);
        // All of it in the one file, so that the file can be copied.
        let mut conn = diesel::SqliteConnection::establish(&path.display().to_string()).expect("the template");
        diesel::sql_query("PRAGMA busy_timeout = 5000")
            .execute(&mut conn)
            .expect("a pragma");
        diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&mut conn)
            .expect("a checkpoint");
        let _ = TEMPLATE.set((folder, path));
    }
    drop(guard);
    let (_, template) = TEMPLATE.get().expect("made above");
    let folder = TempDir::new().expect("a temporary folder");
    let path = folder.path().join("test.sqlite3");
    std::fs::copy(template, &path).expect("a copy of the template");
    OwnDatabase {
        url: format!("sqlite:{}", path.display()),
        kept: Kept::Folder { _folder: folder },
    }
}

async fn postgres_copy() -> OwnDatabase {
    static TEMPLATE: tokio::sync::OnceCell<String> = tokio::sync::OnceCell::const_new();
    let template = TEMPLATE
        .get_or_init(|| async {
            let name = format!("arviointi_template_{}", std::process::id());
            command(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
            command(&format!("CREATE DATABASE {name}"));
            let db = app::prepare(&settings(&url_of(&name)), &Clock::System)
                .await
                .expect("a prepared database");
            drop(db);
            name
        })
        .await;
    let name = format!(
        "arviointi_test_{}_{}",
        std::process::id(),
        COUNT.fetch_add(1, Ordering::SeqCst)
    );
    // A template must have no visitors: those that prepared it may still be on their way out.
    command(&format!(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template}'"
    ));
    command(&format!("CREATE DATABASE {name} TEMPLATE {template}"));
    OwnDatabase {
        url: url_of(&name),
        kept: Kept::Name(name),
    }
}

fn server_url() -> String {
    env::var("TEST_DATABASE_URL").expect(
        "TEST_DATABASE_URL names a PostgreSQL whose user may create databases, \
         as postgres://user@127.0.0.1:5432/postgres; tests/run starts one by itself",
    )
}

/// The same server, another database.
fn url_of(name: &str) -> String {
    let url = server_url();
    let (server, query) = url
        .split_once('?')
        .map_or((url.as_str(), ""), |(url, query)| (url, query));
    let base = server.rsplit_once('/').expect("a database in TEST_DATABASE_URL").0;
    if query.is_empty() {
        format!("{base}/{name}")
    } else {
        format!("{base}/{name}?{query}")
    }
}

/// One command to the server. Copies of one template wait for each other.
fn command(sql: &str) {
    static ONE_AT_A_TIME: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _guard = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut conn = PgConnection::establish(&server_url()).expect("the PostgreSQL of TEST_DATABASE_URL");
    diesel::sql_query(sql)
        .execute(&mut conn)
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}
