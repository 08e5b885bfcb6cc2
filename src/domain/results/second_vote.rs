//! What a second vote may tell: figures over all, once it is closed.
//!
//! While it is open nothing is told but how many have voted: with figures that grow vote by vote, everybody could read the
//! newest. Afterwards the same rule binds it as the first answers over all: fewer than k levels tell nothing. There are no
//! groups: who votes again is fewer than who answered, and a second partition beside the first could be set off against it.
//!
//! What it accepts: it stands beside the first answers, so that where all but one are known to have kept to theirs, the
//! difference is that one's. Nobody is told who voted, and a vote may be given, changed or left out freely.

use super::tally::Tally;
use super::{Figures, Results};
use crate::domain::asked_state::AskedState;
use crate::domain::choice::Choices;
use crate::domain::instrument::Criterion;
use crate::domain::second_vote::SecondVote;

/// Everybody's votes on one criterion, as they were stored. They show nothing themselves.
#[derive(Debug, Clone, Default)]
pub struct Ballots(pub(in crate::domain) Vec<Choices>);

/// What may be told of a closed second vote. `None` is hidden: fewer than k levels.
#[derive(Debug, Clone, PartialEq)]
pub struct SecondResult {
    /// Figures over all of the current state.
    pub current: Option<Figures>,
    /// Figures over all of the target state.
    pub target: Option<Figures>,
    /// Mean of the second vote − mean of the first answers, on the scale; null where either is null or hidden.
    pub shift_current: Option<f64>,
    /// As `shift_current`, of the target state.
    pub shift_target: Option<f64>,
}

impl SecondResult {
    /// The figures of one of the two states.
    pub fn of(&self, asked: AskedState) -> Option<&Figures> {
        match asked {
            AskedState::Current => self.current.as_ref(),
            AskedState::Target => self.target.as_ref(),
        }
    }

    /// The shift of one of the two states.
    pub fn shift(&self, asked: AskedState) -> Option<f64> {
        match asked {
            AskedState::Current => self.shift_current,
            AskedState::Target => self.shift_target,
        }
    }
}

impl Ballots {
    /// Makes ballots of what was stored.
    pub fn new(given: Vec<Choices>) -> Ballots {
        Ballots(given)
    }

