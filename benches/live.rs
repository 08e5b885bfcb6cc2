//! A room that follows live: 1 000 listeners while 500 people answer, on both engines.
//!
//! `cargo bench --bench live` measures SQLite, and PostgreSQL too when `TEST_DATABASE_URL` names one whose user may
//! create databases. The server runs in a process of its own on this machine, as does the load; the limit of open files
//! (`ulimit -n`) must be above 4 000. `LOAD_SECONDS` (default 10) sets how long each is measured.

#[allow(dead_code)] // the other runs use more of it
mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use support::engine::{self, Engine};
use support::http::{Connection, Listening, Request};
use support::people::{People, Took};
use support::seed::{self, OpenRound};
use support::server::{self, Server};
use support::times::{at, seconds};
use support::{engines, open};
use tokio::sync::{mpsc, watch};

const PEOPLE: usize = 500;
const BOARDS: usize = 20;
const PHONES: usize = 980;
const LISTENERS: usize = BOARDS + PHONES;
/// How many lose the network at once.
const WAVE: usize = 500;
/// How long a room of people thinks about one answer.
const PAUSE: Duration = Duration::from_secs(5);

fn main() {
    match server::arguments_of_child() {
        Some(arguments) => child(&arguments[0]),
        None => tokio::runtime::Runtime::new()
            .expect("a runtime")
            .block_on(measure_all()),
    }
}

async fn measure_all() {
    println!(
        "{:<10} {:<10} {:>9} {:>9} {:>9} {:>10} {:>10} {:>7} {:>9}",
        "engine", "500 people", "answers/s", "save p50", "save p99", "board p50", "board p99", "errors", "memory MB"
    );
    for engine in engines() {
        measure(engine).await;
    }
}

async fn measure(engine: Engine) {
    let database = engine.own_database().await;
    let db = open(&database.url);
    let round = Arc::new(seed::open_round(&db, PHONES.max(PEOPLE)).await);
    let facilitator = seed::coordinator(&db).await;
    drop(db);
    let server = Server::start(&[&database.url]);
    let room = Arc::new(Room::new(server.address.clone(), round, facilitator));
    // What the first requests make once is nobody's.
    room.people(1, Duration::from_millis(500), Duration::ZERO).await;
    let before = server.memory_kb();
    let mut listeners = Listeners::start(&room).await;
    let each = server.memory_kb().saturating_sub(before) as f64 / LISTENERS as f64;

    for (name, pause) in [("full speed", Duration::ZERO), ("every 5 s", PAUSE)] {
        let time = if pause.is_zero() {
            seconds()
        } else {
            seconds().max(pause * 3)
        };
        let took = room.people(PEOPLE, time, pause).await;
        // The last piece of news is told within its spacing.
        tokio::time::sleep(Duration::from_secs(1)).await;
        let errors = took.errors + room.errors.swap(0, Ordering::SeqCst);
        let boards = room.until_told(&took.saved);
        println!(
            "{:<10} {name:<10} {:>9.0} {:>9.2} {:>9.2} {:>10.0} {:>10.0} {errors:>7} {:>9}",
            format!("{engine:?}"),
            took.saved.len() as f64 / took.time.as_secs_f64(),
            at(&took.latencies, 0.50),
            at(&took.latencies, 0.99),
            at(&boards, 0.50),
            at(&boards, 0.99),
            server.memory_kb() / 1_024,
        );
    }
    let wave = listeners.wave().await;
    let told = listeners.step(&room).await;
    println!(
        "{:<10} {LISTENERS} listeners of {each:.1} kB each; {WAVE} came back within {:.0} ms (p50 {:.0} ms); a step was heard by \
         {} after p50 {:.0} ms, p99 {:.0} ms; {} errors",
        format!("{engine:?}"),
        at(&wave, 1.0),
        at(&wave, 0.50),
        told.len(),
        at(&told, 0.50),
        at(&told, 0.99),
        room.errors.load(Ordering::SeqCst) + (WAVE - wave.len()) + (LISTENERS - told.len()),
    );
}

struct Room {
    address: String,
    round: Arc<OpenRound>,
    /// The facilitator's cookie.
    facilitator: String,
    errors: AtomicUsize,
    /// When the first board heard of progress.
    progress: Mutex<Vec<Instant>>,
}

impl Room {
    fn new(address: String, round: Arc<OpenRound>, facilitator: String) -> Room {
        Room {
            address,
            round,
            facilitator,
            errors: AtomicUsize::new(0),
            progress: Mutex::default(),
        }
    }

    async fn people(&self, number: usize, time: Duration, pause: Duration) -> Took {
        let people = People {
            number,
            address: self.address.clone(),
            path: self.round.edits_path(),
            round: Arc::clone(&self.round),
            time,
            pause,
        };
        people.answer().await
    }

