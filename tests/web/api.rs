//! The interface for programs: what a token opens, to whom, how long; and that everything it says is as described.

use std::collections::BTreeSet;

use crate::support::seed::Put;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use diesel::prelude::*;
use jiff::SignedDuration;
use perhekeskusarviointi::acts::{pace, roles};
use perhekeskusarviointi::db::{DbError, accounts, grants, publications, schema};
use perhekeskusarviointi::domain::account::Role;
use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::ids::AccountId;
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::site::SiteKind;
use perhekeskusarviointi::keys;
use perhekeskusarviointi::web::api;
use serde_json::Value;

use crate::support::{
    Answered, AnsweredRound, BIRGITTAS_REGION, Browser, Description, HIDDEN_LABEL, Person, Reply, TestApp,
    on_both_engines, region,
};

/// A program with a token; every answer is held to the description.
struct Program {
    browser: Browser,
    description: Description,
    token: String,
}

impl Program {
    /// With a token that a person makes on their page.
    async fn of(app: &TestApp, person: &Person, scope: &str, days: &str) -> Program {
        let form = [("name", "Excel"), ("scope", scope), ("days", days)];
        let made = person.browser.post("/account/tokens", &form).await;
        assert_eq!(made.status, 200, "{}", made.text());
        // It is shown once: no other language may take the place of the page.
        assert!(made.texts("nav.languages").is_empty());
        Program::with(app, &made.attributes("#token", "value").remove(0)).await
    }

    async fn with(app: &TestApp, token: &str) -> Program {
        let browser = app.browser();
        let described = browser.get("/api/v1/openapi.json").await;
        assert_eq!(described.status, 200);
        Program {
            browser,
            description: Description(serde_json::from_str(&described.body).expect("JSON")),
            token: token.to_owned(),
        }
    }

    async fn ask(&self, path: &str) -> Reply {
        let bearer = format!("Bearer {}", self.token);
        self.ask_with(path, &[("Authorization", &bearer)]).await
    }

    async fn ask_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        let reply = self.browser.get_with(path, headers).await;
        assert_eq!(self.description.faults(path, &reply), Vec::<String>::new());
        for header in ["set-cookie", "access-control-allow-origin"] {
            assert!(!reply.headers.contains_key(header), "{header} of {path}");
        }
        assert!(!reply.body.contains(&self.token), "{path} repeats the token");
        reply
    }

    async fn json(&self, path: &str) -> Value {
        let reply = self.ask(path).await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.body);
        serde_json::from_str(&reply.body).expect("JSON")
    }

    /// The ids in a list, in its order.
    async fn ids(&self, path: &str) -> Vec<String> {
        let listed = self.json(path).await;
        let items = listed["items"].as_array().expect("items");
        items
            .iter()
            .map(|item| item["id"].as_str().expect("an id").to_owned())
            .collect()
    }

    async fn statuses(&self, round: &AnsweredRound) -> Vec<u16> {
        let id = &round.round.id;
        let mut statuses = Vec::new();
        for path in [
            format!("/api/v1/rounds/{id}"),
            format!("/api/v1/rounds/{id}/results"),
            format!("/api/v1/rounds/{id}/results.csv"),
        ] {
            statuses.push(self.ask(&path).await.status);
        }
        statuses
    }
}

async fn closed(app: &TestApp, name: &'static str) -> AnsweredRound {
    app.advance(SignedDuration::from_mins(1));
    app.answered_round(Answered {
        name,
        state: RoundState::Closed,
        ..Answered::default()
    })
    .await
}

async fn publish(app: &TestApp, round: &AnsweredRound) {
    let (published, now) = (round.round.clone(), app.now());
    app.db()
        .put(move |conn| publications::insert(conn, &published.id, &Mark { by: None, at: now }))
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"));
}

async fn end_roles(app: &TestApp, account: &AccountId) {
    let (id, now) = (account.clone(), app.now());
    app.db()
        .put(move |conn| {
            for grant in grants::list_of(conn, &id)? {
                roles::end(conn, &grant, now)?;
            }
            Ok::<_, DbError>(())
        })
        .await
        .expect("roles ended");
}

