//! What people without an account are shown of a closed round, by a link and on the public site, and what not.

use crate::support::seed::Put;
use diesel::prelude::*;
use jiff::SignedDuration;
use perhekeskusarviointi::db::schema::{failed_tries, rounds, share_links};
use perhekeskusarviointi::db::{self, DbError};
use perhekeskusarviointi::domain::ActorGroup;
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::keys;
use serde_json::Value;

use crate::results::agree;
use crate::support::{Answered, AnsweredRound, HIDDEN_LABEL, Person, Reply, SHOWN_LABEL, TestApp, on_both_engines};

/// Below a link or a published round.
const FILES: [&str; 7] = [
    "",
    "/results.xlsx",
    "/results.csv",
    "/results.json",
    "/charts/radar.svg?size=page",
    "/charts/groups.svg?lang=sv",
    "/charts/radar.png",
];

async fn closed(app: &TestApp, sketch: Answered) -> AnsweredRound {
    app.answered_round(Answered {
        state: RoundState::Closed,
        ..sketch
    })
    .await
}

/// Makes a link as a co-ordinator does; its path.
async fn link(birgitta: &Person, round: &RoundId, days: &str) -> String {
    let fields = [("note", "Johtoryhmä"), ("days", days)];
    let page = birgitta
        .browser
        .post(&format!("/rounds/{round}/share-links"), &fields)
        .await;
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(
        page.texts("nav.languages").is_empty(),
        "another language would lose the link"
    );
    let shown = page.attributes("#share-link", "value").remove(0);
    let at = shown.find("/shared/").expect("an address of ours");
    shown[at..].to_owned()
}

async fn publish(birgitta: &Person, round: &RoundId) {
    let reply = birgitta
        .browser
        .post(&format!("/rounds/{round}/publication"), &[])
        .await;
    assert_eq!(reply.status, 303, "{}", reply.text());
}

/// Without asking whether there is anything to publish.
async fn published_directly(app: &TestApp, round: &RoundId) {
    let (id, now) = (round.clone(), app.now());
    app.db()
        .put(move |conn| -> Result<(), DbError> {
            db::publications::insert(conn, &id, &Mark { by: None, at: now })?;
            Ok(())
        })
        .await
        .expect("a published round");
}

/// Status, headers and body, without what differs between any two answers and without the path itself.
fn seen(reply: &Reply, path: &str) -> (u16, Vec<(String, String)>, String) {
    let mut headers: Vec<(String, String)> = reply
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()))
        .filter(|(name, _)| !["x-request-id", "date"].contains(&name.as_str()))
        .collect();
    headers.sort();
    (reply.status, headers, reply.body.replace(path, "…"))
}

on_both_engines!(a_link_opens_the_results_to_whoever_has_it, |app| {
    let birgitta = app.birgitta().await;
    let round = closed(&app, Answered::default()).await;
    let path = link(&birgitta, &round.round.id, "30").await;
    let key = path.trim_start_matches("/shared/");
    assert_eq!(key.len(), 64, "256 bits");

    let stranger = app.browser();
    for file in FILES {
        let reply = stranger.get(&format!("{path}{file}")).await;
        assert_eq!(reply.status, 200, "{file}: {}", reply.text());
        assert_eq!(reply.header("cache-control"), "no-store", "{file}");
        assert_eq!(reply.header("x-robots-tag"), "noindex, nofollow", "{file}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{file}");
        assert_eq!(reply.header("set-cookie"), "", "{file}");
    }
    let page = stranger.get(&path).await;
    assert!(page.heading().contains("Pohjanmaan kierros"), "{}", page.heading());
    assert!(page.text().contains("22.12.2026 klo 12.00 asti"), "{}", page.text());
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex, nofollow"]);
    assert_eq!(page.attributes("meta[name=referrer]", "content"), ["no-referrer"]);
    // Every way on from here stays behind the link or leads to everybody's pages.
    for way in page.attributes("a", "href") {
        let stays = way.starts_with(&path) || way.starts_with('#');
        assert!(
            stays || ["/", "/about", "/accessibility", "/privacy"].contains(&way.as_str()),
            "{way}"
        );
    }
    // One picture in pixels is asked for above; each takes a second in a test.
    let downloads = page.attributes("a[download]", "href");
    for download in downloads.iter().filter(|address| !address.contains(".png")) {
        assert_eq!(stranger.get(download).await.status, 200, "{download}");
    }
    assert_eq!(page.attributes("form", "action"), std::slice::from_ref(&path));
    let theme = stranger.get(&format!("{path}?theme=rakenteet")).await;
    assert_eq!(theme.texts(".theme h3"), ["Yhteisen työn rakenteet"]);
    for file in ["?theme=nothing", "/charts/pie.svg", "/charts/radar.svg?lang=de"] {
        let reply = stranger.get(&format!("{path}{file}")).await;
        assert_eq!(
            (reply.status, reply.header("x-robots-tag")),
            (404, "noindex, nofollow"),
            "{file}"
        );
        assert_eq!(reply.heading(), "Sivua ei löytynyt", "the link is not to blame");
    }
    // Whoever is signed in sees what the link shows, and nothing of their own.
    let page = birgitta.browser.get(&path).await;
    assert!(!page.body.contains("Birgitta") && !page.body.contains("/rounds/"));

    // Only the key's hash is kept.
    let stored: Vec<String> = app
        .db()
        .read(|conn| -> Result<_, DbError> { Ok(share_links::table.select(share_links::token_hash).load(conn)?) })
        .await
        .expect("the links");
    assert_eq!(stored, [keys::hash(key)]);
    let told = birgitta.browser.get(&round.path("sharing")).await;
    assert!(!told.body.contains(key), "shown once");
});

