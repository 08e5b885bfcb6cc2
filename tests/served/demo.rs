//! The demo as somebody meets it who starts it: a process, one line of JSON, a served page.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use diesel::prelude::*;
use perhekeskusarviointi::config::{RawDatabase, RawSettings};
use perhekeskusarviointi::db::schema;
use perhekeskusarviointi::db::{self, Db, DbError};
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::region::RegionCode;
use perhekeskusarviointi::domain::results::Group;
use perhekeskusarviointi::domain::round_state::RoundState;
use serde_json::Value;

/// A demo that runs; it ends with this.
struct Running {
    process: Child,
    told: Value,
}

impl Running {
    fn start(database: &Path) -> Running {
        let mut process = demo(database)
            .arg("--json")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program");
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().expect("its output"))
            .read_line(&mut line)
            .expect("a line");
        let told = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
        Running { process, told }
    }

    fn get(&self, path: &str) -> String {
        let address = self.told["url"].as_str().and_then(|url| url.strip_prefix("http://"));
        let address = address.expect("an address");
        let mut stream = TcpStream::connect(address).expect("a listening service");
        write!(stream, "GET {path} HTTP/1.0\r\nHost: {address}\r\n\r\n").expect("a request");
        let mut reply = String::new();
        stream.read_to_string(&mut reply).expect("an answer");
        reply
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, which the test has noticed then.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn demo(database: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_arviointi"));
    command
        .args(["demo", "--bind", "127.0.0.1:0", "--database"])
        .arg(database);
    command
}

fn open(database: &Path) -> Db {
    let raw = RawSettings {
        database: RawDatabase {
            url: Some(format!("sqlite:{}", database.display())),
        },
        ..RawSettings::default()
    };
    Db::open(&raw.parse().expect("sound settings").database).expect("an open database")
}

#[test]
fn it_fills_its_own_database_once_and_tells_what_to_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("demo.sqlite3");
    let first = Running::start(&database);
    let roles: Vec<&str> = first.told["accounts"]
        .as_array()
        .expect("accounts")
        .iter()
        .map(|account| {
            for field in ["name", "email", "password", "language"] {
                assert!(account[field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
            }
            account["role"].as_str().expect("a role")
        })
        .collect();
    assert_eq!(
        roles,
        ["national_admin", "coordinator", "facilitator", "coordinator", "reader"]
    );
    assert_eq!(first.told["region"], "17");
    let code = first.told["join_code"].as_str().expect("a join code").to_owned();
    let page = first.get(&format!("/join/{}", code.replace('-', "")));
    assert!(page.starts_with("HTTP/1.0 200"), "{page}");
    let told = first.told.clone();
    drop(first);

    let second = Running::start(&database);
    for part in ["accounts", "join_code", "rounds", "region"] {
        assert_eq!(second.told[part], told[part], "{part}");
    }
}

#[test]
fn it_tells_people_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut process = demo(&folder.path().join("demo.sqlite3"))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let output = BufReader::new(process.stdout.take().expect("its output"));
    let mut lines: Vec<String> = Vec::new();
    for line in output.lines() {
        lines.push(line.expect("a line"));
        if lines
            .last()
            .is_some_and(|line| line.starts_with("Everything in it is made up"))
        {
            break;
        }
    }
    process.kill().expect("an end");
    process.wait().expect("an end");
    let told = lines.join("\n");
    for word in [
        "http://127.0.0.1:",
        "/join/KESK2026",
        "aino@example.fi",
        "sininen-ovi-auki",
        "/results",
    ] {
        assert!(told.contains(word), "{word} is not in\n{told}");
    }
}

#[actix_web::test]
async fn it_is_full_of_rounds_that_show_what_the_service_can() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("demo.sqlite3");
    let running = Running::start(&database);
    let closed = running.told["rounds"]["closed"]
        .as_str()
        .and_then(RoundId::parse)
        .expect("a round");
    let db = open(&database);

    let states = |region: &'static str| {
        let region = RegionCode::parse(region).expect("a region");
        db.read(move |conn| db::rounds::list_in_region(conn, &region))
    };
    let own: Vec<RoundState> = states("17")
        .await
        .unwrap_or_else(broken)
        .iter()
        .map(|row| row.state)
        .collect();
    for state in [RoundState::Draft, RoundState::Open, RoundState::Joint] {
        assert_eq!(own.iter().filter(|own| **own == state).count(), 1, "{state:?}");
    }
    assert_eq!(own.iter().filter(|own| **own == RoundState::Closed).count(), 8);
    let other = states("15").await.unwrap_or_else(broken);
    assert!(other.iter().filter(|row| row.state == RoundState::Closed).count() >= 3);

    let (round, instrument, gathered, views, actions) = db
        .read(move |conn| {
            let round = db::rounds::find(conn, &closed)?;
            let instrument = db::versions::find(conn, &round.version)?.instrument;
            let gathered = db::results::gather(conn, &closed)?;
            let views = db::joint_views::list(conn, &closed)?;
            let actions = db::actions::list(conn, &closed)?;
            Ok::<_, DbError>((round, instrument, gathered, views, actions))
        })
        .await
        .unwrap_or_else(broken);
    let results = gathered
        .results(&round, &instrument)
        .expect("results of a closed round");
    let rows = results.rows();
    assert!(rows.iter().any(|row| row.suppressed), "something small is hidden");
    assert!(
        rows.iter().any(|row| row.group == Group::Merged),
        "small groups stand together"
    );
    let mean = |theme: &str| {
        let own = results
            .criteria()
            .filter(|result| result.criterion.as_str().starts_with(theme));
        let means: Vec<f64> = own.filter_map(|result| result.all().current.as_ref()?.mean).collect();
        means.iter().sum::<f64>() / 3.0
    };
    assert!(
        mean("tunnettuus.") > mean("avustukset.") + 1.0,
        "the story: known, and poorly funded"
    );
    assert_eq!(views.len(), 24);
    assert!(views.values().filter(|view| view.content.reason.is_some()).count() >= 10);
    assert!(
        actions
            .iter()
            .all(|action| action.content.responsible.is_some() && action.content.due.is_some())
    );
    assert!(actions.len() >= 3);
}

