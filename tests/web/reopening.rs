//! Going back to answering: until the first reveal, and never after it, whoever asks and whatever was taken back since.

use crate::support::seed::{Put, by_nobody};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use jiff::Timestamp;
use perhekeskusarviointi::db::schema::reveals;
use perhekeskusarviointi::db::{DbError, Written, steps};
use perhekeskusarviointi::domain::event::{Event, EventKind};
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::round::{Step, StepTaken};
use perhekeskusarviointi::domain::round_state::RoundState;

use crate::support::{Browser, JointRound, TestApp, on_both_engines};

const UP: &str = include_str!("../../migrations/2026-11-29-000013_first_reveals/up.sql");
const DOWN: &str = include_str!("../../migrations/2026-11-29-000013_first_reveals/down.sql");
const REFUSAL: &str = "Vastaamista ei voi enää avata uudelleen, koska vastauksia on jo näytetty";

async fn begun(app: &TestApp) -> JointRound {
    let round = app.still_open_round().await;
    app.step(&round.id, Step::JointDiscussion).await;
    round
}

/// Whether the round's page leads back to answering.
async fn offers(browser: &Browser, round: &JointRound) -> bool {
    let page = browser.get(&round.path("")).await;
    page.attributes("main a", "href")
        .contains(&round.path("/return-to-open"))
}

/// Not offered, and refused with a sentence, before and after it is pressed; the round stays in joint discussion.
async fn is_refused(app: &TestApp, coordinator: &Browser, round: &JointRound) {
    assert!(!offers(coordinator, round).await);
    let address = round.path("/return-to-open");
    for reply in [coordinator.get(&address).await, coordinator.post(&address, &[]).await] {
        assert_eq!(reply.status, 409);
        assert!(reply.text().contains(REFUSAL), "{}", reply.text());
    }
    assert_eq!(app.round(&round.id).await.state, RoundState::Joint);
}

on_both_engines!(answering_is_reopened_until_the_first_reveal_and_never_after, |app| {
    let round = begun(&app).await;
    let birgitta = app.birgitta().await.browser;
    let celia = app.facilitator_of(&round.id).await.browser;
    let back = round.path("/return-to-open");
    for browser in [&birgitta, &celia] {
        assert!(offers(browser, &round).await);
        assert_eq!(browser.get(&back).await.status, 200);
        assert_eq!(browser.post(&back, &[]).await.status, 303);
        assert_eq!(app.round(&round.id).await.state, RoundState::Open);
        app.step(&round.id, Step::JointDiscussion).await;
    }

    // One theme is enough.
    let theme = app.round(&round.id).await.settings.themes[0].to_string();
    let revealed = birgitta.post(&round.path("/reveals"), &[("theme", &theme)]).await;
    assert_eq!(revealed.status, 303, "{}", revealed.text());
    assert_eq!(app.round(&round.id).await.revealed.len(), 1);
    is_refused(&app, &birgitta, &round).await;
    assert_eq!(celia.post(&back, &[]).await.status, 403);

    // Closed and taken back, it is still known.
    app.step(&round.id, Step::Closure).await;
    assert_eq!(birgitta.post(&back, &[]).await.status, 409);
    assert_eq!(birgitta.post(&round.path("/return-to-joint"), &[]).await.status, 303);
    is_refused(&app, &birgitta, &round).await;
    assert_eq!(celia.post(&back, &[]).await.status, 403);
});

on_both_engines!(a_closing_reveals_too, |app| {
    let round = begun(&app).await;
    let birgitta = app.birgitta().await.browser;
    assert_eq!(app.round(&round.id).await.first_revealed_at, None);
    app.step(&round.id, Step::Closure).await;
    let first = app.round(&round.id).await.first_revealed_at;
    assert_eq!(first, Some(app.now()));
    app.step(&round.id, Step::ReturnToJoint).await;
    is_refused(&app, &birgitta, &round).await;
    app.step(&round.id, Step::Closure).await;
    assert_eq!(app.round(&round.id).await.first_revealed_at, first);
});

on_both_engines!(rounds_of_an_earlier_version_are_known_to_have_been_revealed, |app| {
    let birgitta = app.birgitta().await.browser;
    let revealed = begun(&app).await;
    app.reveal(&revealed.id).await;
    let closed = begun(&app).await;
    app.step(&closed.id, Step::Closure).await;
    app.step(&closed.id, Step::ReturnToJoint).await;
    // Reopened, which forgot the reveals, and begun again: by events, and by a closing of which the events say nothing.
    let (by_events, by_steps) = (begun(&app).await, begun(&app).await);
    app.reveal(&by_events.id).await;
    // Before there were reveals, going to the joint discussion was one; afterwards it is none.
    let (of_old, begun_too_early) = (begun(&app).await, begun(&app).await);
    let untouched = begun(&app).await;
    let taken: [(&RoundId, Step, &str); 5] = [
        (&by_steps.id, Step::Closure, "2999-01-01T12:00:00Z"),
        (&of_old.id, Step::JointDiscussion, "2020-01-01T12:00:00Z"),
        (&of_old.id, Step::ReturnToOpen, "2020-01-02T12:00:00Z"),
        (&begun_too_early.id, Step::JointDiscussion, "2999-01-01T12:00:00Z"),
        (&begun_too_early.id, Step::ReturnToOpen, "2999-01-02T12:00:00Z"),
    ];
    let taken = taken.map(|(id, step, at)| (id.clone(), step, at.parse::<Timestamp>().expect("a time")));
    let (forgotten, now) = (by_events.id.clone(), app.now());
    let begun_here: Vec<RoundId> = [&of_old, &begun_too_early, &untouched]
        .map(|round| round.id.clone())
        .to_vec();
    let told = Event::new(EventKind::ThemesRevealed).in_round(&forgotten);
    app.db()
        .write(by_nobody(now), move |_| -> Result<_, DbError> {
            Ok(Written::new((), told.clone()))
        })
        .await
        .expect("an event");
    app.db()
        .put(move |conn| -> Result<(), DbError> {
            diesel::delete(reveals::table.filter(reveals::round_id.eq(forgotten.as_str()))).execute(conn)?;
            forget_steps(conn, &begun_here)?;
            for (id, step, at) in &taken {
                let mark = Mark { by: None, at: *at };
                steps::insert(conn, id, &StepTaken { step: *step, mark })?;
            }
            conn.batch_execute(DOWN)?;
            Ok(conn.batch_execute(UP)?)
        })
        .await
        .expect("a migration");
    for (round, is_known) in [
        (&revealed, true),
        (&closed, true),
        (&by_events, true),
        (&by_steps, true),
        (&of_old, true),
        (&begun_too_early, false),
        (&untouched, false),
    ] {
        let found = app.round(&round.id).await.first_revealed_at;
        assert_eq!(found.is_some(), is_known, "{found:?}");
        if is_known {
            is_refused(&app, &birgitta, round).await;
        } else {
            assert!(offers(&birgitta, round).await);
        }
    }
});

/// The clock of the tests stands where it was begun, which may be before the database was made.
fn forget_steps(conn: &mut perhekeskusarviointi::db::Connection, ids: &[RoundId]) -> Result<(), DbError> {
    use perhekeskusarviointi::db::schema::round_steps;

    let ids: Vec<&str> = ids.iter().map(RoundId::as_str).collect();
    diesel::delete(round_steps::table.filter(round_steps::round_id.eq_any(ids))).execute(conn)?;
    Ok(())
}
