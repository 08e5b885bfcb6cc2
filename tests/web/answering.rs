//! Joining, answering and coming back, as a participant meets it.

use crate::support::seed::Put;
use diesel::RunQueryDsl;
use jiff::SignedDuration;
use perhekeskusarviointi::db::{DbError, rounds};
use perhekeskusarviointi::domain::round::Step;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::seed::{self, OpenRound};
use crate::support::{Browser, Reply, TestApp, on_both_engines};

/// Daniel joins as an NGO and stands at the first theme.
async fn joined(app: &TestApp, round: &OpenRound) -> Browser {
    let daniel = app.daniel();
    let page = daniel.get(&format!("/join/{}", round.code.as_str())).await;
    assert_eq!(page.status, 200);
    let key = page.attributes("input[name=key]", "value");
    let reply = daniel
        .post(
            &format!("/join/{}", round.code.as_str()),
            &[("group", "ngo"), ("key", &key[0])],
        )
        .await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    assert_eq!(reply.location(), format!("/answering/{}/themes/1", round.id));
    daniel
}

fn edit(criterion: &str, field: &str, value: &str, at_ms: i64) -> Value {
    json!({ "edit_id": Uuid::new_v4(), "criterion": criterion, "field": field, "value": value, "edited_at_ms": at_ms })
}

async fn send(browser: &Browser, round: &OpenRound, edits: &[Value]) -> (u16, Value) {
    let reply = browser.post_json(&round.edits_path(), &json!({ "edits": edits })).await;
    let body = serde_json::from_str(&reply.body).unwrap_or(Value::Null);
    (reply.status, body)
}

async fn step(app: &TestApp, round: &OpenRound, step: Step) {
    let (id, now) = (round.id.clone(), app.now());
    app.db()
        .put(move |conn| seed::take(conn, &id, step, now))
        .await
        .expect("a step taken");
}

/// The fields of a theme's form as a browser without scripts would send them, some of them changed.
fn form_of(page: &Reply, changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for (kind, checked) in [("hidden", false), ("radio", true)] {
        let selector = format!(
            "form.answers input[type={kind}]{}",
            if checked { "[checked]" } else { "" }
        );
        let names = page.attributes(&selector, "name");
        let values = page.attributes(&selector, "value");
        fields.extend(names.into_iter().zip(values));
    }
    let comments = page
        .attributes("form.answers textarea", "name")
        .into_iter()
        .zip(page.texts("form.answers textarea"));
    fields.extend(comments);
    for (name, value) in changed {
        fields.retain(|(field, _)| field != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn post_theme(browser: &Browser, round: &OpenRound, page: &Reply, changed: &[(&str, &str)]) -> Reply {
    let fields = form_of(page, changed);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser
        .post(&format!("/answering/{}/themes/1", round.id), &fields)
        .await
}

on_both_engines!(a_code_typed_forgivingly_leads_to_the_round, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let typed = round
        .code
        .to_string()
        .to_lowercase()
        .replace('0', "o")
        .replace('1', "l");
    let reply = app.daniel().post("/join", &[("code", &typed)]).await;
    assert_eq!(reply.location(), format!("/join/{}", round.code.as_str()));
});

on_both_engines!(a_wrong_code_is_told_kindly_and_kept, |app| {
    for (typed, expected) in [
        ("", "puuttuu"),
        ("ABC", "kahdeksan merkkiä"),
        ("0000-0000", "ei löytynyt"),
    ] {
        let reply = app.daniel().post("/join", &[("code", typed)]).await;
        assert_eq!(reply.status, 422, "{typed}");
        assert!(
            reply.texts(".error-summary").join(" ").contains(expected),
            "{typed}: {}",
            reply.text()
        );
        assert_eq!(reply.attributes("input[name=code]", "value"), [typed]);
    }
    assert_eq!(app.daniel().get("/join/0000-0000").await.status, 404);
});

on_both_engines!(looking_creates_nobody_and_joining_twice_is_one, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let address = format!("/join/{}", round.code.as_str());
    let daniel = app.daniel();
    let page = daniel.get(&address).await;
    let key = page.attributes("input[name=key]", "value")[0].clone();
    daniel.get(&address).await;
    let count = |app: &TestApp| {
        let (db, id) = (app.db().clone(), round.id.clone());
        async move {
            let attendance = db
                .read(move |conn| rounds::attendance(conn, &id))
                .await
                .expect("attendance");
            attendance.iter().map(|(_, attendance)| attendance.joined).sum::<i64>()
        }
    };
    assert_eq!(count(&app).await, 0);
    let form = [("group", "ngo"), ("key", key.as_str())];
    daniel.post(&address, &form).await;
    // The same form from a browser that never saw the first reply.
    let again = app.daniel();
    let reply = again.post(&address, &form).await;
    assert_eq!(reply.status, 303);
    assert_eq!(count(&app).await, 1);
    // The cookie brings the same one back.
    assert_eq!(
        daniel.get(&address).await.location(),
        format!("/answering/{}", round.id)
    );
});

on_both_engines!(joining_needs_a_group_of_the_round_and_keeps_what_was_typed, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let address = format!("/join/{}", round.code.as_str());
    let reply = app.daniel().post(&address, &[("team_size", "700")]).await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.texts(".error-summary li").len(), 2);
    assert_eq!(reply.attributes("input[name=team_size]", "value"), ["700"]);
    let reply = app.daniel().post(&address, &[("group", "nobody")]).await;
    assert_eq!(reply.status, 422);
});