/// A demo's file, read beside the demo and without changing anything in it.
fn reading(database: &Path) -> SqliteConnection {
    SqliteConnection::establish(&format!("file:{}?mode=ro", database.display())).expect("a database")
}

#[test]
fn all_of_its_past_was_done_by_acts_in_the_names_of_its_people() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("demo.sqlite3");
    let _running = Running::start(&database);
    let left: Vec<(String, String, String, Option<String>)> = schema::events::table
        .order(schema::events::id)
        .select((
            schema::events::kind,
            schema::events::by_kind,
            schema::events::means,
            schema::events::by_id,
        ))
        .load(&mut reading(&database))
        .expect("the trail");
    // What every start of the service stores is no past.
    let (started, past): (Vec<_>, Vec<_>) = left.into_iter().partition(|(_, by, ..)| by == "program");
    assert!(
        started.iter().all(|(kind, ..)| kind == "instrument_stored"),
        "{started:?}"
    );
    for (kind, by, means, id) in &past {
        assert_eq!(means, "demo", "{kind} by {by}");
        let is_somebody = match by.as_str() {
            "account" | "participant" => id.is_some(),
            by => by == "command_line" && kind == "invitation_made",
        };
        assert!(is_somebody, "{kind} by {by} {id:?}");
    }
    for expected in [
        "invitation_accepted",
        "grant_given",
        "site_added",
        "consent_given",
        "round_created",
        "step_taken",
        "participant_joined",
        "participant_finished",
        "themes_revealed",
        "comment_decided",
        "joint_view_saved",
        "action_saved",
        "results_shown",
    ] {
        assert!(past.iter().any(|(kind, ..)| kind == expected), "{expected}");
    }
}

