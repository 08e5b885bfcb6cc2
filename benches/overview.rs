//! What overviews cost as the country fills up, and comparisons as rounds do: each at three sizes, with the slope that
//! fits them.
//!
//! `cargo bench --bench overview` measures SQLite, and PostgreSQL too when `TEST_DATABASE_URL` names one whose user may
//! create databases. Every region has as many sites as `OVERVIEW_SITES` says (default `5,16,50`: a tenth, a third and
//! the whole), every site ten closed rounds, every round thirty participants who answered everything.

#[allow(dead_code)] // the other runs use more of it
mod support;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use diesel::RunQueryDsl;
use perhekeskusarviointi::app::Application;
use perhekeskusarviointi::clock::Clock;
use perhekeskusarviointi::db::{Connection, Db, DbError, consents, releases, results, rounds, summaries, versions};
use perhekeskusarviointi::domain::account::Role;
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::region::RegionCode;
use perhekeskusarviointi::domain::results::ReleaseRule;
use perhekeskusarviointi::domain::results::comparison::{Comparison, Order, Side};
use support::engine::{self, Engine};
use support::seed::Put;
use support::times::{median, ms};
use support::{engines, open, seed};

const REGIONS: usize = 22;
const ROUNDS_OF_A_SITE: usize = 10;
const PARTICIPANTS: usize = 30;
/// How often each page is asked for; the median counts.
const TIMES: usize = 15;
/// Rounds beside each other in a comparison.
const COMPARED: [usize; 3] = [10, 33, 100];

fn main() {
    actix_web::rt::System::new().block_on(async {
        for engine in engines() {
            measure(engine).await;
        }
    });
}

fn sites() -> Vec<usize> {
    let wanted = std::env::var("OVERVIEW_SITES").unwrap_or_else(|_| "5,16,50".to_owned());
    wanted
        .split(',')
        .map(|own| own.trim().parse().expect("numbers of sites"))
        .collect()
}

async fn measure(engine: Engine) {
    println!("{engine:?}");
    println!(
        "{:>9} {:>8} {:>11} {:>9} {:>12} {:>12} {:>12} {:>11}",
        "sites", "rounds", "answers", "made in s", "first ms", "national ms", "filtered ms", "region ms"
    );
    let (mut national, mut filtered, mut region) = (Fit::default(), Fit::default(), Fit::default());
    let mut last = None;
    for sites in sites() {
        let database = engine.own_database().await;
        let (settings, db) = (engine::settings(&database.url), open(&database.url));
        let began = Instant::now();
        let (rounds, answers) = fill(&db, sites).await;
        let made = began.elapsed();
        let asking = Asking::start(db.clone(), settings).await;
        // Filled in bulk, the rounds have no summaries yet: the first page makes those it needs.
        let (first, _) = asking.time("/overview").await;
        let told = [
            asking.median("/overview").await,
            asking.median("/overview?theme=viestinta&year=2026").await,
            asking.median("/regions/17/overview").await,
        ];
        println!(
            "{:>9} {rounds:>8} {answers:>11} {:>9.1} {:>12.1} {:>12.2} {:>12.2} {:>11.2}",
            REGIONS * sites,
            made.as_secs_f64(),
            ms(first),
            ms(told[0]),
            ms(told[1]),
            ms(told[2]),
        );
        for (fit, took) in [&mut national, &mut filtered, &mut region].into_iter().zip(told) {
            fit.add(rounds, took);
        }
        asking.stop().await;
        last = Some((db, database));
    }
    println!("  national overview: {}", national.told("1 000 rounds", 1_000.0));
    println!("  with theme and year: {}", filtered.told("1 000 rounds", 1_000.0));
    println!("  a region's overview: {}", region.told("1 000 rounds", 1_000.0));
    if let Some((db, _database)) = last {
        compare(&db).await;
    }
}

/// Rounds of one region beside each other: read from their answers as the page does it, and compared.
async fn compare(db: &Db) {
    let ids: Vec<RoundId> = db
        .read(|conn| -> Result<_, DbError> {
            Ok(summaries::list_closed(conn)?.into_iter().map(|own| own.id).collect())
        })
        .await
        .expect("closed rounds");
    let (mut whole, mut alone) = (Fit::default(), Fit::default());
    println!("{:>9} {:>12} {:>12}", "compared", "read ms", "alone ms");
    for count in COMPARED.into_iter().filter(|count| *count <= ids.len()) {
        let ids = ids[..count].to_vec();
        let (mut took_whole, mut took_alone) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            let (ids, began) = (ids.clone(), Instant::now());
            let compared = db.read(move |conn| comparison(conn, &ids)).await.expect("a comparison");
            took_whole.push(began.elapsed());
            took_alone.push(compared);
        }
        let (read, compared) = (median(took_whole), median(took_alone));
        println!("{count:>9} {:>12.2} {:>12.2}", ms(read), ms(compared));
        whole.add(count, read);
        alone.add(count, compared);
    }
    println!("  comparison from the database: {}", whole.told("round", 1.0));
    println!("  comparison alone: {}", alone.told("round", 1.0));
}