on_both_engines!(a_token_reads_the_closed_rounds_of_its_owner_and_no_others, |app| {
    let round = closed(&app, "Oma").await;
    let joint = app.answered_round(Answered::default()).await;
    let [aino, birgitta, celia, eero] = [
        app.aino().await,
        app.birgitta().await,
        app.celia().await,
        app.eero().await,
    ];
    let reader = app.reader().await;
    app.give(&celia.account.id, Role::Facilitator(round.round.id.clone()))
        .await;
    for person in [&birgitta, &celia, &reader] {
        let program = Program::of(&app, person, "", "30").await;
        let name = &person.account.name;
        assert_eq!(program.statuses(&round).await, [200; 3], "{name}");
        assert_eq!(program.statuses(&joint).await, [404; 3], "{name}: not closed");
        assert_eq!(
            program.ids("/api/v1/rounds").await,
            [round.round.id.to_string()],
            "{name}"
        );
        let narrowed = Program::of(&app, person, BIRGITTAS_REGION, "30").await;
        assert_eq!(narrowed.statuses(&round).await, [200; 3], "{name}, narrowed");
    }
    for person in [&aino, &eero] {
        let program = Program::of(&app, person, "", "30").await;
        assert_eq!(program.statuses(&round).await, [404; 3], "{}", person.account.name);
        assert!(program.ids("/api/v1/rounds").await.is_empty());
    }
    // What is published everybody reads, within the scope of the token.
    publish(&app, &round).await;
    for (person, scope, status) in [
        (&aino, "", 200),
        (&eero, "", 200),
        (&eero, "15", 404),
        (&aino, "17", 200),
    ] {
        let program = Program::of(&app, person, scope, "30").await;
        let name = &person.account.name;
        assert_eq!(program.statuses(&round).await, [status; 3], "{name} {scope}");
        let listed = program.ids("/api/v1/rounds").await;
        assert_eq!(listed.len(), usize::from(status == 200), "{name} {scope}");
    }
});

on_both_engines!(
    of_organisations_shown_strangers_are_told_no_more_than_everybody,
    |app| {
        let round = closed(&app, "Oma").await;
        app.show_organisations(&round.round.id).await;
        publish(&app, &round).await;
        let path = format!("/api/v1/rounds/{}/results", round.round.id);
        for (person, sees_groups) in [(app.birgitta().await, true), (app.eero().await, false)] {
            let program = Program::of(&app, &person, "", "30").await;
            let told = program.json(&path).await;
            let rows = told["rows"].as_array().expect("rows");
            let name = &person.account.name;
            assert!(
                rows.iter().any(|row| row["group"] == "all" && row["mean"].is_number()),
                "{name}"
            );
            assert_eq!(rows.iter().any(|row| row["group"] != "all"), sees_groups, "{name}");
            assert_eq!(told["round"]["groups"] != serde_json::json!([]), sees_groups, "{name}");
            let file = program.ask(&format!("{path}.csv")).await;
            assert_eq!(file.body.contains(",ngo,"), sees_groups, "{name}");
        }
    }
);

on_both_engines!(what_is_read_is_what_the_owners_files_say, |app| {
    let round = closed(&app, "Oma").await;
    let birgitta = app.birgitta().await;
    let program = Program::of(&app, &birgitta, "", "90").await;
    for (file, path) in [("results.json", "results"), ("results.csv", "results.csv")] {
        let told = program
            .ask_with(
                &format!("/api/v1/rounds/{}/{path}?lang=sv", round.round.id),
                &[("Authorization", &format!("Bearer {}", program.token))],
            )
            .await;
        let kept = birgitta.browser.get(&round.path(&format!("{file}?lang=sv"))).await;
        assert_eq!(told.body, kept.body, "{file}");
        assert_eq!(told.header("content-type"), kept.header("content-type"));
        assert_eq!(told.header("content-language"), "sv-FI");
        assert!(!told.body.contains(HIDDEN_LABEL));
    }
    let item = program.json(&format!("/api/v1/rounds/{}", round.round.id)).await;
    assert_eq!(item["subject"]["name"], "Pohjanmaan hyvinvointialue");
    assert_eq!(item["instrument"]["id"], "jarjestot-osana-perhekeskusta");
    let page = birgitta.browser.get("/account/tokens").await;
    let told = page.texts("#addresses code");
    assert_eq!(told.len(), 1);
    let figures = item["results_csv"].as_str().expect("an address");
    assert!(told[0].ends_with(figures), "{told:?}");
    assert_eq!(
        program.ask(item["results"].as_str().expect("an address")).await.status,
        200
    );
    assert_eq!(
        program
            .ask(item["results_csv"].as_str().expect("an address"))
            .await
            .status,
        200
    );
});

