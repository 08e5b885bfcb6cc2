//! What a round's pages cost before anything is drawn: what was let out of its answers read from the database, and every
//! figure made of it.

#[path = "../tests/support/seed.rs"]
mod seed;

use divan::Bencher;
use divan::counter::ItemsCount;
use perhekeskusarviointi::app;
use perhekeskusarviointi::clock::{Clock, fresh_uuid};
use perhekeskusarviointi::config::{RawDatabase, RawSettings};
use perhekeskusarviointi::db::{Db, DbError, answers, results, rounds, versions};
use perhekeskusarviointi::domain::answer::{Change, Edit, Stamp};
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::results::Results;
use perhekeskusarviointi::domain::round::Step;
use seed::Put;
use seed::{OpenRound, open_round};
use tempfile::TempDir;

fn main() {
    divan::main();
}

/// Current and target of 24 criteria, all answered, on SQLite.
#[divan::bench(args = [100, 1_000], sample_count = 40)]
fn from_the_database(bencher: Bencher, participants: usize) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let folder = TempDir::new().expect("a temporary folder");
    let (db, round) = runtime.block_on(answered(&folder, participants));
    let measured = runtime.block_on(figures(&db, &round));
    assert_eq!(measured.participants, Some(participants));
    bencher
        .counter(ItemsCount::new(participants))
        .bench_local(|| runtime.block_on(figures(&db, &round)));
}

/// As the discussion and the results page do it.
async fn figures(db: &Db, round: &RoundId) -> Results {
    let id = round.clone();
    db.read(move |conn| -> Result<Results, DbError> {
        let round = rounds::find(conn, &id)?;
        let instrument = versions::find(conn, &round.version)?.instrument;
        let gathered = results::gather(conn, &id)?;
        Ok(gathered.results(&round, &instrument).expect("a revealed round"))
    })
    .await
    .expect("results")
}

async fn answered(folder: &TempDir, participants: usize) -> (Db, RoundId) {
    let url = format!("sqlite:{}", folder.path().join("bench.sqlite3").display());
    let settings = RawSettings {
        database: RawDatabase { url: Some(url) },
        ..RawSettings::default()
    }
    .parse()
    .expect("sound settings");
    let db = app::prepare(&settings, &Clock::System)
        .await
        .expect("a prepared database");
    let open = open_round(&db, participants).await;
    let id = open.id.clone();
    db.put(move |conn| answer(conn, &open)).await.expect("stored answers");
    (db, id)
}

fn answer(conn: &mut perhekeskusarviointi::db::Connection, open: &OpenRound) -> Result<(), DbError> {
    let now = jiff::Timestamp::now();
    for (at, (participant, _)) in open.participants.iter().enumerate() {
        for (place, criterion) in open.criteria.iter().enumerate() {
            let level = i32::try_from((at * 7 + place * 3) % 5 + 1).expect("a level");
            for change in [
                Change::Current(Some(Choice::Level(level))),
                Change::Target(Some(Choice::Level(5))),
            ] {
                let stamp = Stamp {
                    edited_at: now,
                    edit_id: fresh_uuid(),
                };
                let criterion = criterion.clone();
                let edit = Edit {
                    criterion,
                    change,
                    stamp,
                };
                answers::save_edit(conn, participant, &edit)?;
            }
        }
    }
    // Closed, so that every theme's answers are open.
    for step in [Step::JointDiscussion, Step::Closure] {
        seed::take(conn, &open.id, step, now).map_err(|error| DbError::Broken(format!("{error:?}")))?;
    }
    Ok(())
}