on_both_engines!(a_round_that_takes_nobody_shows_nobody_its_form, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let address = format!("/join/{}", round.code.as_str());
    step(&app, &round, Step::Cancellation).await;
    for group in ["", "ngo"] {
        let reply = app.daniel().post(&address, &[("group", group)]).await;
        assert_eq!(reply.status, 409, "{group}");
        assert!(reply.texts("form [name=group]").is_empty(), "{group}");
    }
});

on_both_engines!(answers_are_saved_at_once_and_the_greatest_stamp_wins, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let criterion = round.criteria[0].as_str();
    let now = app.now().as_millisecond();
    let newer = edit(criterion, "current", "4", now - 1_000);
    let older = edit(criterion, "current", "2", now - 2_000);
    let (status, reply) = send(&daniel, &round, std::slice::from_ref(&newer)).await;
    assert_eq!((status, reply["edits"][0]["value"].as_str()), (200, Some("4")));
    let (_, reply) = send(&daniel, &round, &[older]).await;
    assert_eq!(
        reply["edits"][0]["value"], "4",
        "an older edit that comes late changes nothing"
    );
    let (_, reply) = send(&daniel, &round, &[edit(criterion, "current", "", now - 500)]).await;
    assert_eq!(reply["edits"][0]["value"], "", "clearing is an edit");
    let (_, reply) = send(&daniel, &round, &[newer]).await;
    assert_eq!(
        reply["edits"][0]["value"], "",
        "a known edit is acknowledged without effect"
    );
});

on_both_engines!(a_fast_clock_cannot_win_for_ever, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let criterion = round.criteria[0].as_str();
    let ahead = edit(criterion, "current", "5", app.now().as_millisecond() + 3_600_000);
    send(&daniel, &round, std::slice::from_ref(&ahead)).await;
    app.advance(SignedDuration::from_secs(1));
    let (_, reply) = send(
        &daniel,
        &round,
        &[edit(criterion, "current", "1", app.now().as_millisecond())],
    )
    .await;
    assert_eq!(reply["edits"][0]["value"], "1");
    app.advance(SignedDuration::from_secs(60));
    let (_, reply) = send(&daniel, &round, &[ahead]).await;
    assert_eq!(reply["edits"][0]["value"], "1", "sent again later it is still known");
});