on_both_engines!(
    a_token_ends_with_its_time_its_revocation_its_owner_and_their_roles,
    |app| {
        let round = closed(&app, "Oma").await;
        let birgitta = app.birgitta().await;
        let short = Program::of(&app, &birgitta, "", "30").await;
        let long = Program::of(&app, &birgitta, "", "365").await;
        assert_eq!(
            (short.statuses(&round).await, long.statuses(&round).await),
            (vec![200; 3], vec![200; 3])
        );
        app.advance(SignedDuration::from_hours(24 * 31));
        assert_eq!(short.statuses(&round).await, [401; 3]);
        assert_eq!(long.statuses(&round).await, [200; 3]);

        let again = app.signed_in(&birgitta.account.id).await;
        let page = again.get("/account/tokens").await;
        assert!(page.text().contains("Vanhentunut"), "{}", page.text());
        let revocations = page.attributes("#own-tokens form", "action");
        assert_eq!(revocations.len(), 1, "one still works");
        let eero = app.eero().await;
        assert_eq!(eero.browser.post(&revocations[0], &[]).await.status, 404);
        let done = again.post(&revocations[0], &[]).await;
        assert!(again.follow(&done).await.text().contains("Poistettu käytöstä"));
        assert_eq!(long.statuses(&round).await, [401; 3]);
        assert_eq!(app.events(EventKind::ApiTokenMade).await.len(), 2);
        let revoked = app.events(EventKind::ApiTokenRevoked).await;
        assert_eq!(revoked[0].0.as_deref(), Some(birgitta.account.id.as_str()));

        let birgitta = Person {
            browser: again,
            ..birgitta
        };
        let third = Program::of(&app, &birgitta, "", "30").await;
        assert_eq!(third.statuses(&round).await, [200; 3]);
        end_roles(&app, &birgitta.account.id).await;
        assert_eq!(third.statuses(&round).await, [401; 3], "with the last role");
        // Whoever has no role sees what there was, and makes no more.
        let page = birgitta.browser.get("/account/tokens").await;
        assert_eq!((page.status, page.texts("#own-tokens tbody tr").len()), (200, 3));
        assert!(page.texts("#new-token").is_empty(), "{}", page.text());
        assert!(birgitta.browser.get("/account").await.body.contains("/account/tokens"));
        let form = [("name", "Excel"), ("scope", ""), ("days", "30")];
        assert_eq!(birgitta.browser.post("/account/tokens", &form).await.status, 404);
        app.give(&birgitta.account.id, Role::Coordinator(region(BIRGITTAS_REGION)))
            .await;
        assert_eq!(third.statuses(&round).await, [401; 3], "a new role revives none");
    }
);

on_both_engines!(a_role_that_went_with_its_round_leaves_no_token_for_the_next, |app| {
    let round = closed(&app, "Oma").await;
    let celia = app.facilitator_of(&round.round.id).await;
    let program = Program::of(&app, &celia, "", "365").await;
    let id = round.round.id.to_string();
    app.db()
        .put(move |conn| -> Result<_, DbError> {
            Ok(diesel::delete(schema::grants::table.filter(schema::grants::round_id.eq(&id))).execute(conn)?)
        })
        .await
        .expect("no role");
    assert_eq!(program.statuses(&round).await, [404; 3]);
    let page = celia.browser.get("/account/tokens").await;
    assert_eq!(
        page.attributes("#own-tokens form", "action").len(),
        1,
        "still to be revoked"
    );
    app.give(&celia.account.id, Role::Coordinator(region(BIRGITTAS_REGION)))
        .await;
    assert_eq!(program.statuses(&round).await, [401; 3]);
});

on_both_engines!(a_new_password_ends_the_tokens_of_the_old_one, |app| {
    let round = closed(&app, "Oma").await;
    let birgitta = app.birgitta().await;
    let hash = app
        .shared
        .acts
        .passwords
        .hash("lammas lukee lehteä")
        .await
        .expect("a hash");
    let id = birgitta.account.id.clone();
    app.db()
        .put(move |conn| -> Result<_, DbError> { accounts::save_password(conn, &id, &hash) })
        .await
        .expect("a password");
    let program = Program::of(&app, &birgitta, "", "365").await;
    let wrong = [
        ("present", "jotain muuta"),
        ("password", "sininen ovi auki"),
        ("again", "sininen ovi auki"),
    ];
    assert_eq!(birgitta.browser.post("/account/password", &wrong).await.status, 422);
    assert_eq!(program.statuses(&round).await, [200; 3], "nothing has changed");
    let right = [("present", "lammas lukee lehteä"), wrong[1], wrong[2]];
    let changed = birgitta.browser.post("/account/password", &right).await;
    let page = birgitta.browser.follow(&changed).await;
    assert!(
        page.text().contains("Myös rajapinta-avaimesi on poistettu"),
        "{}",
        page.text()
    );
    assert_eq!(program.statuses(&round).await, [401; 3]);

    let program = Program::of(&app, &birgitta, "", "365").await;
    let aino = app.aino().await;
    let path = format!("/people/{}/password-link", birgitta.account.id);
    let made = aino.browser.post(&path, &[]).await;
    assert!(
        made.texts("nav.languages").is_empty(),
        "another language would lose the link"
    );
    let shown = made.attributes("input[readonly]", "value").remove(0);
    let link = shown[shown.find("/passwords/").expect("a link of ours")..].to_owned();
    assert_eq!(program.statuses(&round).await, [200; 3]);
    let typed = [("password", "punainen ovi kiinni"), ("again", "punainen ovi kiinni")];
    let stranger = app.browser();
    let done = stranger.post(&link, &typed).await;
    let page = stranger.follow(&done).await;
    assert!(page.text().contains("Myös rajapinta-avaimesi"), "{}", page.text());
    assert_eq!(program.statuses(&round).await, [401; 3]);
    let revoked = app.events(EventKind::ApiTokenRevoked).await;
    assert_eq!(revoked.len(), 2);
    assert!(
        revoked
            .iter()
            .all(|event| event.0.as_deref() == Some(birgitta.account.id.as_str()))
    );
});

