//! How a closed round's results reach people without an account: by a link, by publication, and into national
//! comparisons by the region's consent.

use jiff::SignedDuration;
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{DbError, consents, publications, rounds, share_links};
use perhekeskusarviointi::domain::event::{By, EventKind};
use perhekeskusarviointi::domain::ids::{RoundId, ShareLinkId};
use perhekeskusarviointi::domain::mark::{Mark, NamedMark};
use perhekeskusarviointi::domain::round::{State, Step};
use perhekeskusarviointi::domain::sharing::{LinkLifetime, LinkState, ShareLink};
use perhekeskusarviointi::keys;

use crate::support::{Answered, BIRGITTAS_REGION, TestApp, on_both_engines, region};

/// A link put straight into the database, and its key.
async fn stored_link(app: &TestApp, round: &RoundId, lifetime: LinkLifetime, by: &By) -> (ShareLink, String) {
    let (key, now) = (keys::fresh(), app.now());
    let mark = Mark {
        by: by.account().cloned(),
        at: now,
    };
    let link = ShareLink {
        id: ShareLinkId::from_uuid(fresh_uuid()),
        round: round.clone(),
        note: Some("Johtoryhmä".to_owned()),
        created: NamedMark { mark, name: None },
        expires_at: lifetime.end(now),
        revoked: None,
        uses: 0,
        last_used_at: None,
    };
    let (new, id, by, hash) = (link.clone(), round.clone(), by.clone(), keys::hash(&key));
    app.db()
        .write(move |conn| -> Result<(), DbError> {
            let round = rounds::find(conn, &id)?;
            share_links::insert(conn, &by, &round, &new, &hash)
        })
        .await
        .expect("a stored link");
    (link, key)
}

async fn links_of(app: &TestApp, round: &RoundId) -> Vec<ShareLink> {
    let id = round.clone();
    app.db()
        .read(move |conn| -> Result<_, DbError> { share_links::list_of_round(conn, &id) })
        .await
        .expect("the links")
}

async fn publish(app: &TestApp, round: &RoundId, by: &By) {
    let (id, by, now) = (round.clone(), by.clone(), app.now());
    app.db()
        .write(move |conn| -> Result<(), DbError> {
            let round = rounds::find(conn, &id)?;
            publications::insert(conn, &by, &round, now)
        })
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
        state: State::Closed,
        ..Answered::default()
    })
    .await
    .round
    .id
}

on_both_engines!(links_are_kept_with_who_when_and_how_often_they_were_used, |app| {
    let birgitta = app.birgitta().await;
    let by = By::Account(birgitta.account.id.clone());
    let round = closed_round(&app).await;
    let (first, key) = stored_link(&app, &round, LinkLifetime::Week, &by).await;
    app.advance(SignedDuration::from_mins(1));
    let (second, _) = stored_link(&app, &round, LinkLifetime::Year, &by).await;

    let (hash, id, now) = (keys::hash(&key), first.id.clone(), app.now());
    let found = app
        .db()
        .write(move |conn| -> Result<_, DbError> {
            share_links::save_use(conn, &id, now)?;
            share_links::save_use(conn, &id, now)?;
            share_links::find_by_token(conn, &hash)
        })
        .await
        .expect("the link by its key");
    assert_eq!(
        (found.id.clone(), found.uses, found.last_used_at),
        (first.id.clone(), 2, Some(app.now()))
    );
    assert_eq!(found.created.name.as_deref(), Some("Birgitta Berg"));
    assert_eq!(found.note.as_deref(), Some("Johtoryhmä"));

    let unknown = app.db().read(move |conn| share_links::find_by_token(conn, &key)).await;
    assert!(
        matches!(unknown, Err(DbError::NotFound)),
        "the key itself is stored nowhere"
    );

    // Ended twice is ended once.
    let (ended, id, by_again, now) = (first.id.clone(), round.clone(), by.clone(), app.now());
    app.db()
        .write(move |conn| -> Result<(), DbError> {
            let round = rounds::find(conn, &id)?;
            share_links::save_revocation(conn, &by_again, &round, &ended, now)?;
            share_links::save_revocation(conn, &by_again, &round, &ended, now)
        })
        .await
        .expect("an ended link");
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
    let (id, foreign, now) = (other.clone(), second.id.clone(), app.now());
    let refused: Result<(), DbError> = app
        .db()
        .write(move |conn| {
            let round = rounds::find(conn, &id)?;
            share_links::save_revocation(conn, &By::CommandLine, &round, &foreign, now)
        })
        .await;
    assert!(matches!(refused, Err(DbError::NotFound)));
});

on_both_engines!(
    reopening_ends_links_and_publication_and_closing_again_brings_none_back,
    |app| {
        let birgitta = app.birgitta().await;
        let by = By::Account(birgitta.account.id.clone());
        let round = closed_round(&app).await;
        stored_link(&app, &round, LinkLifetime::Month, &by).await;
        publish(&app, &round, &by).await;
        publish(&app, &round, &by).await;
        assert_eq!(published_ids(&app).await, [round.clone()]);
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
    let (by, code, now) = (
        By::Account(birgitta.account.id.clone()),
        region(BIRGITTAS_REGION),
        app.now(),
    );
    let found = app
        .db()
        .write(move |conn| -> Result<_, DbError> {
            consents::insert(conn, &by, &code, now)?;
            consents::insert(conn, &By::CommandLine, &code, now)?;
            let found = (consents::find(conn, &code)?, consents::list(conn)?);
            consents::delete(conn, &by, &code, now)?;
            consents::delete(conn, &by, &code, now)?;
            assert_eq!(consents::find(conn, &code)?, None);
            Ok(found)
        })
        .await
        .expect("a consent");
    let consent = found.0.expect("given");
    assert_eq!(consent.given.name.as_deref(), Some("Birgitta Berg"));
    assert_eq!(found.1, [consent]);
    assert_eq!(app.events(EventKind::ConsentGiven).await.len(), 1);
    assert_eq!(app.events(EventKind::ConsentWithdrawn).await.len(), 1);
});
