//! Closed rounds beside each other: who is shown which, the same figures everywhere, and nothing that gives away a round
//! without a name.

use crate::support::seed::Put;
use perhekeskusarviointi::charts::ComparisonChart;
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{DbError, publications, regions, sites};
use perhekeskusarviointi::domain::account::{ReaderScope, Role};
use perhekeskusarviointi::domain::ids::SiteId;
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::site::{Site, SiteFacts, SiteKind};
use perhekeskusarviointi::domain::{ActorGroup, Language};
use serde_json::Value;

use crate::support::{Answered, AnsweredRound, BIRGITTAS_REGION, Reply, TestApp, on_both_engines, region};

async fn closed(app: &TestApp, year: i16, site: Option<&SiteId>) -> AnsweredRound {
    app.answered_round(Answered {
        state: RoundState::Closed,
        year,
        site: site.cloned(),
        ..Answered::default()
    })
    .await
}

async fn family_centre(app: &TestApp, name: &'static str) -> SiteId {
    let (id, now) = (SiteId::from_uuid(fresh_uuid()), app.now());
    app.db()
        .put(move |conn| {
            let region = region(BIRGITTAS_REGION);
            let municipalities = regions::list_municipalities(conn, &region)?;
            let site = Site {
                id: id.clone(),
                region,
                facts: SiteFacts {
                    kind: SiteKind::FamilyCentre,
                    name: name.to_owned(),
                    municipality: municipalities[0].code.clone(),
                    operator: None,
                },
                archived: None,
                revision: 1,
            };
            sites::insert(conn, &site, &Mark { by: None, at: now })?;
            Ok::<_, DbError>(site.id)
        })
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"))
}

fn address(ending: &str, rounds: &[&AnsweredRound]) -> String {
    let rounds: Vec<String> = rounds.iter().map(|own| format!("round={}", own.round.id)).collect();
    format!("/comparison{ending}?{}", rounds.join("&"))
}

/// The columns of the first row of a table.
fn columns(reply: &Reply, table: &str) -> Vec<String> {
    reply.texts(&format!("#{table} thead th"))
}

on_both_engines!(each_person_is_shown_the_rounds_they_know, |app| {
    let [aino, birgitta, celia, eero] = [
        app.aino().await,
        app.birgitta().await,
        app.celia().await,
        app.eero().await,
    ];
    let reader_role = Role::Reader(ReaderScope::Region(region(BIRGITTAS_REGION)));
    let reader = app.person("Riitta Reader", Language::Fi, &[reader_role]).await;
    let (first, second) = (closed(&app, 2025, None).await, closed(&app, 2026, None).await);
    app.give(&celia.account.id, Role::Facilitator(second.round.id.clone()))
        .await;
    let both = [&first, &second];
    let addresses = [
        address("", &both),
        address(".csv", &both),
        address(".json", &both),
        address(".xlsx", &both) + "&lang=sv",
        address(".pptx", &both),
        address(".zip", &both),
        address("/charts/trend.svg", &both),
        address("/charts/heatmap.png", &both),
        address(".docx", &both) + "&sections=participants",
    ];
    let trend = format!("/regions/{BIRGITTAS_REGION}/trend");
    for at in addresses.iter().chain([&trend]) {
        for (person, status) in [(&birgitta, 200), (&reader, 200), (&eero, 404), (&aino, 404)] {
            assert_eq!(
                person.browser.get(at).await.status,
                status,
                "{} {at}",
                person.account.name
            );
        }
        assert_eq!(app.browser().get(at).await.status, 303, "{at}");
    }
    // Of the two Celia knows one: together they are not there, and the one alone has nothing beside it.
    for at in &addresses {
        assert_eq!(celia.browser.get(at).await.status, 404, "{at}");
    }
    let alone = celia.browser.get(&address("", &[&second])).await;
    assert_eq!(alone.status, 200);
    assert!(alone.text().contains("vähintään kaksi kierrosta"), "{}", alone.text());
    let trend = celia.browser.get(&trend).await;
    assert_eq!(trend.status, 200);
    assert!(
        trend.text().contains("Vasta yksi päättynyt kierros"),
        "{}",
        trend.text()
    );
    let side = format!("/regions/{BIRGITTAS_REGION}/side-by-side");
    assert_eq!(birgitta.browser.get(&side).await.status, 200);
    assert_eq!(eero.browser.get(&side).await.status, 404);
});

