//! The form for paper, and typing in what was written on it.

use perhekeskusarviointi::db::{DbError, answers, participants, versions};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::answer::{Answer, Field};
use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::ids::ParticipantId;
use perhekeskusarviointi::domain::participant::Listed;
use perhekeskusarviointi::domain::round::Step;

use crate::support::seed::{self, OpenRound};
use crate::support::{Browser, Reply, TestApp, fields_of, on_both_engines};

fn entry_address(round: &OpenRound) -> String {
    format!("/rounds/{}/paper-answers/new", round.id)
}

/// Sends the form as it stands, some fields filled.
async fn enter(browser: &Browser, round: &OpenRound, page: &Reply, filled: &[(&str, &str)]) -> Reply {
    let address = entry_address(round);
    let mut fields = fields_of(page, &address);
    fields.retain(|(name, _)| !filled.iter().any(|(own, _)| own == name));
    let mut all: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    all.extend(filled);
    browser.post(&address, &all).await
}

async fn listed(app: &TestApp, round: &OpenRound) -> Vec<Listed> {
    let id = round.id.clone();
    app.db()
        .read(move |conn| -> Result<_, DbError> { participants::list(conn, &id) })
        .await
        .expect("the participants")
}

async fn said(app: &TestApp, participant: &ParticipantId, round: &OpenRound, criterion: usize) -> Option<Answer> {
    let id = participant.clone();
    let mut all = app
        .db()
        .read(move |conn| -> Result<_, DbError> { answers::list(conn, &id) })
        .await
        .expect("the answers");
    all.remove(&round.criteria[criterion])
}

fn name(round: &OpenRound, field: Field, criterion: usize) -> String {
    field.name_for(&round.criteria[criterion])
}

on_both_engines!(a_rounds_form_asks_all_that_the_round_asks_in_three_languages, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let celia = app.facilitator_of(&round.id).await;
    let version = app.round(&round.id).await.version;
    let instrument = app
        .db()
        .read(move |conn| -> Result<_, DbError> { Ok(versions::find(conn, &version)?.instrument) })
        .await
        .expect("the instrument");
    for l in Language::ALL {
        let page = celia.browser.get(&format!("/rounds/{}/paper?in={l}", round.id)).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.attributes("html", "lang"), [l.tag()]);
        let text = page.text();
        for criterion in instrument.criteria() {
            let texts = criterion.texts(l);
            assert!(text.contains(&texts.statement), "{l}: {}", criterion.id);
            assert!(texts.anchors.values().all(|anchor| text.contains(anchor.as_str())));
        }
        assert!(page.texts("header.top, footer.bottom").is_empty(), "a sheet, no menus");
    }
    let address = format!("/rounds/{}/paper", round.id);
    let ticks = celia.browser.get(&address).await.texts(".paper-criterion .tick").len();
    // Five levels and "cannot say" for two states, "not applicable" once.
    assert_eq!(ticks, round.criteria.len() * 13);
    assert_eq!(app.eero().await.browser.get(&address).await.status, 404);
    assert_eq!(app.daniel().get(&address).await.status, 303);
    app.step(&round.id, Step::JointDiscussion).await;
    app.step(&round.id, Step::Closure).await;
    assert_eq!(app.reader().await.browser.get(&address).await.status, 403);
});

on_both_engines!(a_paper_answer_is_typed_in_once_and_is_not_opened_again, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let celia = app.facilitator_of(&round.id).await;
    let page = celia.browser.get(&entry_address(&round)).await;
    assert_eq!(page.status, 200);
    let (current, target) = (
        |at| name(&round, Field::Current, at),
        |at| name(&round, Field::Target, at),
    );
    let comment = name(&round, Field::Comment, 2);
    let filled = [
        ("group", "ngo"),
        ("team_size", "4"),
        (&current(0), "2"),
        (&target(0), "4"),
        (&current(1), "-"),
        (&target(1), "3"),
        (&current(2), "0"),
        (&target(2), "x"),
        (&comment, "Paperilla luki näin."),
    ];
    let reply = enter(&celia.browser, &round, &page, &filled).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let next = celia.browser.follow(&reply).await;
    assert!(
        next.text().contains("Yksi paperivastaus on syötetty"),
        "{}",
        next.text()
    );
    assert!(!next.body.contains("Paperilla luki"), "the next form is empty");
    assert!(next.attributes("[data-choice]", "value").iter().all(String::is_empty));
    assert_ne!(
        next.attributes("input[name=key]", "value"),
        page.attributes("input[name=key]", "value")
    );
    // The same form sent twice is one answer.
    assert_eq!(enter(&celia.browser, &round, &page, &filled).await.status, 303);
    let all = listed(&app, &round).await;
    assert_eq!(all.len(), 1);
    let one = &all[0];
    assert!(one.on_paper && !one.imported && one.participant.finished_at.is_some());
    assert_eq!(one.participant.facts.team_size, 4);
    let id = &one.participant.id;
    let codes = |answer: Option<Answer>| {
        let answer = answer.expect("an answer");
        Field::ALL.map(|field| answer.code(field))
    };
    assert_eq!(codes(said(&app, id, &round, 0).await), ["2", "4", ""]);
    assert_eq!(codes(said(&app, id, &round, 1).await), ["not_applicable", "", ""]);
    assert_eq!(
        codes(said(&app, id, &round, 2).await),
        ["cannot_say", "cannot_say", "Paperilla luki näin."]
    );
    assert!(said(&app, id, &round, 3).await.is_none());
    let told = app.events(EventKind::PaperAnswerEntered).await;
    assert_eq!(told, [(Some(celia.account.id.to_string()), Some(id.to_string()))]);

    // Nothing that was typed in stands anywhere a facilitator can go before the discussion.
    for under in ["", "/participants", "/paper", "/paper-answers/new"] {
        let page = celia.browser.get(&format!("/rounds/{}{under}", round.id)).await;
        assert!(!page.body.contains("Paperilla luki"), "{under}");
    }
    let list = celia.browser.get(&format!("/rounds/{}/participants", round.id)).await;
    assert!(list.text().contains("Paperilla"), "marked as entered from paper");

    // Back to the old form, and the next sheet typed into it: that is another answer, and none is lost.
    let other: Vec<(&str, &str)> = filled
        .iter()
        .map(|(name, value)| (*name, if *value == "4" { "3" } else { *value }))
        .collect();
    assert_ne!(other, filled);
    assert_eq!(enter(&celia.browser, &round, &page, &other).await.status, 303);
    assert_eq!(listed(&app, &round).await.len(), 2);
});

