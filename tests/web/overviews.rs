//! A region's places and all regions at a glance: who sees which figures, and which are nobody's business.

use crate::support::seed::Put;
use diesel::RunQueryDsl;
use jiff::civil::date;
use perhekeskusarviointi::acts::ActError;
use perhekeskusarviointi::clock::{fresh_uuid, random_bytes};
use perhekeskusarviointi::db::{Connection, DbError, consents, participants, publications, rounds, sites, versions};
use perhekeskusarviointi::domain::anonymity::Anonymity;
use perhekeskusarviointi::domain::code::JoinCode;
use perhekeskusarviointi::domain::ids::{ParticipantId, RoundId, SiteId};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::participant::{Participant, ParticipantFacts};
use perhekeskusarviointi::domain::round::{Round, RoundGroup, Settings, Step, Subject};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::site::{Site, SiteFacts, SiteKind};
use perhekeskusarviointi::domain::target_timing::TargetTiming;
use perhekeskusarviointi::domain::{ActorGroup, Mode, SubjectKind};

use crate::support::seed::take;
use crate::support::{BIRGITTAS_REGION, Reply, TestApp, on_both_engines, region};

const NGO: &str = "jarjestot-osana-perhekeskusta";

/// A closed round of the NGO instrument in which everybody chose the same level everywhere.
struct Closed<'a> {
    region: &'a str,
    site: Option<&'a Site>,
    year: i16,
    level: i32,
    people: usize,
    /// How many themes are in use.
    themes: usize,
}

impl Default for Closed<'_> {
    fn default() -> Self {
        Closed {
            region: BIRGITTAS_REGION,
            site: None,
            year: 2026,
            level: 3,
            people: 5,
            themes: 8,
        }
    }
}

impl TestApp {
    async fn closed_round(&self, sketch: Closed<'_>) -> Round {
        let now = self.now();
        let (code, site, year) = (
            region(sketch.region),
            sketch.site.map(|site| site.id.clone()),
            sketch.year,
        );
        let (level, people, themes) = (sketch.level, sketch.people, sketch.themes);
        let (id, join) = (RoundId::from_uuid(fresh_uuid()), JoinCode::from_random(random_bytes()));
        self.db()
            .put(move |conn| -> Result<Round, ActError> {
                let version = versions::list(conn)?
                    .into_iter()
                    .find(|stored| stored.instrument.id.as_str() == NGO)
                    .ok_or(DbError::NotFound)?;
                let in_use = version.instrument.themes[..themes].iter();
                let round = Round {
                    id: id.clone(),
                    subject: Subject {
                        region: code.clone(),
                        kind: match &site {
                            Some(_) => SubjectKind::FamilyCentre,
                            None => SubjectKind::Region,
                        },
                        site: site.clone(),
                    },
                    version: version.id.clone(),
                    settings: Settings {
                        name: format!("Kierros {year}/{level}"),
                        starts_on: Some(date(year, 5, 1)),
                        ends_on: Some(date(year, 5, 31)),
                        themes: in_use.map(|theme| theme.id.clone()).collect(),
                        groups: [ActorGroup::County, ActorGroup::Ngo]
                            .map(|group| RoundGroup { group, label: None })
                            .to_vec(),
                        mode: Mode::SelfAssessment,
                        anonymity: Anonymity::Anonymous,
                        k: 3,
                        targets: TargetTiming::WithCurrent,
                        asks_name: false,
                    },
                    state: RoundState::Joint,
                    code: join.clone(),
                    revealed: Vec::new(),
                    first_revealed_at: None,
                    results_shown: None,
                    previous: None,
                    created: Mark { by: None, at: now },
                    revision: 1,
                };
                rounds::insert(conn, &round)?;
                for _ in 0..people {
                    let participant = Participant {
                        id: ParticipantId::from_uuid(fresh_uuid()),
                        round: round.id.clone(),
                        facts: ParticipantFacts {
                            group: ActorGroup::Ngo,
                            name: None,
                            organisation: None,
                            team_size: 1,
                        },
                        joined_at: now,
                        finished_at: Some(now),
                    };
                    participants::insert(conn, &participant, participant.id.as_str())?;
                }
                for criterion in round.criteria_in(&version.instrument) {
                    execute(
                        conn,
                        &format!(
                            "INSERT INTO answers (participant_id, criterion, current_choice) \
                             SELECT id, '{criterion}', '{level}' FROM participants WHERE round_id = '{}'",
                            round.id
                        ),
                    )?;
                }
                take(conn, &round.id, Step::Closure, now)?;
                Ok(rounds::find(conn, &round.id)?)
            })
            .await
            .expect("a closed round")
    }

