//! First actions: agreeing, changing, finishing, and what is left from last time.

use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::round::Step;

use crate::support::{Browser, JointRound, on_both_engines, post_form};

const WHAT: &str = "Sovitaan yhteinen vuosikello";

fn fields<'a>(what: &'a str, criterion: &'a str, due: &'a str, revision: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("what", what),
        ("criterion", criterion),
        ("responsible", "Perhekeskuskoordinaattori"),
        ("due", due),
        ("revision", revision),
    ]
}

/// Adds an action; its own address.
async fn added(browser: &Browser, round: &JointRound, what: &str) -> String {
    let reply = browser
        .post(
            &round.path("/actions"),
            &fields(what, round.divided.as_str(), "2027-03-01", "0"),
        )
        .await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let list = browser.get(&round.path("/actions")).await;
    let place = list
        .texts(".action-what")
        .iter()
        .position(|own| own.starts_with(what))
        .expect("the action is listed");
    let id = list.attributes("ol.actions > li", "id").swap_remove(place);
    round.path(&format!("/actions/{}", id.trim_start_matches("action-")))
}

on_both_engines!(one_form_is_one_action_unless_it_is_filled_in_anew, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let page = celia.get(&round.path("/actions/new")).await;
    let list = round.path("/actions");
    for _ in 0..2 {
        let reply = post_form(&celia, &page, &list, &[("what", WHAT)]).await;
        assert_eq!((reply.status, reply.location()), (303, list.clone()));
    }
    assert_eq!(app.events(EventKind::ActionSaved).await.len(), 1);
    // Somebody goes back to the form and types something else.
    let other = "Nimetään yhteyshenkilö";
    assert_eq!(post_form(&celia, &page, &list, &[("what", other)]).await.status, 303);
    let told = celia.get(&list).await.texts(".action-what");
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told.iter().any(|own| own.starts_with(WHAT)) && told.iter().any(|own| own.starts_with(other)));
});

on_both_engines!(the_group_agrees_on_an_action, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await;
    let browser = &celia.browser;
    let from_topic = browser.get(&round.topic(&round.divided)).await;
    let add = from_topic.attributes("#actions a.button", "href").swap_remove(0);
    let page = browser.get(&add).await;
    assert_eq!(
        page.attributes("select[name=criterion] option[selected]", "value"),
        [round.divided.as_str()]
    );

    let address = added(browser, &round, WHAT).await;
    let list = browser.get(&round.path("/actions")).await;
    let told = list.texts("ol.actions > li").join(" ");
    for part in [
        WHAT,
        "Kesken",
        &round.titles[0],
        "Perhekeskuskoordinaattori",
        "1.3.2027",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(
        browser
            .get(&round.topic(&round.divided))
            .await
            .texts("#actions")
            .join(" ")
            .contains(WHAT)
    );

    let page = browser.get(&format!("{address}/edit")).await;
    assert_eq!(page.texts("textarea[name=what]"), [WHAT]);
    assert_eq!(page.attributes("input[name=due]", "value"), ["2027-03-01"]);
    let reply = browser
        .post(&address, &fields("Kutsutaan järjestöt mukaan", "", "", "1"))
        .await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let list = browser.get(&round.path("/actions")).await;
    assert!(list.text().contains("Kutsutaan järjestöt mukaan") && !list.text().contains(WHAT));
    let events = app.events(EventKind::ActionSaved).await;
    assert_eq!(events.len(), 2);
    assert!(
        events
            .iter()
            .all(|(by, _)| by.as_deref() == Some(celia.account.id.as_str()))
    );
});

on_both_engines!(a_flawed_action_comes_back_with_what_was_typed, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let reply = celia
        .post(&round.path("/actions"), &fields(" ", "teema.muu", "31.2.2027", "0"))
        .await;
    assert_eq!(reply.status, 422);
    assert_eq!(reply.texts(".error-summary li").len(), 3);
    assert_eq!(
        reply.attributes("input[name=responsible]", "value"),
        ["Perhekeskuskoordinaattori"]
    );
    assert_eq!(reply.attributes("input[name=due]", "value"), ["31.2.2027"]);
    let address = added(&celia, &round, WHAT).await;
    assert_eq!(celia.post(&address, &fields("", "", "", "1")).await.status, 422);
    assert_eq!(celia.post(&address, &fields(WHAT, "", "", "one")).await.status, 400);
    assert_eq!(app.events(EventKind::ActionSaved).await.len(), 1);
});

