//! Keeping the register of family centres and meeting places.

use crate::support::{Browser, Person, Reply, TestApp, on_both_engines};

const REGION: &str = "/regions/17";

/// Vaasa lies in Birgitta's region.
const VAASA: &str = "905";

async fn add(browser: &Browser, kind: &str, name: &str) -> Reply {
    let fields = [
        ("kind", kind),
        ("name", name),
        ("municipality", VAASA),
        ("operator", "Folkhälsan"),
    ];
    browser.post(&format!("{REGION}/sites"), &fields).await
}

/// A meeting place of Birgitta's, by its address.
async fn added(birgitta: &Person) -> String {
    let reply = add(&birgitta.browser, "meeting_place", "Mötesplatsen Solrosen").await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    reply.location()
}

async fn round_on(birgitta: &Person, site: &str) -> String {
    let id = site.trim_start_matches("/sites/");
    let browser = &birgitta.browser;
    let choosing = browser.get(&format!("/rounds/new?region=17&site={id}")).await;
    let version = &choosing.attributes("input[name=version]", "value")[0];
    let address = format!("/rounds/new?region=17&site={id}&version={version}&chosen=yes");
    let form = browser.get(&address).await;
    assert_eq!(form.status, 200, "{}", form.text());
    let reply = crate::support::post_form(browser, &form, "/rounds", &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    reply.location()
}

on_both_engines!(a_site_is_added_seen_and_changed, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let empty = browser.get(REGION).await;
    assert_eq!(empty.heading(), "Pohjanmaan hyvinvointialue");
    assert!(empty.text().contains("ei ole vielä perhekeskuksia"), "{}", empty.text());

    let reply = add(browser, "family_centre", "  Vasa   familjecenter ").await;
    let page = browser.follow(&reply).await;
    assert_eq!(page.heading(), "Vasa familjecenter");
    assert!(page.texts("[role=status]")[0].contains("Vasa familjecenter on lisätty"));
    let facts = page.texts(".definitions dd");
    assert_eq!(facts, ["Perhekeskus", "Vaasa", "Folkhälsan"]);

    let form = browser.get(&format!("{}/edit", reply.location())).await;
    assert_eq!(form.attributes("input[name=name]", "value"), ["Vasa familjecenter"]);
    let changed = [
        ("kind", "family_centre"),
        ("name", "Familjecentret i Vasa"),
        ("municipality", VAASA),
        ("operator", ""),
        ("revision", "1"),
    ];
    let saved = browser.post(&reply.location(), &changed).await;
    let page = browser.follow(&saved).await;
    assert_eq!(page.heading(), "Familjecentret i Vasa");
    let home = browser.get(REGION).await;
    assert_eq!(home.texts(".card-title"), ["Familjecentret i Vasa"]);
});

on_both_engines!(a_refused_site_keeps_what_was_typed, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let fields = [
        ("kind", ""),
        ("name", " "),
        // Helsinki does not lie in the region.
        ("municipality", "091"),
        ("operator", "Folkhälsan"),
    ];
    let reply = browser.post(&format!("{REGION}/sites"), &fields).await;
    assert_eq!(reply.status, 422);
    let flawed = reply.attributes(".error-summary a", "href");
    assert_eq!(flawed, ["#kind", "#name", "#municipality"]);
    assert_eq!(reply.attributes("input[name=operator]", "value"), ["Folkhälsan"]);

    added(&birgitta).await;
    let twin = add(browser, "meeting_place", "Mötesplatsen Solrosen").await;
    assert_eq!(twin.status, 422);
    assert_eq!(twin.attributes(".error-summary a", "href"), ["#name"]);
    let other_kind = add(browser, "family_centre", "Mötesplatsen Solrosen").await;
    assert_eq!(other_kind.status, 303);
});