on_both_engines!(a_head_tells_what_a_get_would, |app| {
    let birgitta = app.birgitta().await;
    let round = closed(&app, Answered::default()).await;
    publish(&birgitta, &round.round.id).await;
    let shared = link(&birgitta, &round.round.id, "7").await;
    let unknown = format!("/shared/{}", "0".repeat(64));
    for path in [shared, format!("/published/{}", round.round.id), unknown] {
        for file in FILES {
            let path = format!("{path}{file}");
            let (head, get) = (app.browser().head(&path).await, app.browser().get(&path).await);
            let (status, headers, _) = seen(&get, &path);
            let (status_of_head, headers_of_head, body) = seen(&head, &path);
            assert_eq!((status_of_head, body.as_str()), (status, ""), "{path}");
            let kind = |headers: &[(String, String)]| -> Vec<(String, String)> {
                let kept = ["content-type", "cache-control", "x-robots-tag", "referrer-policy"];
                headers
                    .iter()
                    .filter(|(name, _)| kept.contains(&name.as_str()))
                    .cloned()
                    .collect()
            };
            assert_eq!(kind(&headers_of_head), kind(&headers), "{path}");
        }
    }
});

on_both_engines!(a_link_that_opens_nothing_never_tells_why, |app| {
    let birgitta = app.birgitta().await;
    let [one, other, reopened] = [
        closed(&app, Answered::default()).await,
        closed(&app, Answered::default()).await,
        closed(&app, Answered::default()).await,
    ];
    let unknown = format!("/shared/{}", keys::fresh());
    let expired = link(&birgitta, &one.round.id, "7").await;
    let outlives = link(&birgitta, &one.round.id, "30").await;
    let revoked = link(&birgitta, &other.round.id, "365").await;
    let ended = link(&birgitta, &reopened.round.id, "365").await;
    let browser = app.browser();
    for path in [&expired, &outlives, &revoked, &ended] {
        assert_eq!(browser.get(path).await.status, 200);
    }

    let page = birgitta.browser.get(&other.path("sharing")).await;
    let address = page.attributes("form[action$='/revocation']", "action").remove(0);
    let done = birgitta.browser.post(&address, &[]).await;
    assert_eq!(done.status, 303);
    assert_eq!(browser.get(&revoked).await.status, 404, "at once");
    app.step(&reopened.round.id, Step::ReturnToJoint).await;
    assert_eq!(browser.get(&ended).await.status, 404, "at once");
    app.step(&reopened.round.id, Step::Closure).await;
    assert_eq!(browser.get(&expired).await.status, 200);
    app.advance(SignedDuration::from_hours(24 * 7));
    assert_eq!(browser.get(&outlives).await.status, 200);

    let odd = "/shared/7f'; DROP TABLE rounds".to_owned();
    for file in FILES {
        let expected = browser.get(&format!("{unknown}{file}")).await;
        let expected = seen(&expected, &unknown);
        assert_eq!(expected.0, 404);
        for path in [&expired, &revoked, &ended] {
            let reply = browser.get(&format!("{path}{file}")).await;
            assert_eq!(seen(&reply, path), expected, "{file}");
        }
        assert_eq!(browser.get(&format!("{odd}{file}")).await.status, 404);
    }
    let page = app.browser().get(&expired).await;
    assert_eq!(page.heading(), "Tällä linkillä ei pääse tuloksiin");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex, nofollow"]);
});

