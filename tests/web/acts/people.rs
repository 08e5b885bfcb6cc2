use perhekeskusarviointi::acts::rounds::facilitators;
use perhekeskusarviointi::acts::{ActError, Acting, Who, people, tokens};
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::db::{DbError, api_tokens, grants, invitations, password_resets};
use perhekeskusarviointi::domain::account::{ReaderScope, Role};
use perhekeskusarviointi::domain::api_token::TypedToken;
use perhekeskusarviointi::domain::ids::AccountId;
use perhekeskusarviointi::domain::invitation::TypedInvitation;
use perhekeskusarviointi::domain::permission::PeopleRule;
use perhekeskusarviointi::domain::{Flaw, Flaws, Language};
use perhekeskusarviointi::keys;

use crate::support::{Answered, BIRGITTAS_REGION, TestApp, on_both_engines, region};

fn to_read(email: &str) -> TypedInvitation {
    TypedInvitation {
        email: email.into(),
        name: "Uusi Lukija".into(),
        language: "fi".into(),
        role: format!("reader:{BIRGITTAS_REGION}"),
    }
}

fn reader() -> Role {
    Role::Reader(ReaderScope::Region(region(BIRGITTAS_REGION)))
}

/// How many invitations wait, and whether a link to a new password was made.
async fn stored(app: &TestApp, link_key: &str) -> (usize, bool) {
    let hash = keys::hash(link_key);
    let found = app
        .db()
        .read(move |conn| -> Result<_, DbError> {
            let waiting = invitations::list_pending_in_region(conn, &region(BIRGITTAS_REGION))?;
            Ok((waiting.len(), password_resets::find_by_token(conn, &hash).is_ok()))
        })
        .await;
    found.expect("what is stored")
}

on_both_engines!(
    an_account_taken_out_of_use_meanwhile_gives_no_role_link_token_or_password_link,
    |app| {
        let birgitta = app.birgitta().await.account;
        let celia = app.person("Celia Ceder", Language::Fi, &[reader()]).await.account;
        let late = app.acting(&birgitta.id).await;
        let waiting = people::invite(&late, Some("17"), to_read("a@example.fi"), fresh_uuid(), "first").await;
        let waiting = waiting.expect("an invitation").invitation;
        let held = grant_of(&app, &celia.id).await;
        app.deactivate(&birgitta.id).await;
        let before = app.trail(0).await.len();

        let refused = ActError::SignInNeeded;
        let invited = people::invite(&late, Some("17"), to_read("b@example.fi"), fresh_uuid(), "k").await;
        assert_eq!(invited.err(), Some(refused.clone()));
        let renewed = people::renew(&late, waiting.id.as_str(), "again").await;
        assert_eq!(renewed.err(), Some(refused.clone()));
        let revoked = people::revoke(&late, waiting.id.as_str()).await;
        assert_eq!(revoked.err(), Some(refused.clone()));
        let link = people::make_password_link(&late, celia.id.as_str(), fresh_uuid(), "link").await;
        assert_eq!(link.err(), Some(refused.clone()));
        let ended = people::end_role(&late, held.as_str()).await;
        assert_eq!(ended.err(), Some(refused.clone()));
        let deactivated = people::deactivate(&late, celia.id.as_str()).await;
        assert_eq!(deactivated.err(), Some(refused.clone()));
        let typed = TypedToken {
            name: "Excel".into(),
            scope: String::new(),
            days: "30".into(),
        };
        let token = tokens::make(&late, typed, fresh_uuid(), "pka_1").await;
        assert_eq!(token.err(), Some(refused));

        assert_eq!(stored(&app, "link").await, (1, false));
        let of = birgitta.id.clone();
        let made = app.db().read(move |conn| api_tokens::list_of(conn, &of)).await;
        assert!(made.unwrap_or_else(|error: DbError| panic!("{error}")).is_empty());
        assert_eq!(app.trail(before).await, [], "nothing was done");
    }
);

async fn grant_of(app: &TestApp, account: &perhekeskusarviointi::domain::ids::AccountId) -> String {
    let id = account.clone();
    let held = app.db().read(move |conn| grants::list_of(conn, &id)).await;
    let held = held.unwrap_or_else(|error: DbError| panic!("{error}"));
    held[0].id.to_string()
}

on_both_engines!(a_role_that_ended_meanwhile_gives_no_facilitator, |app| {
    let birgitta = app.birgitta().await;
    let round = app.answered_round(Answered::default()).await.round;
    let celia = app.facilitator_of(&round.id).await.account;
    let outi = app.person("Outi Outo", Language::Fi, &[]).await.account;
    app.give(&outi.id, reader()).await;
    let late = app.acting(&birgitta.account.id).await;
    let aino = app.aino().await.account;
    let admin = app.acting(&aino.id).await;
    let role = grant_of(&app, &birgitta.account.id).await;
    people::end_role(&admin, &role).await.expect("her role ended");
    let before = app.trail(0).await.len();
    let typed = to_read("frida@example.fi");
    let invited = facilitators::invite(&late, round.id.as_str(), typed, fresh_uuid(), "k").await;
    assert_eq!(invited.err(), Some(ActError::NotFound));
    let given = facilitators::give(&late, round.id.as_str(), outi.id.as_str(), fresh_uuid()).await;
    assert_eq!(given.err(), Some(ActError::NotFound));
    let taken = facilitators::take(&late, round.id.as_str(), celia.id.as_str()).await;
    assert_eq!(taken.err(), Some(ActError::NotFound));
    assert_eq!(app.trail(before).await, []);
});