/// How long the comparing itself took.
fn comparison(conn: &mut Connection, ids: &[RoundId]) -> Result<Duration, DbError> {
    let mut loaded = Vec::with_capacity(ids.len());
    for id in ids {
        let round = rounds::find(conn, id)?;
        let instrument = versions::find(conn, &round.version)?.instrument;
        let results = results::gather(conn, id)?
            .results(&round, &instrument)
            .expect("a closed round");
        loaded.push((round, instrument, results));
    }
    let sides: Vec<Side<'_>> = loaded
        .iter()
        .map(|(round, instrument, results)| Side {
            round,
            instrument,
            results,
            is_veiled: false,
        })
        .collect();
    let began = Instant::now();
    let comparison = Comparison::of(Order::OverTime, &sides);
    let took = began.elapsed();
    assert_eq!(comparison.rounds.len(), ids.len());
    Ok(took)
}

// ---- Asking ---------------------------------------------------------------------------------------------------------

/// The service with the national admin and a co-ordinator signed in.
struct Asking {
    origin: String,
    server: actix_web::dev::ServerHandle,
    client: reqwest::Client,
    national: String,
    coordinator: String,
}

impl Asking {
    async fn start(db: Db, settings: perhekeskusarviointi::config::Settings) -> Asking {
        let national = seed::signed_in(&db, Role::NationalAdmin).await;
        let coordinator = seed::coordinator(&db).await;
        let application = Application::on(db, settings, Clock::System).expect("a started application");
        let (origin, server) = (format!("http://{}", application.address), application.handle());
        actix_web::rt::spawn(application.run());
        Asking {
            origin,
            server,
            client: reqwest::Client::new(),
            national,
            coordinator,
        }
    }

    async fn time(&self, path: &str) -> (Duration, String) {
        let who = if path.starts_with("/regions") {
            &self.coordinator
        } else {
            &self.national
        };
        let began = Instant::now();
        let asked = self.client.get(format!("{}{path}", self.origin)).header("Cookie", who);
        let reply = asked.send().await.expect("an answer");
        assert_eq!(reply.status().as_u16(), 200, "{path}");
        let body = reply.text().await.expect("a page");
        (began.elapsed(), body)
    }

    async fn median(&self, path: &str) -> Duration {
        let mut took = Vec::new();
        for _ in 0..TIMES {
            let (time, body) = self.time(path).await;
            assert!(body.contains("<table"), "{path} shows no figures");
            took.push(time);
        }
        median(took)
    }

    async fn stop(self) {
        self.server.stop(false).await;
    }
}

// ---- Growth ---------------------------------------------------------------------------------------------------------

/// Sizes with the milliseconds they took.
#[derive(Default)]
struct Fit(Vec<(f64, f64)>);

impl Fit {
    #[allow(clippy::cast_precision_loss)]
    fn add(&mut self, size: usize, took: Duration) {
        self.0.push((size as f64, ms(took)));
    }

    /// The straight line of least squares through the times, and that through their logarithms, whose slope is the power
    /// they grow with.
    fn told(&self, unit: &str, units: f64) -> String {
        if self.0.len() < 2 {
            return "one size has no slope".to_owned();
        }
        let logarithms: Vec<(f64, f64)> = self.0.iter().map(|(size, time)| (size.ln(), time.ln())).collect();
        format!(
            "{:.3} ms more for each {unit}; grows with the power {:.2}",
            slope(&self.0) * units,
            slope(&logarithms)
        )
    }
}

#[allow(clippy::cast_precision_loss)]
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let both: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    both / points.iter().map(|point| (point.0 - x).powi(2)).sum::<f64>()
}

// ---- Filling --------------------------------------------------------------------------------------------------------

/// Closed rounds with answers in every region, all of which have consented; how many rounds and answers.
async fn fill(db: &Db, sites: usize) -> (usize, usize) {
    let model = seed::open_round(db, 0).await;
    db.put(move |conn| -> Result<(usize, usize), DbError> {
        let now = Clock::System.now();
        for code in (1..=21).chain([90]) {
            let code = RegionCode::parse(&format!("{code:02}")).expect("a region's code");
            consents::insert(conn, &code, &Mark { by: None, at: now })?;
        }
        let mut counts = Vec::new();
        for statement in statements(&model, sites) {
            let query = diesel::sql_query(statement);
            counts.push(match conn {
                Connection::Pg(pg) => query.execute(pg)?,
                Connection::Sqlite(sqlite) => query.execute(sqlite)?,
            });
        }
        // What PostgreSQL does by itself a minute after so many rows have come in; SQLite plans without.
        if let Connection::Pg(pg) = conn {
            diesel::sql_query("ANALYZE").execute(pg)?;
        }
        for id in releases::list_missing(conn)? {
            let round = rounds::find(conn, &id)?;
            releases::make(conn, &round, ReleaseRule::NOW, now)?;
        }
        Ok((counts[1], counts[4]))
    })
    .await
    .expect("a filled database")
}