    async fn site(&self, name: &str) -> Site {
        let site = Site {
            id: SiteId::from_uuid(fresh_uuid()),
            region: region(BIRGITTAS_REGION),
            facts: SiteFacts {
                kind: SiteKind::FamilyCentre,
                name: name.to_owned(),
                municipality: "905".to_owned(),
                operator: None,
            },
            archived: None,
            revision: 1,
        };
        let (new, now) = (site.clone(), self.now());
        self.db()
            .put(move |conn| sites::insert(conn, &new, &Mark { by: None, at: now }))
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"));
        site
    }

    async fn consent(&self, code: &str) {
        let (code, now) = (region(code), self.now());
        self.db()
            .put(move |conn| consents::insert(conn, &code, &Mark { by: None, at: now }))
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"));
    }

    async fn publish(&self, round: &Round) {
        let (round, now) = (round.clone(), self.now());
        self.db()
            .put(move |conn| publications::insert(conn, &round.id, &Mark { by: None, at: now }))
            .await
            .unwrap_or_else(|error: DbError| panic!("{error}"));
    }
}

fn execute(conn: &mut Connection, statement: &str) -> Result<(), DbError> {
    let query = diesel::sql_query(statement);
    match conn {
        Connection::Pg(pg) => query.execute(pg)?,
        Connection::Sqlite(sqlite) => query.execute(sqlite)?,
    };
    Ok(())
}

/// A table's rows, each as its cells' texts.
fn rows(page: &Reply, table: &str) -> Vec<Vec<String>> {
    let columns = page.texts(&format!("#{table} thead th")).len();
    let cells = page.texts(&format!("#{table} tbody :is(th, td)"));
    cells.chunks(columns.max(1)).map(<[String]>::to_vec).collect()
}

fn row(page: &Reply, table: &str, first: &str) -> Vec<String> {
    rows(page, table)
        .into_iter()
        .find(|row| row[0] == first)
        .unwrap_or_else(|| panic!("no row {first} in {:?}", rows(page, table)))
}

const OVERVIEW: &str = "/regions/17/overview";

on_both_engines!(overviews_are_for_those_they_concern, |app| {
    let [aino, birgitta, eero] = [app.aino().await, app.birgitta().await, app.eero().await];
    let (reader, round) = (app.reader().await, app.closed_round(Closed::default()).await);
    let celia = app.facilitator_of(&round.id).await;
    for (who, of_region, national) in [
        (&aino.browser, 404, 200),
        (&birgitta.browser, 200, 404),
        (&reader.browser, 200, 404),
        (&eero.browser, 404, 404),
        (&celia.browser, 404, 404),
        (&app.daniel(), 303, 303),
    ] {
        assert_eq!(who.get(OVERVIEW).await.status, of_region);
        assert_eq!(who.get("/overview").await.status, national);
    }
    // Nobody else's page leads there either.
    let home = birgitta.browser.get("/home").await;
    assert!(home.body.contains(OVERVIEW) && !home.body.contains("\"/overview\""));
    assert!(birgitta.browser.get("/regions/17").await.body.contains(OVERVIEW));
    assert!(reader.browser.get("/home").await.body.contains(OVERVIEW));
    assert!(aino.browser.get("/home").await.body.contains("\"/overview\""));
});