on_both_engines!(a_bad_edit_harms_only_itself, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let now = app.now().as_millisecond();
    let criterion = round.criteria[0].as_str();
    let long = "ä".repeat(2_001);
    let edits = [
        edit(criterion, "current", "3", now),
        edit(criterion, "current", "9", now),
        edit("no-such.criterion", "current", "3", now),
        edit(criterion, "mood", "3", now),
        edit(criterion, "target", "not_applicable", now),
        edit(criterion, "comment", &long, now),
        edit(criterion, "comment", "Hyvä alku.", now),
    ];
    let (status, reply) = send(&daniel, &round, &edits).await;
    assert_eq!(status, 200);
    let outcomes: Vec<bool> = reply["edits"]
        .as_array()
        .expect("edits")
        .iter()
        .map(|edit| edit["refused"].is_null())
        .collect();
    assert_eq!(outcomes, [true, false, false, false, false, false, true]);
    let own = daniel.get(&format!("/answering/{}/own", round.id)).await;
    assert!(own.text().contains("Hyvä alku."));
});

on_both_engines!(nobody_fills_the_disk_with_edits, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let criterion = round.criteria[0].as_str();
    let own = || edit(criterion, "current", "2", app.now().as_millisecond());
    let page = daniel.get(&format!("/answering/{}/themes/1", round.id)).await;
    app.db()
        .put(|conn| {
            let edits = "INSERT INTO answer_edits (participant_id, edit_id) \
                         WITH RECURSIVE counted (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM counted WHERE at < 19999) \
                         SELECT participants.id, 'edit ' || counted.at FROM participants, counted";
            diesel::sql_query(edits).execute(conn)?;
            Ok::<_, DbError>(())
        })
        .await
        .expect("many edits");
    let (status, reply) = send(&daniel, &round, &[own()]).await;
    assert_eq!((status, &reply["edits"][0]["value"]), (200, &json!("2")));
    let (_, reply) = send(&daniel, &round, &[own()]).await;
    let refused = reply["edits"][0]["refused"].as_str().unwrap_or_default();
    assert!(refused.contains("enempää"), "{reply}");
    // The same without scripts, and what is stored stays to be read.
    let name = format!("target.{criterion}");
    let reply = post_theme(&daniel, &round, &page, &[(&name, "5")]).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text().contains("enempää"), "{}", reply.text());
    let own = daniel.get(&format!("/answering/{}/own", round.id)).await;
    assert!(own.text().contains("2, alkuvaiheessa"), "{}", own.text());
});

on_both_engines!(after_the_freeze_edits_are_refused_and_shown_to_their_author, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let criterion = round.criteria[0].as_str();
    send(
        &daniel,
        &round,
        &[edit(criterion, "current", "2", app.now().as_millisecond())],
    )
    .await;
    let page = daniel.get(&format!("/answering/{}/themes/1", round.id)).await;
    step(&app, &round, Step::JointDiscussion).await;
    let (status, reply) = send(
        &daniel,
        &round,
        &[edit(criterion, "current", "5", app.now().as_millisecond())],
    )
    .await;
    assert_eq!(status, 409);
    assert!(
        reply["refused"].as_str().unwrap_or_default().contains("päättynyt"),
        "{reply}"
    );
    assert!(reply["edits"][0]["value"].is_null());
    // The same without scripts: the page comes back with what was chosen.
    let name = format!("current.{criterion}");
    let reply = post_theme(&daniel, &round, &page, &[(&name, "5")]).await;
    assert_eq!(reply.status, 409);
    assert!(
        reply.texts(".error-summary").join(" ").contains("ehti päättyä"),
        "{}",
        reply.text()
    );
    assert_eq!(
        reply.attributes(&format!("input[name='{name}'][checked]"), "value"),
        ["5"]
    );
    // Own answers stay readable, and are what was stored.
    let own = daniel.get(&format!("/answering/{}/own", round.id)).await;
    assert!(own.text().contains("2, alkuvaiheessa"), "{}", own.text());
});