on_both_engines!(twenty_tokens_at_once_and_no_more, |app| {
    let birgitta = app.birgitta().await;
    for _ in 0..20 {
        Program::of(&app, &birgitta, "", "30").await;
    }
    let form = [("name", "Yksi vielä"), ("scope", BIRGITTAS_REGION), ("days", "365")];
    let refused = birgitta.browser.post("/account/tokens", &form).await;
    assert_eq!(refused.status, 422);
    assert!(
        refused.text().contains("Sinulla on jo 20 toimivaa avainta."),
        "{}",
        refused.text()
    );
    assert_eq!(
        refused.attributes("#name", "value"),
        ["Yksi vielä"],
        "what was typed stays"
    );
    assert_eq!(
        refused.attributes("select[name=scope] option[selected]", "value"),
        [BIRGITTAS_REGION]
    );
    assert_eq!(app.api_token_rows().await.len(), 20);
    let address = refused.attributes("#own-tokens form", "action").remove(0);
    assert_eq!(birgitta.browser.post(&address, &[]).await.status, 303);
    Program::of(&app, &birgitta, "", "30").await;
});

on_both_engines!(a_comparison_is_read_with_the_rights_of_each_of_its_rounds, |app| {
    let rounds = [closed(&app, "Ensin").await, closed(&app, "Sitten").await];
    let joint = app.answered_round(Answered::default()).await;
    let birgitta = app.birgitta().await;
    let program = Program::of(&app, &birgitta, BIRGITTAS_REGION, "30").await;
    let [first, second] = [0, 1].map(|at: usize| rounds[at].round.id.clone());
    let both = format!("round={first}&round={second}");
    let told = program.ask(&format!("/api/v1/comparisons?{both}&lang=sv")).await;
    let kept = birgitta.browser.get(&format!("/comparison.json?{both}&lang=sv")).await;
    assert_eq!((told.status, told.body == kept.body), (200, true), "{}", told.body);
    let value: Value = serde_json::from_str(&told.body).expect("JSON");
    assert_eq!(value["order"], "time");
    assert_eq!(value["rounds"].as_array().map(Vec::len), Some(2));
    assert!(
        value["rows"].as_array().is_some_and(|rows| rows.len() > 8),
        "{}",
        told.body
    );
    let told = program.ask(&format!("/api/v1/comparisons.csv?{both}")).await;
    let kept = birgitta.browser.get(&format!("/comparison.csv?{both}")).await;
    assert_eq!((told.status, told.body), (200, kept.body));
    let side = program.json(&format!("/api/v1/comparisons?{both}&order=side")).await;
    assert_eq!(side["order"], "side");
    for (query, status) in [
        (format!("round={first}"), 400),
        (format!("round={first}&round={first}"), 400),
        (format!("{both}&order=x"), 400),
        (format!("{both}&round=1"), 400),
        (format!("{both}&round={}", joint.round.id), 404),
    ] {
        for path in ["/api/v1/comparisons", "/api/v1/comparisons.csv"] {
            assert_eq!(program.ask(&format!("{path}?{query}")).await.status, status, "{query}");
        }
    }
    // Rounds of two subjects have no common course of time.
    let site = app
        .site_of_kind(BIRGITTAS_REGION, SiteKind::FamilyCentre, "Keskus")
        .await;
    app.advance(SignedDuration::from_mins(1));
    let elsewhere = app
        .answered_round(Answered {
            name: "Toisaalla",
            state: RoundState::Closed,
            site: Some(site),
            ..Answered::default()
        })
        .await;
    let mixed = format!("/api/v1/comparisons?round={first}&round={}", elsewhere.round.id);
    let refused = program.ask(&format!("{mixed}&order=time")).await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("\"parameter\":\"order\""), "{}", refused.body);
    for asked in [mixed.clone(), format!("{mixed}&order=side")] {
        assert_eq!(program.json(&asked).await["order"], "side");
    }
    let over_time = program.json(&format!("/api/v1/comparisons?{both}&order=time")).await;
    assert_eq!(over_time["order"], "time");
    let eero = Program::of(&app, &app.eero().await, "", "30").await;
    assert_eq!(eero.ask(&format!("/api/v1/comparisons?{both}")).await.status, 404);
    // What is read only because it is published is read and not compared.
    for round in &rounds {
        publish(&app, round).await;
    }
    assert_eq!(eero.statuses(&rounds[0]).await, [200; 3]);
    assert_eq!(eero.ask(&format!("/api/v1/comparisons?{both}")).await.status, 404);
});