on_both_engines!(two_who_edit_a_site_never_overwrite_silently, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let site = added(&birgitta).await;
    let form = |name: &'static str, revision: &'static str| {
        [
            ("kind", "meeting_place"),
            ("name", name),
            ("municipality", VAASA),
            ("operator", ""),
            ("revision", revision),
        ]
    };
    assert_eq!(browser.post(&site, &form("Solrosen", "1")).await.status, 303);
    let late = browser.post(&site, &form("Blåklockan", "1")).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.attributes("input[name=name]", "value"), ["Blåklockan"]);
    assert!(late.texts(".notice .definitions dd").contains(&"Solrosen".to_owned()));
    assert_eq!(browser.get(&site).await.heading(), "Solrosen");
    // The form now stands on what was shown: sending it again is a decision.
    assert_eq!(late.attributes("input[name=revision]", "value"), ["2"]);
    assert_eq!(browser.post(&site, &form("Blåklockan", "2")).await.status, 303);
    assert_eq!(browser.get(&site).await.heading(), "Blåklockan");
    // A form without a revision is never taken for the newest.
    assert_eq!(browser.post(&site, &form("Tussilago", "")).await.status, 409);
});

on_both_engines!(a_site_with_rounds_is_archived_and_not_deleted, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let site = added(&birgitta).await;
    let round = round_on(&birgitta, &site).await;
    let page = browser.get(&site).await;
    assert!(!page.attributes("a", "href").contains(&format!("{site}/deletion")));
    let reply = browser.post(&format!("{site}/deletion"), &[]).await;
    assert_eq!(reply.status, 409);
    assert!(reply.text().contains("Arkistoi"), "{}", reply.text());

    let archived = browser
        .follow(&browser.post(&format!("{site}/archiving"), &[]).await)
        .await;
    assert!(archived.heading().contains("Arkistoitu"), "{}", archived.heading());
    let id = site.trim_start_matches("/sites/");
    let refused = browser.get(&format!("/rounds/new?region=17&site={id}")).await;
    assert_eq!(refused.status, 409, "an archived site takes no new rounds");
    // A draft of it cannot open before it is back.
    let reply = browser.post(&format!("{round}/opening"), &[]).await;
    assert_eq!(reply.status, 409);
    browser.post(&format!("{site}/restoration"), &[]).await;
    let reply = browser.post(&format!("{round}/opening"), &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
});

on_both_engines!(a_site_without_rounds_can_go, |app| {
    let birgitta = app.birgitta().await;
    let browser = &birgitta.browser;
    let site = added(&birgitta).await;
    assert_eq!(browser.get(&format!("{site}/deletion")).await.status, 200);
    let reply = browser.post(&format!("{site}/deletion"), &[]).await;
    assert_eq!(reply.location(), REGION);
    assert_eq!(browser.get(&site).await.status, 404);
});

on_both_engines!(to_eero_none_of_it_exists, |app| {
    let birgitta = app.birgitta().await;
    let site = added(&birgitta).await;
    let eero = app.eero().await;
    let reading = [
        REGION.to_owned(),
        format!("{REGION}/sites/new"),
        site.clone(),
        format!("{site}/edit"),
        format!("{site}/deletion"),
    ];
    for address in &reading {
        assert_eq!(birgitta.browser.get(address).await.status, 200, "{address}");
        assert_eq!(eero.browser.get(address).await.status, 404, "{address}");
        let stranger = app.browser().get(address).await;
        assert_eq!(stranger.status, 303, "{address}");
        assert!(stranger.location().starts_with("/sign-in"), "{address}");
    }
    let form = [
        ("kind", "meeting_place"),
        ("name", "X"),
        ("municipality", VAASA),
        ("revision", "1"),
    ];
    for address in [
        format!("{REGION}/sites"),
        site.clone(),
        format!("{site}/archiving"),
        format!("{site}/restoration"),
        format!("{site}/deletion"),
    ] {
        assert_eq!(eero.browser.post(&address, &form).await.status, 404, "{address}");
    }
    assert_eq!(birgitta.browser.get(&site).await.heading(), "Mötesplatsen Solrosen");
});

/// What the national admin may do ends at the region's border.
async fn sees_nothing(app: &TestApp, address: &str) {
    let aino = app.aino().await;
    assert_eq!(aino.browser.get(address).await.status, 404, "{address}");
}

on_both_engines!(a_regions_sites_are_the_regions_own, |app| {
    let birgitta = app.birgitta().await;
    let site = added(&birgitta).await;
    sees_nothing(&app, &site).await;
});
