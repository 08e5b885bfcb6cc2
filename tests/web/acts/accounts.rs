use std::array;
use std::net::Ipv4Addr;

use crate::support::seed::Put;
use perhekeskusarviointi::acts::accounts::{self, Beginning};
use perhekeskusarviointi::acts::people::{self, AcceptanceIds};
use perhekeskusarviointi::acts::tries::Trying;
use perhekeskusarviointi::acts::{ActError, Who};
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{DbError, accounts as stored};
use perhekeskusarviointi::domain::account::{TypedNewcomer, TypedPerson};
use perhekeskusarviointi::domain::ids::AccountId;
use perhekeskusarviointi::domain::invitation::TypedInvitation;
use perhekeskusarviointi::domain::password::{TypedPassword, TypedPasswordChange};
use perhekeskusarviointi::keys;

use crate::support::{TestApp, on_both_engines};

const PASSWORD: &str = "kolme sinistä kuppia";
const NEW: &str = "neljä vihreää lautasta";

async fn with_password(app: &TestApp, id: &AccountId) {
    let hash = app.shared.acts.passwords.hash(PASSWORD).await.expect("a hash");
    let id = id.clone();
    let saved = app.db().put(move |conn| stored::save_password(conn, &id, &hash));
    saved.await.unwrap_or_else(|error: DbError| panic!("{error}"));
}

fn trying() -> Trying {
    Trying {
        address: Ipv4Addr::LOCALHOST.into(),
        ids: array::from_fn(|_| fresh_uuid()),
        key: keys::fresh(),
    }
}

fn beginning(key: &str) -> Beginning {
    Beginning {
        id: fresh_uuid(),
        key: key.to_owned(),
        browser: "Firefox, Linux".to_owned(),
    }
}

on_both_engines!(whoever_signs_in_is_who_the_trail_names, |app| {
    let birgitta = app.birgitta().await.account;
    with_password(&app, &birgitta.id).await;
    let nobody = app.acting_as(Who::Nobody);
    let before = app.trail(0).await.len();
    let sign_in = async |password: &str, key: &str| {
        let pair = ("birgitta@example.fi", password);
        let found = accounts::sign_in(&nobody, pair, beginning(key), trying()).await;
        found.expect("an answer").map(|account| account.id)
    };
    assert_eq!(sign_in("jotain muuta", "a").await, None);
    assert_eq!(sign_in(PASSWORD, "b").await, Some(birgitta.id.clone()));
    let told: Vec<_> = app.trail(before).await;
    let told: Vec<_> = told
        .iter()
        .map(|(kind, by, _, means)| (kind.as_str(), by.as_deref(), means.as_str()))
        .collect();
    assert_eq!(told, [("signed_in", Some(birgitta.id.as_str()), "test")]);
    let signed_in = accounts::find_signed_in(&nobody, "b")
        .await
        .expect("a look")
        .expect("a session");
    assert_eq!(signed_in.actor.id(), &birgitta.id);
    app.deactivate(&birgitta.id).await;
    assert_eq!(sign_in(PASSWORD, "c").await, None);
    assert!(accounts::find_signed_in(&nobody, "b").await.expect("a look").is_none());
});

on_both_engines!(whoever_is_out_of_use_meanwhile_changes_nothing_of_their_own, |app| {
    let birgitta = app.birgitta().await.account;
    with_password(&app, &birgitta.id).await;
    let late = app.acting(&birgitta.id).await;
    app.deactivate(&birgitta.id).await;
    let before = app.trail(0).await.len();
    let typed = TypedPerson {
        name: "Toinen".into(),
        language: "sv".into(),
    };
    let own = accounts::change_own(&late, typed).await;
    assert_eq!(own.err(), Some(ActError::SignInNeeded));
    let typed = TypedPasswordChange {
        present: PASSWORD.into(),
        new: TypedPassword {
            password: NEW.into(),
            again: NEW.into(),
        },
    };
    let password = accounts::change_password(&late, &typed, trying()).await;
    assert_eq!(password.err(), Some(ActError::SignInNeeded));
    assert_eq!(app.trail(before).await, []);
    assert_eq!(app.actor(&birgitta.id).await.account.name, birgitta.name);
});