    /// From each acknowledgement to the next time the board was told of progress; nothing where it had been told already
    /// and was not told again.
    fn until_told(&self, saved: &[Instant]) -> Vec<Duration> {
        let told = std::mem::take(&mut *self.progress.lock().unwrap_or_else(PoisonError::into_inner));
        let until = |saved: &Instant| {
            let next = told.partition_point(|told| told < saved);
            told.get(next).map_or(Duration::ZERO, |told| *told - *saved)
        };
        let mut times: Vec<Duration> = saved.iter().map(until).collect();
        times.sort_unstable();
        times
    }
}

/// What a listener tells of itself.
enum Report {
    Listening,
    /// Is listening again after the network was gone.
    Back(Duration),
    /// Has heard of a step.
    Heard(Instant),
}

struct Listeners {
    cut: watch::Sender<bool>,
    reports: mpsc::Receiver<Report>,
}

impl Listeners {
    async fn start(room: &Arc<Room>) -> Listeners {
        let (sender, reports) = mpsc::channel(LISTENERS * 2);
        let cut = watch::Sender::new(false);
        let mut listeners = Listeners { cut, reports };
        for number in 0..LISTENERS {
            let listener = listen(Arc::clone(room), number, listeners.cut.subscribe(), sender.clone());
            tokio::spawn(listener);
        }
        drop(sender);
        for _ in 0..LISTENERS {
            if !matches!(listeners.reports.recv().await, Some(Report::Listening)) {
                room.errors.fetch_add(1, Ordering::SeqCst);
            }
        }
        listeners
    }

    /// Cuts the network of 500 at once; how long each takes to listen again.
    async fn wave(&mut self) -> Vec<Duration> {
        self.cut.send_replace(true);
        let mut times = Vec::new();
        while times.len() < WAVE {
            match tokio::time::timeout(Duration::from_secs(30), self.reports.recv()).await {
                Ok(Some(Report::Back(time))) => times.push(time),
                Ok(Some(_)) => {}
                Ok(None) | Err(_) => break,
            }
        }
        times.sort_unstable();
        times
    }

    /// The round goes on to the joint discussion, which everybody is told of; how long that takes.
    async fn step(&mut self, room: &Room) -> Vec<Duration> {
        let path = format!("/rounds/{}/joint-discussion", room.round.id);
        let mut connection = Connection::open(&room.address).await.expect("a connection");
        connection
            .send(&Request::form(&path, &room.facilitator, &[]))
            .await
            .expect("a request");
        let reply = connection.reply().await.expect("a reply");
        assert_eq!(reply.status, 303, "{}", reply.text());
        let taken = Instant::now();
        let mut times = Vec::new();
        while times.len() < LISTENERS {
            match tokio::time::timeout(Duration::from_secs(30), self.reports.recv()).await {
                Ok(Some(Report::Heard(heard))) => times.push(heard.saturating_duration_since(taken)),
                Ok(Some(_)) => {}
                Ok(None) | Err(_) => break,
            }
        }
        times.sort_unstable();
        times
    }
}

/// One browser that follows: some on boards, most on phones.
async fn listen(room: Arc<Room>, number: usize, mut cut: watch::Receiver<bool>, reports: mpsc::Sender<Report>) {
    let (path, cookie) = if number < BOARDS {
        (format!("/rounds/{}/events", room.round.id), room.facilitator.clone())
    } else {
        let path = format!("/answering/{}/events", room.round.id);
        (path, room.round.cookie(number - BOARDS))
    };
    let report = async |report| reports.send(report).await.is_ok();
    let Ok(mut listening) = Listening::open(&room.address, &path, &cookie, None).await else {
        return;
    };
    report(Report::Listening).await;
    let mut last: Option<String> = None;
    let is_cut = number >= LISTENERS - WAVE;
    loop {
        let event = tokio::select! {
            event = listening.next() => event,
            Ok(()) = cut.changed(), if is_cut => {
                drop(listening);
                let began = Instant::now();
                let Ok(again) = Listening::open(&room.address, &path, &cookie, last.as_deref()).await else {
                    return;
                };
                listening = again;
                report(Report::Back(began.elapsed())).await;
                continue;
            }
        };
        let Ok(event) = event else {
            // The server let a listener go, or is gone itself.
            room.errors.fetch_add(1, Ordering::SeqCst);
            return;
        };
        let now = Instant::now();
        match event.kind.as_str() {
            "progress" if number == 0 => {
                let mut told = room.progress.lock().unwrap_or_else(PoisonError::into_inner);
                told.push(now);
            }
            "round" => {
                report(Report::Heard(now)).await;
            }
            _ => {}
        }
        last = Some(event.id);
    }
}

fn child(url: &str) {
    actix_web::rt::System::new().block_on(server::run(engine::settings(url)));
}