on_both_engines!(a_region_sees_its_places_by_their_latest_closed_round, |app| {
    let birgitta = app.birgitta().await;
    let empty = birgitta.browser.get(OVERVIEW).await;
    assert!(
        empty.text().contains("Yhtään kierrosta ei ole päättynyt"),
        "{}",
        empty.text()
    );

    let (old, new, never) = (
        app.site("Vanha").await,
        app.site("Uusi").await,
        app.site("Uinuva").await,
    );
    app.closed_round(Closed {
        level: 2,
        ..Closed::default()
    })
    .await;
    app.closed_round(Closed {
        site: Some(&old),
        year: 2023,
        level: 5,
        ..Closed::default()
    })
    .await;
    app.closed_round(Closed {
        site: Some(&new),
        year: 2025,
        level: 1,
        ..Closed::default()
    })
    .await;
    let latest = app
        .closed_round(Closed {
            site: Some(&new),
            year: 2026,
            level: 4,
            ..Closed::default()
        })
        .await;
    let few = app.site("Pieni").await;
    app.closed_round(Closed {
        site: Some(&few),
        people: 2,
        ..Closed::default()
    })
    .await;
    let part = app.site("Osittainen").await;
    app.closed_round(Closed {
        site: Some(&part),
        themes: 2,
        ..Closed::default()
    })
    .await;

    let page = birgitta.browser.get(OVERVIEW).await;
    let names: Vec<String> = rows(&page, "places-table")
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(
        names,
        ["Pohjanmaan hyvinvointialue", "Osittainen", "Pieni", "Uusi", "Vanha"],
        "the region first, then its places by name"
    );
    assert_eq!(
        row(&page, "places-table", "Uusi")[1..4],
        [
            "Kierros 2026/4 31.5.2026, 5 osallistujaa Katso muutosta : Uusi",
            "4,0",
            "4,0"
        ]
    );
    assert_eq!(row(&page, "places-table", "Vanha")[2], "5,0");
    let too_few = row(&page, "places-table", "Pieni");
    assert!(
        too_few[2..].iter().all(|cell| cell == "liian vähän vastauksia"),
        "{too_few:?}"
    );
    let part_only = row(&page, "places-table", "Osittainen");
    assert_eq!(part_only[2..6], ["vain osa kysytty", "3,0", "3,0", "ei mukana"]);
    assert!(page.body.contains(&format!("/rounds/{}/results", latest.id)));

    // Two years after 2023 have passed; one place was never assessed.
    let waiting = page.texts("#waiting li").join("\n");
    assert!(
        waiting.contains("Vanha : viimeksi 31.5.2023") && waiting.contains("Uinuva : ei vielä arvioitu"),
        "{waiting}"
    );
    assert_eq!(page.texts("#waiting li").len(), 2, "{waiting}");
    assert!(page.body.contains(&format!("/sites/{}", never.id)));

    // The same figure as on the round's own page.
    let own = birgitta.browser.get(&format!("/rounds/{}/results", latest.id)).await;
    assert!(
        own.texts(".theme-values")[0].contains("Nykytila 4,0"),
        "{:?}",
        own.texts(".theme-values")
    );

    // A year shows the rounds of that year.
    let of_2025 = birgitta.browser.get(&format!("{OVERVIEW}?year=2025")).await;
    assert_eq!(rows(&of_2025, "places-table").len(), 1);
    assert_eq!(row(&of_2025, "places-table", "Uusi")[2], "1,0");
});

on_both_engines!(readers_see_closed_rounds_only, |app| {
    let [birgitta, reader] = [app.birgitta().await, app.reader().await];
    app.closed_round(Closed::default()).await;
    app.joint_round().await;
    let site = app.site("Odottava").await;
    let of_leader = birgitta.browser.get(OVERVIEW).await;
    let of_reader = reader.browser.get(OVERVIEW).await;
    assert_eq!(of_leader.texts("#running .card").len(), 1);
    assert_eq!(of_reader.texts("#running").len(), 0);
    assert_eq!(rows(&of_leader, "places-table"), rows(&of_reader, "places-table"));
    // Names of places are told, but no way into pages that are not theirs.
    assert!(of_reader.text().contains("Odottava"));
    for address in [
        format!("/sites/{}", site.id),
        "/rounds/new".to_owned(),
        "\"/regions/17\"".to_owned(),
    ] {
        assert!(!of_reader.body.contains(&address), "{address}");
    }
});

