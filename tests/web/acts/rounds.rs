//! Rounds made, prepared, run and deleted: who may, what a step entails, and what stays as it was where it is refused.

use diesel::prelude::*;
use perhekeskusarviointi::acts::rounds::{self, WantedRound};
use perhekeskusarviointi::acts::{ActError, Saved};
use perhekeskusarviointi::clock::{fresh_uuid, random_bytes};
use perhekeskusarviointi::db::schema::{publications, round_summaries, second_votes, share_links};
use perhekeskusarviointi::db::{DbError, versions};
use perhekeskusarviointi::domain::code::JoinCode;
use perhekeskusarviointi::domain::ids::{RoundId, ShareLinkId};
use perhekeskusarviointi::domain::round::{Readiness, Round, RoundRule, Settings, Step, TypedSettings};
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::{Flaw, SubjectKind};

use crate::support::{Left, Person, TestApp, on_both_engines};

/// What Birgitta wants of a new round of her region, and how she would fill in the form.
async fn wanted(app: &TestApp) -> (WantedRound, TypedSettings) {
    let listed = app.db().read(versions::list).await;
    let found = listed.unwrap_or_else(|error: DbError| panic!("{error}"));
    let ngo = found
        .iter()
        .find(|stored| stored.instrument.id.as_str() == "jarjestot-osana-perhekeskusta");
    let ngo = ngo.expect("the NGO instrument");
    let period = (jiff::civil::date(2026, 11, 1), jiff::civil::date(2026, 11, 30));
    let settings = Settings::suggested(&ngo.instrument, SubjectKind::Region, "Syksy 2026".into(), period);
    let wanted = WantedRound {
        region: "17".to_owned(),
        version: ngo.id.to_string(),
        ..WantedRound::default()
    };
    (wanted, TypedSettings::of(&settings))
}

async fn create(app: &TestApp, by: &Person, wanted: WantedRound, typed: TypedSettings) -> Result<Round, ActError> {
    let code = JoinCode::from_random(random_bytes());
    rounds::create(&app.acting(&by.account.id).await, wanted, typed, fresh_uuid(), code).await
}

async fn draft(app: &TestApp, birgitta: &Person) -> Round {
    let (wanted, typed) = wanted(app).await;
    create(app, birgitta, wanted, typed).await.expect("a draft")
}

/// A round to which the step leads on.
async fn before(app: &TestApp, birgitta: &Person, step: Step) -> RoundId {
    match step {
        Step::Opening | Step::Cancellation => draft(app, birgitta).await.id,
        Step::JointDiscussion => app.still_open_round().await.id,
        Step::Closure => app.joint_round().await.id,
        Step::ReturnToOpen => {
            let round = app.still_open_round().await;
            app.step(&round.id, Step::JointDiscussion).await;
            round.id
        }
        Step::ReturnToJoint => {
            let round = app.joint_round().await;
            app.step(&round.id, Step::Closure).await;
            round.id
        }
    }
}

async fn take(app: &TestApp, person: &Person, round: &RoundId, step: Step) -> Result<RoundState, ActError> {
    let taken = rounds::take(&app.acting(&person.account.id).await, round.as_str(), step).await?;
    assert_eq!(app.round(round).await, taken, "what is told is what is stored");
    Ok(taken.state)
}

on_both_engines!(each_step_is_taken_by_whom_the_table_names_and_by_nobody_else, |app| {
    let (aino, birgitta, eero, fanny) = (
        app.aino().await,
        app.birgitta().await,
        app.eero().await,
        app.reader().await,
    );
    let celia = app.celia().await;
    for step in Step::ALL {
        let round = before(&app, &birgitta, step).await;
        let facilitator = perhekeskusarviointi::domain::account::Role::Facilitator(round.clone());
        app.give(&celia.account.id, facilitator).await;
        let state = app.round(&round).await.state;
        for stranger in [&aino, &eero] {
            assert_eq!(
                take(&app, stranger, &round, step).await,
                Err(ActError::NotFound),
                "{step:?}"
            );
        }
        // A reader knows closed rounds, and takes no steps in them.
        let refused = match state {
            RoundState::Closed => ActError::Forbidden,
            RoundState::Draft | RoundState::Open | RoundState::Joint | RoundState::Cancelled => ActError::NotFound,
        };
        assert_eq!(take(&app, &fanny, &round, step).await, Err(refused), "{step:?}");
        let by_celia = !matches!(step, Step::ReturnToJoint | Step::Cancellation);
        if !by_celia {
            assert_eq!(
                take(&app, &celia, &round, step).await,
                Err(ActError::Forbidden),
                "{step:?}"
            );
        }
        assert_eq!(app.round(&round).await.state, state, "refused is not done");
        let told = app.left_by_acts().await.len();
        let who = if by_celia { &celia } else { &birgitta };
        assert_eq!(
            take(&app, who, &round, step).await,
            Ok(step.from(state).expect("a way on"))
        );
        assert_eq!(
            app.left_by_acts().await[told..],
            [Left::done("step_taken", who, Some(step.code()))]
        );
        // The same once more does not lead on from where it has led.
        let state = app.round(&round).await.state;
        let again = take(&app, &birgitta, &round, step).await;
        assert_eq!(again, Err(ActError::Round(RoundRule::NotFrom { step, state })));
    }
});