on_both_engines!(two_people_changing_an_action_meet_both_versions, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let birgitta = app.birgitta().await.browser;
    let address = added(&celia, &round, WHAT).await;
    assert_eq!(
        celia.post(&address, &fields("Celian versio", "", "", "1")).await.status,
        303
    );
    let clash = birgitta.post(&address, &fields("Birgittan versio", "", "", "1")).await;
    assert_eq!(clash.status, 409);
    assert!(clash.texts("#stored").join(" ").contains("Celian versio"));
    assert!(clash.texts("#stored").join(" ").contains("Celia Ceder"));
    assert!(clash.texts("#yours").join(" ").contains("Birgittan versio"));
    assert_eq!(clash.attributes("#yours input[name=revision]", "value"), ["2"]);
    assert_eq!(
        birgitta
            .post(&address, &fields("Birgittan versio", "", "", "2"))
            .await
            .status,
        303
    );

    // What one deletes while the other writes can be added again.
    assert_eq!(
        celia
            .post(&format!("{address}/deletion"), &[("revision", "1")])
            .await
            .status,
        409,
        "not what she saw"
    );
    assert_eq!(
        celia
            .post(&format!("{address}/deletion"), &[("revision", "3")])
            .await
            .status,
        303
    );
    let gone = birgitta.post(&address, &fields("Vielä kerran", "", "", "3")).await;
    assert_eq!(gone.status, 409);
    assert!(gone.texts("#yours").join(" ").contains("Vielä kerran"));
    assert_eq!(gone.attributes("#yours form", "action"), [round.path("/actions")]);
});

on_both_engines!(an_action_goes_only_after_asking, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let address = added(&celia, &round, WHAT).await;
    let page = celia.get(&format!("{address}/deletion")).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains(WHAT));
    assert_eq!(page.attributes("form.form input[name=revision]", "value"), ["1"]);
    assert_eq!(
        celia
            .post(&format!("{address}/deletion"), &[("revision", "1")])
            .await
            .status,
        303
    );
    assert!(!celia.get(&round.path("/actions")).await.text().contains(WHAT));
    assert_eq!(app.events(EventKind::ActionDeleted).await.len(), 1);
    assert_eq!(celia.get(&format!("{address}/deletion")).await.status, 404);
});

on_both_engines!(actions_outlive_the_round, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let address = added(&celia, &round, WHAT).await;
    app.step(&round.id, Step::Closure).await;
    // What was agreed stays; how far it is goes on.
    let clash = celia.post(&address, &fields("Muutetaan", "", "", "1")).await;
    assert_eq!(clash.status, 409);
    assert!(clash.text().contains("Muutetaan"), "nothing typed is lost");
    let late = celia
        .post(&round.path("/actions"), &fields("Vielä yksi", "", "", "0"))
        .await;
    assert_eq!(late.status, 409);
    assert!(late.text().contains("Vielä yksi"));
    assert_eq!(celia.get(&format!("{address}/edit")).await.status, 409);
    assert_eq!(
        celia
            .post(&format!("{address}/deletion"), &[("revision", "1")])
            .await
            .status,
        409
    );
    let done = [("status", "done"), ("revision", "1")];
    // A double tap is no conflict.
    for _ in 0..2 {
        assert_eq!(celia.post(&format!("{address}/status"), &done).await.status, 303);
    }
    let list = celia.get(&round.path("/actions")).await;
    assert!(
        list.texts(".action-what")[0].ends_with("Tehty"),
        "{:?}",
        list.texts(".action-what")
    );
    let stale = celia
        .post(&format!("{address}/status"), &[("status", "open"), ("revision", "1")])
        .await;
    assert_eq!(stale.status, 409);
    assert_eq!(
        celia
            .post(&format!("{address}/status"), &[("status", "half"), ("revision", "2")])
            .await
            .status,
        400
    );

    // A reader reads, and changes nothing.
    let reader = app.reader().await.browser;
    let page = reader.get(&round.path("/actions")).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains(WHAT) && page.texts("main form").is_empty());
    assert_eq!(reader.post(&format!("{address}/status"), &done).await.status, 403);
    assert_eq!(reader.post(&address, &fields("x", "", "", "2")).await.status, 403);

    // A discussion that was begun too early: nothing was revealed, and answering is opened again.
    let early = app.still_open_round().await;
    app.step(&early.id, Step::JointDiscussion).await;
    let birgitta = app.birgitta().await.browser;
    let address = added(&birgitta, &early, WHAT).await;
    app.step(&early.id, Step::ReturnToOpen).await;
    assert_eq!(
        birgitta.post(&format!("{address}/status"), &done).await.status,
        409,
        "reopened: all is hidden"
    );
});

