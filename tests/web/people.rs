//! Who may invite, help and end whom; and that a stranger meets a 404 everywhere.

use std::time::Duration;

use crate::support::seed::Put;
use perhekeskusarviointi::db::{Db, DbError, accounts, grants};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::account::{Account, ReaderScope, Role};
use perhekeskusarviointi::domain::ids::{AccountId, GrantId};
use perhekeskusarviointi::domain::mark::Mark;

use crate::accounts::link_on;
use crate::support::{TestApp, on_both_engines};

async fn grant_ids(app: &TestApp, account: &AccountId) -> Vec<GrantId> {
    let id = account.clone();
    let found = app.db().read(move |conn| grants::list_of(conn, &id)).await;
    let found = found.unwrap_or_else(|error: DbError| panic!("{error}"));
    found.into_iter().map(|grant| grant.id).collect()
}

fn reader(code: &str) -> Role {
    Role::Reader(ReaderScope::Region(crate::support::region(code)))
}

on_both_engines!(eero_and_other_strangers_get_404, |app| {
    let birgitta = app.birgitta().await;
    let eero = app.eero().await;
    let aino = app.aino().await;
    let celia = app.person("Celia Ceder", Language::Fi, &[reader("17")]).await;
    let form = [
        ("email", "x@example.fi"),
        ("name", "X"),
        ("language", "fi"),
        ("role", "reader:17"),
    ];
    let ready = birgitta.browser.post("/regions/17/people/invitation", &form).await;
    assert!(
        ready.texts("nav.languages").is_empty(),
        "another language would lose the link"
    );
    assert_eq!(ready.status, 200);
    let list = birgitta.browser.get("/regions/17/people").await;
    assert_eq!(list.status, 200);
    let grant = grant_ids(&app, &celia.account.id).await.remove(0);
    let mut posts = list.attributes("#invitations form", "action");
    posts.push(format!("/people/grants/{grant}/ending"));
    for act in ["password-link", "deactivation", "reactivation"] {
        posts.push(format!("/people/{}/{act}", celia.account.id));
    }
    posts.push("/regions/17/people/invitation".to_owned());
    // Not even a national admin decides about a region's own people.
    for stranger in [&eero.browser, &celia.browser, &aino.browser] {
        for path in [
            "/regions/17/people",
            "/regions/17/people/invitation",
            "/regions/99/people",
        ] {
            assert_eq!(stranger.get(path).await.status, 404, "{path}");
        }
        for path in &posts {
            assert_eq!(stranger.post(path, &form).await.status, 404, "{path}");
        }
    }
    for coordinator in [&birgitta.browser, &eero.browser, &celia.browser] {
        for path in ["/people", "/people/invitation"] {
            assert_eq!(coordinator.get(path).await.status, 404, "{path}");
        }
        let form = [
            ("email", "x@example.fi"),
            ("name", "X"),
            ("language", "fi"),
            ("role", "national_admin"),
        ];
        assert_eq!(coordinator.post("/people/invitation", &form).await.status, 404);
    }
    // Somebody who has not signed in is asked to.
    for path in &posts {
        assert_eq!(app.browser().post(path, &form).await.location(), "/sign-in", "{path}");
    }
});

on_both_engines!(nobody_gives_more_than_is_theirs_to_give, |app| {
    let birgitta = app.birgitta().await;
    for role in [
        "national_admin",
        "coordinator:17",
        "coordinator:15",
        "reader:15",
        "facilitator:x",
        "",
    ] {
        let form = [
            ("email", "x@example.fi"),
            ("name", "X"),
            ("language", "fi"),
            ("role", role),
        ];
        let reply = birgitta.browser.post("/regions/17/people/invitation", &form).await;
        assert_eq!(reply.status, 422, "{role}");
        assert_eq!(reply.attributes(".error-summary a", "href"), ["#role"], "{role}");
        assert_eq!(reply.attributes("input[name=email]", "value"), ["x@example.fi"]);
    }
    let own = birgitta.account.id.clone();
    let path = format!("/people/{own}/password-link");
    assert_eq!(birgitta.browser.post(&path, &[]).await.status, 404);
});

