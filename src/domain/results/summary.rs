//! What overviews need of one closed round. It is made of the round's [`Results`] and of nothing else, so that it tells
//! no more than the round's own page, and is kept so that an overview of thousands of rounds reads no answers.

use serde::{Deserialize, Serialize};

use super::{CriterionResult, Figures, Results, ThemeResult, Values, statistics};
use crate::domain::instrument::{Criterion, CriterionId, Instrument, ThemeId};
use crate::domain::joint_levels::JointLevels;

/// The formula that summaries are made by. It grows whenever a summary of the same answers would read otherwise: what was
/// made by an older one is made anew.
pub const FORMULA: i32 = 1;

/// The figures of one round, over all participants.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// `None` for fewer than k.
    pub participants: Option<usize>,
    /// Over all themes in use.
    pub whole: Values,
    /// The themes in use, in the instrument's order.
    pub themes: Vec<ThemeSummary>,
}

/// What is kept of a theme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ThemeSummary {
    /// The theme.
    pub theme: ThemeId,
    /// Over all participants.
    pub values: Values,
    /// What the group agreed on.
    pub joint: Values,
    /// Its criteria in use.
    pub criteria: Vec<CriterionSummary>,
}

/// What is kept of a criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CriterionSummary {
    /// The criterion.
    pub criterion: CriterionId,
    /// Its share in a mean of several criteria; positive.
    pub weight: f64,
    /// The scale's lowest level.
    pub scale_min: i32,
    /// The scale's highest level.
    pub scale_max: i32,
    /// Mean over all of the current state, where it was told.
    pub current: Option<Mean>,
    /// Mean over all of the target state, where it was told.
    pub target: Option<Mean>,
    /// `target − current`, on the scale.
    pub gap: Option<f64>,
    /// What the group agreed on.
    pub joint: JointLevels,
}

/// A mean over at least one level.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Mean {
    /// On the scale.
    pub mean: f64,
    /// Numeric answers.
    pub n: usize,
}

impl Summary {
    /// What is kept of a round's results.
    pub fn of(instrument: &Instrument, results: &Results) -> Summary {
        Summary {
            participants: results.participants,
            whole: results.whole,
            themes: results.themes.iter().map(|own| theme(instrument, own)).collect(),
        }
    }

    /// What is kept of one theme.
    pub fn theme(&self, id: &ThemeId) -> Option<&ThemeSummary> {
        self.themes.iter().find(|own| own.theme == *id)
    }

    /// Every criterion kept.
    pub fn criteria(&self) -> impl Iterator<Item = &CriterionSummary> {
        self.themes.iter().flat_map(|theme| &theme.criteria)
    }
}

impl CriterionSummary {
    /// The mean current state as an index, `0..=100`.
    pub fn current_index(&self) -> Option<f64> {
        self.current
            .map(|own| statistics::index(own.mean, self.scale_min, self.scale_max))
    }
}

fn theme(instrument: &Instrument, own: &ThemeResult) -> ThemeSummary {
    ThemeSummary {
        theme: own.theme.clone(),
        values: own.values,
        joint: own.joint.values,
        criteria: own
            .criteria
            .iter()
            .filter_map(|result| Some(criterion(instrument.criterion(&result.criterion)?, result)))
            .collect(),
    }
}

fn criterion(asked: &Criterion, result: &CriterionResult) -> CriterionSummary {
    let all = result.all();
    CriterionSummary {
        criterion: result.criterion.clone(),
        weight: asked.weight,
        scale_min: result.scale_min,
        scale_max: result.scale_max,
        current: mean(all.current.as_ref()),
        target: mean(all.target.as_ref()),
        gap: all.gap,
        joint: result.joint,
    }
}

fn mean(figures: Option<&Figures>) -> Option<Mean> {
    let figures = figures?;
    Some(Mean {
        mean: figures.mean?,
        n: figures.n,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::example::{Round, any_round, close};
    use super::*;
    use crate::domain::ActorGroup;

    #[test]
    fn a_summary_says_what_the_results_say() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 5), (3.0, 1, 5)]), ("b", &[(1.0, 1, 5)])]);
        for level in [1, 2, 3, 5] {
            round.answer(ActorGroup::Ngo, &[("a.c1", level, 5), ("a.c2", 2, 4)]);
        }
        round.answer(ActorGroup::Ngo, &[("b.c1", 1, 2)]);
        let summary = Summary::of(&round.instrument, &round.results());
        assert_eq!(summary.participants, Some(5));
        let [a, b] = &summary.themes[..] else {
            panic!("{summary:?}")
        };
        assert_eq!(a.values.current.value, Some((2.75 + 3.0 * 2.0) / 4.0));
        assert_eq!(a.criteria[0].current, Some(Mean { mean: 2.75, n: 4 }));
        assert_eq!(a.criteria[0].current_index(), Some(43.75));
        assert_eq!(a.criteria[1].weight, 3.0);
        // One answer is too few to be told of, here as on the round's page.
        assert_eq!(
            (b.values, b.criteria[0].current, b.criteria[0].gap),
            (Values::default(), None, None)
        );
    }

    proptest! {
        #[test]
        fn what_is_kept_is_read_back(round in any_round()) {
            let summary = Summary::of(&round.instrument, &round.results());
            let text = serde_json::to_string(&summary).unwrap();
            let back: Summary = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(back.themes.len(), summary.themes.len());
            prop_assert!(close(back.whole.current.value, summary.whole.current.value));
            prop_assert_eq!(back.participants, summary.participants);
            for (one, other) in back.criteria().zip(summary.criteria()) {
                prop_assert_eq!((&one.criterion, one.joint), (&other.criterion, other.joint));
                prop_assert_eq!(one.current.map(|own| own.n), other.current.map(|own| own.n));
                prop_assert!(close(one.current_index(), other.current_index()));
                prop_assert!(close(one.gap, other.gap));
            }
        }

        #[test]
        fn nothing_hidden_is_in_it(round in any_round()) {
            let (results, summary) = (round.results(), Summary::of(&round.instrument, &round.results()));
            for (result, own) in results.themes.iter().flat_map(|theme| &theme.criteria).zip(summary.criteria()) {
                prop_assert_eq!(own.current.is_some(), result.all().current.as_ref().is_some_and(|cell| cell.mean.is_some()));
                prop_assert!(own.current.is_none_or(|mean| mean.n >= round.disclosure.k));
            }
        }
    }
}