on_both_engines!(a_deactivated_owners_token_opens_nothing, |app| {
    let round = closed(&app, "Oma").await;
    let (aino, celia) = (app.aino().await, app.celia().await);
    app.give(&celia.account.id, Role::Coordinator(region(BIRGITTAS_REGION)))
        .await;
    let program = Program::of(&app, &celia, "", "30").await;
    assert_eq!(program.statuses(&round).await, [200; 3]);
    let path = format!("/people/{}/deactivation", celia.account.id);
    assert_eq!(aino.browser.post(&path, &[]).await.status, 303);
    assert_eq!(program.statuses(&round).await, [401; 3]);
    let path = format!("/people/{}/reactivation", celia.account.id);
    assert_eq!(aino.browser.post(&path, &[]).await.status, 303);
    assert_eq!(program.statuses(&round).await, [401; 3], "it stays ended");
    let again = app.signed_in(&celia.account.id).await;
    assert!(again.get("/account/tokens").await.text().contains("Poistettu käytöstä"));
});

on_both_engines!(a_round_that_is_reopened_is_no_longer_read, |app| {
    let round = closed(&app, "Oma").await;
    let program = Program::of(&app, &app.birgitta().await, "", "30").await;
    assert_eq!(program.statuses(&round).await, [200; 3]);
    app.step(&round.round.id, Step::ReturnToJoint).await;
    assert_eq!(program.statuses(&round).await, [404; 3]);
    assert!(program.ids("/api/v1/rounds").await.is_empty());
});

on_both_engines!(only_a_hash_of_the_token_is_kept_and_it_is_shown_once, |app| {
    let birgitta = app.birgitta().await;
    let program = Program::of(&app, &birgitta, "", "30").await;
    assert!(
        program.token.starts_with("pka_") && program.token.len() == 68,
        "{}",
        program.token.len()
    );
    let page = birgitta.browser.get("/account/tokens").await;
    assert!(
        page.text().contains("Excel") && page.text().contains("Ei vielä"),
        "{}",
        page.text()
    );
    assert!(!page.body.contains(&program.token) && !page.body.contains("pka_"));
    let stored = app.api_token_rows().await;
    assert_eq!(stored.len(), 1);
    assert_eq!(stored[0].0, keys::hash(&program.token));
    assert_eq!(stored[0].1, None, "not used yet");
    assert_eq!(program.ask("/api/v1/regions").await.status, 200);
    let first = app.api_token_rows().await.remove(0).1;
    app.advance(SignedDuration::from_secs(59));
    program.ask("/api/v1/regions").await;
    assert_eq!(app.api_token_rows().await.remove(0).1, first, "once a minute at most");
    app.advance(SignedDuration::from_secs(1));
    program.ask("/api/v1/regions").await;
    assert!(app.api_token_rows().await.remove(0).1 > first);
});

on_both_engines!(a_token_reads_while_its_use_cannot_be_noted, |app| {
    let program = Program::of(&app, &app.birgitta().await, "", "30").await;
    app.refuse_notes_of_use().await;
    assert_eq!(program.ask("/api/v1/regions").await.status, 200);
    assert_eq!(app.api_token_rows().await.remove(0).1, None);
});

on_both_engines!(a_token_comes_in_a_header_and_a_cookie_is_no_way_in, |app| {
    let birgitta = app.birgitta().await;
    let program = Program::of(&app, &birgitta, "", "30").await;
    let token = &program.token;
    // "excel:" and the token, as spreadsheets send them.
    let basic = format!("Basic {}", STANDARD.encode(format!("excel:{token}")));
    assert_eq!(
        program
            .ask_with("/api/v1/rounds", &[("Authorization", &basic)])
            .await
            .status,
        200
    );
    let signed_in = birgitta.browser.get("/api/v1/rounds").await;
    assert_eq!(signed_in.status, 401, "a session does not open the interface");
    for headers in [
        vec![],
        vec![("Authorization", "Bearer pka_0000")],
        vec![("Authorization", "Bearer")],
        vec![("Authorization", "Basic AAAA")],
    ] {
        let refused = program.ask_with("/api/v1/rounds?lang=en", &headers).await;
        assert_eq!(refused.status, 401, "{headers:?}");
        assert_eq!(refused.header("content-type"), "application/problem+json");
        let challenge = refused.header("www-authenticate");
        assert!(
            challenge.contains("Bearer") && challenge.contains("Basic"),
            "{challenge}"
        );
        assert_eq!(challenge.contains("invalid_token"), !headers.is_empty());
        assert!(refused.body.contains("Token needed"), "{}", refused.body);
    }
    let in_the_address = program.ask_with(&format!("/api/v1/rounds?token={token}x"), &[]).await;
    assert_eq!(in_the_address.status, 401);
    let other = birgitta.browser.post("/api/v1/rounds", &[]).await;
    assert_eq!((other.status, other.header("allow")), (405, "GET, HEAD"));
});

