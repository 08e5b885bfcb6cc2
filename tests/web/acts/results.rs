use perhekeskusarviointi::acts::results::{Extent, by_link, of_round, published};
use perhekeskusarviointi::acts::{ActError, Who, comparisons};
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::results::comparison::ChosenRounds;
use perhekeskusarviointi::domain::round_state::RoundState;
use perhekeskusarviointi::domain::tellable_round::Reader;

use crate::support::{Answered, on_both_engines};

on_both_engines!(results_are_told_without_a_browser_to_whom_they_are_for, |app| {
    let [birgitta, eero] = [app.birgitta().await, app.eero().await];
    let birgitta = app.acting(&birgitta.account.id).await;
    let eero = app.acting(&eero.account.id).await;
    let nobody = app.acting_as(Who::Nobody);
    let closed = app.answered_round(answered(RoundState::Closed)).await.round;
    let open = app.answered_round(answered(RoundState::Open)).await.round;
    let id = closed.id.as_str();

    let told = of_round(&birgitta, id, Extent::Everything).await.expect("results");
    assert!(matches!(told.reader, Reader::Account(may) if !may.is_empty()));
    assert!(told.results.participants.is_some());
    let refused = |told: Result<_, ActError>| told.err();
    assert_eq!(
        refused(of_round(&eero, id, Extent::Figures).await),
        Some(ActError::NotFound)
    );
    assert_eq!(
        refused(of_round(&nobody, id, Extent::Figures).await),
        Some(ActError::SignInNeeded)
    );
    let unrevealed = refused(of_round(&birgitta, open.id.as_str(), Extent::Figures).await);
    assert!(matches!(unrevealed, Some(ActError::Round(_))), "{unrevealed:?}");
    assert_eq!(
        refused(published(&nobody, id, Extent::Figures).await),
        Some(ActError::NotFound)
    );
    let behind = by_link(&nobody, "no link", Extent::Figures).await.expect("an answer");
    assert!(behind.is_none());

    let chosen = |rounds: &[&RoundId]| ChosenRounds {
        rounds: rounds.iter().map(|id| (*id).clone()).collect(),
        ..ChosenRounds::default()
    };
    let own = comparisons::of_rounds(&birgitta, chosen(&[&closed.id])).await;
    assert_eq!(own.expect("one round").subjects.len(), 1);
    let strange = comparisons::of_rounds(&eero, chosen(&[&closed.id])).await;
    assert_eq!(strange.err(), Some(ActError::NotFound));
    let with_open = comparisons::of_rounds(&birgitta, chosen(&[&closed.id, &open.id])).await;
    assert!(matches!(with_open.err(), Some(ActError::Round(_))));
});

fn answered(state: RoundState) -> Answered {
    Answered {
        state,
        ..Answered::default()
    }
}
