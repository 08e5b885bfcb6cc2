//! Late and lost: coming late, a lost phone, a wrong group, joining twice, leaving; and what those who run a round may mend.

use crate::support::seed::Put;
use diesel::prelude::*;
use perhekeskusarviointi::db::schema::{merged_codes, participants as rows};
use perhekeskusarviointi::db::{DbError, answers, participants, rounds};
use perhekeskusarviointi::domain::ActorGroup;
use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::ids::ParticipantId;
use perhekeskusarviointi::domain::participant::{Listed, Participant, ParticipantFacts, tag};
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::keys;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::support::seed::{self, OpenRound};
use crate::support::{Browser, Person, TestApp, on_both_engines};

/// The browser in which a participant joined.
fn browser_of(app: &TestApp, round: &OpenRound, participant: usize) -> Browser {
    let browser = app.browser();
    let code = round.participants[participant].1.as_str();
    browser.set_cookie(&format!("answering-{}", round.id), code);
    browser
}

async fn send(browser: &Browser, round: &OpenRound, edit: &Value) -> (u16, Value) {
    let reply = browser
        .post_json(&round.edits_path(), &json!({ "edits": [edit] }))
        .await;
    let body = serde_json::from_str(&reply.body).unwrap_or(Value::Null);
    (reply.status, body)
}

fn edit(round: &OpenRound, criterion: usize, value: &str, at_ms: i64) -> Value {
    json!({
        "edit_id": Uuid::new_v4(), "criterion": round.criteria[criterion].as_str(), "field": "current",
        "value": value, "edited_at_ms": at_ms,
    })
}

async fn listed(app: &TestApp, round: &OpenRound) -> Vec<Listed> {
    let id = round.id.clone();
    app.db()
        .read(move |conn| -> Result<_, DbError> { participants::list(conn, &id) })
        .await
        .expect("the participants")
}

async fn currents(app: &TestApp, participant: &ParticipantId, round: &OpenRound) -> Vec<String> {
    let id = participant.clone();
    let stored = app
        .db()
        .read(move |conn| -> Result<_, DbError> { answers::list(conn, &id) })
        .await
        .expect("the answers");
    let code = |criterion| -> Option<String> {
        let answer: &perhekeskusarviointi::domain::answer::Answer = stored.get(criterion)?;
        Some(answer.code(perhekeskusarviointi::domain::answer::Field::Current))
    };
    round.criteria.iter().filter_map(code).collect()
}

fn change_address(round: &OpenRound, participant: usize, what: &str) -> String {
    let id = &round.participants[participant].0;
    format!("/rounds/{}/participants/{id}/{what}", round.id)
}

async fn facilitated(app: &TestApp, count: usize) -> (OpenRound, Person) {
    let round = seed::open_round(app.db(), count).await;
    let celia = app.facilitator_of(&round.id).await;
    (round, celia)
}

on_both_engines!(who_comes_late_follows_and_answers_nothing, |app| {
    let (round, _) = facilitated(&app, 3).await;
    app.step(&round.id, Step::JointDiscussion).await;
    let (daniel, address) = (app.daniel(), format!("/join/{}", round.code.as_str()));
    let page = daniel.get(&address).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Vastaaminen on päättynyt"), "{}", page.text());
    let key = page.attributes("form[action^='/join'] input[name=key]", "value");
    let joined = daniel.post(&address, &[("group", "ngo"), ("key", &key[0])]).await;
    let resumed = daniel.follow(&joined).await;
    assert_eq!(resumed.location(), format!("/answering/{}/room", round.id));
    assert_eq!(daniel.follow(&resumed).await.status, 200);
    assert_eq!(listed(&app, &round).await.len(), 4, "counts as joined");

    let now = app.now().as_millisecond();
    assert_eq!(send(&daniel, &round, &edit(&round, 0, "3", now)).await.0, 409);
    let theme = daniel.get(&format!("/answering/{}/themes/1", round.id)).await;
    assert_eq!(theme.location(), format!("/answering/{}/own", round.id));
    let own = daniel.get(&format!("/answering/{}/own", round.id)).await.text();
    assert!(own.contains("Liityit, kun vastaaminen oli jo päättynyt"), "{own}");
    let id = round.id.clone();
    let answered = app
        .db()
        .read(move |conn| -> Result<_, DbError> { rounds::count_answered(conn, &id) })
        .await
        .expect("a count");
    assert_eq!(answered, 0, "is in no figure");

    app.step(&round.id, Step::Closure).await;
    assert_eq!(app.daniel().get(&address).await.status, 409);
});