on_both_engines!(an_invitation_makes_one_account_whose_owner_the_trail_names, |app| {
    let aino = app.aino().await.account;
    let typed = TypedInvitation {
        email: "uusi@example.fi".into(),
        name: "Uusi".into(),
        language: "fi".into(),
        role: "coordinator:17".into(),
    };
    let sent = people::invite(&app.acting(&aino.id).await, None, typed, fresh_uuid(), "key").await;
    sent.expect("an invitation");
    let before = app.trail(0).await.len();
    let typed = TypedNewcomer {
        name: "Uusi".into(),
        language: "fi".into(),
        password: PASSWORD.into(),
        again: PASSWORD.into(),
    };
    let nobody = app.acting_as(Who::Nobody);
    let accept = async |key: &str| {
        let ids = AcceptanceIds {
            account: fresh_uuid(),
            grant: fresh_uuid(),
        };
        people::accept_as_newcomer(&nobody, "key", &typed, ids, beginning(key)).await
    };
    let (one, other) = tokio::join!(accept("a"), accept("b"));
    let (made, refused) = match (one, other) {
        (Ok(made), Err(refused)) | (Err(refused), Ok(made)) => (made, refused),
        (one, other) => panic!("{one:?} {other:?}"),
    };
    assert_eq!(refused, ActError::Stale);
    let told = app.trail(before).await;
    let kinds: Vec<&str> = told.iter().map(|(kind, ..)| kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["account_created", "signed_in", "grant_given", "invitation_accepted"]
    );
    assert!(
        told.iter().all(|(_, by, ..)| by.as_deref() == Some(made.id.as_str())),
        "{told:?}"
    );
});

on_both_engines!(a_link_to_a_password_ends_with_its_maker_s_right, |app| {
    let (aino, birgitta) = (app.aino().await.account, app.birgitta().await.account);
    let nobody = app.acting_as(Who::Nobody);
    let opens = async |key: &str| accounts::opened_by(&nobody, key).await.expect("a look").is_some();
    let give = async |maker: &AccountId, to: &AccountId, key: &str| {
        let made = people::make_password_link(&app.acting(maker).await, to.as_str(), fresh_uuid(), key).await;
        made.map(|link| link.account.id).expect("a link")
    };
    let typed = || TypedPassword {
        password: NEW.into(),
        again: NEW.into(),
    };

    // The maker's account is taken out of use.
    give(&aino.id, &birgitta.id, "one").await;
    assert!(opens("one").await);
    app.deactivate(&aino.id).await;
    assert!(!opens("one").await);
    let chosen = accounts::choose_password(&nobody, "one", &typed()).await;
    assert_eq!(chosen.expect("an answer"), None);

    // The maker's role ends, and with it what put them above.
    let reader = app.reader_of_birgitta_s().await;
    give(&birgitta.id, &reader, "two").await;
    assert!(opens("two").await);
    app.end_roles(&birgitta.id).await;
    assert!(!opens("two").await);
    let chosen = accounts::choose_password(&nobody, "two", &typed()).await;
    assert_eq!(chosen.expect("an answer"), None);
});

on_both_engines!(signing_in_again_ends_the_session_the_browser_had, |app| {
    let birgitta = app.birgitta().await.account;
    with_password(&app, &birgitta.id).await;
    let nobody = app.acting_as(Who::Nobody);
    let pair = ("birgitta@example.fi", PASSWORD);
    let first = accounts::sign_in(&nobody, pair, beginning("first"), trying()).await;
    assert!(first.expect("an answer").is_some());
    let is_signed_in = async |key: &str| {
        let found = accounts::find_signed_in(&nobody, key).await.expect("a look");
        found.map(|signed_in| signed_in.session.id)
    };
    let session = is_signed_in("first").await.expect("a session");
    let again = app.acting_as(Who::Account {
        actor: app.actor(&birgitta.id).await,
        session: Some(session.clone()),
    });
    let before = app.trail(0).await.len();
    let second = accounts::sign_in(&again, pair, beginning("second"), trying()).await;
    assert!(second.expect("an answer").is_some());
    assert_eq!(is_signed_in("first").await, None);
    assert!(is_signed_in("second").await.is_some());
    let told = app.trail(before).await;
    let told: Vec<_> = told
        .iter()
        .map(|(kind, _, thing, _)| (kind.as_str(), thing.as_deref()))
        .collect();
    assert_eq!(told[0], ("session_ended", Some(session.as_str())));
    assert_eq!(told[1].0, "signed_in");

    // Another browser's goes on.
    let third = accounts::sign_in(&nobody, pair, beginning("third"), trying()).await;
    assert!(third.expect("an answer").is_some());
    assert!(is_signed_in("second").await.is_some());
});
