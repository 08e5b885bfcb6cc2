//! Doing things without HTTP.

use super::seed::Put;
use diesel::prelude::*;
use perhekeskusarviointi::db::schema::events;
use perhekeskusarviointi::db::{Connection, DbError};
use perhekeskusarviointi::domain::event::{By, Means};

use super::{Person, TestApp};

/// An event as the trail keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Left {
    pub kind: String,
    pub by: Option<String>,
    pub thing: Option<String>,
    pub outcome: String,
    pub means: String,
}

impl Left {
    /// Done by this person, by a test.
    pub fn done(kind: &str, person: &Person, thing: Option<&str>) -> Left {
        Left {
            kind: kind.to_owned(),
            by: Some(person.account.id.to_string()),
            thing: thing.map(str::to_owned),
            outcome: "done".to_owned(),
            means: "test".to_owned(),
        }
    }
}

impl TestApp {
    /// What acts have left in the trail so far, first to last. What was set up otherwise is left out.
    pub async fn left_by_acts(&self) -> Vec<Left> {
        self.db()
            .read(|conn| -> Result<_, DbError> {
                Ok(events::table
                    .filter(events::means.eq(Means::Test.code()))
                    .filter(events::by_kind.ne(By::CommandLine.kind()))
                    .order((events::at, events::id))
                    .select((
                        events::kind,
                        events::by_id,
                        events::thing,
                        events::outcome,
                        events::means,
                    ))
                    .load(conn)?)
            })
            .await
            .expect("the trail")
    }

    /// Changes the database past every act, for what a test needs to be there.
    pub async fn execute(&self, statement: String) {
        self.db()
            .put(move |conn| -> Result<(), DbError> {
                let query = diesel::sql_query(&statement);
                match conn {
                    Connection::Pg(pg) => query.execute(pg)?,
                    Connection::Sqlite(sqlite) => query.execute(sqlite)?,
                };
                Ok(())
            })
            .await
            .expect("a statement");
    }
}
