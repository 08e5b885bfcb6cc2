//! Tells what a write has changed, once it is committed: to whoever listens in this process, and through PostgreSQL's
//! NOTIFY to the other instances on the same database. A notification is sent inside the transaction, so it comes when, and
//! only when, what it tells of is there.

use std::collections::HashSet;
use std::sync::{Arc, Weak};
use std::thread;
use std::time::{Duration, Instant};

use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use tokio::sync::broadcast;
use uuid::Uuid;

use super::connection::{AnyConnection as Connection, DatabaseUrl, Kind};
use super::error::DbError;
use crate::domain::news::News;

const CHANNEL: &str = "arviointi_news";
/// How much may wait for a listener in this process that is slow; beyond it the listener is told that it missed some.
const WAITING: usize = 4_096;
/// How often notifications of other instances are looked for.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// How often a silent connection is asked whether it still lives.
const ASK_EVERY: Duration = Duration::from_secs(10);
const RECONNECT_AFTER: Duration = Duration::from_millis(500);
const RECONNECT_AFTER_MOST: Duration = Duration::from_secs(15);

/// What a listener hears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    News(News),
    /// Something may have happened unheard: everything may have changed.
    MissedSome,
}

/// Where news goes to.
#[derive(Debug, Clone)]
pub(super) struct Announcer {
    heard: broadcast::Sender<Heard>,
    /// Names this instance in its own notifications.
    instance: Arc<str>,
}

impl Announcer {
    pub(super) fn new() -> Announcer {
        Announcer {
            heard: broadcast::channel(WAITING).0,
            instance: Uuid::now_v7().to_string().into(),
        }
    }

    pub(super) fn listen(&self) -> broadcast::Receiver<Heard> {
        self.heard.subscribe()
    }

    /// Inside the transaction: the other instances hear when it is committed.
    pub(super) fn notify(&self, conn: &mut Connection, news: &HashSet<&News>) -> Result<(), DbError> {
        if let Connection::Pg(pg) = conn {
            for one in news {
                diesel::sql_query("SELECT pg_notify($1, $2)")
                    .bind::<Text, _>(CHANNEL)
                    .bind::<Text, _>(format!("{} {}", self.instance, one.line()))
                    .execute(pg)?;
            }
        }
        Ok(())
    }

    /// After the commit, for this process.
    pub(super) fn tell(&self, news: HashSet<&News>) {
        for one in news {
            // Nobody may be listening.
            let _ = self.heard.send(Heard::News(one.clone()));
        }
    }

    /// Hears the other instances for as long as `alive` is held by somebody. Nothing to do on SQLite, which one process
    /// has for itself.
    pub(super) fn hear_others(&self, url: &DatabaseUrl, alive: Weak<()>) -> Result<(), DbError> {
        if matches!(url, DatabaseUrl::Sqlite(_)) {
            return Ok(());
        }
        let (announcer, url) = (self.clone(), url.clone());
        thread::Builder::new()
            .name("listener".to_owned())
            .spawn(move || announcer.work(&url, &alive))
            .map_err(|error| DbError::Broken(format!("cannot start the listener: {error}")))?;
        Ok(())
    }

    fn work(&self, url: &DatabaseUrl, alive: &Weak<()>) {
        let mut pause = RECONNECT_AFTER;
        while alive.strong_count() > 0 {
            match listening(url) {
                Ok(pg) => {
                    pause = RECONNECT_AFTER;
                    // What others told while nobody listened here was not heard.
                    let _ = self.heard.send(Heard::MissedSome);
                    if let Err(error) = self.hear(pg, alive) {
                        tracing::warn!(%error, "the listener lost its connection");
                    }
                }
                Err(error) => tracing::warn!(%error, "the listener cannot connect"),
            }
            if alive.strong_count() > 0 {
                thread::sleep(pause);
                pause = (pause * 2).min(RECONNECT_AFTER_MOST);
            }
        }
    }

    fn hear(&self, mut pg: PgConnection, alive: &Weak<()>) -> Result<(), DbError> {
        let mut asked = Instant::now();
        while alive.strong_count() > 0 {
            for notification in pg.notifications_iter() {
                if let Some(news) = self.of_others(&notification?.payload) {
                    let _ = self.heard.send(Heard::News(news));
                }
            }
            if asked.elapsed() >= ASK_EVERY {
                diesel::sql_query("SELECT 1").execute(&mut pg)?;
                asked = Instant::now();
            }
            thread::sleep(LOOK_EVERY);
        }
        Ok(())
    }

    /// What another instance told; our own we know already, and what we do not understand is a newer version's.
    fn of_others(&self, payload: &str) -> Option<News> {
        let (instance, line) = payload.split_once(' ')?;
        if instance == &*self.instance {
            return None;
        }
        News::parse(line)
    }
}

fn listening(url: &DatabaseUrl) -> Result<PgConnection, DbError> {
    match url.connect(Kind::Reader)? {
        Connection::Pg(mut pg) => {
            diesel::sql_query(format!("LISTEN {CHANNEL}")).execute(&mut pg)?;
            Ok(pg)
        }
        Connection::Sqlite(_) => Err(DbError::Broken("SQLite tells nothing".to_owned())),
    }
}
