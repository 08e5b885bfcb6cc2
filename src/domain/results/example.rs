//! Rounds to try the numbers on.

use std::collections::HashMap;

use proptest::prelude::*;

use super::{Participation, Release, ReleaseRule, Results, Terms};
use crate::domain::actor_group::ActorGroup;
use crate::domain::anonymity::Anonymity;
use crate::domain::choice::Choice;
use crate::domain::choice::Choices;
use crate::domain::disclosure::Disclosure;
use crate::domain::instrument::{
    Criterion, CriterionId, Instrument, InstrumentId, PerLanguage, Scale, Status, Theme, ThemeId, Wording,
};
use crate::domain::joint_levels::JointLevels;

/// A theme's id and its criteria `c1`, `c2` …: weight, lowest and highest level.
pub(super) type ThemeSketch<'a> = (&'a str, &'a [(f64, i32, i32)]);

/// A round with everything that its results depend on.
#[derive(Debug, Clone)]
pub(super) struct Round {
    pub(super) instrument: Instrument,
    pub(super) themes: Vec<ThemeId>,
    pub(super) disclosure: Disclosure,
    pub(super) targets_asked: bool,
    pub(super) participants: Vec<Participation>,
    pub(super) joint: HashMap<CriterionId, JointLevels>,
    pub(super) rule: ReleaseRule,
}

impl Round {
    /// An anonymous round with k = 3 that tells all cells whole.
    pub(super) fn of(themes: &[ThemeSketch]) -> Round {
        let instrument = instrument(themes);
        Round {
            themes: instrument.themes.iter().map(|theme| theme.id.clone()).collect(),
            instrument,
            disclosure: Disclosure {
                anonymity: Anonymity::Anonymous,
                k: 3,
            },
            targets_asked: true,
            participants: Vec::new(),
            joint: HashMap::new(),
            rule: ReleaseRule::WholeCells,
        }
    }

    /// One more participant: criterion, current level, target level.
    pub(super) fn answer(&mut self, group: ActorGroup, levels: &[(&str, i32, i32)]) {
        let answers = levels.iter().map(|(criterion, current, target)| {
            let choices = Choices {
                current: Some(Choice::Level(*current)),
                target: Some(Choice::Level(*target)),
            };
            (id(criterion), choices)
        });
        self.participants.push(Participation {
            group,
            answers: answers.collect(),
        });
    }

    pub(super) fn results(&self) -> Results {
        Results::of(&self.terms(), &self.release(), &self.joint)
    }

    pub(super) fn release(&self) -> Release {
        Release::of(self.rule, &self.terms(), &self.participants)
    }

    pub(super) fn terms(&self) -> Terms<'_> {
        Terms {
            instrument: &self.instrument,
            themes: &self.themes,
            disclosure: self.disclosure,
            targets_asked: self.targets_asked,
        }
    }
}

pub(super) fn id(criterion: &str) -> CriterionId {
    CriterionId::parse(criterion).unwrap()
}

/// How often each level of `min..=max` is among `levels`.
pub(super) fn counts(min: i32, max: i32, levels: &[i32]) -> Vec<usize> {
    (min..=max)
        .map(|level| levels.iter().filter(|other| **other == level).count())
        .collect()
}

