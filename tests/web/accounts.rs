//! Signing in and out, sessions and their limits, one's own account, invitations and links to a new password.

use crate::support::seed::Put;
use jiff::SignedDuration;
use perhekeskusarviointi::db::{DbError, accounts};
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::account::Role;
use perhekeskusarviointi::domain::ids::AccountId;

use crate::support::{Reply, TestApp, on_both_engines};

const PASSWORD: &str = "kolme sinistä kuppia";

/// Gives an account a password by which its owner can sign in through the page.
async fn with_password(app: &TestApp, id: &AccountId) {
    let hash = app.shared.acts.passwords.hash(PASSWORD).await.expect("a hash");
    let id = id.clone();
    app.db()
        .put(move |conn| accounts::save_password(conn, &id, &hash))
        .await
        .unwrap_or_else(|error: DbError| panic!("{error}"));
}

/// The link on a page that shows one to be copied, as a path.
pub fn link_on(app: &TestApp, reply: &Reply) -> String {
    let link = reply.attributes("#link", "value").remove(0);
    link.strip_prefix(app.origin.as_str())
        .expect("a link to here")
        .to_owned()
}

on_both_engines!(one_signs_in_where_one_was_going_and_out_again, |app| {
    let birgitta = app.birgitta().await;
    with_password(&app, &birgitta.account.id).await;
    let browser = app.browser();
    let asked = browser.get("/account?x=1").await;
    assert_eq!(
        (asked.status, asked.location().as_str()),
        (303, "/sign-in?to=%2Faccount%3Fx%3D1")
    );
    let page = browser.follow(&asked).await;
    assert_eq!(page.attributes("input[name=to]", "value"), ["/account?x=1"]);
    let form = [
        ("email", "BIRGITTA@example.fi "),
        ("password", PASSWORD),
        ("to", "/account?x=1"),
    ];
    let done = browser.post("/sign-in", &form).await;
    assert_eq!((done.status, done.location().as_str()), (303, "/account?x=1"));
    let cookie = done.header("set-cookie");
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    let account = browser.follow(&done).await;
    assert_eq!(account.status, 200);
    assert!(account.text().contains("birgitta@example.fi"));
    let out = browser.post("/sign-out", &[]).await;
    assert!(browser.follow(&out).await.text().contains("Olet kirjautunut ulos."));
    assert_eq!(browser.get("/account").await.status, 303);
});

on_both_engines!(what_was_wrong_at_sign_in_is_not_told, |app| {
    let birgitta = app.birgitta().await;
    with_password(&app, &birgitta.account.id).await;
    let celia = app.celia().await;
    with_password(&app, &celia.account.id).await;
    let aino = app.aino().await;
    let path = format!("/people/{}/deactivation", celia.account.id);
    assert_eq!(aino.browser.post(&path, &[]).await.status, 303);
    let mut bodies = Vec::new();
    for (email, password) in [
        ("birgitta@example.fi", "väärä salasana tässä"),
        ("nobody@example.fi", PASSWORD),
        ("celia@example.fi", PASSWORD),
        ("not an address", PASSWORD),
    ] {
        let browser = app.browser();
        let reply = browser
            .post("/sign-in", &[("email", email), ("password", password)])
            .await;
        assert_eq!(reply.status, 422, "{email}");
        assert!(!reply.headers.contains_key("set-cookie"), "{email}");
        assert!(!reply.body.contains(password));
        bodies.push(reply.body.replace(email, "X"));
    }
    assert!(bodies.windows(2).all(|two| two[0] == two[1]));
});

on_both_engines!(an_account_takes_ten_wrong_passwords_in_a_quarter_of_an_hour, |app| {
    let birgitta = app.birgitta().await;
    with_password(&app, &birgitta.account.id).await;
    let wrong = [("email", "birgitta@example.fi"), ("password", "x")];
    let right = [("email", "birgitta@example.fi"), ("password", PASSWORD)];
    for _ in 0..9 {
        assert_eq!(app.browser().post("/sign-in", &wrong).await.status, 422);
    }
    // A success does not count.
    assert_eq!(app.browser().post("/sign-in", &right).await.status, 303);
    assert_eq!(app.browser().post("/sign-in", &wrong).await.status, 422);
    let limited = app.browser().post("/sign-in", &right).await;
    assert_eq!((limited.status, limited.header("retry-after")), (429, "900"));
    assert_eq!(limited.heading(), "Liian monta yritystä");
    // Somebody unknown is limited the same way, so that the limit tells nothing.
    for expected in [422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 429] {
        let reply = app.browser().post("/sign-in", &[("email", "nobody@example.fi")]).await;
        assert_eq!(reply.status, expected);
    }
    app.advance(SignedDuration::from_mins(16));
    assert_eq!(app.browser().post("/sign-in", &right).await.status, 303);
});