/// One statement a table, the same for both engines: sites, rounds, their themes, participants, answers. Rows are
/// numbered, and every id and level comes from the numbers. A round's number is kept in its revision, a participant's in
/// the size of its team, neither of which counts for anything here.
fn statements(model: &seed::OpenRound, sites: usize) -> [String; 5] {
    let model_id = &model.id;
    let (all_sites, all_rounds) = (REGIONS * sites, REGIONS * sites * ROUNDS_OF_A_SITE);
    let mut criteria = String::new();
    for (place, criterion) in model.criteria.iter().enumerate() {
        let comma = if place == 0 { "" } else { ", " };
        write!(criteria, "{comma}('{criterion}', {place})").expect("a string takes text");
    }
    let region = "(SELECT code, ROW_NUMBER() OVER (ORDER BY code) - 1 AS place FROM regions) r";
    [
        format!(
            "{} INSERT INTO sites (id, region_code, kind, name, municipality_code, created_at, revision) \
             SELECT {}, r.code, 'family_centre', 'Site ' || CAST(n.i AS TEXT), \
             (SELECT MIN(m.code) FROM municipalities m WHERE m.region_code = r.code), t.created_at, 1 \
             FROM n JOIN {region} ON r.place = n.i / {sites} JOIN rounds t ON t.id = '{model_id}'",
            numbers(all_sites),
            id('8', "n.i"),
        ),
        format!(
            "{} INSERT INTO rounds (id, region_code, site_id, version_id, name, starts_on, ends_on, mode, anonymity, k, \
             targets, asks_name, state, code, created_at, first_revealed_at, revision) \
             SELECT {}, r.code, {}, t.version_id, 'Round ' || CAST(n.i AS TEXT), NULL, \
             CAST(2017 + n.i % {ROUNDS_OF_A_SITE} AS TEXT) || '-05-31', t.mode, t.anonymity, t.k, t.targets, t.asks_name, \
             'closed', CAST(10000000 + n.i AS TEXT), t.created_at, t.created_at, n.i + 1 \
             FROM n JOIN {region} ON r.place = n.i / {} JOIN rounds t ON t.id = '{model_id}'",
            numbers(all_rounds),
            id('9', "n.i"),
            id('8', &format!("n.i / {ROUNDS_OF_A_SITE}")),
            sites * ROUNDS_OF_A_SITE,
        ),
        format!(
            "INSERT INTO round_themes (round_id, theme, position) SELECT r.id, t.theme, t.position \
             FROM rounds r JOIN round_themes t ON t.round_id = '{model_id}' WHERE r.id <> '{model_id}'"
        ),
        format!(
            "{} INSERT INTO participants (id, round_id, actor_group, team_size, joined_at, on_paper) \
             SELECT {}, r.id, CASE n.i % 5 WHEN 0 THEN 'county' WHEN 1 THEN 'ngo' WHEN 2 THEN 'parish' \
             WHEN 3 THEN 'schools' ELSE 'family' END, n.i + 1, r.created_at, FALSE \
             FROM rounds r CROSS JOIN n WHERE r.state = 'closed'",
            numbers(PARTICIPANTS),
            id('a', &format!("r.revision * {PARTICIPANTS} + n.i")),
        ),
        format!(
            "WITH c(criterion, place) AS (VALUES {criteria}) \
             INSERT INTO answers (participant_id, criterion, current_choice, target_choice) \
             SELECT p.id, c.criterion, CAST(1 + (p.team_size * 7 + c.place * 5 + r.revision * 3) % 5 AS TEXT), \
             CAST(3 + (p.team_size + c.place) % 3 AS TEXT) \
             FROM rounds r JOIN participants p ON p.round_id = r.id CROSS JOIN c WHERE r.state = 'closed'"
        ),
    ]
}

/// `n(i)`: 0, 1, 2 … up to `count`.
fn numbers(count: usize) -> String {
    format!("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})")
}

/// A UUID made of a number; `kind` tells those of one table from another's.
fn id(kind: char, number: &str) -> String {
    format!("'00000000-0000-4000-{kind}000-' || CAST(100000000000 + {number} AS TEXT)")
}
