//! Acts without HTTP, on both engines: what a write does for somebody who has lost their rights meanwhile, the rule, the
//! race, and the event left.

mod accounts;
mod answering;
mod answers;
mod jobs;
mod participants;
mod people;
mod results;
mod rounds;
mod set_up;

use crate::support::seed::Put;
use diesel::prelude::*;
use perhekeskusarviointi::acts::{Acting, Who};
use perhekeskusarviointi::db::{DbError, accounts as stored, schema};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::account::{Account, ReaderScope, Role};
use perhekeskusarviointi::domain::event::Means;
use perhekeskusarviointi::domain::ids::AccountId;
use perhekeskusarviointi::domain::mark::Mark;

use crate::support::{BIRGITTAS_REGION, TestApp, region};

/// An event as it stands in the trail: kind, who did it, the thing, by what means.
pub type TrailLine = (String, Option<String>, Option<String>, String);

/// Acts outside the browser.
impl TestApp {
    /// Somebody with an account, as their request came in.
    pub async fn acting(&self, account: &AccountId) -> Acting {
        let actor = self.actor(account).await;
        self.acting_as(Who::Account { actor, session: None })
    }

    /// Whoever it is, acting now.
    pub fn acting_as(&self, who: Who) -> Acting {
        Acting::new(&self.shared.acts, who, Means::Test, self.now())
    }

    /// Takes an account out of use, as from elsewhere.
    pub async fn deactivate(&self, account: &AccountId) {
        let (id, mark) = (
            account.clone(),
            Mark {
                by: None,
                at: self.now(),
            },
        );
        self.db()
            .put(move |conn| {
                let deactivated = Account {
                    deactivated: Some(mark.clone()),
                    ..stored::find(conn, &id)?
                };
                stored::save(conn, &deactivated)
            })
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"));
    }

    /// Somebody who reads the results of Birgitta's region.
    pub async fn reader_of_birgitta_s(&self) -> AccountId {
        let scope = ReaderScope::Region(region(BIRGITTAS_REGION));
        self.person("Rauni", Language::Fi, &[Role::Reader(scope)])
            .await
            .account
            .id
    }

    /// What the trail tells since `after` events, first to last.
    pub async fn trail(&self, after: usize) -> Vec<TrailLine> {
        let all = self
            .db()
            .read(|conn| -> Result<Vec<TrailLine>, DbError> {
                Ok(schema::events::table
                    .order(schema::events::id)
                    .select((
                        schema::events::kind,
                        schema::events::by_id,
                        schema::events::thing,
                        schema::events::means,
                    ))
                    .load(conn)?)
            })
            .await
            .expect("the trail");
        all.into_iter().skip(after).collect()
    }
}
