//! What somebody signed in tried in vain leaves an event with the outcome *refused*.

use std::collections::BTreeSet;

use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::round::Step;

use crate::support::{Answered, BIRGITTAS_REGION, TestApp, on_both_engines};

async fn attempts(app: &TestApp) -> Vec<Option<String>> {
    app.events(EventKind::Attempted)
        .await
        .into_iter()
        .map(|(_, thing)| thing)
        .collect()
}

on_both_engines!(what_is_tried_in_vain_is_in_the_trail, |app| {
    let (birgitta, eero) = (app.birgitta().await, app.eero().await);
    let fields = [
        ("kind", "family_centre"),
        ("name", "Familjecentret"),
        ("municipality", "905"),
        ("operator", ""),
    ];
    let site = birgitta.browser.post("/regions/17/sites", &fields).await.location();
    // A look, a form with flaws and what is allowed leave nothing of the kind.
    assert_eq!(eero.browser.get(&site).await.status, 404);
    assert_eq!(birgitta.browser.post("/regions/17/sites", &[]).await.status, 422);
    assert_eq!(attempts(&app).await, []);

    assert_eq!(eero.browser.post(&format!("{site}/archiving"), &[]).await.status, 404);
    let told = Some("POST /sites/{site}/archiving".to_owned());
    assert_eq!(
        attempts(&app).await,
        std::slice::from_ref(&told),
        "what was tried, and nothing that was typed"
    );
    // A script that tries without end is told once in a while.
    for _ in 0..20 {
        eero.browser.post(&format!("{site}/archiving"), &[]).await;
    }
    assert_eq!(attempts(&app).await.len(), 1);
    app.advance(jiff::SignedDuration::from_secs(10));
    eero.browser.post(&format!("{site}/archiving"), &[]).await;
    assert_eq!(attempts(&app).await, [told.clone(), told]);

    // Strangers without an account are not told of.
    assert_eq!(app.browser().post(&format!("{site}/archiving"), &[]).await.status, 303);
    assert_eq!(attempts(&app).await.len(), 2);
});

on_both_engines!(
    what_a_rule_forbids_is_in_the_trail_also_where_a_page_tells_it_beside_what_was_typed,
    |app| {
        let round = app.joint_round().await;
        let birgitta = app.birgitta().await.browser;
        let topic = round.topic(&round.divided);
        app.step(&round.id, Step::Closure).await;
        // The group's view, typed in a page and saved while it is typed, and an action, all too late.
        let view = [
            ("current", "3"),
            ("target", "4"),
            ("reason", "Näin sovittiin."),
            ("revision", "0"),
        ];
        assert_eq!(birgitta.post(&topic, &view).await.status, 409);
        assert_eq!(
            birgitta
                .post(&round.path("/actions"), &[("what", "Sovitaan.")])
                .await
                .status,
            409
        );
        // A site that has rounds.
        let site = app.meeting_place(BIRGITTAS_REGION, "Mötesplatsen").await;
        let on_site = Answered {
            site: Some(site.clone()),
            ..Answered::default()
        };
        app.answered_round(on_site).await;
        assert_eq!(birgitta.post(&format!("/sites/{site}/deletion"), &[]).await.status, 409);
        let told: BTreeSet<String> = attempts(&app).await.into_iter().flatten().collect();
        let expected = [
            "POST /rounds/{round}/actions",
            "POST /rounds/{round}/discussion/{criterion}",
            "POST /sites/{site}/deletion",
        ];
        assert_eq!(told, expected.map(str::to_owned).into());
    }
);
