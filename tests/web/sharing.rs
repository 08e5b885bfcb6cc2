//! How a closed round's results reach people without an account: by a link, by publication, and into national
//! comparisons by the region's consent.

use crate::support::seed::Put;
use jiff::SignedDuration;
use perhekeskusarviointi::acts::{ActError, sharing};
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{DbError, consents, publications, share_links};
use perhekeskusarviointi::domain::event::EventKind;
use perhekeskusarviointi::domain::ids::{AccountId, RoundId, ShareLinkId};
use perhekeskusarviointi::domain::mark::{Mark, NamedMark};
use perhekeskusarviointi::domain::round::Step;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::sharing::{LinkLifetime, LinkState, ShareLink, TypedLink};
use perhekeskusarviointi::keys;

use crate::support::{Answered, BIRGITTAS_REGION, HIDDEN_LABEL, TestApp, on_both_engines, region};

/// A link that a co-ordinator made, and its key.
async fn stored_link(app: &TestApp, round: &RoundId, lifetime: LinkLifetime, by: &AccountId) -> (ShareLink, String) {
    let (key, acting) = (keys::fresh(), app.acting(by).await);
    let typed = TypedLink {
        note: "Johtoryhmä".to_owned(),
        days: lifetime.days().to_string(),
    };
    sharing::make_link(&acting, round.as_str(), typed, fresh_uuid(), keys::hash(&key))
        .await
        .expect("a stored link");
    let links = links_of(app, round).await;
    (links.into_iter().next().expect("the newest link"), key)
}

/// A link and a publication of a round that no act would make of it.
async fn left_over(app: &TestApp, round: &RoundId) -> String {
    let (key, made) = (
        keys::fresh(),
        Mark {
            by: None,
            at: app.now(),
        },
    );
    let link = ShareLink {
        id: ShareLinkId::from_uuid(fresh_uuid()),
        round: round.clone(),
        note: None,
        created: NamedMark {
            mark: made.clone(),
            name: None,
        },
        expires_at: LinkLifetime::Week.end(app.now()),
        revoked: None,
        uses: 0,
        last_used_at: None,
    };
    let hash = keys::hash(&key);
    app.db()
        .put(move |conn| -> Result<_, DbError> {
            share_links::insert(conn, &link, &hash)?;
            publications::insert(conn, &link.round, &made)
        })
        .await
        .expect("a link and a publication");
    key
}

async fn links_of(app: &TestApp, round: &RoundId) -> Vec<ShareLink> {
    let id = round.clone();
    app.db()
        .read(move |conn| -> Result<_, DbError> { share_links::list_of_round(conn, &id) })
        .await
        .expect("the links")
}

async fn publish(app: &TestApp, round: &RoundId, by: &AccountId) {
    let acting = app.acting(by).await;
    sharing::publish(&acting, round.as_str())
        .await
        .expect("a published round");
}

async fn published_ids(app: &TestApp) -> Vec<RoundId> {
    app.db()
        .read(|conn| -> Result<_, DbError> { publications::list_ids(conn) })
        .await
        .expect("the published rounds")
}

async fn closed_round(app: &TestApp) -> RoundId {
    app.answered_round(Answered {
        state: RoundState::Closed,
        ..Answered::default()
    })
    .await
    .round
    .id
}