on_both_engines!(a_coordinator_helps_and_ends_the_people_of_the_region, |app| {
    let birgitta = app.birgitta().await;
    let celia = app.person("Celia Ceder", Language::Fi, &[reader("17")]).await;
    let list = birgitta.browser.get("/regions/17/people").await;
    assert!(list.text().contains("Celia Ceder") && list.text().contains("Birgitta Berg"));
    let act = |act: &str| format!("/people/{}/{act}", celia.account.id);
    let link = link_on(&app, &birgitta.browser.post(&act("password-link"), &[]).await);
    assert_eq!(app.browser().get(&link).await.status, 200);
    let done = birgitta.browser.post(&act("deactivation"), &[]).await;
    assert_eq!(done.location(), "/regions/17/people");
    assert!(birgitta.browser.follow(&done).await.text().contains("Ei käytössä"));
    // Out at once, and the link opens nothing.
    assert_eq!(celia.browser.get("/account").await.status, 303);
    assert_eq!(app.browser().get(&link).await.status, 410);
    assert_eq!(birgitta.browser.post(&act("deactivation"), &[]).await.status, 409);
    assert_eq!(birgitta.browser.post(&act("reactivation"), &[]).await.status, 303);
    assert_eq!(app.browser().get(&link).await.status, 200);
    let grant = grant_ids(&app, &celia.account.id).await.remove(0);
    let ending = format!("/people/grants/{grant}/ending");
    assert_eq!(birgitta.browser.post(&ending, &[]).await.status, 303);
    assert!(grant_ids(&app, &celia.account.id).await.is_empty());
    assert_eq!(birgitta.browser.post(&ending, &[]).await.status, 404);
    // Without a role in the region she is not the co-ordinator's to help any more.
    assert_eq!(birgitta.browser.post(&act("password-link"), &[]).await.status, 404);
});

on_both_engines!(
    who_has_roles_in_two_regions_is_nobodys_to_take_over_but_the_national_admins,
    |app| {
        let birgitta = app.birgitta().await;
        let aino = app.aino().await;
        let celia = app
            .person("Celia Ceder", Language::Fi, &[reader("17"), reader("15")])
            .await;
        let path = format!("/people/{}/password-link", celia.account.id);
        assert_eq!(birgitta.browser.post(&path, &[]).await.status, 404);
        assert_eq!(aino.browser.post(&path, &[]).await.status, 200);
        let list = aino.browser.get("/people").await;
        assert!(list.text().contains("Celia Ceder"));
        // She is among the region's people, with the region's role only.
        let list = birgitta.browser.get("/regions/17/people").await;
        let row = list
            .texts("#persons tbody tr")
            .into_iter()
            .find(|row| row.contains("Celia"))
            .expect("Celia's row");
        assert!(
            row.contains("Pohjanmaan hyvinvointialue") && !row.contains("Linkki"),
            "{row}"
        );
    }
);

on_both_engines!(a_link_to_a_new_password_opens_no_more_than_when_it_was_given, |app| {
    let birgitta = app.birgitta().await;
    let celia = app.person("Celia Ceder", Language::Fi, &[reader("17")]).await;
    let path = format!("/people/{}/password-link", celia.account.id);
    let early = link_on(&app, &birgitta.browser.post(&path, &[]).await);
    assert_eq!(app.browser().get(&early).await.status, 200);
    app.give(&celia.account.id, Role::NationalAdmin).await;
    assert_eq!(app.browser().get(&early).await.status, 410);
    let new = "neljä vihreää lautasta";
    let form = [("password", new), ("again", new)];
    assert_eq!(app.browser().post(&early, &form).await.status, 410);
    assert_eq!(birgitta.browser.post(&path, &[]).await.status, 404);
});

on_both_engines!(the_last_national_admin_stays, |app| {
    let aino = app.aino().await;
    let grant = grant_ids(&app, &aino.account.id).await.remove(0);
    let own_role = aino.browser.post(&format!("/people/grants/{grant}/ending"), &[]).await;
    assert_eq!(own_role.status, 409);
    assert!(own_role.text().contains("omaa tiliäsi"), "{}", own_role.text());
    let own = aino
        .browser
        .post(&format!("/people/{}/deactivation", aino.account.id), &[])
        .await;
    assert_eq!(own.status, 409);
    // Two admins who act at the same moment cannot both go.
    let other = app.person("Asta Admin", Language::Fi, &[Role::NationalAdmin]).await;
    let others = format!("/people/{}/deactivation", other.account.id);
    let ainos = format!("/people/{}/deactivation", aino.account.id);
    let (first, second) = tokio::join!(aino.browser.post(&others, &[]), other.browser.post(&ainos, &[]));
    let done = [&first, &second]
        .iter()
        .filter(|reply| reply.status == 303 && reply.location() == "/people")
        .count();
    assert_eq!(done, 1, "{} {}", first.status, second.status);
});

