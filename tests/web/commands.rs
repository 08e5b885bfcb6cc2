//! The command line as an administrator meets it, and a proxy in front of the service.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use perhekeskusarviointi::config::PublicUrl;
use perhekeskusarviointi::db::Db;
use perhekeskusarviointi::network::Network;

use crate::support::{Browser, Engine, Listener, TestApp, seed, settings};

fn arviointi(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_arviointi"));
    command.args(arguments);
    for name in [
        "DATABASE_URL",
        "ARVIOINTI_BIND",
        "ARVIOINTI_PUBLIC_URL",
        "ARVIOINTI_TRUSTED_PROXIES",
    ] {
        command.env_remove(name);
    }
    command
}

fn run(arguments: &[&str]) -> (Output, String) {
    let output = arviointi(arguments).output().expect("the program runs");
    let told = [&output.stdout[..], &output.stderr[..]].concat();
    (output, String::from_utf8_lossy(&told).into_owned())
}

/// A served process, ended with the test.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn wrong_settings_are_all_told_at_once_and_end_with_2() {
    let (output, told) = run(&[
        "serve",
        "--bind",
        "here",
        "--database",
        "mysql://me:secret@db",
        "--public-url",
        "x",
        "--trusted-proxy",
        "y",
    ]);
    assert_eq!(output.status.code(), Some(2));
    for setting in ["--bind", "--database", "--public-url", "--trusted-proxy"] {
        assert!(told.contains(setting), "{setting}: {told}");
    }
    assert!(!told.contains("secret"));
    assert_eq!(run(&["serve", "--nonsense"]).0.status.code(), Some(2));
    assert_eq!(run(&["admin", "invite", "nobody"]).0.status.code(), Some(2));
}

#[test]
fn no_password_of_a_database_is_told() {
    // What libpq would repeat in its error: a port that is none, an encoding that is none.
    for url in [
        "postgres://celia:salaisuus/kuppi@127.0.0.1:1/x",
        "postgres://celia:salaisuus%kuppi@127.0.0.1:1/x",
        "postgres://celia@127.0.0.1:salaisuus/x",
    ] {
        let (output, told) = run(&["migrate", "--database", url]);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("--database") && told.contains("%40"), "{told}");
        assert!(!told.contains("salaisuus") && !told.contains("kuppi"), "{told}");
    }
    // What the server repeats in its own: the name of somebody whom it does not know.
    let server = std::env::var("TEST_DATABASE_URL").expect("a PostgreSQL");
    let (_, place) = server.split_once('@').expect("a user in TEST_DATABASE_URL");
    let url = format!("postgres://salaisuus:salaisuus@{place}");
    let (output, told) = run(&["migrate", "--database", &url]);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains('…') && !told.contains("salaisuus"), "{told}");
}

#[test]
fn a_database_without_its_migrations_is_refused_when_asked() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let url = format!("sqlite:{}/new.sqlite3", folder.path().display());
    let (output, told) = run(&["serve", "--no-migrate", "--bind", "127.0.0.1:0", "--database", &url]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told.contains("arviointi migrate"), "{told}");
    let (output, told) = run(&["migrate", "--database", &url]);
    assert!(output.status.success() && told.contains("Applied"), "{told}");
    let (_, told) = run(&["migrate", "--database", &url]);
    assert!(told.contains("up to date"), "{told}");
}

#[actix_web::test]
async fn serve_prints_the_way_in_and_ends_well_when_asked_to() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let url = format!("sqlite:{}/new.sqlite3", folder.path().display());
    let mut command = arviointi(&["serve", "--bind", "127.0.0.1:0", "--database", &url]);
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut served = Served(child);
    let stdout = served.0.stdout.take().expect("its output");
    let lines: Vec<String> = BufReader::new(stdout)
        .lines()
        .take(3)
        .map(|line| line.expect("a line"))
        .collect();
    let origin = lines[0].strip_prefix("Listening on ").expect("an address").to_owned();
    let link = lines[2].trim().strip_prefix(&origin).expect("a link").to_owned();
    assert_eq!(Browser::new(&origin).get(&link).await.status, 200);
    let address = origin.strip_prefix("http://").expect("an address");
    assert!(run(&["health", "--bind", address]).0.status.success());
    // A link from the command line works beside it.
    let (_, told) = run(&[
        "admin",
        "invite",
        "aino@example.fi",
        "--database",
        &url,
        "--public-url",
        &origin,
    ]);
    let invitation = told
        .lines()
        .last()
        .expect("a link")
        .trim()
        .strip_prefix(&origin)
        .expect("a link")
        .to_owned();
    assert_eq!(Browser::new(&origin).get(&invitation).await.status, 200);
    let pid = served.0.id().to_string();
    assert!(
        Command::new("kill")
            .args(["-TERM", &pid])
            .status()
            .expect("kill runs")
            .success()
    );
    assert_eq!(served.0.wait().expect("its end").code(), Some(0));
    assert!(!run(&["health", "--bind", address]).0.status.success());
}

#[actix_web::test]
async fn serve_lets_whoever_listens_go_when_it_is_asked_to_end() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let url = format!("sqlite:{}/new.sqlite3", folder.path().display());
    let mut command = arviointi(&["serve", "--bind", "127.0.0.1:0", "--database", &url]);
    let child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut served = Served(child);
    let mut lines = BufReader::new(served.0.stdout.take().expect("its output")).lines();
    let line = lines.next().expect("a line").expect("a line");
    let origin = line.strip_prefix("Listening on ").expect("an address");
    let db = Db::open(&settings(&url).database).expect("the database opens");
    let round = seed::open_round(&db, 20).await;
    let mut phones = Vec::new();
    for (_, code) in &round.participants {
        let browser = Browser::new(origin);
        browser.set_cookie(&format!("answering-{}", round.id), code.as_str());
        // Beside the stream there is a connection that stays open for the next answer.
        assert_eq!(
            browser.get(&format!("/answering/{}/themes/1", round.id)).await.status,
            200
        );
        let stream = Listener::open(&browser, &format!("/answering/{}/events", round.id)).await;
        phones.push((browser, stream));
    }
    let pid = served.0.id().to_string();
    let asked = Instant::now();
    assert!(
        Command::new("kill")
            .args(["-TERM", &pid])
            .status()
            .expect("kill runs")
            .success()
    );
    for (_, stream) in &mut phones {
        assert_eq!(stream.next().await, None);
    }
    assert_eq!(served.0.wait().expect("its end").code(), Some(0));
    assert!(asked.elapsed() < Duration::from_secs(6), "{:?}", asked.elapsed());
}

#[actix_web::test]
async fn behind_a_trusted_proxy_links_are_public_and_cookies_secure() {
    let app = TestApp::start_with(Engine::Sqlite, |settings| {
        settings.public_url = PublicUrl::parse("https://arviointi.example.fi");
        settings.trusted_proxies = vec![Network::parse("127.0.0.1").expect("an address")];
    })
    .await;
    let browser = app.browser();
    let from = [("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https")];
    let reply = browser.get_with("/?lang=sv", &from).await;
    assert_eq!(reply.header("strict-transport-security"), "max-age=31536000");
    let cookie = reply.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-lang=sv") && cookie.contains("Secure"),
        "{cookie}"
    );
    // Forms come from the public address.
    for (origin, expected) in [("https://arviointi.example.fi", 404), (app.origin.as_str(), 403)] {
        let reply = browser.post_with("/nothing", &[], &[("Origin", origin)]).await;
        assert_eq!(reply.status, expected, "{origin}");
    }
    app.stop().await;
}
