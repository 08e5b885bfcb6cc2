//! Killing the server while people answer loses nothing that was acknowledged, on either engine.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use perhekeskusarviointi::db::{Db, answers};
use perhekeskusarviointi::domain::answer::Field;
use uuid::Uuid;

use crate::engine::{self, Engine};
use crate::{http, seed, served};

const PEOPLE: usize = 40;
/// The server is killed once it has acknowledged this many more answers, however long that takes it.
const ACKNOWLEDGED: usize = 250;

/// Per criterion, the last value acknowledged to a participant, and the one sent after it and never acknowledged, which
/// may or may not have been stored.
#[derive(Default, Clone)]
struct SentAnswers {
    acknowledged: HashMap<usize, String>,
    unanswered: HashMap<usize, String>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_keeps_every_acknowledged_answer() {
    kill_and_count(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_keeps_every_acknowledged_answer() {
    kill_and_count(Engine::Postgres).await;
}

async fn kill_and_count(engine: Engine) {
    let database = engine.own_database().await;
    let settings = engine::settings(&database.url);
    let db = Db::open(&settings.database).expect("the database opens");
    let round = seed::open_round(&db, PEOPLE).await;
    drop(db);
    let mut told = vec![SentAnswers::default(); PEOPLE];
    for _ in 0..2 {
        let (server, address) = served::start(&database.url, "127.0.0.1:0");
        let counted = Arc::new(AtomicUsize::new(0));
        let people: Vec<_> = (0..PEOPLE)
            .map(|at| {
                let path = round.edits_path();
                let criteria: Vec<String> = round.criteria.iter().map(ToString::to_string).collect();
                tokio::spawn(answer(
                    address.clone(),
                    path,
                    round.cookie(at),
                    criteria,
                    told[at].clone(),
                    Arc::clone(&counted),
                ))
            })
            .collect();
        while counted.load(Ordering::SeqCst) < ACKNOWLEDGED && people.iter().any(|person| !person.is_finished()) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        drop(server);
        for (at, person) in people.into_iter().enumerate() {
            told[at] = person.await.expect("a person's task ends");
        }
    }
    drop(served::start(&database.url, "127.0.0.1:0"));
    let acknowledged: usize = told.iter().map(|told| told.acknowledged.len()).sum();
    assert!(
        acknowledged > PEOPLE,
        "too few answers to prove anything: {acknowledged}"
    );
    let db = Db::open(&settings.database).expect("the database opens");
    for (at, told) in told.iter().enumerate() {
        let participant = round.participants[at].0.clone();
        let stored = db
            .read(move |conn| answers::list(conn, &participant))
            .await
            .expect("the answers can be read");
        for (criterion, value) in &told.acknowledged {
            let answer = stored
                .get(&round.criteria[*criterion])
                .expect("an acknowledged answer is there");
            let found = answer.code(Field::Current);
            let newer = told.unanswered.get(criterion);
            assert!(
                found == *value || Some(&found) == newer,
                "participant {at}: {found} instead of {value}"
            );
        }
    }
}

/// One person: an answer, its acknowledgement, the next answer, until the connection breaks.
async fn answer(
    address: String,
    path: String,
    cookie: String,
    criteria: Vec<String>,
    mut told: SentAnswers,
    counted: Arc<AtomicUsize>,
) -> SentAnswers {
    let Ok(mut connection) = http::Connection::open(&address).await else {
        return told;
    };
    for turn in 0.. {
        let criterion = turn % criteria.len();
        let value = (1 + (turn / criteria.len() + turn) % 5).to_string();
        let body = serde_json::json!({ "edits": [{
            "edit_id": Uuid::new_v4(), "criterion": criteria[criterion], "field": "current", "value": value,
            "edited_at_ms": jiff::Timestamp::now().as_millisecond(),
        }]});
        told.unanswered.insert(criterion, value.clone());
        match connection.post_json(&path, &cookie, &body.to_string()).await {
            Ok(reply) => {
                assert_eq!(reply.status, 200, "{}", String::from_utf8_lossy(&reply.body));
                let reply: serde_json::Value = serde_json::from_slice(&reply.body).expect("a reply is JSON");
                let standing = reply["edits"][0]["value"]
                    .as_str()
                    .expect("an edit is acknowledged with its value");
                told.acknowledged.insert(criterion, standing.to_owned());
                told.unanswered.remove(&criterion);
                counted.fetch_add(1, Ordering::SeqCst);
            }
            Err(_) => break,
        }
    }
    told
}
