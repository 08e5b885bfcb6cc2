use jiff::Timestamp;
use uuid::Uuid;

use super::super::tests::round;
use super::*;
use crate::domain::ids::AccountId;

#[test]
fn steps_lead_only_where_the_round_may_go() {
    use RoundState::*;
    let allowed = [
        (Step::Opening, Draft, Open),
        (Step::JointDiscussion, Open, Joint),
        (Step::Closure, Joint, Closed),
        (Step::ReturnToJoint, Closed, Joint),
        (Step::ReturnToOpen, Joint, Open),
        (Step::Cancellation, Draft, Cancelled),
        (Step::Cancellation, Open, Cancelled),
    ];
    for step in Step::ALL {
        for state in RoundState::ALL {
            let expected = allowed
                .iter()
                .find(|(s, from, _)| *s == step && *from == state)
                .map(|row| row.2);
            assert_eq!(step.from(state), expected, "{step:?} from {state:?}");
            assert_ne!(step.from(state), Some(Draft), "never back to draft");
        }
    }
}

fn mark() -> Mark {
    Mark {
        by: Some(AccountId::from_uuid(Uuid::from_u128(1))),
        at: Timestamp::from_second(1_800_000_000).unwrap(),
    }
}

/// A round that everything stands around, whether or not it could in that state.
fn laden() -> Surroundings {
    Surroundings {
        missing: Vec::new(),
        answered: 7,
        open_votes: vec![CriterionId::new("viestinta.kanavat")],
        is_published: true,
        working_links: vec![ShareLinkId::from_uuid(Uuid::from_u128(2))],
    }
}

/// A round in `state`, shown to participants, with the first theme opened where one may be.
fn shown(state: RoundState) -> Round {
    let (round, _) = round(state);
    let opened = match state {
        RoundState::Joint => 1,
        RoundState::Closed => 2,
        RoundState::Draft | RoundState::Open | RoundState::Cancelled => 0,
    };
    Round {
        revealed: round.settings.themes[..opened].to_vec(),
        first_revealed_at: (opened > 0).then_some(Timestamp::UNIX_EPOCH),
        results_shown: Some(mark()),
        ..round
    }
}

/// What a step entails: themes opened, votes ended, whether a summary is there, whether the publication falls, links
/// revoked, whether participants are still shown the results.
type Entailed = (usize, usize, bool, bool, usize, bool);

fn entailed(taken: &Taken) -> Entailed {
    (
        taken.opened_themes.len(),
        taken.ended_votes.len(),
        taken.summary == SummaryChange::Made,
        taken.withdraws_publication,
        taken.revoked_links.len(),
        taken.round.results_shown.is_some(),
    )
}

#[test]
fn each_step_entails_its_own_things_from_each_state() {
    use RoundState::*;
    let nothing = (0, 0, false, false, 0, false);
    let expected: [(Step, RoundState, Result<Entailed, RoundRule>); 7] = [
        (Step::Opening, Draft, Ok(nothing)),
        (Step::JointDiscussion, Open, Ok((0, 0, false, false, 0, true))),
        // The second theme was hidden still; the vote ends; the summary is made; what is shown stays shown.
        (Step::Closure, Joint, Ok((1, 1, true, false, 0, true))),
        (Step::ReturnToJoint, Closed, Ok((0, 0, false, true, 1, true))),
        (Step::ReturnToOpen, Joint, Err(RoundRule::AnswersFixed)),
        (Step::Cancellation, Draft, Ok(nothing)),
        (Step::Cancellation, Open, Ok(nothing)),
    ];
    for step in Step::ALL {
        for state in RoundState::ALL {
            let round = shown(state);
            let found = round.take(step, &laden(), &mark());
            let of_pair = expected.iter().find(|row| row.0 == step && row.1 == state);
            let expected = match of_pair {
                Some((_, _, expected)) => expected.clone(),
                None => Err(RoundRule::NotFrom { step, state }),
            };
            assert_eq!(
                found.as_ref().map(entailed).map_err(Clone::clone),
                expected,
                "{step:?} from {state:?}"
            );
        }
    }
}

#[test]
fn before_anything_was_revealed_answering_is_opened_again_and_nothing_is_shown() {
    let round = Round {
        revealed: Vec::new(),
        first_revealed_at: None,
        ..shown(RoundState::Joint)
    };
    let taken = round.take(Step::ReturnToOpen, &laden(), &mark()).unwrap();
    assert_eq!(entailed(&taken), (0, 0, false, false, 0, false));
    assert_eq!(taken.round.state, RoundState::Open);
}

#[test]
fn whatever_is_taken_what_was_revealed_stays_and_only_what_there_is_falls() {
    for step in Step::ALL {
        for state in RoundState::ALL {
            let round = shown(state);
            for around in [
                Surroundings {
                    answered: 1,
                    ..Surroundings::default()
                },
                laden(),
            ] {
                let Ok(taken) = round.take(step, &around, &mark()) else {
                    continue;
                };
                let after = &taken.round;
                assert!(round.revealed.iter().all(|theme| after.revealed.contains(theme)));
                assert!(round.first_revealed_at.is_none() || after.first_revealed_at == round.first_revealed_at);
                assert_eq!(
                    after.ever_revealed(),
                    !after.revealed.is_empty() || round.ever_revealed()
                );
                assert_eq!(round.revealed.len() + taken.opened_themes.len(), after.revealed.len());
                assert!(taken.ended_votes.iter().all(|vote| around.open_votes.contains(vote)));
                assert!(
                    taken
                        .revoked_links
                        .iter()
                        .all(|link| around.working_links.contains(link))
                );
                assert!(around.is_published || !taken.withdraws_publication);
                assert_eq!(taken.summary == SummaryChange::Made, after.state == RoundState::Closed);
                assert!(after.state.is_revealed() || after.results_shown.is_none());
                // Nothing else of the round changes.
                let as_before = Round {
                    state: round.state,
                    revealed: round.revealed.clone(),
                    first_revealed_at: round.first_revealed_at,
                    results_shown: round.results_shown.clone(),
                    ..after.clone()
                };
                assert_eq!(as_before, round, "{step:?} from {state:?}");
            }
        }
    }
}

#[test]
fn a_step_asks_for_what_it_needs() {
    let (draft, _) = round(RoundState::Draft);
    let around = Surroundings {
        missing: vec![Readiness::Period],
        ..Surroundings::default()
    };
    assert_eq!(
        draft.take(Step::Opening, &around, &mark()),
        Err(RoundRule::NotReady(vec![Readiness::Period]))
    );
    assert!(draft.take(Step::Cancellation, &around, &mark()).is_ok());
    let (open, _) = round(RoundState::Open);
    let joint = |answered| {
        let around = Surroundings {
            answered,
            ..Surroundings::default()
        };
        open.take(Step::JointDiscussion, &around, &mark())
            .map(|taken| taken.round.state)
    };
    assert_eq!(joint(0), Err(RoundRule::NobodyAnswered));
    assert_eq!(joint(1), Ok(RoundState::Joint));
}
