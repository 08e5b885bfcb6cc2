//! How many answers a second the service saves, beside a bare handler with the same write and an empty handler.
//!
//! `cargo bench --bench load` measures SQLite, and PostgreSQL too when `TEST_DATABASE_URL` names one whose user may
//! create databases. Each server runs in a process of its own on this machine, as does the load; figures compare with
//! each other within one run only. `LOAD_SECONDS` (default 10) sets how long each is measured.

#[allow(dead_code)] // the other runs use more of it
mod support;

use std::sync::Arc;
use std::time::Duration;

use actix_web::{App, HttpResponse, HttpServer, web};
use perhekeskusarviointi::db::{Db, DbError, answers};
use perhekeskusarviointi::domain::answer::{Change, Edit, Stamp};
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::ids::ParticipantId;
use perhekeskusarviointi::domain::instrument::CriterionId;
use serde::Deserialize;
use support::engine::{self, Engine};
use support::people::{People, Took};
use support::seed::Put;
use support::seed::{self, OpenRound};
use support::server::{self, Server};
use support::times::{at, seconds};
use support::{engines, open};
use uuid::Uuid;

const PEOPLE: usize = 500;

fn main() {
    match server::arguments_of_child() {
        Some(arguments) => child(&arguments[0], &arguments[1]),
        None => tokio::runtime::Runtime::new()
            .expect("a runtime")
            .block_on(measure_all()),
    }
}

async fn measure_all() {
    println!(
        "{:<10} {:<8} {:>5} {:>10} {:>9} {:>9} {:>7} {:>9}",
        "engine", "handler", "conns", "answers/s", "p50 ms", "p99 ms", "errors", "memory MB"
    );
    for engine in engines() {
        for connections in [200, 500] {
            for handler in ["empty", "bare", "real"] {
                measure(engine, handler, connections).await;
            }
        }
        paced(engine).await;
    }
}

/// Everybody saves as fast as the server answers.
async fn measure(engine: Engine, handler: &str, connections: usize) {
    let database = engine.own_database().await;
    let round = prepare(&database.url).await;
    let server = Server::start(&[handler, &database.url]);
    let people = People {
        number: connections,
        address: server.address.clone(),
        path: path(handler, &round),
        round,
        time: seconds(),
        pause: Duration::ZERO,
    };
    print(engine, handler, connections, &people.answer().await, &server);
}

/// 500 people, each saving every five seconds: what the room feels.
async fn paced(engine: Engine) {
    let database = engine.own_database().await;
    let round = prepare(&database.url).await;
    let server = Server::start(&["real", &database.url]);
    let people = People {
        number: PEOPLE,
        address: server.address.clone(),
        path: path("real", &round),
        round,
        time: seconds().max(Duration::from_secs(10)),
        pause: Duration::from_secs(5),
    };
    print(engine, "real/5s", PEOPLE, &people.answer().await, &server);
}

async fn prepare(url: &str) -> Arc<OpenRound> {
    Arc::new(seed::open_round(&open(url), PEOPLE).await)
}

fn path(handler: &str, round: &OpenRound) -> String {
    if handler == "real" {
        round.edits_path()
    } else {
        "/save".to_owned()
    }
}

fn print(engine: Engine, handler: &str, connections: usize, took: &Took, server: &Server) {
    println!(
        "{:<10} {handler:<8} {connections:>5} {:>10.0} {:>9.2} {:>9.2} {:>7} {:>9}",
        format!("{engine:?}"),
        took.latencies.len() as f64 / took.time.as_secs_f64(),
        at(&took.latencies, 0.50),
        at(&took.latencies, 0.99),
        took.errors,
        server.memory_kb() / 1_024,
    );
}

// ---- The servers, each in a process of its own -------------------------------------------------------------------

fn child(handler: &str, url: &str) {
    let settings = engine::settings(url);
    actix_web::rt::System::new().block_on(async move {
        if handler == "real" {
            return server::run(settings).await;
        }
        let db = Db::open(&settings.database).expect("the database opens");
        let is_bare = handler == "bare";
        let bound = HttpServer::new(move || {
            let app = App::new().app_data(web::Data::new(db.clone()));
            if is_bare {
                app.route("/save", web::post().to(bare))
            } else {
                app.route("/save", web::post().to(empty))
            }
        })
        .bind("127.0.0.1:0")
        .expect("a port");
        server::tell(&bound.addrs()[0].to_string());
        bound.run().await.expect("the server runs");
    });
}

#[derive(Deserialize)]
struct Sent {
    edits: Vec<SentEdit>,
}

#[derive(Deserialize)]
struct SentEdit {
    edit_id: Uuid,
    criterion: String,
    value: String,
    edited_at_ms: i64,
    participant: String,
}

/// The same write and nothing else: no visitor, no rights, no round, no headers.
async fn bare(db: web::Data<Db>, sent: web::Json<Sent>) -> HttpResponse {
    let sent = sent.into_inner();
    let stored = db
        .put(move |conn| -> Result<(), DbError> {
            for edit in &sent.edits {
                let participant = ParticipantId::parse(&edit.participant).ok_or(DbError::NotFound)?;
                let edited_at = jiff::Timestamp::from_millisecond(edit.edited_at_ms).map_err(|_| DbError::NotFound)?;
                let edit = Edit {
                    criterion: CriterionId::new(edit.criterion.clone()),
                    change: Change::Current(Choice::parse(&edit.value)),
                    stamp: Stamp {
                        edited_at,
                        edit_id: edit.edit_id,
                    },
                };
                answers::save_edit(conn, &participant, &edit)?;
            }
            Ok(())
        })
        .await;
    match stored {
        Ok(()) => HttpResponse::Ok().finish(),
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}

async fn empty(_: web::Bytes) -> HttpResponse {
    HttpResponse::Ok().finish()
}