on_both_engines!(only_closed_rounds_that_exist_are_compared, |app| {
    let [birgitta, eero] = [app.birgitta().await, app.eero().await];
    let round = closed(&app, 2025, None).await;
    let open = app
        .answered_round(Answered {
            state: RoundState::Open,
            ..Answered::default()
        })
        .await;
    let with_open = address("", &[&round, &open]);
    assert_eq!(birgitta.browser.get(&with_open).await.status, 409);
    assert_eq!(eero.browser.get(&with_open).await.status, 404);
    let own = address("", &[&round]);
    let nobody = fresh_uuid();
    for wrong in [
        "/comparison".to_owned(),
        "/comparison?round=x".to_owned(),
        format!("{own}&round={nobody}"),
        format!("{own}&since=x"),
        format!("{own}&theme=x"),
        format!("/regions/{BIRGITTAS_REGION}/trend?instrument=x"),
        format!("/sites/{nobody}/trend"),
        "/regions/99/trend".to_owned(),
        address("/charts/pie.svg", &[&round]),
    ] {
        assert_eq!(birgitta.browser.get(&wrong).await.status, 404, "{wrong}");
    }
});

on_both_engines!(
    a_subject_s_rounds_stand_over_time_with_the_figures_of_their_own_pages,
    |app| {
        let birgitta = app.birgitta().await;
        // Stored in another order than they ended.
        let (third, first) = (closed(&app, 2026, None).await, closed(&app, 2024, None).await);
        let second = closed(&app, 2025, None).await;
        let page = birgitta
            .browser
            .get(&format!("/regions/{BIRGITTAS_REGION}/trend"))
            .await;
        assert_eq!(page.status, 200);
        assert_eq!(columns(&page, "themes-table")[1..], ["2024", "2025", "2026"]);
        assert_eq!(page.attributes("input[name=round][checked]", "value").len(), 3);
        // The very same answers: nothing has moved.
        assert!(
            page.text().contains("Minkään kriteerin nykytila ei noussut"),
            "{}",
            page.text()
        );
        assert!(page.text().contains("Welch 1947"));
        assert_eq!(page.attributes("article.picture", "aria-labelledby").len(), 3);

        let json = birgitta
            .browser
            .get(&address(".json", &[&third, &first, &second]))
            .await;
        let told: Value = serde_json::from_str(&json.body).expect("JSON");
        assert_eq!(told["order"], "time");
        assert!(
            told["definitions"]["mark"]["meaning"]
                .as_str()
                .is_some_and(|text| text.contains("Welch"))
        );
        let csv = birgitta.browser.get(&address(".csv", &[&first, &second, &third])).await;
        let rows = told["rows"].as_array().expect("rows");
        assert_eq!(csv.body.lines().count(), rows.len() + 1);
        for round in [&first, &second, &third] {
            let own = birgitta.browser.get(&round.path("results.json")).await;
            let own: Value = serde_json::from_str(&own.body).expect("JSON");
            let id = round.round.id.as_str();
            let mut compared = 0;
            for row in rows.iter().filter(|row| row["round"] == id && row["of"] == "criterion") {
                let of = |asked: &str| {
                    let all = own["rows"].as_array().expect("rows").iter();
                    let mut own = all.filter(|own| own["criterion"] == row["criterion"] && own["group"] == "all");
                    own.find(|own| own["asked"] == asked).expect("a row").clone()
                };
                assert_eq!(row["current"], of("current")["mean"]);
                assert_eq!((&row["n"], &row["sd"]), (&of("current")["n"], &of("current")["sd"]));
                assert_eq!(row["target"], of("target")["mean"]);
                compared += 1;
            }
            assert_eq!(compared, round.criteria.len());
            for theme in own["themes"].as_array().expect("themes") {
                let mut rows = rows.iter().filter(|row| row["round"] == id && row["of"] == "theme");
                let row = rows.find(|row| row["theme"] == theme["theme"]).expect("a theme's row");
                assert_eq!(row["current"], theme["values"]["current"]);
                assert_eq!(row["current_index"], theme["values"]["current_index"]);
            }
        }
    }
);

