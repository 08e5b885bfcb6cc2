//! Who is given which figures when, on pages, in files and in pictures.

use std::collections::BTreeMap;

use crate::support::seed::Put;
use perhekeskusarviointi::charts::ChartKind;
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{DbError, actions, comments, joint_views};
use perhekeskusarviointi::domain::account::{ReaderScope, Role};
use perhekeskusarviointi::domain::action_plan::{Action, ActionContent, ActionStatus};
use perhekeskusarviointi::domain::comment::Decision;
use perhekeskusarviointi::domain::ids::ActionId;
use perhekeskusarviointi::domain::joint_levels::JointLevels;
use perhekeskusarviointi::domain::joint_view::{JointContent, JointView, Verdict};
use perhekeskusarviointi::domain::mark::Mark;
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::target_timing::TargetTiming;
use perhekeskusarviointi::domain::{ActorGroup, Language};
use perhekeskusarviointi::reports::RowFigures;
use serde_json::{Value, json};

use crate::support::{
    Answered, AnsweredRound, BIRGITTAS_REGION, Browser, HIDDEN_LABEL, Reply, SHOWN_LABEL, TestApp, on_both_engines,
    region,
};

const ADDRESSES: [&str; 13] = [
    "results",
    "results?theme=tunnettuus",
    "results.csv",
    "results.json",
    "results.xlsx?lang=sv",
    "slides.pptx?lang=en",
    "pictures.zip",
    "charts/radar.svg",
    "charts/radar.png",
    "charts/distribution.svg?lang=sv&size=page&theme=tunnettuus",
    "charts/groups.png?size=page",
    "report",
    "report.docx?sections=summary",
];

async fn statuses(browser: &Browser, round: &AnsweredRound) -> Vec<u16> {
    let mut statuses = Vec::new();
    for address in ADDRESSES {
        statuses.push(browser.get(&round.path(address)).await.status);
    }
    statuses
}

on_both_engines!(each_person_sees_the_results_when_their_part_allows, |app| {
    let [birgitta, celia, eero] = [app.birgitta().await, app.celia().await, app.eero().await];
    let reader_role = Role::Reader(ReaderScope::Region(region(BIRGITTAS_REGION)));
    let reader = app.person("Riitta Reader", Language::Fi, &[reader_role]).await;
    let cases = [
        // state, co-ordinator and facilitator, reader
        (RoundState::Draft, 409, 404),
        (RoundState::Open, 409, 404),
        (RoundState::Joint, 200, 404),
        (RoundState::Closed, 200, 200),
        (RoundState::Cancelled, 409, 404),
    ];
    for (state, leading, reading) in cases {
        let round = app
            .answered_round(Answered {
                state,
                ..Answered::default()
            })
            .await;
        app.give(&celia.account.id, Role::Facilitator(round.round.id.clone()))
            .await;
        let everywhere = |status: u16| [status; ADDRESSES.len()];
        assert_eq!(
            statuses(&birgitta.browser, &round).await,
            everywhere(leading),
            "co-ordinator, {state:?}"
        );
        assert_eq!(
            statuses(&celia.browser, &round).await,
            everywhere(leading),
            "facilitator, {state:?}"
        );
        assert_eq!(
            statuses(&reader.browser, &round).await,
            everywhere(reading),
            "reader, {state:?}"
        );
        assert_eq!(
            statuses(&eero.browser, &round).await,
            everywhere(404),
            "another region, {state:?}"
        );
        assert_eq!(
            statuses(&app.browser(), &round).await,
            everywhere(303),
            "not signed in, {state:?}"
        );
    }
});

