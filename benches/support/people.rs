//! People who answer at once, each over a connection of their own.

use std::sync::Arc;
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::http::Connection;
use super::seed::OpenRound;

#[derive(Clone)]
pub struct People {
    pub number: usize,
    pub address: String,
    /// Where they save.
    pub path: String,
    pub round: Arc<OpenRound>,
    pub time: Duration,
    /// Between two answers of one person.
    pub pause: Duration,
}

#[derive(Default)]
pub struct Took {
    /// Sorted.
    pub latencies: Vec<Duration>,
    /// When each answer was acknowledged.
    pub saved: Vec<Instant>,
    pub errors: usize,
    pub time: Duration,
}

impl People {
    /// Each saves as soon as the last answer is acknowledged and the pause is over.
    pub async fn answer(self) -> Took {
        let people = Arc::new(self);
        let started = Instant::now();
        let tasks: Vec<_> = (0..people.number)
            .map(|person| {
                let people = Arc::clone(&people);
                tokio::spawn(async move { people.one(person, started).await })
            })
            .collect();
        let mut took = Took {
            time: people.time,
            ..Took::default()
        };
        for task in tasks {
            let own = task.await.expect("a person's task ends");
            took.latencies.extend(own.latencies);
            took.saved.extend(own.saved);
            took.errors += own.errors;
        }
        took.latencies.sort_unstable();
        took
    }

    async fn one(&self, person: usize, started: Instant) -> Took {
        let mut took = Took::default();
        let cookie = self.round.cookie(person);
        let Ok(mut connection) = Connection::open(&self.address).await else {
            took.errors += 1;
            return took;
        };
        if !self.pause.is_zero() {
            // People do not answer in step.
            tokio::time::sleep(self.pause.mul_f64(person as f64 / self.number as f64)).await;
        }
        for turn in person.. {
            if started.elapsed() >= self.time {
                break;
            }
            let body = self.edit(person, turn);
            let asked = Instant::now();
            match connection.post_json(&self.path, &cookie, &body).await {
                Ok(reply) if reply.status == 200 => {
                    took.latencies.push(asked.elapsed());
                    took.saved.push(Instant::now());
                }
                Ok(_) => took.errors += 1,
                Err(_) => {
                    took.errors += 1;
                    return took;
                }
            }
            if !self.pause.is_zero() {
                tokio::time::sleep(self.pause.saturating_sub(asked.elapsed())).await;
            }
        }
        took
    }

    fn edit(&self, person: usize, turn: usize) -> String {
        let criterion = &self.round.criteria[turn % self.round.criteria.len()];
        let participant = &self.round.participants[person].0;
        format!(
            r#"{{"edits":[{{"edit_id":"{}","criterion":"{criterion}","field":"current","value":"{}","edited_at_ms":{},"participant":"{participant}"}}]}}"#,
            Uuid::new_v4(),
            1 + turn % 5,
            jiff::Timestamp::now().as_millisecond(),
        )
    }
}