on_both_engines!(of_two_who_close_at_once_one_is_told_that_it_is_closed, |app| {
    let birgitta = app.birgitta().await;
    let round = app.joint_round().await;
    let celia = app.facilitator_of(&round.id).await;
    let (hers, his) = (
        app.acting(&birgitta.account.id).await,
        app.acting(&celia.account.id).await,
    );
    let id = round.id.as_str();
    let (one, other) = tokio::join!(
        rounds::take(&hers, id, Step::Closure),
        rounds::take(&his, id, Step::Closure)
    );
    let closed_already = ActError::Round(RoundRule::NotFrom {
        step: Step::Closure,
        state: RoundState::Closed,
    });
    assert!(one.is_ok() != other.is_ok());
    assert_eq!(one.err().or(other.err()), Some(closed_already));
    assert_eq!(app.left_by_acts().await.len(), 1);
    assert_eq!(app.round(&round.id).await.state, RoundState::Closed);
});

on_both_engines!(who_lost_account_or_role_on_the_way_changes_nothing, |app| {
    let birgitta = app.birgitta().await;
    let round = app.joint_round().await;
    let made = draft(&app, &birgitta).await;
    let (as_it_was, told) = (app.round(&round.id).await, app.left_by_acts().await);
    let celia = app.facilitator_of(&round.id).await;
    let (hers, before) = (
        app.acting(&birgitta.account.id).await,
        app.acting(&celia.account.id).await,
    );
    app.end_roles(&celia.account.id).await;
    app.deactivate(&birgitta.account.id).await;
    let (wanted, typed) = wanted(&app).await;
    let (id, new) = (round.id.as_str(), made.id.as_str());
    assert_eq!(rounds::take(&before, id, Step::Closure).await, Err(ActError::NotFound));
    assert_eq!(rounds::show_results(&before, id, true).await, Err(ActError::NotFound));
    let lost = || ActError::SignInNeeded;
    let code = JoinCode::from_random(random_bytes());
    let created = rounds::create(&hers, wanted, typed.clone(), fresh_uuid(), code).await;
    assert_eq!(created, Err(lost()));
    assert_eq!(rounds::take(&hers, id, Step::Closure).await, Err(lost()));
    assert_eq!(rounds::show_results(&hers, id, true).await, Err(lost()));
    assert_eq!(rounds::add_groups(&hers, new, typed.clone()).await, Err(lost()));
    assert_eq!(rounds::delete(&hers, new).await, Err(lost()));
    assert!(matches!(
        rounds::prepare(&hers, new, typed, 1).await,
        Err(ActError::SignInNeeded)
    ));
    assert_eq!(app.round(&round.id).await, as_it_was);
    assert_eq!(app.round(&made.id).await, made);
    assert_eq!(app.left_by_acts().await, told);
});