on_both_engines!(without_scripts_only_touched_fields_are_saved, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let (first, second) = (
        format!("current.{}", round.criteria[0]),
        format!("target.{}", round.criteria[1]),
    );
    let page = daniel.get(&format!("/answering/{}/themes/1", round.id)).await;
    let reply = post_theme(&daniel, &round, &page, &[(&first, "3"), (&second, "cannot_say")]).await;
    assert_eq!(reply.location(), format!("/answering/{}/themes/2", round.id));
    let page = daniel.get(&format!("/answering/{}/themes/1", round.id)).await;
    assert_eq!(
        page.attributes("form.answers input[checked]", "value"),
        ["3", "cannot_say"]
    );
    // Clearing works without scripts too, and comes back to the page.
    let reply = post_theme(&daniel, &round, &page, &[("clear", &first)]).await;
    assert_eq!(reply.location(), format!("/answering/{}/themes/1", round.id));
    let page = daniel.get(&format!("/answering/{}/themes/1", round.id)).await;
    assert_eq!(page.attributes("form.answers input[checked]", "value"), ["cannot_say"]);
});

on_both_engines!(a_newer_value_from_another_device_is_not_overwritten_unseen, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let criterion = round.criteria[0].as_str();
    let (name, comment) = (format!("current.{criterion}"), format!("comment.{criterion}"));
    let page = daniel.get(&format!("/answering/{}/themes/1", round.id)).await;
    send(
        &daniel,
        &round,
        &[edit(criterion, "current", "2", app.now().as_millisecond())],
    )
    .await;
    app.advance(SignedDuration::from_secs(5));
    let reply = post_theme(&daniel, &round, &page, &[(&name, "4"), (&comment, "Tärkeä huomio")]).await;
    assert_eq!(reply.status, 409);
    let text = reply.text();
    assert!(text.contains("Tallennettuna on nyt: 2, alkuvaiheessa"), "{text}");
    assert!(text.contains("Sinä valitsit: 4, toimii hyvin"), "{text}");
    // What did not clash is saved; what did stays chosen, and saving again is a choice.
    let reply = post_theme(&daniel, &round, &reply, &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let own = daniel.get(&format!("/answering/{}/own", round.id)).await.text();
    assert!(
        own.contains("4, toimii hyvin") && own.contains("Tärkeä huomio"),
        "{own}"
    );
});

on_both_engines!(a_participant_comes_back_with_the_return_code_on_another_device, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    send(
        &daniel,
        &round,
        &[edit(
            round.criteria[0].as_str(),
            "current",
            "3",
            app.now().as_millisecond(),
        )],
    )
    .await;
    let own = daniel.get(&format!("/answering/{}/own", round.id)).await;
    let code = own.attributes("#return-code", "value")[0].clone();
    assert_eq!(code.len(), "XXXX-XXXX-XXXX".len());
    let other = app.daniel();
    let reply = other.post("/return", &[("return_code", &code.to_lowercase())]).await;
    assert_eq!(reply.location(), format!("/answering/{}", round.id));
    let own = other.get(&format!("/answering/{}/own", round.id)).await;
    assert!(own.text().contains("3, kehittymässä"));
    let reply = app.daniel().post("/return", &[("return_code", "0000-0000-0000")]).await;
    assert_eq!(reply.status, 422);
    // Leaving makes the device forget, not the service.
    let left = daniel.post(&format!("/answering/{}/leaving", round.id), &[]).await;
    assert_eq!(left.location(), "/");
    assert_eq!(daniel.get(&format!("/answering/{}/own", round.id)).await.status, 404);
});

on_both_engines!(strangers_find_nothing_of_a_participants_pages, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let other = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &other).await;
    for browser in [
        app.daniel(),
        daniel,
        app.eero().await.browser,
        app.birgitta().await.browser,
    ] {
        for path in ["", "/themes/1", "/check", "/own"] {
            let reply = browser.get(&format!("/answering/{}{path}", round.id)).await;
            assert_eq!(reply.status, 404, "{path}");
        }
        let (status, _) = send(&browser, &round, &[edit(round.criteria[0].as_str(), "current", "3", 0)]).await;
        assert_eq!(status, 404);
    }
});