on_both_engines!(guessing_is_limited_and_never_those_who_have_the_link, |app| {
    let birgitta = app.birgitta().await;
    let round = closed(&app, Answered::default()).await;
    let path = link(&birgitta, &round.round.id, "30").await;
    let browser = app.browser();
    let wrong = || format!("/shared/{}", keys::fresh());
    for _ in 0..300 {
        assert_eq!(browser.get(&wrong()).await.status, 404);
    }
    let reply = browser.get(&wrong()).await;
    assert_eq!((reply.status, reply.header("x-robots-tag")), (429, "noindex, nofollow"));
    assert_eq!(reply.attributes("meta[name=referrer]", "content"), ["no-referrer"]);
    // The room behind the same address goes on.
    for _ in 0..3 {
        assert_eq!(browser.get(&path).await.status, 200);
    }
    // Who tried is not to be read from what is kept, nor what they tried.
    let kept: Vec<String> = app
        .db()
        .read(|conn| -> Result<_, DbError> {
            Ok(failed_tries::table
                .select(failed_tries::key_hash)
                .distinct()
                .load(conn)?)
        })
        .await
        .expect("the failures");
    assert_eq!(kept.len(), 2, "one address, and all");
    assert!(kept.iter().all(|about| about.len() == 64), "{kept:?}");
    app.advance(SignedDuration::from_mins(11));
    assert_eq!(browser.get(&wrong()).await.status, 404);
});

on_both_engines!(uses_are_counted_without_saying_whose, |app| {
    let birgitta = app.birgitta().await;
    let round = closed(&app, Answered::default()).await;
    let path = link(&birgitta, &round.round.id, "30").await;
    let sharing = round.path("sharing");
    let told = birgitta.browser.get(&sharing).await;
    assert!(told.texts("#working-links").join(" ").contains("ei kertaakaan"));
    for _ in 0..2 {
        assert_eq!(app.browser().get(&path).await.status, 200);
    }
    // What belongs to the page is no use of its own, nor is what nobody reads.
    app.browser().get(&format!("{path}/results.csv")).await;
    app.browser().get(&format!("{path}/charts/radar.svg")).await;
    app.browser().get(&format!("{path}?theme=nothing")).await;
    app.browser().head(&path).await;
    let told = birgitta.browser.get(&sharing).await;
    let rows = told.texts("#working-links tbody tr");
    assert_eq!(rows.len(), 1);
    for words in [
        "Johtoryhmä",
        "Birgitta Berg",
        "2 kertaa, viimeksi 22.11.2026",
        "22.12.2026",
    ] {
        assert!(rows[0].contains(words), "{words}: {rows:?}");
    }
});

on_both_engines!(who_comes_by_a_link_reads_while_its_use_cannot_be_noted, |app| {
    let birgitta = app.birgitta().await;
    let round = closed(&app, Answered::default()).await;
    let path = link(&birgitta, &round.round.id, "30").await;
    app.refuse_notes_of_use().await;
    assert_eq!(app.browser().get(&path).await.status, 200);
    assert!(
        birgitta
            .browser
            .get(&round.path("sharing"))
            .await
            .texts("#working-links")
            .join(" ")
            .contains("ei kertaakaan")
    );
});

on_both_engines!(another_spelling_of_the_address_changes_nothing, |app| {
    let birgitta = app.birgitta().await;
    let round = closed(&app, Answered::default()).await;
    let path = link(&birgitta, &round.round.id, "30").await;
    for way in ["/%73hared", "/s%68ared"] {
        let odd = path.replace("/shared", way);
        for (file, status) in [("", 200), ("/results.json", 200), ("?theme=nothing", 404)] {
            let reply = app.browser().get(&format!("{odd}{file}")).await;
            assert_eq!(
                (
                    reply.status,
                    reply.header("x-robots-tag"),
                    reply.header("referrer-policy")
                ),
                (status, "noindex, nofollow", "no-referrer"),
                "{way} {file}"
            );
        }
    }
    let odd = birgitta.browser.get("/%61pi/v1/rounds?lang=en").await;
    assert_eq!(
        (odd.status, odd.header("content-type")),
        (401, "application/problem+json")
    );
    assert_eq!(odd.header("set-cookie"), "", "the interface sends no cookie");
});

