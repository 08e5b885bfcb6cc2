//! All that a database holds, to be compared with what it holds later.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;
use perhekeskusarviointi::db::{Connection, DbError};

use super::TestApp;

/// Every table's rows, each as a line.
pub type Stored = BTreeMap<String, Vec<String>>;

/// The trail, which is told of on its own; who was here; and what ships with the program and is never changed.
const LEFT_OUT: [&str; 7] = [
    "events",
    "failed_tries",
    "sessions",
    "instrument_versions",
    "municipalities",
    "regions",
    "__diesel_schema_migrations",
];

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    text: String,
}

impl TestApp {
    /// What is stored but for the trail.
    pub async fn stored(&self) -> Stored {
        self.db()
            .read(|conn| -> Result<Stored, DbError> {
                let mut stored = Stored::new();
                for table in tables(conn)? {
                    let rows = rows(conn, &table)?;
                    stored.insert(table, rows);
                }
                Ok(stored)
            })
            .await
            .expect("the whole database")
    }
}

/// What is in one and not in the other, for a test that says why it fails.
pub fn difference(before: &Stored, after: &Stored) -> Vec<String> {
    let mut told = Vec::new();
    for (table, rows) in before {
        let other = &after[table];
        told.extend(
            rows.iter()
                .filter(|row| !other.contains(row))
                .map(|row| format!("- {table}: {row}")),
        );
        told.extend(
            other
                .iter()
                .filter(|row| !rows.contains(row))
                .map(|row| format!("+ {table}: {row}")),
        );
    }
    told
}

fn tables(conn: &mut Connection) -> Result<Vec<String>, DbError> {
    let mut all = match conn {
        Connection::Pg(_) => lines(
            conn,
            "SELECT tablename::text AS text FROM pg_tables WHERE schemaname = 'public'",
        ),
        Connection::Sqlite(_) => lines(
            conn,
            "SELECT name AS text FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        ),
    }?;
    all.retain(|table| !LEFT_OUT.contains(&table.as_str()));
    Ok(all)
}

fn rows(conn: &mut Connection, table: &str) -> Result<Vec<String>, DbError> {
    let question = match conn {
        Connection::Pg(_) => format!("SELECT own::text AS text FROM {table} own ORDER BY 1"),
        Connection::Sqlite(_) => {
            let columns = lines(conn, &format!("SELECT name AS text FROM pragma_table_info('{table}')"))?;
            let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
            format!("SELECT {} AS text FROM {table} ORDER BY 1", quoted.join("||','||"))
        }
    };
    lines(conn, &question)
}

fn lines(conn: &mut Connection, question: &str) -> Result<Vec<String>, DbError> {
    let question = diesel::sql_query(question);
    let lines: Vec<Line> = match conn {
        Connection::Pg(pg) => question.load(pg)?,
        Connection::Sqlite(sqlite) => question.load(sqlite)?,
    };
    Ok(lines.into_iter().map(|line| line.text).collect())
}