on_both_engines!(the_check_page_lists_what_is_open_and_finishing_may_leave_it, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let base = format!("/answering/{}", round.id);
    let now = app.now().as_millisecond();
    let mut edits = Vec::new();
    for criterion in &round.criteria[1..] {
        edits.push(edit(criterion.as_str(), "current", "not_applicable", now));
    }
    let (status, _) = send(&daniel, &round, &edits).await;
    assert_eq!(status, 200);
    let check = daniel.get(&format!("{base}/check")).await;
    assert_eq!(
        check.texts(".unanswered li:not([hidden])").len(),
        1,
        "not applicable covers the target"
    );
    let reply = daniel.post(&format!("{base}/finish"), &[]).await;
    assert_eq!(reply.location(), format!("{base}/own"));
    assert_eq!(
        daniel.get(&format!("{base}/own")).await.heading(),
        "Kiitos vastauksistasi!"
    );
});

on_both_engines!(every_participants_page_speaks_three_languages, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    for path in ["themes/1", "themes/8", "check", "own"] {
        let mut seen = Vec::new();
        for language in ["fi", "sv", "en"] {
            let reply = daniel
                .get(&format!("/answering/{}/{path}?lang={language}", round.id))
                .await;
            assert_eq!(reply.status, 200);
            seen.push(reply.text());
        }
        assert!(seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2], "{path}");
    }
});

async fn own_answers(browser: &Browser, round: &OpenRound) -> (u16, Value) {
    let headers = [("Accept", "application/json")];
    let reply = browser
        .get_with(&format!("/answering/{}/answers", round.id), &headers)
        .await;
    (reply.status, serde_json::from_str(&reply.body).unwrap_or(Value::Null))
}

on_both_engines!(a_device_asks_for_its_participants_answers, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let (current, comment) = (
        format!("current.{}", round.criteria[0]),
        format!("comment.{}", round.criteria[0]),
    );
    let (status, reply) = own_answers(&daniel, &round).await;
    assert_eq!(
        (status, &reply["open"], &reply["answers"]),
        (200, &json!(true), &json!({}))
    );
    let now = app.now().as_millisecond();
    let edits = [
        edit(round.criteria[0].as_str(), "current", "4", now - 2_000),
        edit(round.criteria[0].as_str(), "comment", "Hyvä alku.", now - 1_000),
        edit(round.criteria[1].as_str(), "target", "5", now - 1_000),
        edit(round.criteria[1].as_str(), "target", "", now),
    ];
    let (_, saved) = send(&daniel, &round, &edits).await;
    assert_eq!(saved["edits"][0]["edited_at_ms"], json!(now - 2_000));
    let (_, reply) = own_answers(&daniel, &round).await;
    assert_eq!(
        reply["answers"][&current],
        json!({ "value": "4", "edited_at_ms": now - 2_000 })
    );
    assert_eq!(reply["answers"][&comment]["value"], "Hyvä alku.");
    let cleared = format!("target.{}", round.criteria[1]);
    assert_eq!(
        reply["answers"][&cleared],
        json!({ "value": "", "edited_at_ms": now }),
        "a cleared field is told, so that another device clears it"
    );
    assert_eq!(reply["server_ms"], json!(now));
    // The end is told with the answers.
    step(&app, &round, Step::JointDiscussion).await;
    let (status, reply) = own_answers(&daniel, &round).await;
    assert_eq!((status, &reply["open"]), (200, &json!(false)));
    // Nobody else's are there to be had.
    for browser in [app.daniel(), app.birgitta().await.browser] {
        let (status, reply) = own_answers(&browser, &round).await;
        assert_eq!(status, 404);
        assert!(reply["answers"].is_null());
    }
});