on_both_engines!(
    the_return_code_is_told_once_and_the_way_back_stands_where_one_joins,
    |app| {
        let (round, _) = facilitated(&app, 0).await;
        let (daniel, address) = (app.daniel(), format!("/join/{}", round.code.as_str()));
        let page = daniel.get(&address).await;
        assert_eq!(page.texts("form[action='/return'] label"), ["Paluukoodi"]);
        let joined = daniel.post(&address, &[("group", "ngo")]).await;
        let first = daniel.follow(&joined).await;
        let own = daniel.get(&format!("/answering/{}/own", round.id)).await;
        let code = own.attributes("#return-code", "value").join("");
        let on_one_line = code.replace('-', "\u{2011}");
        assert!(first.text().contains(&on_one_line), "{}", first.text());
        let again = daniel.get(&joined.location()).await;
        assert!(!again.text().contains(&on_one_line));

        let sign = tag(&listed(&app, &round).await[0].participant.id);
        assert_eq!(own.texts(".tag"), [sign.as_str()]);
        let other = app.daniel();
        let back = other.post("/return", &[("return_code", &code.to_lowercase())]).await;
        assert_eq!(other.follow(&back).await.status, 303, "on another device");
    }
);

on_both_engines!(the_list_tells_who_is_in_and_nothing_of_answers, |app| {
    let (round, celia) = facilitated(&app, 2).await;
    let daniel = browser_of(&app, &round, 0);
    let now = app.now();
    send(&daniel, &round, &edit(&round, 0, "4", now.as_millisecond())).await;
    let named = Participant {
        id: ParticipantId::from_uuid(Uuid::now_v7()),
        round: round.id.clone(),
        facts: ParticipantFacts {
            group: ActorGroup::Family,
            name: Some("Nimi Näkymätön".to_owned()),
            organisation: Some("Piiloyhdistys".to_owned()),
            team_size: 7,
        },
        joined_at: now,
        finished_at: Some(now),
    };
    app.db()
        .put(move |conn| -> Result<_, DbError> { participants::insert(conn, &named, "no code") })
        .await
        .expect("a participant");
    let address = format!("/rounds/{}/participants", round.id);
    let page = celia.browser.get(&address).await;
    assert_eq!(page.status, 200);
    let mut tags: Vec<String> = listed(&app, &round)
        .await
        .iter()
        .map(|listed| tag(&listed.participant.id))
        .collect();
    let mut shown = page.texts("table .tag");
    tags.sort();
    shown.sort();
    assert_eq!(shown, tags);
    assert!(page.text().contains("perhe tai kokemusasiantuntija"));
    // An anonymous round: neither name nor organisation.
    assert!(!page.body.contains("Näkymätön") && !page.body.contains("Piiloyhdistys"));
    let rows = page.texts("#participants tbody tr");
    let without_tag = |at: usize| rows[at].split_once(' ').expect("a tag").1.to_owned();
    // Celia cannot tell the one who has answered from the one who has not.
    assert!(without_tag(0).contains("ei vielä") && without_tag(1).contains("ei vielä"));

    let hub = celia.browser.get(&format!("/rounds/{}", round.id)).await;
    assert!(hub.attributes("main a", "href").contains(&address));
    for (browser, status) in [
        (app.eero().await.browser, 404),
        (app.aino().await.browser, 404),
        (app.reader().await.browser, 404),
        (daniel, 303),
    ] {
        for under in ["group", "removal"] {
            let change = change_address(&round, 1, under);
            assert_eq!(browser.get(&change).await.status, status, "{under}");
            assert_eq!(
                browser.post(&change, &[("group", "ngo")]).await.status,
                status,
                "{under}"
            );
        }
        assert_eq!(browser.get(&address).await.status, status);
    }
    // A participant of another round is none of this one.
    let other = seed::open_round(app.db(), 1).await;
    let strange = format!("/rounds/{}/participants/{}/removal", round.id, other.participants[0].0);
    assert_eq!(celia.browser.post(&strange, &[]).await.status, 404);
    assert_eq!(listed(&app, &other).await.len(), 1);
});