on_both_engines!(where_organisations_are_shown_who_makes_a_link_is_told, |app| {
    let birgitta = app.birgitta().await;
    let round = closed(&app, Answered::default()).await;
    let warns = |page: &Reply| page.text().contains("organisaatiot vastasivat omissa nimissään");
    assert!(!warns(&birgitta.browser.get(&round.path("sharing")).await));
    app.show_organisations(&round.round.id).await;
    assert!(warns(&birgitta.browser.get(&round.path("sharing")).await));
});

on_both_engines!(
    those_with_a_link_read_reasons_and_actions_and_no_comments_or_names,
    |app| {
        let birgitta = app.birgitta().await;
        let before = closed(
            &app,
            Answered {
                name: "Viime vuosi",
                ..Answered::default()
            },
        )
        .await;
        let round = closed(
            &app,
            Answered {
                previous: Some(before.round.id.clone()),
                ..Answered::default()
            },
        )
        .await;
        agree(&app, &round).await;
        let path = link(&birgitta, &round.round.id, "30").await;
        let page = app.browser().get(&path).await;
        let text = page.text();
        for words in [
            "Sovimme, että tieto kulkee.",
            "Pidetään yhteinen iltapäivä",
            "1.2.2027",
            "Viime vuosi",
            "2 → 5",
        ] {
            assert!(text.contains(words), "{words}: {text}");
        }
        // The reader of the region is shown these, too.
        let reader = app.reader().await.browser.get(&round.path("results")).await;
        assert!(reader.text().contains("Sana 0") && reader.text().contains("Keskus & järjestöt"));
        for file in FILES {
            let body = app.browser().get(&format!("{path}{file}")).await.body;
            for word in ["Sana ", "Keskus &amp;", HIDDEN_LABEL] {
                assert!(!body.contains(word), "{word} in {file}");
            }
        }
        // The files are those of the reader, to the byte.
        for file in [
            "results.csv",
            "results.json",
            "charts/radar.svg",
            "charts/distribution.svg?theme=tunnettuus",
        ] {
            let own = birgitta.browser.get(&round.path(file)).await;
            let shared = app.browser().get(&format!("{path}/{file}")).await;
            assert_eq!((shared.status, &shared.body), (own.status, &own.body), "{file}");
        }
    }
);

on_both_engines!(everybody_reads_figures_and_none_of_the_groups_words, |app| {
    let birgitta = app.birgitta().await;
    let before = closed(
        &app,
        Answered {
            name: "Viime vuosi",
            ..Answered::default()
        },
    )
    .await;
    let round = closed(
        &app,
        Answered {
            previous: Some(before.round.id.clone()),
            ..Answered::default()
        },
    )
    .await;
    agree(&app, &round).await;
    publish(&birgitta, &round.round.id).await;
    let path = format!("/published/{}", round.round.id);
    let page = app.browser().get(&path).await;
    assert_eq!((page.status, page.header("cache-control")), (200, "no-store"));
    assert_eq!(page.header("x-robots-tag"), "", "search engines may find it");
    assert!(page.attributes("meta[name=robots]", "content").is_empty());
    // What was chosen is there; what was written is not.
    let text = page.text();
    assert!(text.contains("2 → 5") && text.contains("Ryhmä merkitsi vahvuudeksi") && text.contains(SHOWN_LABEL));
    for file in FILES {
        let body = app.browser().get(&format!("{path}{file}")).await.body;
        for word in [
            "Sana ",
            "Sovimme",
            "iltapäivä",
            "Keskus &amp;",
            "Toimenpiteet",
            "Viime vuosi",
            "Viimeksi",
            HIDDEN_LABEL,
        ] {
            assert!(!body.contains(word), "{word} in {file}");
        }
    }
    for way in page.attributes("a", "href") {
        assert!(!way.starts_with("/rounds/"), "{way}");
    }
    let downloads = page.attributes("a[download]", "href");
    for download in downloads.iter().filter(|address| !address.contains(".png")) {
        assert_eq!(app.browser().get(download).await.status, 200, "{download}");
    }
    let own = birgitta.browser.get(&round.path("results.csv")).await;
    assert_eq!(app.browser().get(&format!("{path}/results.csv")).await.body, own.body);
    // Last time is told once that round is published as well.
    publish(&birgitta, &before.round.id).await;
    let page = app.browser().get(&path).await;
    assert!(page.text().contains("Viime vuosi") && page.text().contains("Viimeksi"));
});