on_both_engines!(an_open_round_tells_those_who_lead_it_nothing_but_that, |app| {
    let birgitta = app.birgitta().await;
    let round = app
        .answered_round(Answered {
            state: RoundState::Open,
            ..Answered::default()
        })
        .await;
    for address in ADDRESSES {
        let reply = birgitta.browser.get(&round.path(address)).await;
        assert_eq!(reply.status, 409, "{address}");
        let sentence = match reply.attributes("html", "lang")[0].as_str() {
            "sv-FI" => "förrän svarstiden är slut",
            "en" => "before answering has ended",
            _ => "ennen kuin vastaaminen on päättynyt",
        };
        assert!(reply.text().contains(sentence), "{address}: {}", reply.text());
        for word in [SHOWN_LABEL, HIDDEN_LABEL, "Sana 0", "count_1", "role=\"img\""] {
            assert!(!reply.body.contains(word), "{address}: {word}");
        }
    }
});

on_both_engines!(participants_see_the_results_while_they_are_shown_to_them, |app| {
    let cases = [
        (RoundState::Joint, true, 200),
        (RoundState::Closed, true, 200),
        (RoundState::Joint, false, 404),
        (RoundState::Closed, false, 404),
        (RoundState::Open, true, 404),
    ];
    for (state, shown_to_participants, status) in cases {
        let round = app
            .answered_round(Answered {
                state,
                shown_to_participants,
                ..Answered::default()
            })
            .await;
        let path = format!("/answering/{}/results", round.round.id);
        let reply = round.browser_of(&app, 0).get(&path).await;
        assert_eq!(reply.status, status, "{state:?} {shown_to_participants}");
        assert_eq!(app.browser().get(&path).await.status, 404, "a stranger");
        if status == 200 {
            assert!(reply.heading().contains("Pohjanmaan kierros"), "{}", reply.heading());
            // The round's own addresses are for those who lead or read it.
            assert!(!reply.body.contains("/rounds/"));
            assert!(reply.attributes("a[download]", "href").is_empty());
            let elsewhere = app
                .answered_round(Answered {
                    state,
                    shown_to_participants,
                    ..Answered::default()
                })
                .await;
            let foreign = format!("/answering/{}/results", elsewhere.round.id);
            assert_eq!(
                round.browser_of(&app, 0).get(&foreign).await.status,
                404,
                "another round's participant"
            );
        }
    }
});

on_both_engines!(a_hidden_group_is_in_nothing_that_is_sent, |app| {
    let birgitta = app.birgitta().await;
    let round = app
        .answered_round(Answered {
            shown_to_participants: true,
            ..Answered::default()
        })
        .await;
    let mut replies: Vec<(String, Reply)> = Vec::new();
    for address in ["results", "results?theme=tunnettuus", "results.csv", "results.json"] {
        replies.push((address.to_owned(), birgitta.browser.get(&round.path(address)).await));
    }
    for kind in ChartKind::ALL.map(ChartKind::code) {
        let path = round.path(&format!("charts/{kind}.svg?size=page"));
        replies.push((kind.to_owned(), birgitta.browser.get(&path).await));
    }
    let own = format!("/answering/{}/results", round.round.id);
    replies.push((own.clone(), round.browser_of(&app, 0).get(&own).await));
    for (address, reply) in &replies {
        assert_eq!(reply.status, 200, "{address}");
        let told = reply.body.to_lowercase();
        for word in [
            &HIDDEN_LABEL.to_lowercase(),
            "perhe tai kokemusasiantuntija",
            "kela,",
            "\"kela\"",
            "\"family\"",
        ] {
            assert!(!told.contains(word), "{address} tells of {word}");
        }
    }
    // Nor is the NGOs' part of the last criterion, which two of them answered.
    let rows = rows_of_csv(&replies[2].1.body);
    let last = round.criteria.last().expect("criteria").to_string();
    let hidden: Vec<&BTreeMap<String, String>> = rows
        .iter()
        .filter(|row| row["criterion"] == last && row["group"] == "ngo")
        .collect();
    assert_eq!(hidden.len(), 2);
    for row in hidden {
        assert_eq!(row["suppressed"], "true");
        for (name, value) in row {
            if !["theme", "criterion", "asked", "group", "suppressed"].contains(&name.as_str()) {
                assert_eq!(value, "", "{name}");
            }
        }
    }
});