on_both_engines!(a_page_is_narrowed_by_theme_tag_and_year, |app| {
    let birgitta = app.birgitta().await;
    let rounds = [
        closed(&app, 2024, None).await,
        closed(&app, 2025, None).await,
        closed(&app, 2026, None).await,
    ];
    let all = address("", &rounds.each_ref());
    let theme = &rounds[0].themes[1];
    let narrowed = birgitta.browser.get(&format!("{all}&theme={theme}")).await;
    assert_eq!(
        narrowed.attributes("#criteria table", "id"),
        [format!("criteria-{theme}")]
    );
    assert_eq!(narrowed.texts("#themes-table tbody th").len(), 1);
    let tagged = birgitta.browser.get(&format!("{all}&tag=thl-linjaus-2018:2")).await;
    assert!(!tagged.texts("#criteria tbody th").is_empty());
    assert!(tagged.texts("#criteria tbody th").len() < rounds[0].criteria.len());
    let untagged = birgitta.browser.get(&format!("{all}&tag=x")).await;
    assert!(untagged.texts("#criteria tbody th").is_empty());
    let since = birgitta.browser.get(&format!("{all}&since=2025")).await;
    assert_eq!(columns(&since, "themes-table")[1..], ["2025", "2026"]);
});

on_both_engines!(sites_stand_side_by_side_with_their_names_for_who_knows_them, |app| {
    let birgitta = app.birgitta().await;
    let (oak, ash) = (
        family_centre(&app, "Tammela").await,
        family_centre(&app, "Saarni").await,
    );
    closed(&app, 2024, Some(&oak)).await;
    closed(&app, 2026, Some(&oak)).await;
    closed(&app, 2025, Some(&ash)).await;
    let page = birgitta
        .browser
        .get(&format!("/regions/{BIRGITTAS_REGION}/side-by-side"))
        .await;
    assert_eq!(page.status, 200);
    assert_eq!(columns(&page, "themes-table")[1..], ["Saarni", "Tammela"]);
    assert!(page.texts(".change").is_empty() && page.texts("#movers").is_empty());
    let trend = birgitta.browser.get(&format!("/sites/{oak}/trend")).await;
    assert_eq!(columns(&trend, "themes-table")[1..], ["2024", "2026"]);
    let site = birgitta.browser.get(&format!("/sites/{oak}")).await;
    assert!(site.attributes("a", "href").contains(&format!("/sites/{oak}/trend")));
});

on_both_engines!(other_sites_rounds_have_no_names_for_who_does_not_know_them, |app| {
    let celia = app.celia().await;
    let names = ["Tammela", "Saarnivaara", "Koivuranta", "Haapamäki"];
    let mut rounds = Vec::new();
    for name in names {
        let site = family_centre(&app, name).await;
        rounds.push(closed(&app, 2026, Some(&site)).await);
        if rounds.len() == 1 {
            app.give(&celia.account.id, Role::Facilitator(rounds[0].round.id.clone()))
                .await;
        }
        let with_others = |ending: &str| format!("{}&others=yes", address(ending, &[&rounds[0]]));
        let page = celia.browser.get(&with_others("")).await;
        assert_eq!(page.status, 200);
        // With one or two others, whose they are would be plain.
        assert_eq!(page.text().contains("liian vähän muita"), rounds.len() <= 3);
        let expected = if rounds.len() == 4 { 5 } else { 0 };
        assert_eq!(columns(&page, "themes-table").len(), expected);
        for ending in ["", ".csv", ".json", "/charts/heatmap.svg"] {
            let reply = celia.browser.get(&with_others(ending)).await;
            for (own, name) in rounds.iter().zip(names).skip(1) {
                assert!(!reply.body.contains(name), "{ending} names {name}");
                assert!(!reply.body.contains(own.round.id.as_str()), "{ending} holds an id");
            }
        }
    }
    // A place where too few took part would be known by that.
    let small = family_centre(&app, "Pikkukylä").await;
    app.answered_round(Answered {
        state: RoundState::Closed,
        site: Some(small),
        people: &[(ActorGroup::County, 2)],
        ..Answered::default()
    })
    .await;
    let page = celia
        .browser
        .get(&format!("{}&others=yes", address("", &[&rounds[0]])))
        .await;
    assert_eq!(
        columns(&page, "themes-table")[1..],
        ["Tammela", "Muu perhekeskus A", "Muu perhekeskus B", "Muu perhekeskus C"]
    );
    assert_eq!(
        app.eero().await.browser.get(&address("", &[&rounds[0]])).await.status,
        404
    );
});