on_both_engines!(links_are_kept_with_who_when_and_how_often_they_were_used, |app| {
    let birgitta = app.birgitta().await;
    let by = birgitta.account.id.clone();
    let round = closed_round(&app).await;
    let (first, key) = stored_link(&app, &round, LinkLifetime::Week, &by).await;
    app.advance(SignedDuration::from_mins(1));
    let (second, _) = stored_link(&app, &round, LinkLifetime::Year, &by).await;

    let (hash, id, now) = (keys::hash(&key), first.id.clone(), app.now());
    let found = app
        .db()
        .put(move |conn| -> Result<_, DbError> {
            share_links::save_uses(conn, &id, 1, now)?;
            share_links::save_uses(conn, &id, 2, now)?;
            share_links::find_by_token(conn, &hash)
        })
        .await
        .expect("the link by its key");
    assert_eq!(
        (found.id.clone(), found.uses, found.last_used_at),
        (first.id.clone(), 3, Some(app.now()))
    );
    assert_eq!(found.created.name.as_deref(), Some("Birgitta Berg"));
    assert_eq!(found.note.as_deref(), Some("Johtoryhmä"));

    let unknown = app.db().read(move |conn| share_links::find_by_token(conn, &key)).await;
    assert!(
        matches!(unknown, Err(DbError::NotFound)),
        "the key itself is stored nowhere"
    );

    // Ended twice is ended once.
    let acting = app.acting(&by).await;
    for _ in 0..2 {
        sharing::revoke_link(&acting, round.as_str(), first.id.as_str())
            .await
            .expect("an ended link");
    }
    let states: Vec<(ShareLinkId, LinkState)> = links_of(&app, &round)
        .await
        .into_iter()
        .map(|link| (link.id.clone(), link.state(app.now())))
        .collect();
    assert_eq!(
        states,
        [
            (second.id.clone(), LinkState::Working),
            (first.id.clone(), LinkState::Revoked)
        ]
    );
    let birgittas = Some(birgitta.account.id.to_string());
    assert_eq!(app.events(EventKind::ShareLinkMade).await.len(), 2);
    assert_eq!(
        app.events(EventKind::ShareLinkRevoked).await,
        [(birgittas, Some(first.id.to_string()))]
    );

    // Another round's link is not ended from here.
    let other = closed_round(&app).await;
    let refused = sharing::revoke_link(&acting, other.as_str(), second.id.as_str()).await;
    assert_eq!(refused, Err(ActError::NotFound));
});

on_both_engines!(
    reopening_ends_links_and_publication_and_closing_again_brings_none_back,
    |app| {
        let birgitta = app.birgitta().await;
        let by = birgitta.account.id.clone();
        let round = closed_round(&app).await;
        stored_link(&app, &round, LinkLifetime::Month, &by).await;
        publish(&app, &round, &by).await;
        publish(&app, &round, &by).await;
        assert_eq!(published_ids(&app).await, std::slice::from_ref(&round));
        assert_eq!(app.events(EventKind::RoundPublished).await.len(), 1);

        app.step(&round, Step::ReturnToJoint).await;
        assert!(published_ids(&app).await.is_empty());
        assert_eq!(app.events(EventKind::PublicationWithdrawn).await.len(), 1);
        assert_eq!(app.events(EventKind::ShareLinkRevoked).await.len(), 1);
        app.step(&round, Step::Closure).await;
        assert!(published_ids(&app).await.is_empty());
        assert_eq!(links_of(&app, &round).await[0].state(app.now()), LinkState::Revoked);
    }
);

on_both_engines!(a_region_consents_once_and_takes_it_back, |app| {
    let birgitta = app.birgitta().await;
    let (acting, code) = (app.acting(&birgitta.account.id).await, region(BIRGITTAS_REGION));
    let consented = |given| sharing::consent(&acting, BIRGITTAS_REGION, given);
    for given in [true, true] {
        assert_eq!(consented(given).await, Ok(code.clone()));
    }
    let own = code.clone();
    let found = app
        .db()
        .read(move |conn| -> Result<_, DbError> { Ok((consents::find(conn, &own)?, consents::list(conn)?)) })
        .await
        .expect("a consent");
    for given in [false, false] {
        assert_eq!(consented(given).await, Ok(code.clone()));
    }
    let gone = app.db().read(move |conn| consents::find(conn, &code)).await;
    assert_eq!(gone.expect("an answer"), None);
    let consent = found.0.expect("given");
    assert_eq!(consent.given.name.as_deref(), Some("Birgitta Berg"));
    assert_eq!(found.1, [consent]);
    assert_eq!(app.events(EventKind::ConsentGiven).await.len(), 1);
    assert_eq!(app.events(EventKind::ConsentWithdrawn).await.len(), 1);
});

