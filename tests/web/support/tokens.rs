//! What the interface's tests look at behind it.

use super::seed::Put;
use diesel::prelude::*;
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::schema::{api_tokens, rounds};
use perhekeskusarviointi::db::{self, DbError, regions, sites};
use perhekeskusarviointi::domain::anonymity::Anonymity;
use perhekeskusarviointi::domain::event::By;
use perhekeskusarviointi::domain::ids::{RoundId, SiteId};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::site::{Site, SiteFacts, SiteKind};

use super::{TestApp, region};

impl TestApp {
    /// What is stored of each token: its hash and when it was used last.
    pub async fn api_token_rows(&self) -> Vec<(String, Option<String>)> {
        self.db()
            .read(move |conn| -> Result<_, DbError> {
                Ok(api_tokens::table
                    .order((api_tokens::created_at, api_tokens::id))
                    .select((api_tokens::token_hash, api_tokens::last_used_at))
                    .load(conn)?)
            })
            .await
            .expect("the tokens")
    }

    /// From now on the database refuses to change a link or a token.
    pub async fn refuse_notes_of_use(&self) {
        self.db()
            .put(|conn| -> Result<_, DbError> {
                for statement in match conn {
                    db::Connection::Sqlite(_) => ["share_links", "api_tokens"].map(|table| {
                        format!(
                            "CREATE TRIGGER no_{table} BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END"
                        )
                    }),
                    db::Connection::Pg(_) => ["share_links", "api_tokens"]
                        .map(|table| format!("CREATE RULE no_{table} AS ON UPDATE TO {table} DO INSTEAD SELECT 1/0")),
                } {
                    diesel::sql_query(statement).execute(conn)?;
                }
                Ok(())
            })
            .await
            .expect("a refusal");
    }

    /// Makes a stored round one in which organisations are shown.
    pub async fn show_organisations(&self, round: &RoundId) {
        let id = round.clone();
        self.db()
            .put(move |conn| -> Result<_, DbError> {
                let own = rounds::table.find(id.as_str());
                let shown = rounds::anonymity.eq(Anonymity::OrganisationShown.code());
                Ok(diesel::update(own).set(shown).execute(conn)?)
            })
            .await
            .expect("a changed round");
    }

    /// A meeting place in a region.
    pub async fn meeting_place(&self, code: &str, name: &'static str) -> SiteId {
        self.site_of_kind(code, SiteKind::MeetingPlace, name).await
    }

    pub async fn site_of_kind(&self, code: &str, kind: SiteKind, name: &'static str) -> SiteId {
        let (region, now) = (region(code), self.now());
        let id = SiteId::from_uuid(fresh_uuid());
        self.db()
            .put(move |conn| {
                let municipality = regions::list_municipalities(conn, &region)?.remove(0);
                let site = Site {
                    id: id.clone(),
                    region: region.clone(),
                    facts: SiteFacts {
                        kind,
                        name: name.to_owned(),
                        municipality: municipality.code,
                        operator: None,
                    },
                    archived: None,
                    revision: 1,
                };
                sites::insert(conn, &site, &Mark { by: None, at: now })?;
                Ok::<_, DbError>(site.id)
            })
            .await
            .expect("a site")
    }
}