on_both_engines!(filters_narrow_to_a_theme_or_a_framework, |app| {
    let birgitta = app.birgitta().await;
    app.closed_round(Closed {
        level: 4,
        ..Closed::default()
    })
    .await;
    let get = |query: &'static str| {
        let browser = &birgitta.browser;
        async move { browser.get(&format!("{OVERVIEW}?{query}")).await }
    };
    let heads = |page: &Reply| page.texts("#places-table thead th")[2..].to_vec();
    let whole = get("").await;
    assert_eq!(heads(&whole).len(), 9);
    assert_eq!(heads(&whole)[0], "Koko arviointi");
    let theme = get("theme=tunnettuus").await;
    assert_eq!(heads(&theme).len(), 4, "{:?}", heads(&theme));
    assert_eq!(heads(&theme)[0], "Järjestöjen työn tunnettuus");
    let tag = get("tag=thl-linjaus-2018:4").await;
    assert_eq!(
        heads(&tag)[0],
        "Perhekeskuksen linjaus 4: johtaminen, koordinointi ja osaaminen"
    );
    assert_eq!(heads(&tag).len(), 3, "{:?}", heads(&tag));
    assert_eq!(
        row(&tag, "places-table", "Pohjanmaan hyvinvointialue")[2..],
        ["4,0", "4,0", "4,0"]
    );
    assert_eq!(
        tag.attributes("select[name=tag] option[selected]", "value"),
        ["thl-linjaus-2018:4"]
    );
    // What is left over from another instrument's choice narrows nothing.
    assert_eq!(
        heads(&get("theme=toiminta&tag=thl-kohtaamispaikka-2019:4").await).len(),
        9
    );
    let none = get("year=2019").await;
    assert!(
        none.text().contains("Tällä rajauksella ei ole kierroksia"),
        "{}",
        none.text()
    );
    for (query, status) in [
        ("instrument=muu", 404),
        ("year=ensi", 404),
        ("instrument=kohtaamispaikka", 200),
    ] {
        assert_eq!(
            birgitta.browser.get(&format!("{OVERVIEW}?{query}")).await.status,
            status,
            "{query}"
        );
    }
});

on_both_engines!(a_region_stands_beside_five_others_or_none, |app| {
    let birgitta = app.birgitta().await;
    app.closed_round(Closed {
        level: 5,
        ..Closed::default()
    })
    .await;
    app.consent(BIRGITTAS_REGION).await;
    for (code, level) in [("01", 1), ("02", 2), ("03", 3), ("04", 4)] {
        app.closed_round(Closed {
            region: code,
            level,
            ..Closed::default()
        })
        .await;
        app.consent(code).await;
    }
    // A region that has not consented counts for nothing, and the own region is not among the others.
    let silent = app
        .closed_round(Closed {
            region: "05",
            level: 5,
            ..Closed::default()
        })
        .await;
    let four = birgitta.browser.get(OVERVIEW).await;
    assert!(
        four.text().contains("Vertailu näkyy, kun vähintään 5 muuta aluetta"),
        "{}",
        four.text()
    );
    assert!(rows(&four, "others-table").is_empty());

    app.publish(&silent).await;
    let five = birgitta.browser.get(OVERVIEW).await;
    let whole = row(&five, "others-table", "Koko arviointi");
    assert_eq!(whole[1..], ["100,0", "50,0", "25,0–75,0", "5"]);
    for code in ["Itä-Uudenmaan", "Varsinais-Suomen"] {
        assert!(!five.text().contains(code), "no region is named");
    }
    // Two years could be subtracted from each other.
    let year = birgitta.browser.get(&format!("{OVERVIEW}?year=2026")).await;
    assert!(rows(&year, "others-table").is_empty());
    assert!(
        year.text()
            .contains("Muihin alueisiin verrataan vain viimeisimpiä kierroksia")
    );
});