on_both_engines!(a_wrong_group_is_corrected_by_either_and_remembered, |app| {
    let (round, celia) = facilitated(&app, 1).await;
    let (id, daniel) = (round.participants[0].0.clone(), browser_of(&app, &round, 0));
    let own = format!("/answering/{}/group", round.id);
    for odd in ["", "nobody"] {
        let refused = daniel.post(&own, &[("group", odd)]).await;
        assert_eq!(refused.status, 422, "{odd}");
        assert_eq!(refused.texts(".error-summary li").len(), 1);
    }
    let page = daniel.follow(&daniel.post(&own, &[("group", "parish")]).await).await;
    assert!(page.text().contains("seurakunta"), "{}", page.text());
    assert_eq!(
        listed(&app, &round).await[0].participant.facts.group,
        ActorGroup::Parish
    );

    let address = change_address(&round, 0, "group");
    let page = celia.browser.get(&address).await;
    assert_eq!(page.attributes("input[name=group][checked]", "value"), ["parish"]);
    assert_eq!(celia.browser.post(&address, &[("group", "nobody")]).await.status, 422);
    let list = celia
        .browser
        .follow(&celia.browser.post(&address, &[("group", "kela")]).await)
        .await;
    assert!(list.texts("#participants tbody tr")[0].contains("Kela"));
    let told = app.events(EventKind::ParticipantMoved).await;
    let thing = Some(id.to_string());
    assert_eq!(
        told,
        [
            (Some(id.to_string()), thing.clone()),
            (Some(celia.account.id.to_string()), thing)
        ]
    );
    app.step(&round.id, Step::JointDiscussion).await;
    assert_eq!(daniel.post(&own, &[("group", "ngo")]).await.status, 409);
});

on_both_engines!(nobody_who_runs_a_round_makes_two_participants_one, |app| {
    // Whoever joined with a phone of their own and made it one with somebody else's would read that person's answers on it.
    let (round, celia) = facilitated(&app, 2).await;
    let (birgitta, answering, phone) = (
        app.birgitta().await,
        browser_of(&app, &round, 0),
        browser_of(&app, &round, 1),
    );
    let now = app.now().as_millisecond();
    assert_eq!(send(&answering, &round, &edit(&round, 0, "4", now)).await.0, 200);
    let on_the_phone = format!("/answering/{}/answers", round.id);
    for person in [&celia, &birgitta] {
        let list = person.browser.get(&format!("/rounds/{}/participants", round.id)).await;
        let mut ways = list.attributes("#participants a", "href");
        let mut offered: Vec<String> = [(0, "group"), (0, "removal"), (1, "group"), (1, "removal")]
            .map(|(participant, what)| change_address(&round, participant, what))
            .to_vec();
        ways.sort();
        offered.sort();
        assert_eq!(ways, offered);
        for (from, into) in [(1, 0), (0, 1)] {
            let address = change_address(&round, from, "merger");
            assert_eq!(person.browser.get(&address).await.status, 404);
            let into = round.participants[into].0.as_str();
            assert_eq!(person.browser.post(&address, &[("into", into)]).await.status, 404);
        }
    }
    assert_eq!(listed(&app, &round).await.len(), 2);
    assert_eq!(currents(&app, &round.participants[0].0, &round).await, ["4"]);
    assert!(currents(&app, &round.participants[1].0, &round).await.is_empty());
    let told: Value = serde_json::from_str(&phone.get(&on_the_phone).await.body).expect("its own answers");
    assert_eq!(told["answers"], json!({}));
    assert!(app.events(EventKind::ParticipantsMerged).await.is_empty());
});

on_both_engines!(who_was_merged_by_an_earlier_version_still_comes_back, |app| {
    let (round, _) = facilitated(&app, 2).await;
    let (lost, kept) = (browser_of(&app, &round, 0), browser_of(&app, &round, 1));
    let page = lost.get(&format!("/answering/{}/themes/1", round.id)).await;
    let mark = page.attributes("[data-status]", "data-mark")[0].clone();
    let (gone, into) = (round.participants[0].0.clone(), round.participants[1].0.clone());
    let code = round.participants[0].1.to_string();
    let (hash, to) = (keys::hash(round.participants[0].1.as_str()), into.clone());
    app.db()
        .put(move |conn| -> Result<_, DbError> {
            diesel::delete(rows::table.find(gone.as_str())).execute(conn)?;
            diesel::insert_into(merged_codes::table)
                .values((
                    merged_codes::return_code_hash.eq(&hash),
                    merged_codes::participant_id.eq(to.as_str()),
                ))
                .execute(conn)?;
            Ok(())
        })
        .await
        .expect("a merger as it was stored");
    let now = app.now().as_millisecond();
    assert_eq!(send(&kept, &round, &edit(&round, 0, "5", now)).await.0, 200);

    // The other device and its return code lead to the one that was kept, and what it still sends arrives.
    let own = lost.get(&format!("/answering/{}/own", round.id)).await;
    assert_eq!(own.texts(".tag"), [tag(&into).as_str()]);
    let kept_on_the_device = json!({ "mark": mark, "edits": [edit(&round, 1, "3", now)] });
    let reply = lost.post_json(&round.edits_path(), &kept_on_the_device).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    assert_eq!(currents(&app, &into, &round).await, ["5", "3"]);
    let back = app.daniel().post("/return", &[("return_code", &code)]).await;
    assert_eq!(back.status, 303);
});