on_both_engines!(for_strangers_there_are_no_actions, |app| {
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await.browser;
    let address = added(&celia, &round, WHAT).await;
    let eero = app.eero().await.browser;
    for path in [
        round.path("/actions"),
        round.path("/actions/new"),
        format!("{address}/edit"),
        format!("{address}/deletion"),
    ] {
        assert_eq!(eero.get(&path).await.status, 404, "{path}");
        assert_eq!(app.browser().get(&path).await.status, 303, "{path}");
    }
    for path in [round.path("/actions"), address.clone()] {
        assert_eq!(eero.post(&path, &fields(WHAT, "", "", "1")).await.status, 404, "{path}");
    }
    assert_eq!(
        eero.post(&format!("{address}/status"), &[("status", "done"), ("revision", "1")])
            .await
            .status,
        404
    );
    assert_eq!(
        eero.post(&format!("{address}/deletion"), &[("revision", "1")])
            .await
            .status,
        404
    );

    // Nor under another round's address.
    let other = app.joint_round().await;
    let birgitta = app.birgitta().await.browser;
    let moved = address.replace(round.id.as_str(), other.id.as_str());
    assert_eq!(birgitta.get(&format!("{moved}/edit")).await.status, 404);
    assert_eq!(
        birgitta
            .post(&format!("{moved}/deletion"), &[("revision", "1")])
            .await
            .status,
        404
    );
});

on_both_engines!(what_is_open_from_last_time_comes_along, |app| {
    let first = app.joint_round().await;
    let birgitta = app.birgitta().await.browser;
    added(&birgitta, &first, WHAT).await;
    let done = added(&birgitta, &first, "Tämä tehtiin").await;
    assert_eq!(
        birgitta
            .post(&format!("{done}/status"), &[("status", "done"), ("revision", "1")])
            .await
            .status,
        303
    );
    app.step(&first.id, Step::Closure).await;
    let second = app.next_round(&first.id).await;
    let list = birgitta.get(&second.path("/actions")).await;
    let before = list.texts("#previous").join(" ");
    assert!(before.contains(WHAT) && !before.contains("Tämä tehtiin"), "{before}");
    let carry = list.attributes("#previous a.button", "href").swap_remove(0);
    let page = birgitta.get(&carry).await;
    assert_eq!(page.texts("textarea[name=what]"), [WHAT]);
    assert_eq!(
        page.attributes("select[name=criterion] option[selected]", "value"),
        [second.divided.as_str()]
    );
    assert_eq!(page.attributes("input[name=revision]", "value"), ["0"]);

    // Reopened, last time's round tells nothing, by whatever address.
    app.step(&first.id, Step::ReturnToJoint).await;
    let list = birgitta.get(&second.path("/actions")).await;
    assert_eq!(list.status, 200);
    assert!(!list.text().contains(WHAT));
    let page = birgitta.get(&carry).await;
    assert_eq!(page.status, 404);
    assert!(!page.text().contains(WHAT));
});
