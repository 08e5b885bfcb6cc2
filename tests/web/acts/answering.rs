//! Joining and leaving, without a browser.

use perhekeskusarviointi::acts::ActError;
use perhekeskusarviointi::acts::answering::{self, ParticipantKey};
use perhekeskusarviointi::clock::{fresh_uuid, random_bytes};
use perhekeskusarviointi::db::{DbError, participants};
use perhekeskusarviointi::domain::code::{JoinCode, ReturnCode};
use perhekeskusarviointi::domain::participant::{Participant, TypedFacts};
use perhekeskusarviointi::domain::round::RoundRule;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::{Flaw, Flaws};

use super::set_up::left;
use crate::support::seed::{self, OpenRound};
use crate::support::{TestApp, on_both_engines};

async fn join(app: &TestApp, code: &JoinCode, group: &str, return_code: &ReturnCode) -> Result<(), ActError> {
    let typed = TypedFacts {
        group: group.to_owned(),
        ..TypedFacts::default()
    };
    let joined = answering::join(&app.nobody(), code, typed, return_code, fresh_uuid()).await;
    joined.map(drop)
}

async fn all(app: &TestApp, round: &OpenRound) -> Vec<Participant> {
    let id = round.id.clone();
    let listed = app
        .db()
        .read(move |conn| -> Result<_, DbError> { participants::list(conn, &id) })
        .await
        .expect("the participants");
    listed.into_iter().map(|one| one.participant).collect()
}

fn fresh_code() -> ReturnCode {
    ReturnCode::from_random(random_bytes())
}

on_both_engines!(joining_twice_by_one_return_code_makes_one_participant, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let code = fresh_code();
    let together = tokio::join!(
        join(&app, &round.code, "ngo", &code),
        join(&app, &round.code, "ngo", &code)
    );
    assert_eq!(together, (Ok(()), Ok(())));
    assert_eq!(join(&app, &round.code, "county", &code).await, Ok(()));
    assert_eq!(all(&app, &round).await.len(), 1);
    assert_eq!(app.left(&round.id).await, [left("participant_joined", "participant")]);
    let back = answering::come_back(&app.nobody(), &code).await;
    assert_eq!(back, Ok(round.id.clone()));
});

on_both_engines!(nobody_joins_by_a_wrong_code_without_a_group_or_too_late, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let unknown = JoinCode::from_random(random_bytes());
    assert_eq!(
        join(&app, &unknown, "ngo", &fresh_code()).await,
        Err(ActError::NotFound)
    );
    let missing = Flaws::one("group", Flaw::Missing);
    assert_eq!(
        join(&app, &round.code, "", &fresh_code()).await,
        Err(ActError::Flawed(missing))
    );
    app.set_state(&round.id, RoundState::Closed).await;
    let late = join(&app, &round.code, "ngo", &fresh_code()).await;
    assert_eq!(late, Err(ActError::Round(RoundRule::NotOpen(RoundState::Closed))));
    assert_eq!(all(&app, &round).await, []);
    assert_eq!(app.left(&round.id).await, []);
});

on_both_engines!(a_participant_moves_and_leaves_while_answers_are_taken, |app| {
    let round = seed::open_round(app.db(), 2).await;
    let key = ParticipantKey::of(&round.id, &round.participants[0].1);
    // Both stand in the group that they were given; saying so again changes nothing.
    let present = all(&app, &round).await.remove(0).facts.group;
    for group in [present.code(), "ngo", "ngo"] {
        let moved = answering::change_group(&app.nobody(), &key, group).await;
        assert_eq!(moved, Ok(()), "{group}");
    }
    assert_eq!(answering::withdraw(&app.nobody(), &key).await, Ok(()));
    assert_eq!(answering::withdraw(&app.nobody(), &key).await, Err(ActError::NotFound));
    assert_eq!(all(&app, &round).await.len(), 1);
    let trail = [
        left("participant_moved", "participant"),
        left("participant_left", "participant"),
    ];
    assert_eq!(app.left(&round.id).await, trail);

    app.set_state(&round.id, RoundState::Joint).await;
    let late = ParticipantKey::of(&round.id, &round.participants[1].1);
    let rule = Err(ActError::Round(RoundRule::NotOpen(RoundState::Joint)));
    assert_eq!(answering::change_group(&app.nobody(), &late, "ngo").await, rule);
    assert_eq!(answering::withdraw(&app.nobody(), &late).await, rule);
    assert_eq!(
        answering::finish(&app.nobody(), &late).await,
        Ok(()),
        "too late changes nothing"
    );
    assert_eq!(app.left(&round.id).await, trail);
});