on_both_engines!(page_csv_and_json_tell_the_same_numbers, |app| {
    let birgitta = app.birgitta().await;
    let round = app.answered_round(Answered::default()).await;
    let reply = birgitta.browser.get(&round.path("results.csv")).await;
    assert_eq!(reply.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        reply.header("content-disposition"),
        "attachment; filename=\"tulokset-pohjanmaan-kierros.csv\""
    );
    assert_eq!(reply.header("cache-control"), "no-store");
    let csv = rows_of_csv(&reply.body);
    let groups = 1 + 3 + 1;
    assert_eq!(csv.len(), round.criteria.len() * 2 * groups);

    let reply = birgitta.browser.get(&round.path("results.json?lang=en")).await;
    assert_eq!(reply.header("content-type"), "application/json");
    let json: Value = serde_json::from_str(&reply.body).expect("JSON");
    assert_eq!(
        json["round"]["subject"]["name"],
        "Ostrobothnia wellbeing services county"
    );
    assert_eq!(json["round"]["participants"], 18);
    assert_eq!(json["themes"].as_array().map(Vec::len), Some(4));
    assert!(json["definitions"]["gap"]["meaning"].is_string());
    let rows = json["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), csv.len());
    for (one, other) in csv.iter().zip(rows) {
        for name in RowFigures::COLUMNS {
            assert!(is_same(&one[name], &other[name]), "{name} of {one:?}: {}", other[name]);
        }
    }

    let page = birgitta.browser.get(&round.path("results?lang=en")).await;
    for row in csv
        .iter()
        .filter(|row| row["group"] == "all" && row["asked"] == "target")
    {
        let current = csv
            .iter()
            .find(|other| {
                other["criterion"] == row["criterion"] && other["group"] == "all" && other["asked"] == "current"
            })
            .expect("a current row");
        let shown = |text: &str| format!("{:.1}", text.parse::<f64>().expect("a number") * (1.0 + 1e-9));
        let theme = row["theme"].as_str();
        let place = round
            .criteria
            .iter()
            .filter(|id| id.as_str().starts_with(&format!("{theme}.")))
            .position(|id| id.as_str() == row["criterion"])
            .expect("a place");
        let cells = page.texts(&format!("#criteria-{theme} tbody tr:nth-child({}) td", place + 1));
        assert_eq!(cells[0], shown(&current["mean"]), "{}", row["criterion"]);
        assert_eq!(cells[1], shown(&row["mean"]), "{}", row["criterion"]);
        assert_eq!(
            cells[2].trim_start_matches('+'),
            shown(&row["gap"]),
            "{}",
            row["criterion"]
        );
    }
});

on_both_engines!(the_page_speaks_three_languages_and_narrows_to_a_theme, |app| {
    let birgitta = app.birgitta().await;
    let round = app.answered_round(Answered::default()).await;
    let cases = [
        (
            "fi",
            "Vahvuudet ja kehittämistarpeet",
            "Tulokset: Pohjanmaan kierros",
            SHOWN_LABEL,
        ),
        (
            "sv",
            "Styrkor och utvecklingsbehov",
            "Resultat: Pohjanmaan kierros",
            "övriga aktörer",
        ),
        (
            "en",
            "Strengths and development needs",
            "Results: Pohjanmaan kierros",
            "other actors",
        ),
    ];
    for (language, section, heading, group) in cases {
        let page = birgitta
            .browser
            .get(&round.path(&format!("results?lang={language}")))
            .await;
        assert!(page.heading().starts_with(heading), "{}", page.heading());
        assert!(page.texts("h2").contains(&section.to_owned()), "{:?}", page.texts("h2"));
        assert!(page.text().contains(group), "{language}");
        let shown = page.attributes("article.picture", "aria-labelledby");
        assert_eq!(shown, ChartKind::ALL.map(|kind| format!("picture-{}", kind.code())));
        let pictures = ChartKind::ALL.len();
        assert_eq!(page.texts(".picture h3").len(), pictures, "{language}");
        assert_eq!(
            page.attributes(".picture svg[role=img]", "aria-labelledby").len(),
            pictures
        );
        let linked = page.attributes("nav.contents a", "href");
        let sections = page.attributes("section[id]", "id");
        assert_eq!(linked, sections.iter().map(|id| format!("#{id}")).collect::<Vec<_>>());
    }
    let page = birgitta
        .browser
        .get(&round.path("results?theme=rakenteet&lang=fi"))
        .await;
    assert_eq!(page.texts(".theme h3"), ["Yhteisen työn rakenteet"]);
    assert!(page.heading().starts_with("Tulokset: Yhteisen työn rakenteet"));
    assert!(page.texts("#facts").is_empty());
    // Not every theme of the instrument is in use.
    for theme in ["avustukset", "nothing", "tunnettuus%27"] {
        let reply = birgitta
            .browser
            .get(&round.path(&format!("results?theme={theme}")))
            .await;
        assert_eq!(reply.status, 404, "{theme}");
    }
    assert_eq!(birgitta.browser.get(&round.path("results?theme=")).await.status, 200);
});

on_both_engines!(pictures_come_in_each_form_and_only_where_there_are_any, |app| {
    let birgitta = app.birgitta().await;
    let round = app
        .answered_round(Answered {
            targets: TargetTiming::JointlyOnly,
            ..Answered::default()
        })
        .await;
    let cases = [
        ("charts/radar.svg", 200),
        ("charts/distribution.png", 200),
        ("charts/groups.svg?theme=tunnettuus&lang=sv", 200),
        ("charts/groups.svg?theme=", 200),
        // Neither participants nor the group have told a target.
        ("charts/gaps.svg", 404),
        // Three criteria make no circle.
        ("charts/radar.svg?theme=tunnettuus", 404),
        ("charts/radar.gif", 404),
        ("charts/pie.svg", 404),
        ("charts/radar", 404),
        ("charts/radar.svg?size=huge", 404),
        ("charts/radar.svg?lang=de", 404),
        ("charts/radar.svg?theme=nothing", 404),
    ];
    for (address, status) in cases {
        let reply = birgitta.browser.get(&round.path(address)).await;
        assert_eq!(reply.status, status, "{address}");
        if status == 404 {
            assert!(!reply.heading().is_empty(), "{address}");
        }
    }
    let reply = birgitta.browser.get(&round.path("charts/radar.svg?lang=sv")).await;
    assert_eq!(reply.header("content-type"), "image/svg+xml");
    assert!(
        reply.body.starts_with("<svg ") && reply.body.contains("lang=\"sv-FI\""),
        "{}",
        &reply.body[..200]
    );
    assert_eq!(
        reply.header("content-disposition"),
        "inline; filename=\"resultat-pohjanmaan-kierros-radar-slide-sv.svg\""
    );
    assert!(
        reply
            .header("content-security-policy")
            .starts_with("default-src 'none'")
    );
    // A picture in another language leaves the pages in the reader's own.
    assert_eq!(
        birgitta
            .browser
            .get(&round.path("results"))
            .await
            .attributes("html", "lang"),
        ["fi"]
    );
    let reply = birgitta.browser.get(&round.path("charts/radar.png?size=page")).await;
    assert_eq!(reply.header("content-type"), "image/png");
});

on_both_engines!(what_the_group_agreed_and_last_time_stand_beside, |app| {
    let birgitta = app.birgitta().await;
    let before = app
        .answered_round(Answered {
            name: "Viime vuosi",
            state: RoundState::Closed,
            ..Answered::default()
        })
        .await;
    let sketch = Answered {
        previous: Some(before.round.id.clone()),
        shown_to_participants: true,
        ..Answered::default()
    };
    let round = app.answered_round(sketch).await;
    agree(&app, &round).await;
    let own = format!("/answering/{}/results", round.round.id);
    for page in [
        birgitta.browser.get(&round.path("results")).await,
        round.browser_of(&app, 3).get(&own).await,
    ] {
        assert_eq!(page.status, 200);
        let text = page.text();
        for words in [
            "Sovimme, että tieto kulkee.",
            "Ryhmä merkitsi vahvuudeksi:",
            "Pidetään yhteinen iltapäivä",
            "Keskus & järjestöt",
            "1.2.2027",
            "Viime vuosi",
            "Viimeksi",
            "2 → 5",
            "Sana 0",
        ] {
            assert!(text.contains(words), "{words} is missing: {text}");
        }
        // Nobody else's comment is shown to all.
        assert!(!text.contains("Sana 1") && !text.contains("Sana 2"));
        assert_eq!(page.texts("#priorities li").len(), 1);
    }
    let csv = birgitta.browser.get(&round.path("results.csv")).await;
    assert!(!csv.body.contains("Sana"));
    let joint = rows_of_csv(&csv.body)
        .iter()
        .filter(|row| !row["joint"].is_empty())
        .count();
    assert_eq!(joint, 2);
    assert!(
        !birgitta
            .browser
            .get(&round.path("results.json"))
            .await
            .body
            .contains("Sana")
    );
});

on_both_engines!(too_few_answers_make_a_calm_page_without_figures, |app| {
    let birgitta = app.birgitta().await;
    let few = Answered {
        people: &[(ActorGroup::Ngo, 1), (ActorGroup::County, 1)],
        shown_to_participants: true,
        ..Answered::default()
    };
    let round = app.answered_round(few).await;
    let own = format!("/answering/{}/results", round.round.id);
    for page in [
        birgitta.browser.get(&round.path("results")).await,
        round.browser_of(&app, 0).get(&own).await,
    ] {
        assert_eq!(page.status, 200);
        let text = page.text();
        assert!(text.contains("Vastauksia on liian vähän"), "{text}");
        assert!(page.texts(".picture").is_empty());
        // How few they are is not told either.
        assert!(text.contains("liian vähän vastauksia"), "{text}");
        assert!(
            !text.contains("2 osallistuja") && !text.contains("2 vastaaja"),
            "{text}"
        );
        assert!(
            page.texts(".stat").is_empty() && !text.contains("Muut toimijat"),
            "{text}"
        );
    }
    let json = birgitta.browser.get(&round.path("results.json")).await;
    let json: Value = serde_json::from_str(&json.body).expect("JSON");
    assert_eq!(
        (&json["round"]["participants"], &json["round"]["groups"]),
        (&Value::Null, &json!([]))
    );
    let list = birgitta.browser.get(&round.path("discussion")).await.text();
    assert!(!list.contains("vastaajaa"), "{list}");
    let csv = rows_of_csv(&birgitta.browser.get(&round.path("results.csv")).await.body);
    assert!(csv.iter().all(|row| row["suppressed"] == "true" && row["n"].is_empty()));
    assert_eq!(birgitta.browser.get(&round.path("charts/radar.png")).await.status, 404);
});

/// The group's joint view of the first criterion, an action, and one comment shown to all.
pub async fn agree(app: &TestApp, round: &AnsweredRound) {
    let (of, criterion, now) = (round.round.clone(), round.criteria[0].clone(), app.now());
    let content = JointContent {
        levels: JointLevels {
            current: Some(2),
            target: Some(5),
        },
        reason: Some("Sovimme, että tieto kulkee.".to_owned()),
        verdict: Some(Verdict::Strength),
        priority: true,
    };
    let action = ActionContent {
        what: "Pidetään yhteinen iltapäivä".to_owned(),
        criterion: Some(criterion.clone()),
        responsible: Some("Keskus & järjestöt".to_owned()),
        due: Some(jiff::civil::date(2027, 2, 1)),
    };
    let (id, author) = (ActionId::from_uuid(fresh_uuid()), round.participants[0].0.clone());
    app.db()
        .put(move |conn| {
            let saved = Mark { by: None, at: now };
            joint_views::save(
                conn,
                &of.id,
                &JointView {
                    criterion: criterion.clone(),
                    content: content.clone(),
                    revision: 1,
                    saved: saved.clone(),
                },
            )?;
            let agreed = Action {
                id: id.clone(),
                content: action.clone(),
                status: ActionStatus::Open,
                revision: 1,
                saved,
            };
            actions::insert(conn, &of.id, &agreed)?;
            let written = comments::list_of_criterion(conn, &of.id, &criterion)?;
            let shown = written
                .iter()
                .find(|comment| comment.participant == author)
                .ok_or(DbError::NotFound)?;
            comments::save_decision(conn, shown, Some(Decision::ShownToAll), &Mark { by: None, at: now })
        })
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"));
}

fn rows_of_csv(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().expect("a header").clone();
    assert_eq!(header.iter().collect::<Vec<_>>(), RowFigures::COLUMNS);
    reader
        .records()
        .map(|record| {
            let record = record.expect("a row");
            header
                .iter()
                .map(str::to_owned)
                .zip(record.iter().map(str::to_owned))
                .collect()
        })
        .collect()
}

/// Whether a field says the same in both files; serde_json reads a number to within its last bits.
fn is_same(field: &str, value: &Value) -> bool {
    match value {
        Value::Null => field.is_empty(),
        Value::Bool(flag) => field == flag.to_string(),
        Value::Number(number) => match (field.parse::<f64>(), number.as_f64()) {
            (Ok(one), Some(other)) => (one - other).abs() <= 1e-14 * one.abs(),
            _ => false,
        },
        other => other.as_str() == Some(field),
    }
}

on_both_engines!(a_round_that_is_half_open_says_which_themes_are_still_to_come, |app| {
    let round = app
        .answered_round(Answered {
            state: RoundState::Open,
            ..Answered::default()
        })
        .await;
    app.step(&round.round.id, Step::JointDiscussion).await;
    let birgitta = app.birgitta().await.browser;
    let page = birgitta.get(&round.path("results")).await;
    assert_eq!(page.status, 409);
    assert_eq!(
        page.attributes("main .button.primary", "href"),
        [round.path("discussion")]
    );
    for file in [
        "results.csv",
        "results.json",
        "results.xlsx",
        "slides.pptx",
        "pictures.zip",
        "charts/distribution.svg",
        "charts/distribution.png",
        "report",
        "report.docx",
    ] {
        assert_eq!(birgitta.get(&round.path(file)).await.status, 409, "{file}");
    }
    // For participants they are not there yet, even if they are to be shown.
    let shown = birgitta.post(&round.path("results-shown"), &[("shown", "yes")]).await;
    assert_eq!(shown.status, 303);
    let daniel = round.browser_of(&app, 0);
    let base = format!("/answering/{}", round.round.id);
    assert_eq!(daniel.get(&format!("{base}/results")).await.status, 404);

    let [first, second] = [0, 1].map(|at: usize| round.themes[at].as_str());
    birgitta.post(&round.path("reveals"), &[("theme", first)]).await;
    for page in [
        birgitta.get(&round.path("results")).await,
        daniel.get(&format!("{base}/results")).await,
    ] {
        assert_eq!(page.status, 200);
        assert_eq!(page.texts(".results > .notice li").len(), round.themes.len() - 1);
        // With one theme there is nothing to choose from.
        assert!(page.attributes("select[name=theme] option", "value").is_empty());
        assert!(page.text().contains("kun kaikki teemat on avattu"), "{}", page.text());
    }
    let hidden = birgitta.get(&round.path(&format!("results?theme={second}"))).await;
    assert_eq!(hidden.status, 409);
    let picture = birgitta
        .get(&round.path(&format!("charts/groups.svg?theme={second}")))
        .await;
    assert_eq!(picture.status, 409);
    // With the last theme the whole is there.
    birgitta.post(&round.path("reveals"), &[("all", "yes")]).await;
    let page = birgitta.get(&round.path("results")).await;
    assert!(page.texts(".results > .notice li").is_empty());
});