on_both_engines!(problems_speak_the_readers_language, |app| {
    let program = Program::of(&app, &app.birgitta().await, "", "30").await;
    let bearer = format!("Bearer {}", program.token);
    let cases = [
        (
            "/api/v1/rounds?limit=0&lang=sv",
            "",
            400,
            "Felaktig begäran",
            Some("limit"),
        ),
        ("/api/v1/rounds?regions=17", "en", 400, "Bad request", Some("regions")),
        (
            "/api/v1/rounds?state=open",
            "",
            400,
            "Virheellinen pyyntö",
            Some("state"),
        ),
        (
            "/api/v1/rounds?cursor=1",
            "",
            400,
            "Virheellinen pyyntö",
            Some("cursor"),
        ),
        (
            "/api/v1/rounds?closed_since=eilen",
            "",
            400,
            "Virheellinen pyyntö",
            Some("closed_since"),
        ),
        ("/api/v1/rounds?lang=de", "sv", 400, "Felaktig begäran", Some("lang")),
        (
            "/api/v1/rounds?region=17&region=15",
            "",
            400,
            "Virheellinen pyyntö",
            Some("region"),
        ),
        (
            "/api/v1/rounds?lang=sv&lang=sv",
            "",
            400,
            "Felaktig begäran",
            Some("lang"),
        ),
        ("/api/v1/sites?region=", "", 400, "Virheellinen pyyntö", Some("region")),
        ("/api/v1/regions/17?x=1", "", 400, "Virheellinen pyyntö", Some("x")),
        ("/api/v1/regions/99", "sv", 404, "Hittades inte", None),
        ("/api/v1/sites/1?lang=en", "sv", 404, "Not found", None),
        ("/api/v1/rounds/1", "en-GB,en", 404, "Not found", None),
    ];
    for (path, language, status, title, parameter) in cases {
        let headers = [("Authorization", bearer.as_str()), ("Accept-Language", language)];
        let reply = program.ask_with(path, &headers).await;
        assert_eq!(reply.status, status, "{path}");
        let problem: Value = serde_json::from_str(&reply.body).expect("JSON");
        assert_eq!(problem["title"], title, "{path}");
        assert_eq!(problem["status"], status, "{path}");
        assert_eq!(problem["parameter"].as_str(), parameter, "{path}");
        assert_eq!(reply.header("cache-control"), "no-store");
    }
    let nothing = program.browser.get("/api/v1/nothing?lang=en").await;
    assert_eq!(
        (nothing.status, nothing.header("content-type")),
        (404, "application/problem+json")
    );
});

on_both_engines!(an_unchanged_answer_is_not_sent_again, |app| {
    let round = closed(&app, "Oma").await;
    let program = Program::of(&app, &app.birgitta().await, "", "30").await;
    let bearer = format!("Bearer {}", program.token);
    for path in [
        format!("/api/v1/rounds/{}/results", round.round.id),
        format!("/api/v1/rounds/{}/results.csv", round.round.id),
        "/api/v1/rounds".to_owned(),
    ] {
        let first = program.ask(&path).await;
        assert_eq!(first.header("cache-control"), "private, no-cache");
        assert!(first.header("vary").to_lowercase().contains("authorization"));
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag}");
        let headers = [("Authorization", bearer.as_str()), ("If-None-Match", tag.as_str())];
        let again = program.ask_with(&path, &headers).await;
        assert_eq!(
            (again.status, again.body.as_str(), again.header("etag")),
            (304, "", tag.as_str())
        );
        let zipped = [("Authorization", bearer.as_str()), ("Accept-Encoding", "gzip")];
        let zipped = program.browser.get_with(&path, &zipped).await;
        assert_eq!(zipped.header("content-encoding"), "gzip", "{path}");
        assert_ne!(zipped.header("etag"), tag, "other bytes have another name");
        let headers = [
            ("Authorization", bearer.as_str()),
            ("Accept-Encoding", "gzip"),
            ("If-None-Match", zipped.header("etag")),
        ];
        assert_eq!(program.ask_with(&path, &headers).await.status, 304);
        let unknown = [("If-None-Match", tag.as_str())];
        assert_eq!(
            program.ask_with(&path, &unknown).await.status,
            401,
            "a tag opens nothing"
        );
        let head = program.browser.head_with(&path, &[("Authorization", &bearer)]).await;
        assert_eq!(
            (head.status, head.body.as_str(), head.header("etag")),
            (200, "", tag.as_str())
        );
        assert_eq!(head.header("content-length"), first.body.len().to_string());
    }
    let swedish = program.ask("/api/v1/regions/17?lang=sv").await;
    assert_ne!(
        swedish.header("etag"),
        program.ask("/api/v1/regions/17?lang=fi").await.header("etag")
    );
});