on_both_engines!(what_one_participant_answered_is_not_saved_as_anothers, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let (daniel, other) = (joined(&app, &round).await, joined(&app, &round).await);
    let page = daniel.get(&format!("/answering/{}/themes/1", round.id)).await;
    let mark = page.attributes("[data-status]", "data-mark")[0].clone();
    let edit = edit(round.criteria[0].as_str(), "current", "4", app.now().as_millisecond());
    let sent = json!({ "mark": mark, "edits": [edit], "finished": true });
    // The device's cookie is another participant's meanwhile.
    assert_eq!(other.post_json(&round.edits_path(), &sent).await.status, 404);
    assert_eq!(own_answers(&other, &round).await.1["answers"], json!({}));
    assert_eq!(
        other.get(&format!("/answering/{}/own", round.id)).await.heading(),
        "Omat vastaukseni"
    );
    // From the participant's own browser it is, and that they are ready with it; sent again it changes nothing.
    for _ in 0..2 {
        let reply = daniel.post_json(&round.edits_path(), &sent).await;
        assert_eq!(reply.status, 200, "{}", reply.body);
    }
    let own = daniel.get(&format!("/answering/{}/own", round.id)).await;
    assert_eq!(own.heading(), "Kiitos vastauksistasi!");
    assert_eq!(
        own_answers(&daniel, &round).await.1["answers"][format!("current.{}", round.criteria[0])]["value"],
        "4"
    );
});

on_both_engines!(ready_told_too_late_changes_nothing, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    step(&app, &round, Step::JointDiscussion).await;
    let reply = daniel
        .post_json(&round.edits_path(), &json!({ "edits": [], "finished": true }))
        .await;
    assert_eq!(reply.status, 409);
    let id = round.id.clone();
    let attendance = app.db().read(move |conn| rounds::attendance(conn, &id)).await;
    let finished: i64 = attendance
        .expect("attendance")
        .iter()
        .map(|(_, one)| one.finished)
        .sum();
    assert_eq!(finished, 0);
});

on_both_engines!(pages_say_whether_a_device_may_keep_them, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let daniel = joined(&app, &round).await;
    let base = format!("/answering/{}", round.id);
    let page = daniel.get(&format!("{base}/themes/1")).await;
    let mark = page.attributes("[data-status]", "data-mark")[0].clone();
    let code = daniel
        .get(&format!("{base}/own"))
        .await
        .attributes("#return-code", "value")[0]
        .replace('-', "");
    assert!(!code.to_lowercase().contains(&mark) && mark.len() == 12);
    for (path, lang) in [("themes/1", "fi"), ("check", "sv"), ("own", "en")] {
        let page = daniel.get(&format!("{base}/{path}?lang={lang}")).await;
        assert_eq!(page.header("kept-as"), format!("{mark}-{lang}"), "{path}");
        assert_eq!(page.header("cache-control"), "no-store", "no other cache keeps it");
        assert_eq!(
            page.attributes("[data-status][data-open]", "data-kept-as"),
            [format!("{mark}-{lang}")]
        );
    }
    let another = joined(&app, &round).await;
    let others = another.get(&format!("{base}/own")).await;
    assert_ne!(others.attributes("[data-status]", "data-mark"), [mark]);
    step(&app, &round, Step::JointDiscussion).await;
    let own = daniel.get(&format!("{base}/own")).await;
    assert_eq!(own.header("kept-as"), "none");
    assert!(own.attributes("[data-status][data-open]", "data-mark").is_empty());
});

on_both_engines!(
    the_service_worker_is_asked_for_anew_and_governs_the_answering_pages_alone,
    |app| {
        let worker = app.daniel().get("/answering/worker.js").await;
        assert_eq!(worker.status, 200);
        assert_eq!(worker.header("content-type"), "text/javascript; charset=utf-8");
        assert_eq!(worker.header("cache-control"), "no-cache");
        assert_eq!(worker.header("service-worker-allowed"), "", "no wider than its folder");
        assert!(worker.header("content-security-policy").contains("script-src 'self'"));
        assert!(worker.body.contains("addEventListener(\"fetch\""));
    }
);
