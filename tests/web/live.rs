//! The live channel: who may listen, what is said and to whom, coming back, and two instances on one database.

use std::time::Duration;

use crate::support::seed::{Put, by_nobody};
use diesel::RunQueryDsl;
use perhekeskusarviointi::db::{DatabaseUrl, DbError, Untraced, Written};
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::news::{Audience, Happening, News};
use serde_json::json;
use uuid::Uuid;

use crate::support::seed::{self, OpenRound};
use crate::support::{Browser, Engine, Listener, TestApp, on_both_engines, post_form};

fn board(round: &OpenRound) -> String {
    format!("/rounds/{}/events", round.id)
}

fn projector(round: &OpenRound) -> String {
    format!("/rounds/{}/events?to=projector", round.id)
}

fn phone(round: &OpenRound) -> String {
    format!("/answering/{}/events", round.id)
}

/// The browser of a participant.
fn participant(app: &TestApp, round: &OpenRound, at: usize) -> Browser {
    let browser = app.browser();
    browser.set_cookie(&format!("answering-{}", round.id), round.participants[at].1.as_str());
    browser
}

/// What is told next beside progress, which may be told once more a moment after the last answer.
async fn told(listener: &mut Listener) -> String {
    loop {
        let data = listener.heard().await;
        if data != "progress" {
            return data;
        }
    }
}

async fn answer(browser: &Browser, round: &OpenRound, field: &str, value: &str) {
    let edit = json!({
        "edit_id": Uuid::new_v4(), "criterion": round.criteria[0].as_str(), "field": field, "value": value,
        "edited_at_ms": jiff::Timestamp::now().as_millisecond(),
    });
    let reply = browser
        .post_json(&round.edits_path(), &json!({ "edits": [edit] }))
        .await;
    assert_eq!(reply.status, 200, "{}", reply.body);
}

/// Tells something as a write does.
async fn tell(app: &TestApp, round: &RoundId, all: Vec<Happening>) {
    let news: Vec<News> = all.into_iter().map(|happening| News::new(round, happening)).collect();
    app.db()
        .write(by_nobody(app.now()), move |_| {
            Ok::<_, DbError>(Written::untraced((), Untraced::Housekeeping).telling(news.clone()))
        })
        .await
        .expect("a write");
}