on_both_engines!(a_session_ends_unused_after_two_hours_and_used_after_twelve, |app| {
    let birgitta = app.birgitta().await;
    app.advance(SignedDuration::from_mins(119));
    assert_eq!(birgitta.browser.get("/account").await.status, 200);
    app.advance(SignedDuration::from_mins(119));
    assert_eq!(birgitta.browser.get("/account").await.status, 200);
    app.advance(SignedDuration::from_mins(121));
    assert_eq!(birgitta.browser.get("/account").await.status, 303);
    let busy = app.signed_in(&birgitta.account.id).await;
    for _ in 0..11 {
        app.advance(SignedDuration::from_hours(1));
        assert_eq!(busy.get("/account").await.status, 200);
    }
    app.advance(SignedDuration::from_hours(1));
    assert_eq!(busy.get("/account").await.status, 303);
});

on_both_engines!(one_sees_and_ends_ones_own_sessions_only, |app| {
    let birgitta = app.birgitta().await;
    let eero = app.eero().await;
    let elsewhere = app.signed_in(&birgitta.account.id).await;
    let third = app.signed_in(&birgitta.account.id).await;
    let page = birgitta.browser.get("/account").await;
    assert_eq!(page.texts("#own-sessions tbody tr").len(), 3);
    let endings = page.attributes("#own-sessions form", "action");
    for ending in &endings {
        assert_eq!(eero.browser.post(ending, &[]).await.status, 404);
    }
    let done = birgitta.browser.post("/account/sessions/ending", &[]).await;
    assert_eq!(
        birgitta
            .browser
            .follow(&done)
            .await
            .texts("#own-sessions tbody tr")
            .len(),
        1
    );
    for gone in [&elsewhere, &third] {
        assert_eq!(gone.get("/account").await.status, 303);
    }
});

on_both_engines!(one_keeps_ones_name_and_language, |app| {
    let birgitta = app.birgitta().await;
    let form = [("name", "  Birgitta   Borg "), ("language", "sv")];
    let done = birgitta.browser.post("/account", &form).await;
    let page = birgitta.browser.follow(&done).await;
    assert_eq!(page.attributes("html", "lang"), ["sv-FI"]);
    assert_eq!(page.attributes("input[name=name]", "value"), ["Birgitta Borg"]);
    assert!(
        page.text().contains("sparats") || page.text().contains("Sparat"),
        "{}",
        page.text()
    );
    let refused = birgitta
        .browser
        .post("/account", &[("name", ""), ("language", "xx")])
        .await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes(".error-summary a", "href"), ["#name", "#language"]);
});

on_both_engines!(a_changed_password_ends_the_other_sessions, |app| {
    let birgitta = app.birgitta().await;
    with_password(&app, &birgitta.account.id).await;
    let elsewhere = app.signed_in(&birgitta.account.id).await;
    let new = "neljä vihreää lautasta";
    let refused = birgitta
        .browser
        .post(
            "/account/password",
            &[("present", "wrong"), ("password", "salasana1234"), ("again", "x")],
        )
        .await;
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.attributes(".error-summary a", "href"),
        ["#present", "#password", "#again"]
    );
    assert!(!refused.body.contains("salasana1234"));
    let path = format!("/people/{}/password-link", birgitta.account.id);
    let link = link_on(&app, &app.aino().await.browser.post(&path, &[]).await);
    let form = [("present", PASSWORD), ("password", new), ("again", new)];
    assert_eq!(birgitta.browser.post("/account/password", &form).await.status, 303);
    assert_eq!(app.browser().get(&link).await.status, 410);
    assert_eq!(birgitta.browser.get("/account").await.status, 200);
    assert_eq!(elsewhere.get("/account").await.status, 303);
    let old = [("email", "birgitta@example.fi"), ("password", PASSWORD)];
    assert_eq!(app.browser().post("/sign-in", &old).await.status, 422);
    let now = [("email", "birgitta@example.fi"), ("password", new)];
    assert_eq!(app.browser().post("/sign-in", &now).await.status, 303);
});