on_both_engines!(of_public_figures_a_single_secret_one_cannot_be_worked_out, |app| {
    let birgitta = app.birgitta().await;
    app.closed_round(Closed::default()).await;
    for code in ["01", "02", "03", "04"] {
        let round = app
            .closed_round(Closed {
                region: code,
                level: 2,
                ..Closed::default()
            })
            .await;
        app.publish(&round).await;
    }
    app.closed_round(Closed {
        region: "05",
        level: 5,
        ..Closed::default()
    })
    .await;
    app.consent("05").await;
    assert!(rows(&birgitta.browser.get(OVERVIEW).await, "others-table").is_empty());
    app.closed_round(Closed {
        region: "06",
        level: 5,
        ..Closed::default()
    })
    .await;
    app.consent("06").await;
    let page = birgitta.browser.get(OVERVIEW).await;
    assert_eq!(row(&page, "others-table", "Koko arviointi")[4], "6");
});

on_both_engines!(the_country_is_told_of_regions_that_agreed, |app| {
    let aino = app.aino().await;
    let empty = aino.browser.get("/overview").await;
    assert!(
        empty.text().contains("Yhtään kierrosta ei ole päättynyt"),
        "{}",
        empty.text()
    );
    for (code, level) in [("01", 1), ("02", 2), ("03", 3), ("04", 4)] {
        app.closed_round(Closed {
            region: code,
            level,
            ..Closed::default()
        })
        .await;
        app.consent(code).await;
    }
    let silent = app
        .closed_round(Closed {
            region: "05",
            level: 5,
            ..Closed::default()
        })
        .await;
    app.closed_round(Closed {
        region: "05",
        year: 2025,
        level: 4,
        ..Closed::default()
    })
    .await;

    let page = aino.browser.get("/overview").await;
    assert_eq!(rows(&page, "regions-table").len(), 5);
    assert_eq!(
        row(&page, "regions-table", "Keski-Uudenmaan hyvinvointialue")[1..],
        ["1", "alue on antanut luvan", "1", "25,0"]
    );
    assert_eq!(
        row(&page, "regions-table", "Varsinais-Suomen hyvinvointialue")[1..],
        ["2", "ei lupaa", "–", "–"]
    );
    let quiet = page.texts("#regions > p").join("\n");
    assert!(
        quiet.contains("Helsingin kaupunki") && quiet.contains("Lapin hyvinvointialue"),
        "{quiet}"
    );
    assert!(
        page.text().contains("Koko maan luvut näkyvät, kun vähintään 5 aluetta"),
        "{}",
        page.text()
    );
    assert!(rows(&page, "country-table").is_empty());

    app.publish(&silent).await;
    let page = aino.browser.get("/overview").await;
    let published = row(&page, "regions-table", "Varsinais-Suomen hyvinvointialue");
    assert_eq!(published[1..], ["2", "julkaistut kierrokset", "1", "100,0"]);
    assert_eq!(
        row(&page, "country-table", "Koko arviointi")[1..],
        ["50,0", "25,0–75,0", "5"]
    );
    // A region's rounds stay its own: the page leads to none of them.
    assert!(!page.body.contains("/rounds/"));

    // Of the year before only that one region has a round, and it is not published.
    let year = aino.browser.get("/overview?year=2025").await;
    assert_eq!(
        row(&year, "regions-table", "Varsinais-Suomen hyvinvointialue")[1..],
        ["1", "ei lupaa", "–", "–"]
    );
    assert!(rows(&year, "country-table").is_empty());
    let theme = aino
        .browser
        .get("/overview?theme=monitoimijaisuus&tag=thl-linjaus-2018:6")
        .await;
    assert_eq!(
        rows(&theme, "country-table").len(),
        3,
        "{:?}",
        rows(&theme, "country-table")
    );
});