/// Waits until an instance hears the others: on PostgreSQL it then says that anything may have changed.
async fn hears_others(app: &TestApp) {
    if matches!(app.shared.settings.database, DatabaseUrl::Postgres(_)) {
        while app.shared.live.place().text().ends_with("-0") {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

on_both_engines!(only_those_who_work_in_a_round_or_take_part_in_it_listen, |app| {
    let round = seed::open_round(app.db(), 1).await;
    let elsewhere = seed::open_round(app.db(), 1).await;
    let (birgitta, eero, aino) = (
        app.birgitta().await.browser,
        app.eero().await.browser,
        app.aino().await.browser,
    );
    let celia = app.facilitator_of(&round.id).await.browser;
    let reader = app.reader().await.browser;
    let daniel = participant(&app, &round, 0);
    let other = participant(&app, &elsewhere, 0);
    for path in [board(&round), projector(&round)] {
        for allowed in [&birgitta, &celia] {
            Listener::open(allowed, &path).await;
        }
        for stranger in [&eero, &aino, &reader] {
            assert_eq!(stranger.open(&path, &[]).await.status(), 404, "{path}");
        }
        // Without a sign-in there is nothing but the way to it.
        for unknown in [&app.browser(), &daniel] {
            assert_eq!(unknown.open(&path, &[]).await.status(), 303, "{path}");
        }
    }
    Listener::open(&daniel, &phone(&round)).await;
    for stranger in [&other, &birgitta, &app.browser()] {
        assert_eq!(stranger.open(&phone(&round), &[]).await.status(), 404);
    }
    for nonsense in [
        "/rounds/x/events",
        "/answering/x/events",
        &format!("{}?to=all", board(&round)),
    ] {
        assert_eq!(birgitta.open(nonsense, &[]).await.status(), 404, "{nonsense}");
    }
});

on_both_engines!(a_stream_is_neither_kept_nor_compressed_nor_held_back, |app| {
    let round = seed::open_round(app.db(), 1).await;
    let birgitta = app.birgitta().await.browser;
    let asked = [("accept-encoding", "gzip, br, zstd"), ("accept", "text/event-stream")];
    for (browser, path) in [
        (&birgitta, board(&round)),
        (&birgitta, projector(&round)),
        (&participant(&app, &round, 0), phone(&round)),
    ] {
        let mut listener = Listener::open_with(browser, &path, &asked).await;
        assert_eq!(listener.header("content-type"), "text/event-stream");
        assert_eq!(listener.header("cache-control"), "no-store");
        assert_eq!(listener.header("x-accel-buffering"), "no");
        assert!(["", "identity"].contains(&listener.header("content-encoding")));
        tell(&app, &round.id, vec![Happening::Workshop]).await;
        assert_eq!(listener.heard().await, "workshop");
    }
});

on_both_engines!(each_write_is_told_to_whom_it_concerns_and_tells_no_value, |app| {
    let round = seed::open_round(app.db(), 3).await;
    let birgitta = app.birgitta().await.browser;
    let mut board = Listener::open(&birgitta, &board(&round)).await;
    let mut projector = Listener::open(&birgitta, &projector(&round)).await;
    let mut phone = Listener::open(&participant(&app, &round, 0), &phone(&round)).await;
    let (under, criterion) = (format!("/rounds/{}", round.id), round.criteria[0].as_str());
    let everybody = async |board: &mut Listener, projector: &mut Listener, phone: &mut Listener, data: &str| {
        for listener in [board, projector, phone] {
            assert_eq!(told(listener).await, data);
        }
    };

    // Somebody joins, answers and is ready: what phones need not know.
    let daniel = app.daniel();
    let address = format!("/join/{}", round.code.as_str());
    let key = daniel
        .get(&address)
        .await
        .attributes("input[name=key]", "value")
        .swap_remove(0);
    assert_eq!(
        daniel.post(&address, &[("group", "ngo"), ("key", &key)]).await.status,
        303
    );
    assert_eq!(told(&mut board).await, "attendance");
    assert_eq!(projector.heard().await, "attendance");
    for at in 0..3 {
        let one = participant(&app, &round, at);
        answer(&one, &round, "current", "4").await;
        answer(&one, &round, "comment", "Salainen sana").await;
    }
    assert_eq!(board.heard().await, "progress");
    let theme = format!("/answering/{}/themes/1", round.id);
    let form = daniel.get(&theme).await;
    let field = form.attributes("form.answers textarea", "name").swap_remove(0);
    let saved = post_form(&daniel, &form, &theme, &[(&field, "Salainen sana")]).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert_eq!(board.heard().await, "progress");
    assert_eq!(
        daniel
            .post(&format!("/answering/{}/finish", round.id), &[])
            .await
            .status,
        303
    );
    assert_eq!(told(&mut board).await, "attendance");
    assert_eq!(projector.heard().await, "attendance");

    // What the group does is everybody's.
    let taken = birgitta.post(&format!("{under}/joint-discussion"), &[]).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    everybody(&mut board, &mut projector, &mut phone, "round").await;
    assert_eq!(
        birgitta
            .post(&format!("{under}/reveals"), &[("all", "yes")])
            .await
            .status,
        303
    );
    everybody(&mut board, &mut projector, &mut phone, "reveal").await;
    let topic = format!("{under}/discussion/{criterion}");
    for (what, field, value) in [("phase", "phase", "discussion"), ("screen", "criterion", criterion)] {
        let address = format!("{under}/workshop/{what}");
        assert_eq!(birgitta.post(&address, &[(field, value)]).await.status, 303);
        everybody(&mut board, &mut projector, &mut phone, "workshop").await;
    }
    for vote in ["open", "close"] {
        let reply = birgitta.post(&format!("{topic}/second-vote"), &[("vote", vote)]).await;
        assert_eq!(reply.status, 303, "{}", reply.text());
        everybody(
            &mut board,
            &mut projector,
            &mut phone,
            &format!("second_vote:{criterion}"),
        )
        .await;
        if vote == "open" {
            let ballot = [("current", "5"), ("target", "5")];
            let address = format!("/answering/{}/ballots/{criterion}", round.id);
            assert_eq!(daniel.post(&address, &ballot).await.status, 303);
            assert_eq!(told(&mut board).await, format!("ballot:{criterion}"));
            assert_eq!(projector.heard().await, format!("ballot:{criterion}"));
        }
    }
    let view = [
        ("current", "3"),
        ("reason", "Salainen syy"),
        ("verdict", "need"),
        ("revision", "0"),
    ];
    assert_eq!(birgitta.post(&topic, &view).await.status, 303);
    everybody(
        &mut board,
        &mut projector,
        &mut phone,
        &format!("joint_view:{criterion}"),
    )
    .await;
    let comment = birgitta
        .get(&topic)
        .await
        .attributes("#comments li form", "action")
        .swap_remove(0);
    assert_eq!(birgitta.post(&comment, &[("decision", "hidden")]).await.status, 303);
    everybody(&mut board, &mut projector, &mut phone, &format!("comments:{criterion}")).await;
    let action = [("what", "Salainen teko"), ("criterion", criterion), ("revision", "0")];
    let added = birgitta.post(&format!("{under}/actions"), &action).await;
    assert_eq!(added.status, 303, "{}", added.text());
    everybody(&mut board, &mut projector, &mut phone, "actions").await;
    assert_eq!(
        birgitta
            .post(&format!("{under}/results-shown"), &[("shown", "yes")])
            .await
            .status,
        303
    );
    everybody(&mut board, &mut projector, &mut phone, "round").await;
    let closed = birgitta.post(&format!("{under}/closure"), &[]).await;
    assert_eq!(closed.status, 303, "{}", closed.text());
    everybody(&mut board, &mut projector, &mut phone, "round").await;
});

on_both_engines!(whoever_comes_back_hears_what_was_missed, |app| {
    let round = seed::open_round(app.db(), 1).await;
    hears_others(&app).await;
    let birgitta = app.birgitta().await.browser;
    // Somebody stays: without listeners nothing is remembered, and a page made later knows it already.
    let mut stays = Listener::open(&birgitta, &board(&round)).await;
    let made_at = app.shared.live.place().text();
    tell(&app, &round.id, vec![Happening::Attendance]).await;
    let seen = stays.next().await.expect("an event").id;
    tell(&app, &round.id, vec![Happening::Reveal]).await;
    assert_eq!(stays.heard().await, "reveal");

    let from = |after: &str| format!("{}?after={after}", board(&round));
    let mut back = Listener::open_with(&birgitta, &board(&round), &[("last-event-id", &seen)]).await;
    assert_eq!(back.next().await.expect("an event").data, "reveal");
    let mut page = Listener::open(&birgitta, &from(&made_at)).await;
    assert_eq!(page.next().await.expect("an event").data, "attendance");
    assert_eq!(page.next().await.expect("an event").data, "reveal");
    // A browser that comes back repeats the page's address; what it heard last counts.
    let mut both = Listener::open_with(&birgitta, &from(&made_at), &[("last-event-id", &seen)]).await;
    assert_eq!(both.next().await.expect("an event").data, "reveal");
    // What was told to another audience was not missed.
    let mut phone = Listener::open_with(
        &participant(&app, &round, 0),
        &format!("/answering/{}/events", round.id),
        &[("last-event-id", &made_at)],
    )
    .await;
    assert_eq!(phone.next().await.expect("an event").data, "reveal");
    // Another process counts for itself.
    for odd in ["0badcafe-1", "nonsense"] {
        let mut other = Listener::open_with(&birgitta, &board(&round), &[("last-event-id", odd)]).await;
        assert_eq!(other.next().await.expect("an event").data, "everything", "{odd}");
    }
    // All of them hear what comes.
    tell(&app, &round.id, vec![Happening::Workshop]).await;
    for listener in [&mut stays, &mut back, &mut page, &mut both, &mut phone] {
        assert_eq!(listener.heard().await, "workshop");
    }
});

on_both_engines!(who_does_not_keep_up_is_let_go_and_the_others_go_on, |app| {
    let round = seed::open_round(app.db(), 0).await;
    hears_others(&app).await;
    let birgitta = app.birgitta().await.browser;
    let mut quick = Listener::open(&birgitta, &board(&round)).await;
    let mut slow = app.shared.live.listen(&round.id, Audience::Facilitator, None);
    assert_eq!(app.shared.live.count(&round.id), 2);
    // As many different things as a round can have, none of which the slow one takes.
    let all: Vec<Happening> = round
        .criteria
        .iter()
        .flat_map(|id| [Happening::JointView(id.clone()), Happening::Ballot(id.clone())])
        .collect();
    let count = all.len();
    for one in all {
        tell(&app, &round.id, vec![one]).await;
        quick.heard().await;
    }
    assert_eq!(app.shared.live.count(&round.id), 1, "{count} events");
    while let Some(line) = slow.recv().await {
        assert!(!line.is_empty());
    }
    tell(&app, &round.id, vec![Happening::Workshop]).await;
    assert_eq!(quick.heard().await, "workshop");
});

on_both_engines!(looking_at_the_head_alone_holds_nothing_open, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let birgitta = app.birgitta().await.browser;
    assert_eq!(birgitta.head(&board(&round)).await.status, 200);
    tell(&app, &round.id, vec![Happening::Workshop]).await;
    let mut board = Listener::open(&birgitta, &board(&round)).await;
    tell(&app, &round.id, vec![Happening::Reveal]).await;
    while board.heard().await != "reveal" {}
    assert_eq!(app.shared.live.count(&round.id), 1);
});

#[actix_web::test]
async fn two_instances_on_one_database_hear_each_other_again_and_again() {
    let one = TestApp::start(Engine::Postgres).await;
    let other = one.another();
    let round = seed::open_round(one.db(), 1).await;
    hears_others(&one).await;
    hears_others(&other).await;
    let birgitta = one.birgitta().await.browser;
    let elsewhere = birgitta.at(&other.origin);
    let mut here = Listener::open(&birgitta, &board(&round)).await;
    let mut there = Listener::open(&elsewhere, &board(&round)).await;
    let daniel = participant(&one, &round, 0);
    answer(&daniel, &round, "current", "4").await;
    assert_eq!(here.next().await.expect("an event").data, "progress");
    assert_eq!(there.next().await.expect("an event").data, "progress");
    assert_eq!(
        elsewhere
            .post(&format!("/rounds/{}/joint-discussion", round.id), &[])
            .await
            .status,
        303
    );
    assert_eq!(there.next().await.expect("an event").data, "round");
    assert_eq!(here.next().await.expect("an event").data, "round");

    // The connections on which they hear each other are cut.
    one.db()
        .put(|conn| -> Result<(), DbError> {
            diesel::sql_query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                 WHERE datname = current_database() AND query ~ '^(LISTEN|SELECT 1)'",
            )
            .execute(conn)?;
            Ok(())
        })
        .await
        .expect("an end of the connections");
    // Nobody knows what was said meanwhile.
    assert_eq!(here.next().await.expect("an event").data, "everything");
    assert_eq!(there.next().await.expect("an event").data, "everything");
    tell(&one, &round.id, vec![Happening::Workshop]).await;
    assert_eq!(there.next().await.expect("an event").data, "workshop");
    tell(&other, &round.id, vec![Happening::Reveal]).await;
    assert_eq!(here.next().await.expect("an event").data, "workshop");
    assert_eq!(here.next().await.expect("an event").data, "reveal");
    other.stop().await;
    one.stop().await;
}

#[actix_web::test]
async fn a_connection_opened_ahead_of_need_is_kept_until_it_is_needed() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    let app = TestApp::start(Engine::Sqlite).await;
    let address = app.origin.trim_start_matches("http://");
    let mut early = tokio::net::TcpStream::connect(address).await.expect("a connection");
    // Longer than the five seconds after which the library gives up by itself.
    tokio::time::sleep(Duration::from_secs(7)).await;
    early
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .await
        .expect("a request");
    let mut answer = [0; 12];
    early.read_exact(&mut answer).await.expect("an answer");
    assert_eq!(&answer, b"HTTP/1.1 200");
    app.stop().await;
}