#[test]
fn a_filling_that_was_cut_off_begins_anew() {
    let count = |database: &Path| -> [i64; 6] {
        let mut conn = reading(database);
        macro_rules! count {
            ($($table:ident)*) => { [$(schema::$table::table.count().get_result(&mut conn).unwrap_or(0)),*] };
        }
        count!(rounds participants answers joint_views actions events)
    };
    let folder = tempfile::tempdir().expect("a folder");
    let (whole, cut) = (folder.path().join("whole.sqlite3"), folder.path().join("cut.sqlite3"));
    drop(Running::start(&whole));

    let mut process = demo(&cut)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program");
    let mark = || db::peek_setting(&cut.display().to_string(), "demo");
    while mark().is_none() || count(&cut)[2] == 0 {
        assert!(
            process.try_wait().expect("a process").is_none(),
            "it has ended by itself"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
    process.kill().expect("an end");
    process.wait().expect("an end");
    assert_eq!(mark().as_deref(), Some("begun"));
    assert!(count(&cut)[0] < count(&whole)[0], "something is missing yet");

    drop(Running::start(&cut));
    assert_eq!(mark().as_deref(), Some("filled"));
    assert_eq!(count(&cut), count(&whole));
}

#[test]
fn an_address_that_is_taken_is_told_before_a_file_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("demo.sqlite3");
    let taken = TcpListener::bind("127.0.0.1:0").expect("an address");
    let address = taken.local_addr().expect("an address").to_string();
    let output = Command::new(env!("CARGO_BIN_EXE_arviointi"))
        .args(["demo", "--bind", &address, "--database"])
        .arg(&database)
        .output()
        .expect("the program");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains(&format!("cannot listen on {address}")), "{told}");
    assert!(!database.exists());
}

#[test]
fn it_leaves_every_other_database_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("own.sqlite3");
    let settings = RawDatabase {
        url: Some(format!("sqlite:{}", own.display())),
    };
    db::migrate(&settings.parse().expect("a database")).expect("a schema");
    let text = folder.path().join("letter.txt");
    fs::write(&text, "Hei!").expect("a file");
    for path in [&own, &text] {
        let before = fs::read(path).expect("a file");
        let output = demo(path).output().expect("the program");
        assert_eq!(output.status.code(), Some(2));
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("is not the demo's own database"), "{told}");
        assert!(output.stdout.is_empty());
        assert_eq!(fs::read(path).expect("a file"), before);
    }
    let output = demo(Path::new("postgres://somebody@db.example.fi/arviointi")).output();
    let output = output.expect("the program");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("SQLite file of its own"));
}

#[test]
fn answers_collected_elsewhere_come_into_its_open_round_while_it_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let database = folder.path().join("demo.sqlite3");
    let running = Running::start(&database);
    let file = folder.path().join("answers.csv");
    let import = |round: &str, content: &str| {
        fs::write(&file, content).expect("a file");
        let mut command = Command::new(env!("CARGO_BIN_EXE_arviointi"));
        let url = format!("sqlite:{}", database.display());
        let output = command
            .args(["answers", "import", round])
            .arg(&file)
            .args(["--database", &url])
            .output();
        let output = output.expect("the program");
        let told = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8_lossy(&told).into_owned())
    };
    let head = "participant;actor_group;criterion;current;target;comment\r\n";
    let sound = format!("{head}p1;ngo;viestinta.tieto-tavoittaa;3;5;\r\n");
    let faulty = format!("{head}p1;ngo;viestinta.tieto-tavoittaa;7;5;\r\np2;x;viestinta.tieto-tavoittaa;3;5;\r\n");

    let (code, told) = import("KESK-2O26", &sound);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("answers 1, participants 1, of them new 1"), "{told}");
    let (code, told) = import("KESK-2026", &faulty);
    assert_eq!(code, Some(1), "{told}");
    assert!(
        told.contains("line 2, current") && told.contains("line 3, actor_group"),
        "{told}"
    );
    let closed = running.told["rounds"]["closed"].as_str().expect("a round");
    let (code, told) = import(closed, &sound);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("its state is closed"), "{told}");
    let (code, told) = import("syksy", &sound);
    assert_eq!(code, Some(2), "{told}");
}

fn broken<T>(error: DbError) -> T {
    panic!("{error}")
}
