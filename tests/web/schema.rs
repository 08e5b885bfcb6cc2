//! The schema on both engines: up, down and up again; the same tables and columns; every foreign key says what happens
//! on delete; and `src/db/schema.rs` tells the truth about all of it.

use std::collections::BTreeMap;

use diesel::sql_types::{Bool, Text};
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection};
use perhekeskusarviointi::db::{self, DatabaseUrl};

use crate::support::{Engine, settings};

/// Per table, its columns: name → (kind, may be null).
type Tables = BTreeMap<String, BTreeMap<String, (String, bool)>>;

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    nullable: bool,
}

const SQLITE_COLUMNS: &str = "SELECT m.name AS table_name, c.name AS name, lower(c.type) AS kind, c.\"notnull\" = 0 AS nullable \
     FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
const PG_COLUMNS: &str = "SELECT table_name::text AS table_name, column_name::text AS name, data_type::text AS kind, \
     is_nullable = 'YES' AS nullable FROM information_schema.columns WHERE table_schema = 'public'";
const SQLITE_CARELESS_KEYS: &str = "SELECT m.name || '.' || f.\"from\" AS name FROM sqlite_master m \
     JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f.on_delete = 'NO ACTION'";
const PG_CARELESS_KEYS: &str = "SELECT constraint_name::text AS name FROM information_schema.referential_constraints \
     WHERE constraint_schema = 'public' AND delete_rule = 'NO ACTION'";

fn tables(rows: Vec<Column>) -> Tables {
    let mut tables = Tables::new();
    for row in rows {
        // Our own tables: diesel keeps one of its own to know which migrations ran.
        if row.table_name != "__diesel_schema_migrations" {
            tables
                .entry(row.table_name)
                .or_default()
                .insert(row.name, (row.kind, row.nullable));
        }
    }
    tables
}

fn sqlite(url: &str) -> SqliteConnection {
    SqliteConnection::establish(url.trim_start_matches("sqlite:")).expect("the SQLite file opens")
}

fn postgres(url: &str) -> PgConnection {
    PgConnection::establish(url).expect("the PostgreSQL answers")
}

fn database(url: &str) -> DatabaseUrl {
    settings(url).database
}

/// What `src/db/schema.rs` says.
fn told_to_diesel() -> Tables {
    let source = include_str!("../../src/db/schema.rs");
    let mut tables = Tables::new();
    let mut table = String::new();
    for line in source.lines().map(str::trim) {
        if let Some((column, kind)) = line.split_once(" -> ").filter(|(column, _)| !column.contains('(')) {
            let kind = kind.trim_end_matches(',');
            let (kind, nullable) = match kind.strip_prefix("Nullable<") {
                Some(inner) => (inner.trim_end_matches('>'), true),
                None => (kind, false),
            };
            let columns: &mut BTreeMap<_, _> = tables.entry(table.clone()).or_default();
            columns.insert(
                column.to_owned(),
                (kind.to_lowercase().replace("bool", "boolean"), nullable),
            );
        } else if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with('{')) {
            name.clone_into(&mut table);
        }
    }
    tables
}

#[tokio::test]
async fn both_engines_have_the_tables_that_diesel_is_told_of() {
    let (on_sqlite, on_postgres) = (
        Engine::Sqlite.own_database().await,
        Engine::Postgres.own_database().await,
    );
    let rows = diesel::sql_query(SQLITE_COLUMNS)
        .load(&mut sqlite(&on_sqlite.url))
        .expect("SQLite's columns");
    let in_sqlite = tables(rows);
    let rows = diesel::sql_query(PG_COLUMNS)
        .load(&mut postgres(&on_postgres.url))
        .expect("PostgreSQL's columns");
    let in_postgres = tables(rows);
    assert!(in_sqlite.len() > 15, "{:?}", in_sqlite.keys());
    assert_eq!(in_sqlite, in_postgres);
    assert_eq!(in_sqlite, told_to_diesel());
}

#[tokio::test]
async fn every_foreign_key_says_what_happens_on_delete() {
    let (on_sqlite, on_postgres) = (
        Engine::Sqlite.own_database().await,
        Engine::Postgres.own_database().await,
    );
    let careless: Vec<Name> = diesel::sql_query(SQLITE_CARELESS_KEYS)
        .load(&mut sqlite(&on_sqlite.url))
        .expect("SQLite's keys");
    assert!(
        careless.is_empty(),
        "{:?}",
        careless.iter().map(|key| &key.name).collect::<Vec<_>>()
    );
    let careless: Vec<Name> = diesel::sql_query(PG_CARELESS_KEYS)
        .load(&mut postgres(&on_postgres.url))
        .expect("PostgreSQL's keys");
    assert!(
        careless.is_empty(),
        "{:?}",
        careless.iter().map(|key| &key.name).collect::<Vec<_>>()
    );
}

#[tokio::test]
async fn migrations_go_up_and_down_and_up_again() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let own = engine.own_database().await;
        let url = database(&own.url);
        assert!(
            !db::needs_migration(&url).expect("a question"),
            "{engine:?} starts with everything applied"
        );
        let reverted = db::revert(&url).expect("all the way down");
        let left = match engine {
            Engine::Sqlite => diesel::sql_query(SQLITE_COLUMNS).load(&mut sqlite(&own.url)),
            Engine::Postgres => diesel::sql_query(PG_COLUMNS).load(&mut postgres(&own.url)),
        };
        assert_eq!(
            tables(left.expect("columns")),
            Tables::new(),
            "{engine:?} leaves nothing behind"
        );
        assert!(db::needs_migration(&url).expect("a question"));
        let applied = db::migrate(&url).expect("up again");
        assert_eq!(applied.len(), reverted, "{engine:?}");
        assert!(db::migrate(&url).expect("nothing to do").is_empty());
    }
}