on_both_engines!(lists_come_in_pages_and_by_what_is_asked_for, |app| {
    let mut rounds = Vec::new();
    for name in ["Yksi", "Kaksi", "Kolme"] {
        rounds.push(closed(&app, name).await.round.id.to_string());
    }
    let birgitta = app.birgitta().await;
    let site = app.meeting_place(BIRGITTAS_REGION, "Pihlaja").await;
    app.meeting_place("15", "Muualla").await;
    let program = Program::of(&app, &birgitta, "", "30").await;
    rounds.reverse();
    assert_eq!(program.ids("/api/v1/rounds").await, rounds, "the one closed last first");
    let (mut found, mut path) = (Vec::new(), "/api/v1/rounds?limit=2".to_owned());
    loop {
        let page = program.json(&path).await;
        let items = page["items"].as_array().expect("items");
        found.extend(items.iter().map(|item| item["id"].as_str().expect("an id").to_owned()));
        match page["next"].as_str() {
            Some(next) => path = format!("/api/v1/rounds?limit=2&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(found, rounds);
    for (filter, count) in [
        ("region=17", 3),
        ("region=15", 0),
        ("state=closed", 3),
        ("instrument=jarjestot-osana-perhekeskusta", 3),
        ("instrument=kohtaamispaikka", 0),
        ("closed_since=2026-11-22", 3),
        ("closed_since=2026-11-23", 0),
        (&format!("site={site}"), 0),
    ] {
        let path = format!("/api/v1/rounds?{filter}");
        assert_eq!(program.ids(&path).await.len(), count, "{filter}");
    }
    assert_eq!(program.ids("/api/v1/sites").await, [site.to_string()]);
    assert_eq!(
        program.ids("/api/v1/sites?kind=meeting_place&region=17").await,
        [site.to_string()]
    );
    assert!(program.ids("/api/v1/sites?kind=family_centre").await.is_empty());
    assert_eq!(program.json(&format!("/api/v1/sites/{site}")).await["name"], "Pihlaja");
    let eero = Program::of(&app, &app.eero().await, "", "30").await;
    assert_eq!(eero.ask(&format!("/api/v1/sites/{site}")).await.status, 404);
    let regions = program.json("/api/v1/regions").await;
    assert_eq!(regions["items"].as_array().map(Vec::len), Some(22));
    let narrowed = Program::of(&app, &birgitta, BIRGITTAS_REGION, "30").await;
    let regions = narrowed.json("/api/v1/regions?lang=sv").await;
    assert_eq!(regions["items"][0]["code"], BIRGITTAS_REGION);
    assert_eq!(regions["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(narrowed.ask("/api/v1/regions/15").await.status, 404);
});

on_both_engines!(every_round_stands_on_one_page_however_long_the_pages_are, |app| {
    let mut rounds = Vec::new();
    for at in 0..13 {
        // Some are closed in the same instant.
        if at % 3 == 0 {
            app.advance(SignedDuration::from_mins(1));
        }
        let round = app
            .answered_round(Answered {
                state: RoundState::Closed,
                themes: 1,
                people: &[],
                ..Answered::default()
            })
            .await;
        rounds.push(round);
    }
    // One is closed again, last of all; one was brought in without its steps.
    app.advance(SignedDuration::from_mins(1));
    app.step(&rounds[4].round.id, Step::ReturnToJoint).await;
    app.advance(SignedDuration::from_mins(1));
    app.step(&rounds[4].round.id, Step::Closure).await;
    let bare = rounds[6].round.id.to_string();
    app.db()
        .put(move |conn| -> Result<_, DbError> {
            let own = schema::round_steps::table.filter(schema::round_steps::round_id.eq(&bare));
            Ok(diesel::delete(own).execute(conn)?)
        })
        .await
        .expect("no steps");
    for round in &rounds[..7] {
        publish(&app, round).await;
    }
    let birgitta = Program::of(&app, &app.birgitta().await, "", "30").await;
    let eero = Program::of(&app, &app.eero().await, "", "30").await;
    for (program, count) in [(&birgitta, 13), (&eero, 7)] {
        let all = program.json("/api/v1/rounds").await;
        let all = all["items"].as_array().expect("items").clone();
        assert_eq!(all.len(), count);
        assert_eq!(all[0]["id"], rounds[4].round.id.to_string(), "closed last");
        let place = |item: &Value| [&item["closed_at"], &item["id"]].map(|part| part.as_str().map(str::to_owned));
        assert!(
            all.windows(2).all(|two| place(&two[0]) > place(&two[1])),
            "in their order"
        );
        for limit in [1, 2, 5, 13] {
            let (mut seen, mut path) = (Vec::new(), format!("/api/v1/rounds?limit={limit}"));
            loop {
                let page = program.json(&path).await;
                let items = page["items"].as_array().expect("items");
                assert!(!items.is_empty() && items.len() <= limit);
                seen.extend(items.iter().cloned());
                let Some(next) = page["next"].as_str() else { break };
                path = format!("/api/v1/rounds?limit={limit}&cursor={next}");
            }
            assert_eq!(seen, all, "{limit} at once");
        }
    }
});

on_both_engines!(too_many_calls_and_too_many_wrong_tokens_wait, |app| {
    let birgitta = app.birgitta().await;
    let program = Program::of(&app, &birgitta, "", "30").await;
    for _ in 0..pace::AT_ONCE {
        assert_eq!(program.ask("/api/v1/regions/17").await.status, 200);
    }
    let limited = program.ask("/api/v1/regions/17").await;
    assert_eq!((limited.status, limited.header("retry-after")), (429, "1"));
    let other = Program::of(&app, &birgitta, "", "30").await;
    assert_eq!(
        other.ask("/api/v1/regions/17").await.status,
        429,
        "another token of the same account changes nothing"
    );
    let eero = Program::of(&app, &app.eero().await, "", "30").await;
    assert_eq!(eero.ask("/api/v1/regions/15").await.status, 200);
    app.advance(SignedDuration::from_secs(1));
    assert_eq!(program.ask("/api/v1/regions/17").await.status, 200);

    let wrong = Program::with(&app, "pka_wrong").await;
    for _ in 0..30 {
        assert_eq!(wrong.ask("/api/v1/regions").await.status, 401);
    }
    let limited = wrong.ask("/api/v1/regions").await;
    assert_eq!((limited.status, limited.header("retry-after")), (429, "600"));
    assert_eq!(
        program.ask("/api/v1/regions").await.status,
        200,
        "a right one is not held up"
    );
    app.advance(SignedDuration::from_mins(11));
    assert_eq!(wrong.ask("/api/v1/regions").await.status, 401);
});

on_both_engines!(the_description_lists_what_is_served_and_nothing_else, |app| {
    let program = Program::with(&app, "none").await;
    let described: BTreeSet<&str> = program.description.0["paths"]
        .as_object()
        .expect("paths")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(described, api::PATHS.iter().copied().collect());
    assert!(
        program.description.0["openapi"]
            .as_str()
            .expect("a version")
            .starts_with("3.1")
    );
    let mut ids = BTreeSet::new();
    for (path, item) in program.description.0["paths"].as_object().expect("paths") {
        let operation = &item["get"];
        assert_eq!(
            item.as_object().map(serde_json::Map::len),
            Some(1),
            "{path}: GET and nothing else"
        );
        assert!(ids.insert(operation["operationId"].as_str().expect("an id")), "{path}");
        assert!(
            operation["summary"].as_str().is_some_and(|text| text.len() > 5),
            "{path}"
        );
        let answer = &operation["responses"]["200"]["content"];
        assert!(answer.as_object().is_some_and(|kinds| !kinds.is_empty()), "{path}");
        let is_open = path == "/api/v1/openapi.json";
        assert_eq!(operation["responses"]["401"].is_null(), is_open, "{path}");
        for parameter in operation["parameters"].as_array().expect("parameters") {
            assert!(
                parameter["description"].is_string() && parameter["schema"].is_object(),
                "{path}: {parameter}"
            );
        }
        // Each is served: without a token it is asked for, not unknown.
        let sample = path.replace("{id}", "0").replace("{code}", "17");
        let expected = if is_open { 200 } else { 401 };
        assert_eq!(program.browser.get(&sample).await.status, expected, "{path}");
    }
    for schema in program.description.0["components"]["schemas"]
        .as_object()
        .expect("schemas")
        .values()
    {
        assert!(schema["description"].is_string(), "{schema}");
    }
});

on_both_engines!(
    a_token_is_made_by_those_who_read_and_by_a_form_that_tells_its_flaws,
    |app| {
        let celia = app.celia().await;
        assert_eq!(
            celia.browser.get("/account/tokens").await.status,
            404,
            "nothing to read yet"
        );
        assert!(!celia.browser.get("/account").await.body.contains("/account/tokens"));
        let birgitta = app.birgitta().await;
        let account = birgitta.browser.get("/account").await;
        assert!(account.body.contains("href=\"/account/tokens\""));
        let page = birgitta.browser.get("/account/tokens").await;
        assert_eq!(
            page.attributes("select[name=scope] option", "value"),
            ["", BIRGITTAS_REGION]
        );
        assert_eq!(page.attributes("input[name=days][checked]", "value"), ["90"]);
        let form = [("name", ""), ("scope", "15"), ("days", "1000")];
        let refused = birgitta.browser.post("/account/tokens", &form).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.texts(".flaw").len(), 3, "{}", refused.text());
        assert_eq!(app.browser().get("/account/tokens").await.status, 303);
        assert!(app.api_token_rows().await.is_empty());
        let aino = app.aino().await;
        let page = aino.browser.get("/account/tokens").await;
        assert_eq!(page.attributes("select[name=scope] option", "value").len(), 23);
    }
);