/// Both missing, or equal to 1e-12.
pub(super) fn close(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => (one - other).abs() <= 1e-12 * one.abs().max(1.0),
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn instrument(themes: &[ThemeSketch]) -> Instrument {
    let themes = themes.iter().map(|(theme, criteria)| Theme {
        id: ThemeId::parse(theme).unwrap(),
        criteria: criteria
            .iter()
            .zip(1..)
            .map(|((weight, min, max), number)| Criterion {
                id: id(&format!("{theme}.c{number}")),
                weight: *weight,
                tags: Vec::new(),
                scale: Scale {
                    min: *min,
                    max: *max,
                    anchors: vec![*min, *max],
                },
                own_scale: true,
                allows_cannot_say: true,
                allows_not_applicable: true,
                replaces: Vec::new(),
                texts: PerLanguage::default(),
            })
            .collect(),
        texts: PerLanguage::default(),
    });
    Instrument {
        id: InstrumentId::parse("example").unwrap(),
        version: "1.0".to_owned(),
        status: Status::Draft,
        wording: Wording::Project,
        source: String::new(),
        licence: String::new(),
        languages: Vec::new(),
        subjects: Vec::new(),
        modes: Vec::new(),
        asks_target: true,
        minutes_alone: 1,
        minutes_joint: 1,
        predecessor: None,
        scale: Scale {
            min: 1,
            max: 5,
            anchors: vec![1, 5],
        },
        themes: themes.collect(),
        texts: PerLanguage::default(),
    }
}

/// Two themes, the second with mixed scales, and participants who crowd into some groups and are few in others, answer
/// much or little, say a level, *cannot say* or *not applicable*.
pub(super) fn any_round() -> impl Strategy<Value = Round> {
    let themes: [ThemeSketch; 3] = [
        ("a", &[(1.0, 1, 5), (2.5, 1, 5)]),
        ("b", &[(1.0, 0, 3), (0.3, 1, 10)]),
        ("c", &[(1.0, 1, 5)]),
    ];
    let participants = prop::collection::vec((0usize..28, prop::collection::vec((0i32..16, 0i32..16), 5)), 0..45);
    let joint = prop::collection::vec((prop::option::of(0i32..10), prop::option::of(0i32..10)), 5);
    let settings = (
        3usize..=5,
        any::<bool>(),
        prop::bool::weighted(0.85),
        1usize..=3,
        any::<bool>(),
    );
    (participants, joint, settings).prop_map(
        move |(participants, joint, (k, anonymous, targets_asked, in_use, narrow))| {
            let mut round = Round::of(&themes);
            round.themes.truncate(in_use);
            let anonymity = if anonymous {
                Anonymity::Anonymous
            } else {
                Anonymity::OrganisationShown
            };
            round.disclosure = Disclosure { anonymity, k };
            round.targets_asked = targets_asked;
            round.rule = if narrow {
                ReleaseRule::SmallCellsNarrow
            } else {
                ReleaseRule::WholeCells
            };
            let criteria: Vec<Criterion> = round.instrument.criteria().cloned().collect();
            for (group, answers) in participants {
                // Triangular: 7 in 28 for the first group, 1 in 28 for the seventh, and persons' groups among them.
                let place = (0..7)
                    .find(|place| group < (0..=*place).map(|p| 7 - p).sum::<usize>())
                    .unwrap_or(0);
                let group = ["ngo", "family", "county", "volunteer", "kela", "schools", "other"][place];
                let answers = criteria
                    .iter()
                    .zip(answers)
                    .filter_map(|(criterion, (current, target))| {
                        let choices = choices(&criterion.scale, current, target);
                        (choices != Choices::default()).then(|| (criterion.id.clone(), choices))
                    });
                let group = ActorGroup::parse(group).unwrap();
                round.participants.push(Participation {
                    group,
                    answers: answers.collect(),
                });
            }
            for (criterion, (current, target)) in criteria.iter().zip(joint) {
                let level = |number: i32| criterion.scale.min + number % (criterion.scale.width() + 1);
                let levels = JointLevels {
                    current: current.map(level),
                    target: target.map(level),
                };
                round.joint.insert(criterion.id.clone(), levels);
            }
            round
        },
    )
}

fn choices(scale: &Scale, current: i32, target: i32) -> Choices {
    let choice = |number: i32| match number {
        0..=2 => None,
        3 => Some(Choice::CannotSay),
        level => Some(Choice::Level(scale.min + level % (scale.width() + 1))),
    };
    if current == 15 {
        return Choices {
            current: Some(Choice::NotApplicable),
            target: Some(Choice::NotApplicable),
        };
    }
    Choices {
        current: choice(current),
        target: choice(target),
    }
}