on_both_engines!(inviting_a_facilitator_twice_renews_and_tells_it, |app| {
    let birgitta = app.birgitta().await.account;
    let round = app.answered_round(Answered::default()).await.round;
    let acting = app.acting(&birgitta.id).await;
    let before = app.trail(0).await.len();
    let typed = || to_read("frida@example.fi");
    let invite = async |key: &str| facilitators::invite(&acting, round.id.as_str(), typed(), fresh_uuid(), key).await;
    let first = invite("first").await.expect("an invitation");
    let again = invite("again").await.expect("the same");
    assert_eq!(
        (&first.id, &first.role),
        (&again.id, &Role::Facilitator(round.id.clone()))
    );
    let nobody = app.acting_as(Who::Nobody);
    assert!(
        people::find_invitation(&nobody, "first")
            .await
            .expect("a look")
            .is_none()
    );
    assert!(
        people::find_invitation(&nobody, "again")
            .await
            .expect("a look")
            .is_some()
    );
    let told = |kind: &str| {
        (
            kind.to_owned(),
            Some(birgitta.id.to_string()),
            Some(first.id.to_string()),
            "test".to_owned(),
        )
    };
    assert_eq!(
        app.trail(before).await,
        [told("invitation_made"), told("invitation_renewed")]
    );
    // Whoever runs the round by now is not invited: that is asked in the write.
    let frida = app.person("Frida Forss", Language::Sv, &[]).await.account;
    app.give(&frida.id, Role::Facilitator(round.id.clone())).await;
    let held = invite("third").await;
    assert_eq!(held.err(), Some(ActError::Flawed(Flaws::one("email", Flaw::Taken))));
});

on_both_engines!(rules_of_people_hold_whoever_asks, |app| {
    let aino = app.aino().await.account;
    let acting = app.acting(&aino.id).await;
    let own = people::deactivate(&acting, aino.id.as_str()).await;
    assert_eq!(own.err(), Some(ActError::People(PeopleRule::OwnAccount)));
    let asta = app.person("Asta Admin", Language::Fi, &[Role::NationalAdmin]).await;
    let astas = app.acting(&asta.account.id).await;
    app.deactivate(&aino.id).await;
    // A second admin who is out of use does not count.
    let role = grant_of(&app, &asta.account.id).await;
    assert_eq!(
        people::end_role(&astas, &role).await.err(),
        Some(ActError::People(PeopleRule::OwnAccount))
    );
    people::reactivate(&astas, aino.id.as_str())
        .await
        .expect("in use again");
    let outside = people::invite_national_admin(&astas, to_read("x@example.fi"), fresh_uuid(), "k").await;
    assert_eq!(outside.err(), Some(ActError::Forbidden), "the command line's own");
    let server: Acting = app.acting_as(Who::CommandLine);
    let held = people::invite_national_admin(&server, to_read("asta@example.fi"), fresh_uuid(), "k").await;
    assert_eq!(held.err(), Some(ActError::Flawed(Flaws::one("email", Flaw::Taken))));
    let invited = people::invite_national_admin(&server, to_read("x@example.fi"), fresh_uuid(), "k").await;
    assert_eq!(invited.expect("an invitation").created.by, None);
});

on_both_engines!(
    the_command_line_acts_in_peoples_names_by_the_rights_they_have_then,
    |app| {
        let birgitta = app.birgitta().await.account;
        let by_command = app.acting_as(Who::CommandLine);
        let hers = by_command.in_name_of(&birgitta.id).await.expect("an account");
        let before = app.trail(0).await.len();
        let invited = people::invite(&hers, Some("17"), to_read("a@example.fi"), fresh_uuid(), "first").await;
        let invited = invited.expect("an invitation").invitation;
        let (by, thing) = (birgitta.id.to_string(), invited.id.to_string());
        assert_eq!(
            app.trail(before).await,
            [("invitation_made".to_owned(), Some(by), Some(thing), "test".to_owned())]
        );
        for who in [app.acting_as(Who::Nobody), app.acting(&birgitta.id).await] {
            assert_eq!(who.in_name_of(&birgitta.id).await.err(), Some(ActError::Forbidden));
        }
        let nobody = AccountId::from_uuid(fresh_uuid());
        assert_eq!(by_command.in_name_of(&nobody).await.err(), Some(ActError::NotFound));
        app.deactivate(&birgitta.id).await;
        let hers = by_command.in_name_of(&birgitta.id).await.expect("an account");
        let refused = people::invite(&hers, Some("17"), to_read("b@example.fi"), fresh_uuid(), "second").await;
        assert_eq!(refused.err(), Some(ActError::SignInNeeded));
    }
);