on_both_engines!(what_falls_with_a_step_is_told_before_it, |app| {
    let birgitta = app.birgitta().await;
    let round = app.joint_round().await;
    let (id, at) = (round.id.to_string(), app.now());
    let criterion = round.divided.to_string();
    app.execute(format!(
        "INSERT INTO second_votes (round_id, criterion, opened_at) VALUES ('{id}', '{criterion}', '{at:.6}')"
    ))
    .await;
    take(&app, &birgitta, &round.id, Step::Closure).await.expect("closed");
    assert_eq!(
        app.left_by_acts().await,
        [
            Left::done("second_vote_closed", &birgitta, Some(&criterion)),
            Left::done("step_taken", &birgitta, Some("closure")),
        ]
    );
    assert_eq!(
        standing(&app, &id).await,
        Standing {
            summaries: 1,
            ..Standing::default()
        }
    );

    let (working, ended) = (
        ShareLinkId::from_uuid(fresh_uuid()),
        ShareLinkId::from_uuid(fresh_uuid()),
    );
    for (link, expires) in [(&working, "2027-01-01"), (&ended, "2026-01-01")] {
        app.execute(format!(
            "INSERT INTO share_links (id, round_id, token_hash, created_at, expires_at, uses) \
             VALUES ('{link}', '{id}', '{link}', '{at:.6}', '{expires}T00:00:00.000000Z', 0)"
        ))
        .await;
    }
    app.execute(format!(
        "INSERT INTO publications (round_id, published_at) VALUES ('{id}', '{at:.6}')"
    ))
    .await;
    take(&app, &birgitta, &round.id, Step::ReturnToJoint)
        .await
        .expect("taken back");
    assert_eq!(
        app.left_by_acts().await[2..],
        [
            Left::done("publication_withdrawn", &birgitta, None),
            Left::done("share_link_revoked", &birgitta, Some(working.as_str())),
            Left::done("step_taken", &birgitta, Some("return_to_joint")),
        ]
    );
    // The link that had ended by itself stays as it was.
    let expected = Standing {
        unrevoked: 1,
        ..Standing::default()
    };
    assert_eq!(standing(&app, &id).await, expected);
});

/// What stands around a round.
#[derive(Debug, Default, PartialEq, Eq)]
struct Standing {
    open_votes: i64,
    summaries: i64,
    publications: i64,
    unrevoked: i64,
}

async fn standing(app: &TestApp, round: &str) -> Standing {
    let id = round.to_owned();
    app.db()
        .read(move |conn| -> Result<_, DbError> {
            Ok(Standing {
                open_votes: second_votes::table
                    .filter(second_votes::round_id.eq(&id))
                    .filter(second_votes::closed_at.is_null())
                    .count()
                    .get_result(conn)?,
                summaries: round_summaries::table.find(&id).count().get_result(conn)?,
                publications: publications::table.find(&id).count().get_result(conn)?,
                unrevoked: share_links::table
                    .filter(share_links::round_id.eq(&id))
                    .filter(share_links::revoked_at.is_null())
                    .count()
                    .get_result(conn)?,
            })
        })
        .await
        .expect("what stands")
}

on_both_engines!(one_form_is_one_round_unless_it_is_filled_in_anew, |app| {
    let birgitta = app.birgitta().await;
    let (wanted, typed) = wanted(&app).await;
    let wanted = WantedRound {
        key: fresh_uuid().to_string(),
        ..wanted
    };
    let made = create(&app, &birgitta, wanted.clone(), typed.clone())
        .await
        .expect("a draft");
    assert_eq!(made.id.as_str(), wanted.key);
    let again = create(&app, &birgitta, wanted.clone(), typed.clone()).await;
    assert_eq!(again.expect("the same draft"), made);
    let other = TypedSettings {
        name: "Kevät 2027".to_owned(),
        ..typed.clone()
    };
    let other = create(&app, &birgitta, wanted.clone(), other)
        .await
        .expect("another draft");
    assert_ne!(other.id, made.id);
    // What is no draft any more is not what the form would make.
    app.step(&made.id, Step::Cancellation).await;
    let anew = create(&app, &birgitta, wanted, typed).await.expect("a new draft");
    assert_ne!(anew.id, made.id);
});