on_both_engines!(a_round_is_in_overviews_while_it_is_closed, |app| {
    let birgitta = app.birgitta().await;
    let round = app
        .closed_round(Closed {
            level: 5,
            ..Closed::default()
        })
        .await;
    // As a round is that was closed before there were summaries.
    app.db()
        .put(|conn| execute(conn, "DELETE FROM round_summaries"))
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"));
    for _ in 0..2 {
        let page = birgitta.browser.get(OVERVIEW).await;
        assert_eq!(row(&page, "places-table", "Pohjanmaan hyvinvointialue")[2], "5,0");
    }
    app.step(&round.id, Step::ReturnToJoint).await;
    let page = birgitta.browser.get(OVERVIEW).await;
    assert!(
        page.text().contains("Yhtään kierrosta ei ole päättynyt"),
        "{}",
        page.text()
    );
    assert_eq!(page.texts("#running .card").len(), 1);
});

on_both_engines!(overviews_speak_three_languages, |app| {
    let [aino, birgitta] = [app.aino().await, app.birgitta().await];
    app.closed_round(Closed {
        level: 4,
        ..Closed::default()
    })
    .await;
    for (lang, region, country) in [
        (
            "fi",
            "Yleiskuva: Pohjanmaan hyvinvointialue",
            "Valtakunnallinen yleiskuva",
        ),
        ("sv", "Överblick: Österbottens välfärdsområde", "Nationell överblick"),
        (
            "en",
            "Overview: Ostrobothnia wellbeing services county",
            "National overview",
        ),
    ] {
        assert_eq!(
            birgitta.browser.get(&format!("{OVERVIEW}?lang={lang}")).await.heading(),
            region
        );
        assert_eq!(
            aino.browser.get(&format!("/overview?lang={lang}")).await.heading(),
            country
        );
    }
});

on_both_engines!(pictures_of_overviews_are_files_for_those_who_see_the_page, |app| {
    let [aino, birgitta, eero] = [app.aino().await, app.birgitta().await, app.eero().await];
    let site = app.site("Kaksi kertaa").await;
    for year in [2025, 2026] {
        let site = Some(&site);
        app.closed_round(Closed {
            site,
            year,
            ..Closed::default()
        })
        .await;
    }
    let places = |rest: &str| format!("{OVERVIEW}/charts/places.{rest}");
    let svg = birgitta
        .browser
        .get(&places("svg?lang=sv&size=page&theme=tunnettuus"))
        .await;
    assert_eq!((svg.status, svg.header("content-type")), (200, "image/svg+xml"));
    assert!(svg.body.contains("Österbottens välfärdsområde") && svg.body.contains("Kaksi kertaa"));
    let png = birgitta.browser.get(&places("png")).await;
    assert_eq!((png.status, png.header("content-type")), (200, "image/png"));
    let map = aino.browser.get("/overview/charts/map.svg?lang=fi").await;
    assert_eq!(map.status, 200);
    assert!(
        map.body.contains("ei lupaa") && map.body.contains("ei kierroksia"),
        "{}",
        map.body
    );
    // No region is open, so there is nothing to draw of themes.
    assert_eq!(aino.browser.get("/overview/charts/regions.svg").await.status, 404);
    for path in ["gif", "svg?lang=xx", "svg?size=huge", "svg?instrument=muu"] {
        assert_eq!(birgitta.browser.get(&places(path)).await.status, 404, "{path}");
    }
    for (stranger, path) in [
        (&eero.browser, places("svg")),
        (&aino.browser, places("svg")),
        (&birgitta.browser, "/overview/charts/map.svg".to_owned()),
    ] {
        assert_eq!(stranger.get(&path).await.status, 404, "{path}");
    }
    let page = birgitta.browser.get(&format!("{OVERVIEW}?theme=tunnettuus")).await;
    let files = page.attributes("#places .downloads a", "href");
    assert_eq!(files.len(), 9);
    for file in files {
        assert_eq!(birgitta.browser.get(&file).await.status, 200, "{file}");
    }
    // Twice assessed, so there is a change to look at; once assessed there is none.
    let trend = format!("/sites/{}/trend?instrument={NGO}", site.id);
    assert!(page.body.contains(&trend));
    app.closed_round(Closed::default()).await;
    assert!(!birgitta.browser.get(OVERVIEW).await.body.contains("/regions/17/trend"));
});