on_both_engines!(
    all_flaws_of_a_paper_answer_are_told_at_once_and_nothing_is_stored,
    |app| {
        let round = seed::open_round(app.db(), 0).await;
        let celia = app.facilitator_of(&round.id).await;
        let page = celia.browser.get(&entry_address(&round)).await;
        let (first, second, third) = (
            name(&round, Field::Current, 0),
            name(&round, Field::Target, 1),
            name(&round, Field::Current, 2),
        );
        let comment = name(&round, Field::Comment, 0);
        let long = "a".repeat(2_001);
        let filled = [
            ("team_size", "99"),
            (first.as_str(), "9"),
            (&second, "-"),
            (&third, "3"),
            (&comment, &long),
        ];
        let reply = enter(&celia.browser, &round, &page, &filled).await;
        assert_eq!(reply.status, 422);
        let links = reply.attributes(".error-summary a", "href");
        let expected = ["group", "team_size", &first, &comment, &second].map(|field| format!("#{field}"));
        assert_eq!(links, expected);
        assert!(reply.texts(".error-summary li")[2].contains("1.1"), "{}", reply.text());
        let value = |name: &str| reply.attributes(&format!("[name='{name}']"), "value");
        assert_eq!((value(&first), value(&third)), (vec!["9".into()], vec!["3".into()]));
        assert_eq!(value("key"), page.attributes("input[name=key]", "value"));
        // A form without any answer is no answer.
        let empty = enter(&celia.browser, &round, &page, &[("group", "ngo")]).await;
        assert_eq!(empty.status, 422);
        assert_eq!(empty.attributes(".error-summary a", "href"), [format!("#{first}")]);
        assert!(listed(&app, &round).await.is_empty());
    }
);

on_both_engines!(
    paper_answers_are_typed_in_while_the_round_is_open_by_those_who_run_it,
    |app| {
        let round = seed::open_round(app.db(), 1).await;
        let celia = app.facilitator_of(&round.id).await;
        let page = celia.browser.get(&entry_address(&round)).await;
        let first = name(&round, Field::Current, 0);
        let filled = [("group", "ngo"), (first.as_str(), "2")];
        for (browser, status) in [
            (app.eero().await.browser, 404),
            (app.aino().await.browser, 404),
            (app.reader().await.browser, 404),
            (app.daniel(), 303),
        ] {
            assert_eq!(browser.get(&entry_address(&round)).await.status, status);
            assert_eq!(enter(&browser, &round, &page, &filled).await.status, status);
        }
        // The id of somebody who is there already is nobody's new one.
        let taken = round.participants[0].0.as_str();
        let odd = [("group", "ngo"), (first.as_str(), "2"), ("key", taken)];
        assert_eq!(enter(&celia.browser, &round, &page, &odd).await.status, 409);
        app.step(&round.id, Step::JointDiscussion).await;
        assert_eq!(celia.browser.get(&entry_address(&round)).await.status, 409);
        assert_eq!(enter(&celia.browser, &round, &page, &filled).await.status, 409);
        assert_eq!(listed(&app, &round).await.len(), 1);
    }
);

on_both_engines!(
    instruments_are_listed_with_their_forms_for_those_who_may_see_them,
    |app| {
        let birgitta = app.birgitta().await;
        let home = birgitta.browser.get("/home").await;
        assert!(home.attributes("main a", "href").contains(&"/instruments".to_owned()));
        let page = birgitta.browser.get("/instruments").await;
        assert_eq!(page.texts("main section h2").len(), 3, "{}", page.text());
        let forms: Vec<String> = page
            .attributes("main a", "href")
            .into_iter()
            .filter(|address| address.contains("/paper?in="))
            .collect();
        assert_eq!(forms.len(), 9);
        for form in &forms {
            let sheet = birgitta.browser.get(form).await;
            assert_eq!(sheet.status, 200, "{form}");
            assert!(!sheet.texts(".paper-criterion").is_empty(), "{form}");
            assert_eq!(app.daniel().get(form).await.status, 303, "{form}");
        }
        assert_eq!(app.aino().await.browser.get("/instruments").await.status, 200);
        let round = seed::open_round(app.db(), 0).await;
        let celia = app.facilitator_of(&round.id).await;
        assert_eq!(celia.browser.get("/instruments").await.status, 404);
        assert_eq!(celia.browser.get(&forms[0]).await.status, 404);
        let unknown = birgitta.browser.get("/instruments/kohtaamispaikka/9.9/paper").await;
        assert_eq!(unknown.status, 404);
    }
);
