//! What the tests of acts set straight in the database, and what they read from the trail.

use diesel::prelude::*;
use perhekeskusarviointi::acts::{Acting, Who};
use perhekeskusarviointi::db::schema::{events, grants, rounds};
use perhekeskusarviointi::db::{Connection, DbError, Untraced, Written};
use perhekeskusarviointi::domain::event::{By, Means, Trace};
use perhekeskusarviointi::domain::ids::{AccountId, RoundId};
use perhekeskusarviointi::domain::round_state::RoundState;

use crate::support::TestApp;

/// An event as it stands in the trail of a round: kind, kind of who did it, outcome, means.
pub type Left = (String, String, String, String);

impl TestApp {
    /// Somebody without an account, acting now.
    pub fn nobody(&self) -> Acting {
        self.acting_as(Who::Nobody)
    }

    /// What has been left of a round but its making, first to last.
    pub async fn left(&self, round: &RoundId) -> Vec<Left> {
        let id = round.to_string();
        self.db()
            .read(move |conn| -> Result<_, DbError> {
                let left = events::table
                    .filter(events::round_id.eq(id))
                    .filter(events::kind.ne("round_created"))
                    .order(events::id)
                    .select((events::kind, events::by_kind, events::outcome, events::means))
                    .load(conn)?;
                Ok(left)
            })
            .await
            .expect("the trail")
    }

    /// Sets something straight in the database.
    pub async fn set(&self, change: impl Fn(&mut Connection) -> QueryResult<usize> + Send + 'static) {
        let trace = Trace {
            by: By::Program,
            means: Means::Test,
            at: self.now(),
        };
        self.db()
            .write(trace, move |conn| -> Result<_, DbError> {
                change(conn)?;
                Ok(Written::untraced((), Untraced::Housekeeping))
            })
            .await
            .expect("a change");
    }

    pub async fn set_state(&self, round: &RoundId, state: RoundState) {
        let id = round.to_string();
        self.set(move |conn| {
            diesel::update(rounds::table.find(&id))
                .set(rounds::state.eq(state.code()))
                .execute(conn)
        })
        .await;
    }

    pub async fn end_roles(&self, account: &AccountId) {
        let id = account.to_string();
        self.set(move |conn| diesel::delete(grants::table.filter(grants::account_id.eq(&id))).execute(conn))
            .await;
    }
}

/// An event that was done by a test.
pub fn left(kind: &str, by: &str) -> Left {
    (kind.to_owned(), by.to_owned(), "done".to_owned(), "test".to_owned())
}