on_both_engines!(only_the_co_ordinator_shares_publishes_and_consents, |app| {
    let [aino, birgitta, eero] = [app.aino().await, app.birgitta().await, app.eero().await];
    let round = closed_round(&app).await;
    let celia = app.facilitator_of(&round).await;
    let reader = app.reader().await;
    let (link, _) = stored_link(&app, &round, LinkLifetime::Week, &birgitta.account.id).await;
    let at = |under: &str| format!("/rounds/{round}/{under}");
    let pages = [at("sharing"), at("publication")];
    let revocation = at(&format!("share-links/{}/revocation", link.id));
    let consent = "/regions/17/comparison-consent".to_owned();
    let writes: [(String, &[(&str, &str)]); 5] = [
        (at("share-links"), &[("days", "7")]),
        (revocation, &[]),
        (at("publication"), &[]),
        (at("publication/withdrawal"), &[]),
        (consent.clone(), &[("given", "yes")]),
    ];
    let refused = [
        (&celia.browser, 403, 404),
        (&reader.browser, 403, 404),
        (&eero.browser, 404, 404),
        (&aino.browser, 404, 404),
        (&app.browser(), 303, 303),
    ];
    for (browser, of_round, of_region) in refused {
        for path in &pages {
            assert_eq!(browser.get(path).await.status, of_round, "{path}");
        }
        for (path, fields) in &writes {
            let expected = if *path == consent { of_region } else { of_round };
            assert_eq!(browser.post(path, fields).await.status, expected, "{path}");
        }
    }
    assert_eq!(links_of(&app, &round).await, [link], "nothing has changed");
    assert!(published_ids(&app).await.is_empty());
    assert!(app.events(EventKind::ConsentGiven).await.is_empty());
    for path in &pages {
        assert_eq!(birgitta.browser.get(path).await.status, 200, "{path}");
    }
    let tabs = |reply: &crate::support::Reply| reply.attributes("nav.tabs a", "href").contains(&at("sharing"));
    assert!(tabs(&birgitta.browser.get(&format!("/rounds/{round}")).await));
    assert!(!tabs(&celia.browser.get(&format!("/rounds/{round}")).await));
});

on_both_engines!(only_a_closed_round_is_shared_or_published, |app| {
    let birgitta = app.birgitta().await;
    for state in [
        RoundState::Draft,
        RoundState::Open,
        RoundState::Joint,
        RoundState::Cancelled,
    ] {
        let round = app
            .answered_round(Answered {
                state,
                ..Answered::default()
            })
            .await;
        for path in ["sharing", "publication"] {
            assert_eq!(birgitta.browser.get(&round.path(path)).await.status, 409, "{state:?}");
        }
        let fields = [("note", ""), ("days", "30")];
        for path in ["share-links", "publication"] {
            assert_eq!(
                birgitta.browser.post(&round.path(path), &fields).await.status,
                409,
                "{state:?}"
            );
        }
        assert!(links_of(&app, &round.round.id).await.is_empty());
        // Were a link left over, it would open nothing.
        let key = left_over(&app, &round.round.id).await;
        assert_eq!(
            app.browser().get(&format!("/shared/{key}")).await.status,
            404,
            "{state:?}"
        );
        let path = format!("/published/{}", round.round.id);
        assert_eq!(app.browser().get(&path).await.status, 404, "{state:?}");
        assert!(published_ids(&app).await.is_empty());
    }
});