on_both_engines!(an_invitation_makes_an_account_once, |app| {
    let aino = app.aino().await;
    let form = [
        ("email", "frida@example.fi"),
        ("name", "Frida Fors"),
        ("language", "sv"),
        ("role", "coordinator:17"),
    ];
    let ready = aino.browser.post("/people/invitation", &form).await;
    assert_eq!(ready.status, 200, "{}", ready.text());
    let link = link_on(&app, &ready);
    let letter = ready.texts("#letter").remove(0);
    assert!(letter.contains("Hej Frida Fors") && letter.contains(&link), "{letter}");
    let frida = app.browser();
    let page = frida.get_with(&link, &[("Accept-Language", "sv")]).await;
    assert!(page.text().contains("Österbottens välfärdsområde"), "{}", page.text());
    let refused = frida
        .post(
            &link,
            &[
                ("name", "Frida Fors"),
                ("language", "sv"),
                ("password", "kort"),
                ("again", "kort"),
            ],
        )
        .await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attributes("input[name=name]", "value"), ["Frida Fors"]);
    let account = [
        ("name", "Frida Fors"),
        ("language", "sv"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    let done = frida.post(&link, &account).await;
    assert_eq!((done.status, done.location().as_str()), (303, "/home"));
    let home = frida.follow(&done).await;
    assert!(home.text().contains("Österbottens välfärdsområde"), "{}", home.text());
    // The link is spent.
    assert_eq!(app.browser().get(&link).await.status, 410);
    assert_eq!(app.browser().post(&link, &account).await.status, 410);
});

on_both_engines!(an_invitation_is_sent_again_expires_and_is_withdrawn, |app| {
    let aino = app.aino().await;
    let form = [
        ("email", "frida@example.fi"),
        ("name", "Frida"),
        ("language", "fi"),
        ("role", "national_admin"),
    ];
    let first = link_on(&app, &aino.browser.post("/people/invitation", &form).await);
    // Inviting twice is sending again: one invitation, one link that works.
    let second = link_on(&app, &aino.browser.post("/people/invitation", &form).await);
    assert_eq!(app.browser().get(&first).await.status, 404);
    assert_eq!(app.browser().get(&second).await.status, 200);
    let list = aino.browser.get("/people").await;
    assert_eq!(list.texts("#invitations tbody tr").len(), 1);
    app.advance(SignedDuration::from_hours(14 * 24));
    let browser = app.signed_in(&aino.account.id).await;
    let expired = app.browser().get(&second).await;
    assert_eq!(expired.status, 410);
    assert!(expired.text().contains("vanhentunut"));
    let list = browser.get("/people").await;
    let actions = list.attributes("#invitations form", "action");
    let third = link_on(&app, &browser.post(&actions[0], &[]).await);
    assert_eq!(app.browser().get(&third).await.status, 200);
    assert_eq!(browser.post(&actions[1], &[]).await.status, 303);
    let gone = app.browser().get(&third).await;
    assert_eq!(gone.status, 410);
    assert!(gone.text().contains("peruttu"));
    assert_eq!(browser.post(&actions[0], &[]).await.status, 409);
});

on_both_engines!(who_has_an_account_accepts_a_role_by_signing_in, |app| {
    let aino = app.aino().await;
    let celia = app.celia().await;
    let eero = app.eero().await;
    let form = [
        ("email", "celia@example.fi"),
        ("name", "Celia"),
        ("language", "fi"),
        ("role", "coordinator:17"),
    ];
    let link = link_on(&app, &aino.browser.post("/people/invitation", &form).await);
    // Nobody can make a second account or take the role with another one.
    let stranger = app.browser();
    assert_eq!(
        stranger.get(&link).await.attributes("main a.primary", "href"),
        [format!("/sign-in?to={link}")]
    );
    let taken = [
        ("name", "X"),
        ("language", "fi"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    assert_eq!(stranger.post(&link, &taken).await.status, 200);
    assert_eq!(eero.browser.post(&link, &taken).await.status, 200);
    assert_eq!(app.browser().get(&link).await.status, 200);
    let done = celia.browser.post(&link, &[]).await;
    assert_eq!(done.status, 303);
    assert!(
        celia
            .browser
            .follow(&done)
            .await
            .text()
            .contains("Pohjanmaan hyvinvointialue")
    );
    let again = aino.browser.post("/people/invitation", &form).await;
    assert_eq!(again.status, 422);
    assert!(again.text().contains("jo tämä rooli"));
});

on_both_engines!(a_link_to_a_new_password_works_once_for_a_day, |app| {
    let aino = app.aino().await;
    let birgitta = app.birgitta().await;
    with_password(&app, &birgitta.account.id).await;
    let path = format!("/people/{}/password-link", birgitta.account.id);
    let old = link_on(&app, &aino.browser.post(&path, &[]).await);
    let link = link_on(&app, &aino.browser.post(&path, &[]).await);
    assert_eq!(app.browser().get(&old).await.status, 410);
    assert_eq!(app.browser().get(&link).await.status, 200);
    let new = "neljä vihreää lautasta";
    let form = [("password", new), ("again", new)];
    let done = app.browser().post(&link, &form).await;
    assert_eq!((done.status, done.location().as_str()), (303, "/sign-in"));
    // Whoever was signed in with the old one is out.
    assert_eq!(birgitta.browser.get("/account").await.status, 303);
    assert_eq!(app.browser().post(&link, &form).await.status, 410);
    let sign_in = [("email", "birgitta@example.fi"), ("password", new)];
    assert_eq!(app.browser().post("/sign-in", &sign_in).await.status, 303);
    let late = link_on(&app, &aino.browser.post(&path, &[]).await);
    app.advance(SignedDuration::from_hours(24));
    assert_eq!(app.browser().get(&late).await.status, 410);
});

on_both_engines!(the_first_national_admin_comes_in_by_a_link_that_closes, |app| {
    use perhekeskusarviointi::acts::accounts::renew_setup_link;
    use perhekeskusarviointi::acts::{Acting, Who};
    use perhekeskusarviointi::domain::event::Means;
    use perhekeskusarviointi::keys;
    let token = keys::fresh();
    let acting = Acting::new(&app.shared.acts, Who::Program, Means::Test, app.now());
    assert!(renew_setup_link(&acting, &token).await.expect("a link"));
    let path = format!("/setup/{token}");
    assert_eq!(app.browser().get("/setup/other").await.status, 404);
    let browser = app.browser();
    assert_eq!(browser.get(&path).await.status, 200);
    let refused = browser.post(&path, &[("email", "x")]).await;
    assert_eq!(refused.status, 422);
    let form = [
        ("email", "first@example.fi"),
        ("name", "First Admin"),
        ("language", "en"),
        ("password", PASSWORD),
        ("again", PASSWORD),
    ];
    assert_eq!(browser.post(&path, &form).await.status, 303);
    assert_eq!(browser.get("/people").await.status, 200);
    assert_eq!(app.browser().get(&path).await.status, 404);
    assert_eq!(app.browser().post(&path, &form).await.status, 404);
});

on_both_engines!(everyone_finds_what_is_theirs_on_the_first_page, |app| {
    let birgitta = app.birgitta().await;
    let reply = birgitta.browser.get("/home").await;
    assert!(reply.text().contains("Hei, Birgitta Berg"));
    let ways = reply.attributes("main .card a", "href");
    assert_eq!(ways, ["/regions/17", "/regions/17/overview"]);
    let aino = app.aino().await;
    assert!(
        aino.browser
            .get("/home")
            .await
            .attributes("main a", "href")
            .contains(&"/people".to_owned())
    );
    let nobody = app.person("Oona Outo", Language::En, &[]).await;
    assert!(nobody.browser.get("/home").await.text().contains("Nothing here yet"));
    let admin_and_coordinator = [Role::NationalAdmin];
    let both = app.person("Pia Pää", Language::En, &admin_and_coordinator).await;
    assert_eq!(both.browser.get("/home").await.status, 200);
    assert_eq!(app.browser().get("/home").await.location(), "/sign-in");
    for path in ["/sign-in", "/forgotten-password", "/account/password"] {
        assert!(birgitta.browser.get(path).await.status < 400, "{path}");
    }
});
