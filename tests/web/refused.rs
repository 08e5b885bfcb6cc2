//! What somebody signed in tried in vain leaves an event with the outcome *refused*.

use perhekeskusarviointi::domain::event::EventKind;

use crate::support::{TestApp, on_both_engines};

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
