use std::sync::Arc;

use actix_web::dev::ServerHandle;
use jiff::{SignedDuration, Timestamp};
use perhekeskusarviointi::app::Application;
use perhekeskusarviointi::clock::Clock;
use perhekeskusarviointi::config::Settings;
use perhekeskusarviointi::db::Db;
use perhekeskusarviointi::web::Shared;

use super::engine::{self, OwnDatabase};
use super::{Browser, Engine};

/// An application of a test's own: its port, its database, a clock that stands still until it is moved.
pub struct TestApp {
    pub origin: String,
    pub shared: Shared,
    db: Db,
    server: ServerHandle,
    database: Arc<OwnDatabase>,
}

impl TestApp {
    pub async fn start(engine: Engine) -> TestApp {
        TestApp::start_with(engine, |_| {}).await
    }

    /// With other settings than usual.
    pub async fn start_with(engine: Engine, change: impl FnOnce(&mut Settings)) -> TestApp {
        TestApp::on(Arc::new(engine.own_database().await), change)
    }

    /// Another application on the same database.
    pub fn another(&self) -> TestApp {
        TestApp::on(Arc::clone(&self.database), |_| {})
    }

    fn on(database: Arc<OwnDatabase>, change: impl FnOnce(&mut Settings)) -> TestApp {
        let mut settings = engine::settings(&database.url);
        change(&mut settings);
        let clock = Clock::fixed("2026-11-22T10:00:00Z".parse().expect("a time"));
        let opened = Db::open(&settings.database).expect("an open database");
        let application = Application::on(opened, settings, clock).expect("a started application");
        let server = application.handle();
        let (shared, db) = (application.shared.clone(), application.db.clone());
        let origin = format!("http://{}", application.address);
        actix_web::rt::spawn(application.run());
        TestApp {
            origin,
            shared,
            db,
            server,
            database,
        }
    }

    pub fn db(&self) -> &Db {
        &self.db
    }

    pub fn now(&self) -> Timestamp {
        self.shared.clock.now()
    }

    pub fn advance(&self, by: SignedDuration) {
        self.shared.clock.advance(by);
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.origin)
    }

    pub async fn stop(self) {
        self.server.stop(false).await;
    }
}
