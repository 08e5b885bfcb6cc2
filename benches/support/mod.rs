//! What the runs that measure a whole service have in common: engines, servers, people who answer, and times.

#[path = "../../tests/web/support/engine.rs"]
pub mod engine;
#[path = "../../tests/support/http.rs"]
pub mod http;
#[path = "../../tests/support/seed.rs"]
pub mod seed;

pub mod people;
pub mod server;
pub mod times;

use engine::Engine;
use perhekeskusarviointi::db::Db;

/// SQLite, and PostgreSQL too when `TEST_DATABASE_URL` names one.
pub fn engines() -> Vec<Engine> {
    let mut engines = vec![Engine::Sqlite];
    if std::env::var("TEST_DATABASE_URL").is_ok() {
        engines.push(Engine::Postgres);
    }
    engines
}

pub fn open(url: &str) -> Db {
    Db::open(&engine::settings(url).database).expect("the database opens")
}
