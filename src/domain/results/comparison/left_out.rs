//! What of the rounds cannot be compared, and why.

use super::super::ThemeResult;
use super::lined::{Lined, places};
use super::{Compared, ComparedTheme, Order, Side};
use crate::domain::instrument::{CriterionId, ThemeId};

/// Something that is not compared, with the reason. `rounds` are places in [`Comparison::rounds`](super::Comparison).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// These rounds are of another instrument than the others: nothing of them is compared.
    OtherInstrument {
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// Fewer than k took part: these rounds have no figures.
    TooFewParticipants {
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// Each participant was not asked for a target in these rounds, as in the others.
    NoTargets {
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// Of veiled rounds only themes are told.
    OnlyThemes {
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// These rounds have other themes in use than the others: their value of the whole means something else.
    Whole {
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// Not in use in these rounds.
    ThemeNotInUse {
        /// The theme.
        theme: ThemeId,
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// Not in these rounds' version of the instrument.
    ThemeNotInVersion {
        /// The theme.
        theme: ThemeId,
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// The rounds' values of the theme are not made of the same criteria, weights and scales: they stand beside each
    /// other, and no change is told where they differ.
    ThemeOfOtherCriteria {
        /// The theme.
        theme: ThemeId,
    },
    /// The theme's criteria have different scales: it has an index and no change.
    ThemeOfMixedScales {
        /// The theme.
        theme: ThemeId,
    },
    /// Not in these rounds' version of the instrument.
    CriterionNotInVersion {
        /// The criterion.
        criterion: CriterionId,
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// The later version asks something else in its stead.
    CriterionReplaced {
        /// The earlier criterion.
        old: CriterionId,
        /// The later one.
        new: CriterionId,
    },
    /// Asked on another scale in these rounds.
    ScaleDiffers {
        /// The criterion.
        criterion: CriterionId,
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// Too few answers in these rounds.
    TooFewAnswers {
        /// The criterion.
        criterion: CriterionId,
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
}

/// From the widest to the narrowest: rounds, the whole, themes, criteria.
pub(super) fn left_out(lined: &Lined<'_>, themes: &[ComparedTheme], whole: &[Option<Compared>]) -> Vec<LeftOut> {
    let mut left_out = of_rounds(lined, whole);
    for theme in lined.themes() {
        let results = lined.theme_results(theme);
        left_out.extend(of_theme(lined, theme, &results));
        if themes.iter().any(|compared| compared.theme == *theme) {
            for criterion in lined.criteria_of(theme) {
                for found in of_criterion(lined, theme, criterion) {
                    if !left_out.contains(&found) {
                        left_out.push(found);
                    }
                }
            }
        }
    }
    left_out
}

fn of_rounds(lined: &Lined<'_>, whole: &[Option<Compared>]) -> Vec<LeftOut> {
    let sides = &lined.sides;
    let others = places(sides, |side| !lined.is_of_instrument(side));
    let too_few = places(sides, |side| side.results.participants.is_none());
    let untargeted = places(sides, |side| !side.results.targets_asked);
    let veiled = places(sides, |side| side.is_veiled);
    let other_themes: Vec<usize> = places(whole, Option::is_none)
        .into_iter()
        .filter(|place| !others.contains(place))
        .collect();
    let some = |rounds: Vec<usize>| Some(rounds).filter(|rounds| !rounds.is_empty());
    let not_all = |rounds: Vec<usize>| some(rounds).filter(|rounds| rounds.len() < sides.len());
    [
        some(others).map(|rounds| LeftOut::OtherInstrument { rounds }),
        some(too_few).map(|rounds| LeftOut::TooFewParticipants { rounds }),
        not_all(untargeted).map(|rounds| LeftOut::NoTargets { rounds }),
        some(veiled).map(|rounds| LeftOut::OnlyThemes { rounds }),
        some(other_themes).map(|rounds| LeftOut::Whole { rounds }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_theme(lined: &Lined<'_>, theme: &ThemeId, results: &[Option<&ThemeResult>]) -> Vec<LeftOut> {
    let missing = |in_version: bool| -> Vec<usize> {
        let is_missing = |place: &usize| {
            let side = &lined.sides[*place];
            results[*place].is_none()
                && lined.is_of_instrument(side)
                && side.instrument.theme(theme).is_some() == in_version
        };
        (0..results.len()).filter(is_missing).collect()
    };
    let (unused, unknown) = (missing(true), missing(false));
    let mut left_out = Vec::new();
    if !unknown.is_empty() {
        left_out.push(LeftOut::ThemeNotInVersion {
            theme: theme.clone(),
            rounds: unknown,
        });
    }
    // A theme that no round uses is not missed.
    if !unused.is_empty() && results.iter().any(Option::is_some) {
        left_out.push(LeftOut::ThemeNotInUse {
            theme: theme.clone(),
            rounds: unused,
        });
    }
    if !lined.is_made_of_the_same(theme) {
        left_out.push(LeftOut::ThemeOfOtherCriteria { theme: theme.clone() });
    }
    let is_mixed = |theme: &&ThemeResult| theme.values.current.value.is_none() && theme.values.current.index.is_some();
    if lined.order == Order::OverTime && results.iter().flatten().any(is_mixed) {
        left_out.push(LeftOut::ThemeOfMixedScales { theme: theme.clone() });
    }
    left_out
}

fn of_criterion(lined: &Lined<'_>, theme: &ThemeId, criterion: &CriterionId) -> Vec<LeftOut> {
    // A version may have it in another theme.
    let is_used = |side: &Side<'_>| {
        let home = side.instrument.theme_of(criterion).map_or(theme, |home| &home.id);
        lined.tells_criteria(side) && side.results.themes.iter().any(|own| own.theme == *home)
    };
    let used = places(&lined.sides, is_used);
    if used.len() < 2 {
        return Vec::new();
    }
    let (known, unknown): (Vec<usize>, Vec<usize>) = used
        .into_iter()
        .partition(|place| lined.sides[*place].instrument.criterion(criterion).is_some());
    let mut left_out = Vec::new();
    if !unknown.is_empty() && !known.is_empty() {
        left_out.push(
            replaced(lined, criterion, &known, &unknown).unwrap_or_else(|| LeftOut::CriterionNotInVersion {
                criterion: criterion.clone(),
                rounds: unknown,
            }),
        );
    }
    let Some(own) = lined.criterion(criterion) else {
        return left_out;
    };
    let hidden: Vec<usize> = places(&own.rounds, |result| {
        result.is_some_and(|result| result.all().current.is_none())
    })
    .into_iter()
    .filter(|place| lined.sides[*place].results.participants.is_some())
    .collect();
    if !own.other_scale.is_empty() {
        left_out.push(LeftOut::ScaleDiffers {
            criterion: criterion.clone(),
            rounds: own.other_scale,
        });
    }
    if !hidden.is_empty() && own.rounds.iter().flatten().count() >= 2 {
        left_out.push(LeftOut::TooFewAnswers {
            criterion: criterion.clone(),
            rounds: hidden,
        });
    }
    left_out
}

/// Whether the versions without this criterion replace it, or have what it replaces.
fn replaced(lined: &Lined<'_>, criterion: &CriterionId, known: &[usize], unknown: &[usize]) -> Option<LeftOut> {
    let instrument = |place: &usize| lined.sides[*place].instrument;
    let successor = unknown
        .iter()
        .flat_map(|place| instrument(place).criteria())
        .find(|other| other.replaces.contains(criterion));
    if let Some(new) = successor {
        return Some(LeftOut::CriterionReplaced {
            old: criterion.clone(),
            new: new.id.clone(),
        });
    }
    let own = known.iter().find_map(|place| instrument(place).criterion(criterion))?;
    let is_there = |old: &&CriterionId| unknown.iter().any(|place| instrument(place).criterion(old).is_some());
    own.replaces
        .iter()
        .find(is_there)
        .map(|old| LeftOut::CriterionReplaced {
            old: old.clone(),
            new: criterion.clone(),
        })
}