on_both_engines!(
    organisations_that_answer_in_public_are_not_told_apart_to_everybody,
    |app| {
        let birgitta = app.birgitta().await;
        let round = closed(&app, Answered::default()).await;
        let id = round.round.id.to_string();
        app.db()
            .put(move |conn| -> Result<(), DbError> {
                diesel::update(rounds::table.find(&id))
                    .set(rounds::anonymity.eq("organisation_shown"))
                    .execute(conn)?;
                Ok(())
            })
            .await
            .expect("a round with organisations shown");
        publish(&birgitta, &round.round.id).await;
        let by_link = link(&birgitta, &round.round.id, "30").await;
        let groups = |reply: &Reply| {
            let file: Value = serde_json::from_str(&reply.body).expect("JSON");
            let rows = file["rows"].as_array().expect("rows");
            let mut groups: Vec<String> = rows
                .iter()
                .filter_map(|row| row["group"].as_str().map(str::to_owned))
                .collect();
            groups.sort();
            groups.dedup();
            groups
        };
        let shared = app.browser().get(&format!("{by_link}/results.json")).await;
        assert!(groups(&shared).len() > 2 && groups(&shared).contains(&"ngo".to_owned()));
        let path = format!("/published/{}", round.round.id);
        let public = app.browser().get(&format!("{path}/results.json")).await;
        assert_eq!(groups(&public), ["all"]);
        let file: Value = serde_json::from_str(&public.body).expect("JSON");
        assert_eq!(file["round"]["groups"], Value::Array(Vec::new()));
        let csv = app.browser().get(&format!("{path}/results.csv")).await.body;
        let own = birgitta.browser.get(&round.path("results.csv")).await.body;
        let over_all: Vec<&str> = own
            .lines()
            .filter(|line| line.starts_with("theme,") || line.contains(",all,"))
            .collect();
        assert_eq!(
            csv.lines().collect::<Vec<_>>(),
            over_all,
            "a part of what the region sees, and nothing else"
        );
        let page = app.browser().get(&path).await;
        assert!(
            page.text()
                .contains("Tässä näytetään vain kaikkien vastaajien luvut yhdessä.")
        );
        for word in [SHOWN_LABEL, "Järjestöväki", HIDDEN_LABEL] {
            assert!(!page.body.contains(word), "{word}");
        }
        assert_eq!(
            app.browser().get(&format!("{path}/charts/groups.svg")).await.status,
            404
        );
    }
);

on_both_engines!(a_long_list_of_what_is_published_comes_in_pages, |app| {
    let mut sketch = 0..103;
    let first = closed(
        &app,
        Answered {
            themes: 1,
            people: &[],
            ..Answered::default()
        },
    )
    .await;
    for year in [2025, 2026] {
        for _ in sketch.by_ref().take(if year == 2025 { 2 } else { 101 }) {
            let round = closed(
                &app,
                Answered {
                    themes: 1,
                    people: &[],
                    year,
                    ..Answered::default()
                },
            )
            .await;
            published_directly(&app, &round.round.id).await;
        }
    }
    let browser = app.browser();
    let page = browser.get("/published").await;
    let cards = page.attributes(".card a", "href");
    assert_eq!(cards.len(), 100);
    let ways = page.attributes("nav[aria-label='Luettelon sivut'] a", "href");
    assert_eq!(ways, ["/published?region=&year=&page=2"]);
    let last = browser.get(&ways[0]).await;
    let mut all = last.attributes(".card a", "href");
    assert_eq!(all.len(), 3);
    all.extend(cards);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 103, "each once");
    assert!(!all.contains(&format!("/published/{}", first.round.id)));
    let ways = last.attributes("nav[aria-label='Luettelon sivut'] a", "href");
    assert_eq!(ways, ["/published?region=&year=&page=1"]);
    assert_eq!(
        last.attributes("select[name=year] option", "value"),
        ["", "2026", "2025"]
    );
    for (address, count) in [
        ("/published?year=2025&region=17", 2),
        ("/published?year=2026&page=2", 1),
        ("/published?year=2026&page=3", 0),
        ("/published?page=0", 100),
        ("/published?page=x", 100),
        ("/published?page=99999999999999", 0),
    ] {
        let page = browser.get(address).await;
        assert_eq!(
            (page.status, page.attributes(".card a", "href").len()),
            (200, count),
            "{address}"
        );
    }
});