on_both_engines!(the_people_pages_are_whole_in_each_language, |app| {
    let aino = app.aino().await;
    let birgitta = app.birgitta().await;
    for language in ["fi", "sv", "en"] {
        for (browser, path) in [
            (&aino.browser, "/people"),
            (&aino.browser, "/people/invitation"),
            (&birgitta.browser, "/regions/17/people"),
            (&birgitta.browser, "/regions/17/people/invitation"),
            (&birgitta.browser, "/home"),
            (&birgitta.browser, "/account"),
        ] {
            let reply = browser.get(&format!("{path}?lang={language}")).await;
            assert_eq!(reply.status, 200, "{path} {language}");
            assert_eq!(reply.texts("h1").len(), 1, "{path} {language}");
        }
    }
});

on_both_engines!(an_invitation_ends_with_its_inviters_right, |app| {
    let aino = app.aino().await;
    let birgitta = app.birgitta().await;
    let celia = app.celia().await;
    let form = |email: &'static str| {
        [
            ("email", email),
            ("name", "Uusi Lukija"),
            ("language", "fi"),
            ("role", "reader:17"),
        ]
    };
    let invite = async |email| {
        let ready = birgitta
            .browser
            .post("/regions/17/people/invitation", &form(email))
            .await;
        link_on(&app, &ready)
    };
    let (stranger, known) = (invite("uusi@example.fi").await, invite("celia@example.fi").await);
    let joining = [
        ("name", "Uusi Lukija"),
        ("language", "fi"),
        ("password", "neljä vihreää lautasta"),
        ("again", "neljä vihreää lautasta"),
    ];
    let refused = async || {
        for (browser, link) in [(&app.browser(), &stranger), (&celia.browser, &known)] {
            for reply in [browser.get(link).await, browser.post(link, &joining).await] {
                assert_eq!(reply.status, 410, "{}", reply.text());
                assert!(reply.text().contains("peruttu"), "{}", reply.text());
            }
        }
    };
    // Out of use, and in use without the role.
    let act = |act: &str| format!("/people/{}/{act}", birgitta.account.id);
    assert_eq!(aino.browser.post(&act("deactivation"), &[]).await.status, 303);
    refused().await;
    assert_eq!(aino.browser.post(&act("reactivation"), &[]).await.status, 303);
    assert_eq!(app.browser().get(&stranger).await.status, 200);
    let role = grant_ids(&app, &birgitta.account.id).await.remove(0);
    let ending = format!("/people/grants/{role}/ending");
    assert_eq!(aino.browser.post(&ending, &[]).await.status, 303);
    refused().await;
    assert!(grant_ids(&app, &celia.account.id).await.is_empty());
    // Her successor sends it again in their own name.
    let successor = app
        .person(
            "Bo Berg",
            Language::Fi,
            &[Role::Coordinator(crate::support::region("17"))],
        )
        .await;
    let again = successor
        .browser
        .post("/regions/17/people/invitation", &form("uusi@example.fi"))
        .await;
    let again = link_on(&app, &again);
    assert_eq!(app.browser().post(&again, &joining).await.location(), "/home");
    let list = successor.browser.get("/regions/17/people").await;
    let waiting = list.attributes("#invitations form", "action");
    let renewal = waiting
        .iter()
        .find(|action| action.ends_with("/renewal"))
        .expect("Celia's");
    let again = link_on(&app, &successor.browser.post(renewal, &[]).await);
    assert_eq!(celia.browser.post(&again, &[]).await.location(), "/home");
});

on_both_engines!(two_instances_cannot_end_the_last_two_national_admins, |app| {
    let aino = app.aino().await.account.id;
    let asta = app
        .person("Asta Admin", Language::Fi, &[Role::NationalAdmin])
        .await
        .account
        .id;
    let other = Db::open(&app.shared.settings.database).expect("a second instance");
    let end = async |db: &Db, id: AccountId| {
        let mark = Mark {
            by: None,
            at: app.now(),
        };
        db.put(move |conn| {
            if accounts::count_other_national_admins_for_change(conn, &id)? == 0 {
                return Ok(false);
            }
            // Long enough for the other to have counted, too.
            std::thread::sleep(Duration::from_millis(300));
            let deactivated = Account {
                deactivated: Some(mark.clone()),
                ..accounts::find(conn, &id)?
            };
            accounts::save(conn, &deactivated)?;
            Ok::<_, DbError>(true)
        })
        .await
        .expect("a write")
    };
    let (first, second) = tokio::join!(end(app.db(), aino), end(&other, asta));
    assert_ne!(first, second, "one of them is told that nobody would be left");
});
