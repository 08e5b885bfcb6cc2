//! Killing the server while people answer loses nothing that was acknowledged, on either engine.

#[path = "support/http.rs"]
mod http;
#[path = "support/seed.rs"]
mod seed;

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use perhekeskusarviointi::config::{PasswordCost, Settings};
use perhekeskusarviointi::db::{Db, DatabaseUrl, answers};
use perhekeskusarviointi::domain::answer::Field;
use uuid::Uuid;

const PEOPLE: usize = 40;
const ANSWERING: Duration = Duration::from_millis(1_500);

/// The last value acknowledged to a participant for a criterion, and the one sent and not acknowledged.
#[derive(Default, Clone)]
struct Told {
    acknowledged: HashMap<usize, String>,
    unanswered: Option<(usize, String)>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_keeps_every_acknowledged_answer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crash.sqlite3").display().to_string();
    kill_and_count(DatabaseUrl::Sqlite(path.clone()), &path).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_keeps_every_acknowledged_answer() {
    let server = std::env::var("TEST_DATABASE_URL").expect("TEST_DATABASE_URL names the PostgreSQL for tests");
    let url = own_database(&server);
    kill_and_count(DatabaseUrl::Postgres(url.clone().into()), &url).await;
}

/// A database of this test's own on the server the tests are given.
fn own_database(server: &str) -> String {
    use diesel::{Connection, RunQueryDsl};
    let name = format!("crash_{}", Uuid::new_v4().simple());
    let mut connection = diesel::PgConnection::establish(server).expect("the PostgreSQL for tests answers");
    diesel::sql_query(format!("CREATE DATABASE {name}")).execute(&mut connection).expect("a database can be made");
    let (start, query) = server.split_once('?').map_or((server, None), |(start, query)| (start, Some(query)));
    let base = start.rsplit_once('/').map_or(start, |(base, _)| base);
    query.map_or_else(|| format!("{base}/{name}"), |query| format!("{base}/{name}?{query}"))
}

async fn kill_and_count(database: DatabaseUrl, as_argument: &str) {
    let settings = settings(database.clone());
    let (db, round) = seed::open_round(&settings, PEOPLE).await;
    drop(db);
    let mut told = vec![Told::default(); PEOPLE];
    for _ in 0..2 {
        let (mut server, address) = start(as_argument);
        let people: Vec<_> = (0..PEOPLE)
            .map(|at| {
                let path = round.edits_path();
                let criteria: Vec<String> = round.criteria.iter().map(ToString::to_string).collect();
                tokio::spawn(answer(address.clone(), path, round.cookie(at), criteria, told[at].clone()))
            })
            .collect();
        tokio::time::sleep(ANSWERING).await;
        server.kill().expect("the server can be killed");
        server.wait().expect("the server ends");
        for (at, person) in people.into_iter().enumerate() {
            told[at] = person.await.expect("a person's task ends");
        }
    }
    let (mut server, _) = start(as_argument);
    server.kill().expect("the server starts again after being killed");
    server.wait().expect("the server ends");
    let acknowledged: usize = told.iter().map(|told| told.acknowledged.len()).sum();
    assert!(acknowledged > PEOPLE, "too few answers to prove anything: {acknowledged}");
    let db = Db::open(&database).expect("the database opens");
    for (at, told) in told.iter().enumerate() {
        let participant = round.participants[at].0.clone();
        let stored = db.read(move |conn| answers::list(conn, &participant)).await.expect("the answers can be read");
        for (criterion, value) in &told.acknowledged {
            let answer = stored.get(&round.criteria[*criterion]).expect("an acknowledged answer is there");
            let found = answer.code(Field::Current);
            let newer = told.unanswered.as_ref().filter(|(sent, _)| sent == criterion).map(|(_, value)| value);
            assert!(found == *value || Some(&found) == newer, "participant {at}: {found} instead of {value}");
        }
    }
}

/// One person: an answer, its acknowledgement, the next answer, until the connection breaks.
async fn answer(address: String, path: String, cookie: String, criteria: Vec<String>, mut told: Told) -> Told {
    let Ok(mut connection) = http::Connection::open(&address).await else { return told };
    for turn in 0.. {
        let criterion = turn % criteria.len();
        let value = (1 + (turn / criteria.len() + turn) % 5).to_string();
        let body = serde_json::json!({ "edits": [{
            "edit_id": Uuid::new_v4(), "criterion": criteria[criterion], "field": "current", "value": value,
            "edited_at_ms": jiff::Timestamp::now().as_millisecond(),
        }]});
        told.unanswered = Some((criterion, value.clone()));
        match connection.post_json(&path, &cookie, &body.to_string()).await {
            Ok(reply) => {
                assert_eq!(reply.status, 200, "{}", String::from_utf8_lossy(&reply.body));
                let reply: serde_json::Value = serde_json::from_slice(&reply.body).expect("a reply is JSON");
                let standing = reply["edits"][0]["value"].as_str().expect("an edit is acknowledged with its value");
                told.acknowledged.insert(criterion, standing.to_owned());
                told.unanswered = None;
            }
            Err(_) => break,
        }
    }
    told
}

fn settings(database: DatabaseUrl) -> Settings {
    Settings {
        bind: "127.0.0.1:0".parse().unwrap(),
        database,
        password_cost: PasswordCost { memory_kib: 8, passes: 1 },
        ..Settings::default()
    }
}

/// Starts the real program and waits until it says where it listens.
fn start(database: &str) -> (Child, String) {
    let mut server = Command::new(env!("CARGO_BIN_EXE_arviointi"))
        .args(["serve", "--bind", "127.0.0.1:0", "--database", database])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let lines = BufReader::new(server.stdout.take().expect("its output is piped")).lines();
    for line in lines {
        let line = line.expect("its output can be read");
        if let Some(at) = line.find("http://") {
            let address = line[at + 7..].split(['/', ' ']).next().unwrap_or_default().to_owned();
            return (server, address);
        }
    }
    panic!("the program ended without saying where it listens");
}