on_both_engines!(who_is_removed_is_gone_with_all_answers, |app| {
    let (round, celia) = facilitated(&app, 2).await;
    let daniel = browser_of(&app, &round, 0);
    let now = app.now().as_millisecond();
    send(&daniel, &round, &edit(&round, 0, "4", now)).await;
    let address = change_address(&round, 0, "removal");
    let page = celia.browser.get(&address).await;
    assert!(page.text().contains("Poistoa ei voi perua"), "{}", page.text());
    assert_eq!(listed(&app, &round).await.len(), 2, "asking removes nobody");
    assert_eq!(celia.browser.post(&address, &[]).await.status, 303);
    let id = round.participants[0].0.clone();
    assert_eq!(listed(&app, &round).await.len(), 1);
    assert!(currents(&app, &id, &round).await.is_empty());
    assert_eq!(send(&daniel, &round, &edit(&round, 0, "4", now)).await.0, 404);
    assert_eq!(daniel.get(&format!("/answering/{}/own", round.id)).await.status, 404);
    assert_eq!(
        daniel.get(&format!("/join/{}", round.code.as_str())).await.status,
        200,
        "joins anew"
    );
    let told = app.events(EventKind::ParticipantRemoved).await;
    assert_eq!(told, [(Some(celia.account.id.to_string()), Some(id.to_string()))]);
    assert_eq!(celia.browser.post(&address, &[]).await.status, 404);
});

on_both_engines!(after_the_first_reveal_participants_stay_as_they_are, |app| {
    let (round, celia) = facilitated(&app, 3).await;
    let list = format!("/rounds/{}/participants", round.id);
    app.step(&round.id, Step::JointDiscussion).await;
    let move_of = |participant| change_address(&round, participant, "group");
    assert_eq!(celia.browser.post(&move_of(0), &[("group", "kela")]).await.status, 303);
    app.reveal(&round.id).await;
    let page = celia.browser.get(&list).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("ennen ensimmäisen teeman"), "{}", page.text());
    assert!(page.attributes("#participants a", "href").is_empty());
    for what in ["group", "removal"] {
        let address = change_address(&round, 0, what);
        assert_eq!(celia.browser.get(&address).await.status, 409, "{what}");
        let reply = celia.browser.post(&address, &[("group", "ngo")]).await;
        assert_eq!(reply.status, 409, "{what}");
    }
    assert_eq!(listed(&app, &round).await.len(), 3);
});

on_both_engines!(a_participant_takes_everything_back_while_the_round_is_open, |app| {
    let (round, _) = facilitated(&app, 2).await;
    let daniel = browser_of(&app, &round, 0);
    let now = app.now().as_millisecond();
    send(&daniel, &round, &edit(&round, 0, "4", now)).await;
    let address = format!("/answering/{}/withdrawal", round.id);
    let own = daniel.get(&format!("/answering/{}/own", round.id)).await;
    assert!(own.attributes("main a", "href").contains(&address));
    assert_eq!(daniel.get(&address).await.status, 200);
    assert_eq!(listed(&app, &round).await.len(), 2);
    let gone = daniel.post(&address, &[]).await;
    assert_eq!(gone.location(), "/");
    assert!(!daniel.cookies().contains("answering-"), "{}", daniel.cookies());
    let id = round.participants[0].0.clone();
    assert_eq!(listed(&app, &round).await.len(), 1);
    assert!(currents(&app, &id, &round).await.is_empty());
    let told = app.events(EventKind::ParticipantLeft).await;
    assert_eq!(told, [(Some(id.to_string()), Some(id.to_string()))]);

    app.step(&round.id, Step::JointDiscussion).await;
    let other = browser_of(&app, &round, 1);
    assert_eq!(other.get(&address).await.status, 409);
    assert_eq!(other.post(&address, &[]).await.status, 409);
    assert_eq!(listed(&app, &round).await.len(), 1);
});