// Two comparisons that a reader can ask for do not differ by one veiled round.
on_both_engines!(which_rounds_stand_veiled_depends_on_nothing_that_is_chosen, |app| {
    let celia = app.celia().await;
    let (tammela, saarnivaara) = (
        family_centre(&app, "Tammela").await,
        family_centre(&app, "Saarnivaara").await,
    );
    let mut own = Vec::new();
    for (site, year) in [(&tammela, 2024), (&tammela, 2026), (&saarnivaara, 2024)] {
        let round = closed(&app, year, Some(site)).await;
        app.give(&celia.account.id, Role::Facilitator(round.round.id.clone()))
            .await;
        own.push(round);
    }
    // The newest of a place that she knows from before is not hers to see, and never stands without its name either.
    closed(&app, 2026, Some(&saarnivaara)).await;
    let mut others = Vec::new();
    for name in ["Koivuranta", "Haapamäki", "Lehto"] {
        others.push(closed(&app, 2026, Some(&family_centre(&app, name).await)).await);
    }
    let veiled = async |own: &[&AnsweredRound]| {
        let page = celia.browser.get(&format!("{}&others=yes", address("", own))).await;
        let labels = columns(&page, "themes-table");
        labels
            .iter()
            .filter(|label| label.starts_with("Muu perhekeskus"))
            .count()
    };
    for chosen in [&[0][..], &[1], &[2], &[0, 1], &[1, 2], &[0, 1, 2]] {
        let chosen: Vec<&AnsweredRound> = chosen.iter().map(|place| &own[*place]).collect();
        assert_eq!(veiled(&chosen).await, 3);
    }
    // One that everybody can read can be told by its figures: the two left would not hide each other.
    let (published, now) = (others[0].round.clone(), app.now());
    app.db()
        .put(move |conn| publications::insert(conn, &published.id, &Mark { by: None, at: now }))
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"));
    assert_eq!(veiled(&[&own[0]]).await, 0);
});

// What somebody has unticked, or a year too late, leaves a page to go on from.
on_both_engines!(too_little_that_is_chosen_leaves_a_page_to_choose_on, |app| {
    let birgitta = app.birgitta().await;
    let rounds = [closed(&app, 2025, None).await, closed(&app, 2026, None).await];
    let late = format!("{}&since=2027", address("", &rounds.each_ref()));
    for at in [format!("/comparison?start={}", rounds[0].round.id), late] {
        let page = birgitta.browser.get(&at).await;
        assert_eq!(page.status, 200, "{at}");
        assert!(page.text().contains("vähintään kaksi kierrosta"), "{}", page.text());
        assert_eq!(page.attributes("input[name=round]", "value").len(), 2);
    }
    assert_eq!(birgitta.browser.get("/comparison").await.status, 404);
});

// More than a page can hold: the newest stand, and the page says how many do not.
on_both_engines!(a_trend_of_many_rounds_says_what_it_leaves_out, |app| {
    let birgitta = app.birgitta().await;
    for year in 2013..=2026 {
        closed(&app, year, None).await;
    }
    let page = birgitta.browser.get("/regions/17/trend").await;
    assert_eq!(
        columns(&page, "themes-table")[1..].first().map(String::as_str),
        Some("2015")
    );
    assert!(page.text().contains("Vanhimmat jätettiin pois: 2."), "{}", page.text());
});

on_both_engines!(every_picture_is_served_as_vector_and_pixels, |app| {
    let birgitta = app.birgitta().await;
    let rounds = [closed(&app, 2025, None).await, closed(&app, 2026, None).await];
    for kind in ComparisonChart::ALL {
        let code = kind.code();
        // The answers are the same both times.
        let status = if kind == ComparisonChart::Movers { 404 } else { 200 };
        for (ending, media_type) in [("svg", "image/svg+xml"), ("png", "image/png")] {
            let at = address(&format!("/charts/{code}.{ending}"), &rounds.each_ref());
            let reply = birgitta.browser.get(&format!("{at}&lang=sv&size=page")).await;
            assert_eq!(reply.status, status, "{at}");
            if status == 200 {
                assert_eq!(reply.header("content-type"), media_type);
            }
        }
    }
});