    /// How many have voted.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// What may be told of them beside `results`: nothing before `vote` is closed, nor of a criterion that has not been
    /// revealed.
    pub fn result(&self, vote: &SecondVote, criterion: &Criterion, results: &Results) -> Option<SecondResult> {
        if vote.is_open() || vote.criterion != criterion.id {
            return None;
        }
        let first = results.criteria().find(|first| first.criterion == criterion.id)?.all();
        let figures = |asked: AskedState| {
            let mut tally = Tally::default();
            for choice in self.0.iter().filter_map(|ballot| ballot.of(asked)) {
                if choice.level().is_none_or(|level| criterion.scale.contains(level)) {
                    tally.add(choice, &criterion.scale);
                }
            }
            let is_told = results.disclosure.told(tally.n()).is_some();
            is_told.then(|| tally.figures(&criterion.scale))
        };
        let current = figures(AskedState::Current);
        let target = results.targets_asked.then(|| figures(AskedState::Target)).flatten();
        let shift =
            |first: &Option<Figures>, second: &Option<Figures>| Some(second.as_ref()?.mean? - first.as_ref()?.mean?);
        Some(SecondResult {
            shift_current: shift(&first.current, &current),
            shift_target: shift(&first.target, &target),
            current,
            target,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use jiff::Timestamp;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::ActorGroup;
    use crate::domain::anonymity::Anonymity;
    use crate::domain::choice::Choice;
    use crate::domain::disclosure::Disclosure;
    use crate::domain::instrument::{CriterionId, Instrument, Scale, sample};
    use crate::domain::mark::Mark;
    use crate::domain::results::{Participation, Release, ReleaseRule, Terms};

    fn instrument() -> Instrument {
        let scale = Scale {
            min: 1,
            max: 5,
            anchors: vec![1, 5],
        };
        sample(scale, &[("teema", &["a", "b"])])
    }

    fn level(level: i32) -> Option<Choice> {
        Some(Choice::Level(level))
    }

    /// Each number is one participant's current level of teema.a; their target is one above.
    fn first(instrument: &Instrument, levels: &[i32], k: usize, targets_asked: bool) -> Results {
        let participants: Vec<Participation> = levels
            .iter()
            .map(|own| Participation {
                group: ActorGroup::Ngo,
                answers: HashMap::from([(
                    CriterionId::new("teema.a"),
                    Choices::given(level(*own), level(*own + 1)),
                )]),
            })
            .collect();
        let themes: Vec<_> = instrument.themes.iter().map(|theme| theme.id.clone()).collect();
        let terms = Terms {
            instrument,
            themes: &themes,
            disclosure: Disclosure {
                anonymity: Anonymity::Anonymous,
                k,
            },
            targets_asked,
        };
        Results::of(
            &terms,
            &Release::of(ReleaseRule::WholeCells, &terms, &participants),
            &HashMap::new(),
        )
    }

    fn vote(criterion: &str, is_closed: bool) -> SecondVote {
        let mark = || Mark {
            by: None,
            at: Timestamp::UNIX_EPOCH,
        };
        SecondVote {
            criterion: CriterionId::new(criterion),
            opened: mark(),
            closed: is_closed.then(mark),
        }
    }

    fn ballots(levels: &[i32]) -> Ballots {
        Ballots::new(
            levels
                .iter()
                .map(|own| Choices {
                    current: level(*own),
                    target: level(5),
                })
                .collect(),
        )
    }

    fn told(ballots: &Ballots, results: &Results, vote: &SecondVote) -> Option<SecondResult> {
        let instrument = instrument();
        ballots.result(vote, &instrument.themes[0].criteria[0], results)
    }

    #[test]
    fn the_shift_is_the_second_mean_less_the_first() {
        let instrument = instrument();
        let results = first(&instrument, &[1, 2, 3], 3, true);
        let second = told(&ballots(&[3, 3, 4, 4]), &results, &vote("teema.a", true)).unwrap();
        assert_eq!(
            second.current.as_ref().map(|figures| figures.counts.clone()),
            Some(vec![0, 0, 2, 2, 0])
        );
        assert_eq!((second.shift_current, second.shift_target), (Some(1.5), Some(2.0)));
    }

    #[test]
    fn nothing_is_told_before_it_is_closed_nor_of_what_is_not_revealed() {
        let instrument = instrument();
        let results = first(&instrument, &[1, 2, 3], 3, true);
        let given = ballots(&[3, 3, 4, 4]);
        assert_eq!(told(&given, &results, &vote("teema.a", false)), None);
        assert_eq!(told(&given, &results, &vote("teema.b", true)), None);
        let hidden = Results {
            themes: Vec::new(),
            ..results
        };
        assert_eq!(told(&given, &hidden, &vote("teema.a", true)), None);
    }

    #[test]
    fn fewer_than_k_tell_nothing_and_leave_no_shift() {
        let instrument = instrument();
        let cases = [
            ("too few votes", vec![1, 2, 3], vec![4, 4], false),
            ("too few answers", vec![1, 2], vec![4, 4, 4], true),
            ("too few of both", vec![1], vec![4], false),
        ];
        for (name, one, other, is_shown) in cases {
            let second = told(
                &ballots(&other),
                &first(&instrument, &one, 3, true),
                &vote("teema.a", true),
            )
            .unwrap();
            assert_eq!(second.current.is_some(), is_shown, "{name}");
            assert_eq!((second.shift_current, second.shift_target), (None, None), "{name}");
        }
        // Those who cannot say are no levels: they neither reach k nor are told of below it.
        let unsure = Choices {
            current: Some(Choice::CannotSay),
            target: None,
        };
        let mut given = ballots(&[4, 4]);
        given.0.extend([unsure; 5]);
        let second = told(&given, &first(&instrument, &[1, 2, 3], 3, true), &vote("teema.a", true));
        assert_eq!(second.unwrap().current, None);
    }

    #[test]
    fn targets_are_told_only_where_they_were_asked() {
        let instrument = instrument();
        let results = first(&instrument, &[1, 2, 3], 3, false);
        let second = told(&ballots(&[3, 3, 3]), &results, &vote("teema.a", true)).unwrap();
        assert!(second.current.is_some() && second.target.is_none() && second.shift_target.is_none());
    }

    proptest! {
        #[test]
        fn whoever_votes_first_and_however_few_no_single_vote_is_told(
            one in prop::collection::vec(1i32..=5, 0..12),
            other in prop::collection::vec(1i32..=5, 0..12),
            k in 3usize..=6,
            turn in 0usize..12,
        ) {
            let instrument = instrument();
            let results = first(&instrument, &one, k, true);
            let second = told(&ballots(&other), &results, &vote("teema.a", true));
            // The order of voting does not matter.
            let mut turned = other.clone();
            turned.rotate_left(turn.min(other.len()));
            prop_assert_eq!(&second, &told(&ballots(&turned), &results, &vote("teema.a", true)));
            let second = second.unwrap();
            match &second.current {
                None => prop_assert!(other.len() < k),
                Some(figures) => {
                    prop_assert!(figures.n >= k && figures.n == figures.counts.iter().sum::<usize>());
                    prop_assert_eq!(figures.n, other.len());
                }
            }
            prop_assert_eq!(second.shift_current.is_some(), one.len() >= k && other.len() >= k);
            if let Some(shift) = second.shift_current {
                let mean = |levels: &[i32]| f64::from(levels.iter().sum::<i32>()) / levels.len() as f64;
                prop_assert!((shift - (mean(&other) - mean(&one))).abs() < 1e-9);
                // Voting as before is no shift.
                let same = told(&ballots(&one), &results, &vote("teema.a", true)).unwrap();
                prop_assert_eq!(same.shift_current, Some(0.0));
            }
        }
    }
}
