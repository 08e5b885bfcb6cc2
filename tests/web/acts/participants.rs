//! What those who run a round change of its participants, and what they type in.

use perhekeskusarviointi::acts::participants::{self, paper};
use perhekeskusarviointi::acts::{ActError, Acting};
use perhekeskusarviointi::clock::fresh_uuid;
use perhekeskusarviointi::domain::Language;
use perhekeskusarviointi::domain::account::Role;
use perhekeskusarviointi::domain::answer::Field;
use perhekeskusarviointi::domain::ids::ParticipantId;
use perhekeskusarviointi::domain::typed_fields::TypedFields;
use uuid::Uuid;

use super::set_up::left;
use crate::support::seed::{self, OpenRound};
use crate::support::{BIRGITTAS_REGION, on_both_engines, region};

fn answered(round: &OpenRound) -> TypedFields {
    let name = Field::Current.name_for(&round.criteria[0]);
    TypedFields::from(vec![("group".to_owned(), "ngo".to_owned()), (name, "3".to_owned())])
}

/// How many paper answers the round has by now.
async fn enter(acting: &Acting, round: &OpenRound, id: Uuid) -> Result<usize, ActError> {
    let entered = paper::enter(acting, round.id.as_str(), id, answered(round), fresh_uuid()).await;
    entered.map(|(_, count)| count)
}

async fn count(acting: &Acting, round: &OpenRound) -> usize {
    let listed = participants::list(acting, round.id.as_str()).await;
    listed.expect("the participants").1.len()
}

on_both_engines!(a_paper_answer_is_entered_once, |app| {
    let round = seed::open_round(app.db(), 0).await;
    let birgitta = app.birgitta().await;
    let acting = app.acting(&birgitta.account.id).await;
    let id = fresh_uuid();
    assert_eq!(enter(&acting, &round, id).await, Ok(1));
    assert_eq!(enter(&acting, &round, id).await, Ok(1));
    assert_eq!(app.left(&round.id).await, [left("paper_answer_entered", "account")]);
});

on_both_engines!(rights_lost_on_the_way_are_lost, |app| {
    let round = seed::open_round(app.db(), 1).await;
    let birgitta = app.birgitta().await;
    let role = Role::Coordinator(region(BIRGITTAS_REGION));
    let other = app.person("Bertta Borg", Language::Fi, &[role]).await;
    let acting = app.acting(&birgitta.account.id).await;
    app.end_roles(&birgitta.account.id).await;
    assert_eq!(enter(&acting, &round, fresh_uuid()).await, Err(ActError::NotFound));
    let somebody = round.participants[0].0.as_str();
    let removed = participants::remove(&acting, round.id.as_str(), somebody).await;
    assert_eq!(removed, Err(ActError::NotFound));
    app.deactivate(&birgitta.account.id).await;
    assert_eq!(enter(&acting, &round, fresh_uuid()).await, Err(ActError::SignInNeeded));
    assert_eq!(
        enter(&app.nobody(), &round, fresh_uuid()).await,
        Err(ActError::SignInNeeded)
    );
    let still = app.acting(&other.account.id).await;
    assert_eq!(count(&still, &round).await, 1, "nothing was stored and nobody removed");
    assert_eq!(app.left(&round.id).await, []);
});

on_both_engines!(a_participant_of_another_round_is_not_there, |app| {
    let (one, other) = (seed::open_round(app.db(), 1).await, seed::open_round(app.db(), 1).await);
    let birgitta = app.birgitta().await;
    let acting = app.acting(&birgitta.account.id).await;
    let stray: &ParticipantId = &other.participants[0].0;
    let moved = participants::change_group(&acting, one.id.as_str(), stray.as_str(), "ngo").await;
    assert_eq!(moved, Err(ActError::NotFound));
    let removed = participants::remove(&acting, one.id.as_str(), stray.as_str()).await;
    assert_eq!(removed, Err(ActError::NotFound));
    assert_eq!(count(&acting, &other).await, 1);
});

on_both_engines!(moving_and_removing_leave_who_did_it, |app| {
    let round = seed::open_round(app.db(), 1).await;
    let birgitta = app.birgitta().await;
    let acting = app.acting(&birgitta.account.id).await;
    let (id, one) = (round.id.as_str(), round.participants[0].0.as_str());
    for _ in 0..2 {
        let moved = participants::change_group(&acting, id, one, "ngo").await;
        assert_eq!(moved.expect("moved").id, round.participants[0].0);
    }
    participants::remove(&acting, id, one).await.expect("removed");
    let trail = [
        left("participant_moved", "account"),
        left("participant_removed", "account"),
    ];
    assert_eq!(app.left(&round.id).await, trail);
});