on_both_engines!(a_link_is_made_with_a_note_and_an_end, |app| {
    let birgitta = app.birgitta().await;
    let round = closed_round(&app).await;
    let (sharing, links) = (
        format!("/rounds/{round}/sharing"),
        format!("/rounds/{round}/share-links"),
    );
    let page = birgitta.browser.get(&sharing).await;
    assert_eq!(page.attributes("option[selected]", "value"), ["30"]);
    assert_eq!(page.attributes("option", "value"), ["7", "30", "90", "365"]);

    let long = "a".repeat(121);
    for (note, days, field) in [(long.as_str(), "30", "#note"), ("", "31", "#days"), ("", "", "#days")] {
        let reply = birgitta.browser.post(&links, &[("note", note), ("days", days)]).await;
        assert_eq!(reply.status, 422, "{days}");
        assert_eq!(reply.attributes(".error-summary a", "href"), [field]);
        assert!(reply.attributes("#share-link", "value").is_empty());
    }
    assert!(links_of(&app, &round).await.is_empty());
    let reply = birgitta
        .browser
        .post(&links, &[("note", "  <b>Johto</b> "), ("days", "90")])
        .await;
    assert_eq!(reply.status, 200);
    assert!(!reply.body.contains("<b>Johto"), "typed text is text");
    let stored = links_of(&app, &round).await;
    assert_eq!(stored[0].note.as_deref(), Some("<b>Johto</b>"));
    assert_eq!(stored[0].expires_at, app.now() + SignedDuration::from_hours(24 * 90));
    assert_eq!(stored[0].created.name.as_deref(), Some("Birgitta Berg"));

    // Told as ended, with when, after it is closed or has expired.
    app.advance(SignedDuration::from_hours(24 * 90));
    let page = app.signed_in(&birgitta.account.id).await.get(&sharing).await;
    assert!(page.text().contains("Toimivia linkkejä ei ole."));
    assert!(
        page.texts("#ended-links").join(" ").contains("vanheni 20.2.2027"),
        "{}",
        page.text()
    );
});

on_both_engines!(publishing_tells_first_what_everybody_will_see, |app| {
    let birgitta = app.birgitta().await;
    let round = closed_round(&app).await;
    let page = birgitta.browser.get(&format!("/rounds/{round}/publication")).await;
    let text = page.text();
    for words in [
        "”Pohjanmaan kierros”",
        "Järjestöväki <3",
        "kommentteja",
        "alle 3 vastaajaa",
        "perua",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains(HIDDEN_LABEL), "nobody will see it: {text}");
    assert!(published_ids(&app).await.is_empty(), "looking publishes nothing");
    let reply = birgitta
        .browser
        .post(&format!("/rounds/{round}/publication"), &[])
        .await;
    let page = birgitta.browser.follow(&reply).await;
    assert!(page.text().contains("Julkaisija: Birgitta Berg."), "{}", page.text());
    assert!(page.attributes("a", "href").contains(&format!("/published/{round}")));
    let reply = birgitta
        .browser
        .post(&format!("/rounds/{round}/publication/withdrawal"), &[])
        .await;
    let page = birgitta.browser.follow(&reply).await;
    assert!(page.text().contains("Tuloksia ei ole julkaistu."));
});

on_both_engines!(the_region_says_whether_it_is_counted_nationally, |app| {
    let birgitta = app.birgitta().await;
    let consent = "/regions/17/comparison-consent";
    let page = birgitta.browser.get("/regions/17").await;
    assert!(page.texts("#comparison").join(" ").contains("Lupaa ei ole annettu."));
    assert_eq!(birgitta.browser.post(consent, &[("given", "maybe")]).await.status, 400);
    let reply = birgitta.browser.post(consent, &[("given", "yes")]).await;
    let page = birgitta.browser.follow(&reply).await;
    let told = page.texts("#comparison").join(" ");
    assert!(
        told.contains("Lupa on annettu 22.11.2026. Luvan antoi Birgitta Berg."),
        "{told}"
    );
    assert_eq!(page.attributes("#comparison button", "value"), ["no"]);
    let reply = birgitta.browser.post(consent, &[("given", "no")]).await;
    let page = birgitta.browser.follow(&reply).await;
    assert!(page.texts("#comparison").join(" ").contains("Lupaa ei ole annettu."));
    assert_eq!(app.events(EventKind::ConsentWithdrawn).await.len(), 1);
});