on_both_engines!(what_is_published_is_found_from_the_front_page, |app| {
    let birgitta = app.birgitta().await;
    let browser = app.browser();
    assert!(!browser.get("/").await.body.contains("/published"));
    let empty = browser.get("/published").await;
    assert!(empty.status == 200 && empty.text().contains("Julkaistuja tuloksia ei ole"));
    let round = closed(&app, Answered::default()).await;
    let open = app
        .answered_round(Answered {
            state: RoundState::Joint,
            name: "Kesken oleva",
            ..Answered::default()
        })
        .await;
    publish(&birgitta, &round.round.id).await;
    assert!(
        browser
            .get("/")
            .await
            .attributes("a", "href")
            .contains(&"/published".to_owned())
    );
    let path = format!("/published/{}", round.round.id);
    let cases = [
        ("/published", true),
        ("/published?region=&year=", true),
        ("/published?region=17&year=2026", true),
        ("/published?region=15", false),
        ("/published?year=1999", false),
        ("/published?region=%27&year=%3Cb%3E", false),
    ];
    for (address, there) in cases {
        let page = browser.get(address).await;
        assert_eq!(page.status, 200, "{address}");
        let links = page.attributes(".card a", "href");
        assert_eq!(links == [path.clone()], there, "{address}: {links:?}");
    }
    let page = browser.get("/published").await;
    assert!(page.text().contains("Pohjanmaan hyvinvointialue") && !page.text().contains("Kesken oleva"));
    assert!(
        !page.text().contains("18"),
        "how many joined is told by results only: {}",
        page.text()
    );

    // What is not published is as what is not there.
    let unknown = format!("/published/{}", RoundId::from_uuid(uuid::Uuid::new_v4()));
    let expected = browser.get(&unknown).await;
    let foreign = format!("/published/{}", open.round.id);
    assert_eq!(seen(&browser.get(&foreign).await, &foreign), seen(&expected, &unknown));
    let withdrawn = birgitta.browser.post(&round.path("publication/withdrawal"), &[]).await;
    assert_eq!(withdrawn.status, 303);
    for file in FILES {
        assert_eq!(browser.get(&format!("{path}{file}")).await.status, 404, "{file}");
    }
    assert_eq!(seen(&browser.get(&path).await, &path), seen(&expected, &unknown));
    publish(&birgitta, &round.round.id).await;
    app.step(&round.round.id, Step::ReturnToJoint).await;
    assert_eq!(browser.get(&path).await.status, 404, "reopened");
    app.step(&round.round.id, Step::Closure).await;
    assert_eq!(browser.get(&path).await.status, 404, "not by itself");
});

on_both_engines!(a_round_with_too_few_answers_is_not_published, |app| {
    let birgitta = app.birgitta().await;
    let round = closed(
        &app,
        Answered {
            people: &[(ActorGroup::Ngo, 2)],
            ..Answered::default()
        },
    )
    .await;
    let page = birgitta.browser.get(&round.path("sharing")).await;
    assert!(
        page.text().contains("Siksi kierrosta ei voi julkaista."),
        "{}",
        page.text()
    );
    assert!(!page.body.contains("/publication\""));
    assert_eq!(birgitta.browser.get(&round.path("publication")).await.status, 409);
    assert_eq!(birgitta.browser.post(&round.path("publication"), &[]).await.status, 409);
    assert_eq!(
        app.browser()
            .get(&format!("/published/{}", round.round.id))
            .await
            .status,
        404
    );
    // It may be shared, and tells no figure.
    let path = link(&birgitta, &round.round.id, "7").await;
    let page = app.browser().get(&path).await;
    assert!(page.text().contains("Vastauksia on liian vähän"));
    assert!(page.texts(".picture").is_empty());
});
