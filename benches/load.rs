//! How many answers a second the service saves, beside a bare handler with the same write and an empty handler.
//!
//! `cargo bench --bench load` measures SQLite, and PostgreSQL too when `TEST_DATABASE_URL` names one whose user may
//! create databases. Each server runs in a process of its own on this machine, as does the load; figures compare with
//! each other within one run only. `LOAD_SECONDS` (default 10) sets how long each is measured.

#[path = "../tests/web/support/engine.rs"]
mod engine;
#[path = "../tests/support/http.rs"]
mod http;
#[path = "../tests/support/seed.rs"]
mod seed;

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::{App, HttpResponse, HttpServer, web};
use engine::Engine;
use perhekeskusarviointi::app::Application;
use perhekeskusarviointi::clock::Clock;
use perhekeskusarviointi::db::{Db, DbError, answers};
use perhekeskusarviointi::domain::answer::{Change, Edit, Stamp};
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::ids::ParticipantId;
use perhekeskusarviointi::domain::instrument::CriterionId;
use seed::OpenRound;
use serde::Deserialize;
use uuid::Uuid;

const PEOPLE: usize = 500;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|argument| argument == "--child") {
        Some(at) => child(&arguments[at + 1], &arguments[at + 2]),
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
    let mut engines = vec![Engine::Sqlite];
    if std::env::var("TEST_DATABASE_URL").is_ok() {
        engines.push(Engine::Postgres);
    }
    for engine in engines {
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
    let (mut server, address) = start(handler, &database.url);
    let took = load(&address, handler, &round, connections, seconds(), Duration::ZERO).await;
    let memory = memory_mb(&server);
    stop(&mut server);
    took.print(engine, handler, connections, memory);
}

/// 500 people, each saving every five seconds: what the room feels.
async fn paced(engine: Engine) {
    let database = engine.own_database().await;
    let round = prepare(&database.url).await;
    let (mut server, address) = start("real", &database.url);
    let took = load(
        &address,
        "real",
        &round,
        PEOPLE,
        seconds().max(Duration::from_secs(10)),
        Duration::from_secs(5),
    )
    .await;
    let memory = memory_mb(&server);
    stop(&mut server);
    took.print(engine, "real/5s", PEOPLE, memory);
}

async fn prepare(url: &str) -> Arc<OpenRound> {
    let db = Db::open(&engine::settings(url).database).expect("the database opens");
    Arc::new(seed::open_round(&db, PEOPLE).await)
}

fn seconds() -> Duration {
    let seconds = std::env::var("LOAD_SECONDS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(10);
    Duration::from_secs(seconds)
}

#[derive(Default)]
struct Took {
    latencies: Vec<Duration>,
    errors: usize,
    time: Duration,
}

impl Took {
    fn print(&self, engine: Engine, handler: &str, connections: usize, memory: u64) {
        let at = |share: f64| {
            let index = (self.latencies.len() as f64 * share) as usize;
            self.latencies
                .get(index.min(self.latencies.len().saturating_sub(1)))
                .map_or(0.0, |d| d.as_secs_f64() * 1e3)
        };
        println!(
            "{:<10} {handler:<8} {connections:>5} {:>10.0} {:>9.2} {:>9.2} {:>7} {memory:>9}",
            format!("{engine:?}"),
            self.latencies.len() as f64 / self.time.as_secs_f64(),
            at(0.50),
            at(0.99),
            self.errors,
        );
    }
}

async fn load(
    address: &str,
    handler: &str,
    round: &Arc<OpenRound>,
    connections: usize,
    time: Duration,
    pause: Duration,
) -> Took {
    let started = Instant::now();
    let people: Vec<_> = (0..connections)
        .map(|at| {
            let (address, round) = (address.to_owned(), Arc::clone(round));
            let path = if handler == "real" || handler == "real/5s" {
                round.edits_path()
            } else {
                "/save".to_owned()
            };
            tokio::spawn(async move { person(&address, &path, &round, at, started, time, pause).await })
        })
        .collect();
    let mut took = Took {
        time,
        ..Took::default()
    };
    for person in people {
        let (latencies, errors) = person.await.expect("a person's task ends");
        took.latencies.extend(latencies);
        took.errors += errors;
    }
    took.latencies.sort_unstable();
    took
}

async fn person(
    address: &str,
    path: &str,
    round: &OpenRound,
    at: usize,
    started: Instant,
    time: Duration,
    pause: Duration,
) -> (Vec<Duration>, usize) {
    let (mut latencies, mut errors) = (Vec::new(), 0);
    let cookie = round.cookie(at);
    let participant = &round.participants[at].0;
    let Ok(mut connection) = http::Connection::open(address).await else {
        return (latencies, 1);
    };
    if !pause.is_zero() {
        // People do not answer in step.
        tokio::time::sleep(pause.mul_f64(at as f64 / PEOPLE as f64)).await;
    }
    for turn in at.. {
        if started.elapsed() >= time {
            break;
        }
        let criterion = &round.criteria[turn % round.criteria.len()];
        let body = format!(
            r#"{{"edits":[{{"edit_id":"{}","criterion":"{criterion}","field":"current","value":"{}","edited_at_ms":{},"participant":"{participant}"}}]}}"#,
            Uuid::new_v4(),
            1 + turn % 5,
            jiff::Timestamp::now().as_millisecond(),
        );
        let asked = Instant::now();
        match connection.post_json(path, &cookie, &body).await {
            Ok(reply) if reply.status == 200 => latencies.push(asked.elapsed()),
            Ok(_) => errors += 1,
            Err(_) => return (latencies, errors + 1),
        }
        if !pause.is_zero() {
            tokio::time::sleep(pause.saturating_sub(asked.elapsed())).await;
        }
    }
    (latencies, errors)
}

// ---- The servers, each in a process of its own -------------------------------------------------------------------

fn start(handler: &str, url: &str) -> (Child, String) {
    let mut server = Command::new(std::env::current_exe().expect("this program"))
        .args(["--child", handler, url])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a server starts");
    let mut line = String::new();
    BufReader::new(server.stdout.take().expect("its output"))
        .read_line(&mut line)
        .expect("a line");
    (server, line.trim().to_owned())
}

fn stop(server: &mut Child) {
    let _ = server.kill();
    let _ = server.wait();
}

/// Resident memory of a process, in MB.
fn memory_mb(server: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok())
        .unwrap_or(0)
        / 1024
}

fn child(handler: &str, url: &str) {
    let settings = engine::settings(url);
    actix_web::rt::System::new().block_on(async move {
        if handler == "real" {
            let application = Application::build(settings, Clock::System)
                .await
                .expect("the application starts");
            tell(&application.address.to_string());
            application.run().await.expect("the application runs");
            return;
        }
        let db = Db::open(&settings.database).expect("the database opens");
        let is_bare = handler == "bare";
        let server = HttpServer::new(move || {
            let app = App::new().app_data(web::Data::new(db.clone()));
            if is_bare {
                app.route("/save", web::post().to(bare))
            } else {
                app.route("/save", web::post().to(empty))
            }
        })
        .bind("127.0.0.1:0")
        .expect("a port");
        tell(&server.addrs()[0].to_string());
        server.run().await.expect("the server runs");
    });
}

fn tell(address: &str) {
    println!("{address}");
    let _ = std::io::stdout().flush();
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
        .write_loose(move |conn| -> Result<(), DbError> {
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