on_both_engines!(a_round_is_made_prepared_and_deleted_and_each_leaves_its_event, |app| {
    let birgitta = app.birgitta().await;
    let (wanted, typed) = wanted(&app).await;
    let made = create(&app, &birgitta, wanted, typed.clone()).await.expect("a draft");
    assert_eq!(app.round(&made.id).await, made);
    let acting = app.acting(&birgitta.account.id).await;
    let id = made.id.as_str();

    let renamed = TypedSettings {
        name: "Talvi 2026".to_owned(),
        ends_on: String::new(),
        themes: typed.themes[1..].to_vec(),
        groups: typed.groups[..3].to_vec(),
        ..typed
    };
    let saved = rounds::prepare(&acting, id, renamed.clone(), 1).await;
    assert!(matches!(saved, Ok(Saved::Done)));
    let stored = app.round(&made.id).await;
    assert_eq!(TypedSettings::of(&stored.settings), renamed);
    assert_eq!(stored.revision, 2);
    // The same said twice changes nothing; anything else is not saved over an older revision, and what stands is told.
    let again = rounds::prepare(&acting, id, renamed.clone(), 1).await;
    assert!(matches!(again, Ok(Saved::Done)));
    assert_eq!(app.round(&made.id).await, stored);
    let other = TypedSettings {
        name: "Talvi 2027".to_owned(),
        ..renamed.clone()
    };
    match rounds::prepare(&acting, id, other, 1).await {
        Ok(Saved::Stale(told)) => assert_eq!(told, stored),
        Ok(Saved::Done) | Err(_) => panic!("an older revision was taken"),
    }
    let missing = RoundRule::NotReady(vec![Readiness::Period]);
    assert_eq!(
        take(&app, &birgitta, &made.id, Step::Opening).await,
        Err(missing.into())
    );

    let added = TypedSettings {
        groups: vec!["volunteer".to_owned()],
        ..TypedSettings::default()
    };
    let groups = rounds::add_groups(&acting, id, added.clone()).await;
    assert!(groups.is_ok(), "{groups:?}");
    match rounds::add_groups(&acting, id, added).await {
        Err(ActError::Flawed(flaws)) => assert_eq!(flaws.of("groups"), Some(&Flaw::Missing)),
        other => panic!("a group that is there already: {other:?}"),
    }
    assert_eq!(app.round(&made.id).await.settings.groups.len(), 4);

    let gone = rounds::delete(&acting, id).await;
    assert_eq!(gone.map(|round| round.id), Ok(made.id.clone()));
    assert_eq!(rounds::delete(&acting, id).await, Err(ActError::NotFound));
    assert_eq!(
        app.left_by_acts().await,
        [
            Left::done("round_created", &birgitta, None),
            Left::done("round_changed", &birgitta, None),
            Left::done("actor_groups_added", &birgitta, Some("volunteer")),
            Left::done("round_deleted", &birgitta, None),
        ]
    );
});

on_both_engines!(what_cannot_be_taken_makes_no_round, |app| {
    let birgitta = app.birgitta().await;
    let (good, typed) = wanted(&app).await;
    let flawed = TypedSettings {
        k: "2".to_owned(),
        ..typed.clone()
    };
    let place = app.db().read(versions::list).await;
    let place = place.unwrap_or_else(|error: DbError| panic!("{error}"));
    let of_places = place
        .iter()
        .find(|stored| !stored.instrument.subjects.contains(&SubjectKind::Region));
    let unsuited = WantedRound {
        version: of_places.expect("an instrument of places").id.to_string(),
        ..good.clone()
    };
    let none = WantedRound {
        version: String::new(),
        ..good.clone()
    };
    let cases = [
        (good.clone(), flawed, "k", Flaw::NotInRange { min: 3, max: 10 }),
        (none, typed.clone(), "version", Flaw::Missing),
        (unsuited, typed.clone(), "version", Flaw::NotAChoice),
    ];
    for (wanted, typed, field, flaw) in cases {
        match create(&app, &birgitta, wanted, typed).await {
            Err(ActError::Flawed(flaws)) => assert_eq!(flaws.of(field), Some(&flaw)),
            other => panic!("{field}: {other:?}"),
        }
    }
    let eero = app.eero().await;
    assert_eq!(create(&app, &eero, good, typed).await, Err(ActError::NotFound));
    assert!(app.left_by_acts().await.is_empty());
});

on_both_engines!(results_are_shown_and_hidden_once, |app| {
    let birgitta = app.birgitta().await;
    let round = app.joint_round().await;
    let acting = app.acting(&birgitta.account.id).await;
    for (shown, kind) in [(true, "results_shown"), (false, "results_hidden")] {
        let told = app.left_by_acts().await.len();
        for _ in 0..2 {
            let stored = rounds::show_results(&acting, round.id.as_str(), shown).await;
            assert_eq!(stored.map(|round| round.results_shown.is_some()), Ok(shown));
        }
        assert_eq!(app.left_by_acts().await[told..], [Left::done(kind, &birgitta, None)]);
    }
    let open = app.still_open_round().await;
    let refused = rounds::show_results(&acting, open.id.as_str(), true).await;
    assert_eq!(refused, Err(RoundRule::NotRevealed(RoundState::Open).into()));
});
