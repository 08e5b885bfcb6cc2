//! From what was let out of the answers to [`Results`].

use std::collections::HashMap;

use super::common_scale::common_scale;
use super::release::ReleasedCriterion;
use super::statistics::{index, weighted_mean};
use super::{
    Cell, CriterionResult, Figures, Group, JointTheme, Release, Results, Terms, ThemeResult, Value, Values, disclosure,
    gaps,
};
use crate::domain::actor_group::ActorGroup;
use crate::domain::asked_state::AskedState;
use crate::domain::instrument::{Criterion, CriterionId, Theme, ThemeId};
use crate::domain::joint_levels::JointLevels;

impl Results {
    /// Computes every figure of a round from what was let out of its answers and from what the group agreed on, by
    /// criterion.
    pub fn of(terms: &Terms, release: &Release, joint: &HashMap<CriterionId, JointLevels>) -> Results {
        let groups: Vec<Group> = release.groups.iter().map(|(group, _)| *group).collect();
        let criteria: HashMap<&CriterionId, &ReleasedCriterion> =
            release.criteria.iter().map(|own| (&own.criterion, own)).collect();
        let themes: Vec<ThemeResult> = terms
            .themes_in_use()
            .map(|theme| {
                let results = theme.criteria.iter().map(|criterion| {
                    let joint = joint.get(&criterion.id).copied().unwrap_or_default();
                    criterion_result(criterion, criteria.get(&criterion.id).copied(), &groups, joint)
                });
                theme_result(theme, &groups, results.collect())
            })
            .collect();
        let (strengths, needs) = gaps::rankings(&themes, may_rank(terms.instrument.asks_target));
        Results {
            disclosure: terms.disclosure,
            targets_asked: terms.targets_asked,
            participants: release.participants,
            groups: release.groups.clone(),
            whole: whole(&themes),
            themes,
            strengths,
            needs,
        }
    }

    /// Only what is made of these themes' answers. The value of the whole instrument is none as long as a theme is
    /// missing, and the rankings are those of what is left.
    pub(super) fn of_themes(self, shown: &[&ThemeId], asks_target: bool) -> Results {
        if self.themes.iter().all(|theme| shown.contains(&&theme.theme)) {
            return self;
        }
        let mut themes = self.themes;
        themes.retain(|theme| shown.contains(&&theme.theme));
        let (strengths, needs) = gaps::rankings(&themes, may_rank(asks_target));
        Results {
            whole: Values::default(),
            themes,
            strengths,
            needs,
            ..self
        }
    }

    /// The shown group that an actor group's answers are part of.
    pub fn group_of(&self, actors: ActorGroup) -> Group {
        disclosure::group_of(&self.groups, actors)
    }

    /// Every criterion in the instrument's order.
    pub fn criteria(&self) -> impl Iterator<Item = &CriterionResult> {
        self.themes.iter().flat_map(|theme| &theme.criteria)
    }
}

/// Whether a criterion's joint levels are complete enough to rank by.
fn may_rank(asks_target: bool) -> impl Fn(&JointLevels) -> bool {
    move |joint| joint.current.is_some() && (joint.target.is_some() || !asks_target)
}

/// A criterion of which nothing was let out has cells all the same, and every one is hidden.
fn criterion_result(
    criterion: &Criterion,
    released: Option<&ReleasedCriterion>,
    groups: &[Group],
    joint: JointLevels,
) -> CriterionResult {
    let cell = |(place, group): (usize, Group)| {
        let released = released.and_then(|own| own.cells.get(place));
        let figures = |asked: AskedState| Some(released?.of(asked)?.figures(&criterion.scale));
        let (current, target) = (figures(AskedState::Current), figures(AskedState::Target));
        let mean = |figures: &Option<Figures>| figures.as_ref().and_then(|figures| figures.mean);
        Cell {
            group,
            gap: difference(mean(&current), mean(&target)),
            pairs: released.and_then(|own| own.pairs),
            current,
            target,
        }
    };
    let cells = std::iter::once(Group::All).chain(groups.iter().copied());
    CriterionResult {
        criterion: criterion.id.clone(),
        scale_min: criterion.scale.min,
        scale_max: criterion.scale.max,
        joint,
        cells: cells.enumerate().map(cell).collect(),
    }
}

fn difference(current: Option<f64>, target: Option<f64>) -> Option<f64> {
    Some(target? - current?)
}

fn theme_result(theme: &Theme, groups: &[Group], criteria: Vec<CriterionResult>) -> ThemeResult {
    let means = |group: Group| {
        let criteria = &criteria;
        composed(theme, criteria, move |criterion, asked| {
            criterion.cell(group)?.of(asked)?.mean
        })
    };
    let left_out = |asked: AskedState| {
        let null = criteria
            .iter()
            .filter(|criterion| criterion.all().of(asked).and_then(|figures| figures.mean).is_none());
        null.map(|criterion| criterion.criterion.clone()).collect()
    };
    let with_joint = |asked| {
        criteria
            .iter()
            .filter(|criterion| criterion.joint.of(asked).is_some())
            .count()
    };
    ThemeResult {
        theme: theme.id.clone(),
        values: means(Group::All),
        groups: groups.iter().map(|group| (*group, means(*group))).collect(),
        left_out_current: left_out(AskedState::Current),
        left_out_target: left_out(AskedState::Target),
        joint: JointTheme {
            values: composed(theme, &criteria, |criterion, asked| {
                criterion.joint.of(asked).map(f64::from)
            }),
            with_current: with_joint(AskedState::Current),
            with_target: with_joint(AskedState::Target),
            of: criteria.len(),
        },
        criteria,
    }
}

/// A theme's values from one value per criterion: weighted means over the criteria that have one.
fn composed(
    theme: &Theme,
    criteria: &[CriterionResult],
    value_of: impl Fn(&CriterionResult, AskedState) -> Option<f64>,
) -> Values {
    let one_scale = common_scale(criteria).is_some();
    let value = |asked| {
        let parts = || {
            theme.criteria.iter().zip(criteria).filter_map(|(criterion, result)| {
                value_of(result, asked).map(|value| (criterion.weight, value, result))
            })
        };
        let indices = parts().map(|(weight, value, result)| (weight, index(value, result.scale_min, result.scale_max)));
        Value {
            value: weighted_mean(parts().map(|(weight, value, _)| (weight, value))).filter(|_| one_scale),
            index: weighted_mean(indices),
        }
    };
    values(value(AskedState::Current), value(AskedState::Target))
}

/// The whole instrument: unweighted means over the themes that have a value.
fn whole(themes: &[ThemeResult]) -> Values {
    let one_scale = common_scale(themes.iter().flat_map(|theme| &theme.criteria)).is_some();
    let value = |asked| {
        let parts = || themes.iter().map(|theme| theme.values.of(asked));
        Value {
            value: weighted_mean(parts().filter_map(|part| Some((1.0, part.value?)))).filter(|_| one_scale),
            index: weighted_mean(parts().filter_map(|part| Some((1.0, part.index?)))),
        }
    };
    values(value(AskedState::Current), value(AskedState::Target))
}

fn values(current: Value, target: Value) -> Values {
    Values {
        current,
        target,
        gap: difference(current.value, target.value),
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::{Round, close, id};
    use super::*;

    #[test]
    fn a_theme_weighs_its_criteria_and_names_what_it_leaves_out() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 5), (3.0, 1, 5), (1.0, 1, 5)])]);
        for levels in [[2, 4], [3, 4], [4, 4]] {
            round.answer(ActorGroup::Ngo, &[("a.c1", levels[0], 5), ("a.c2", levels[1], 5)]);
        }
        round.answer(ActorGroup::Ngo, &[("a.c3", 1, 1)]);
        let results = round.results();
        let theme = &results.themes[0];
        // (1·3 + 3·4) / 4; the third criterion has one answer only.
        assert_eq!(
            theme.values.current,
            Value {
                value: Some(3.75),
                index: Some(68.75)
            }
        );
        assert_eq!(
            theme.values.target,
            Value {
                value: Some(5.0),
                index: Some(100.0)
            }
        );
        assert_eq!(theme.values.gap, Some(1.25));
        assert_eq!(theme.left_out_current, [id("a.c3")]);
        assert_eq!(theme.left_out_target, [id("a.c3")]);
        assert_eq!(theme.criteria[2].all().current, None);
        assert_eq!((results.participants, results.whole), (Some(4), theme.values));
    }

    #[test]
    fn mixed_scales_have_an_index_and_no_value() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 5), (1.0, 0, 8)]), ("b", &[(1.0, 1, 5)])]);
        for _ in 0..3 {
            round.answer(ActorGroup::Ngo, &[("a.c1", 3, 5), ("b.c1", 2, 4)]);
            round.answer(ActorGroup::Ngo, &[("a.c2", 2, 8)]);
        }
        let results = round.results();
        // c1 stands at 50 and c2 at 25.
        assert_eq!(
            results.themes[0].values.current,
            Value {
                value: None,
                index: Some(37.5)
            }
        );
        assert_eq!(results.themes[0].values.gap, None);
        assert_eq!(
            results.themes[1].values.current,
            Value {
                value: Some(2.0),
                index: Some(25.0)
            }
        );
        assert_eq!(
            results.whole.current,
            Value {
                value: None,
                index: Some(31.25)
            }
        );
    }

    #[test]
    fn joint_values_stand_beside_with_how_many_there_are() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 5), (2.0, 1, 5), (1.0, 1, 5)])]);
        round.joint.insert(
            id("a.c1"),
            JointLevels {
                current: Some(2),
                target: Some(4),
            },
        );
        round.joint.insert(
            id("a.c2"),
            JointLevels {
                current: Some(5),
                target: None,
            },
        );
        let joint = round.results().themes[0].joint;
        assert_eq!(
            joint.values.current,
            Value {
                value: Some(4.0),
                index: Some(75.0)
            }
        );
        assert_eq!(
            joint.values.target,
            Value {
                value: Some(4.0),
                index: Some(75.0)
            }
        );
        assert_eq!((joint.with_current, joint.with_target, joint.of), (2, 1, 3));
    }

    #[test]
    fn a_group_s_theme_value_uses_its_shown_cells_only() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 5), (1.0, 1, 5)])]);
        for place in 0..4 {
            round.answer(ActorGroup::County, &[("a.c1", 2, 2), ("a.c2", 2, 2)]);
            round.answer(ActorGroup::Schools, &[("a.c1", 3, 3), ("a.c2", 3, 3)]);
            let second = [("a.c2", 5, 5)];
            let answers = [[("a.c1", 4, 4)].as_slice(), if place < 2 { &second } else { &[] }].concat();
            round.answer(ActorGroup::Ngo, &answers);
        }
        let results = round.results();
        // Of c2 the two answers of NGOs are hidden, and the county's four with them.
        let second = &results.themes[0].criteria[1];
        let shown: Vec<bool> = second.cells.iter().map(|cell| cell.current.is_some()).collect();
        assert_eq!(shown, [true, false, true, false]);
        let values: Vec<_> = results.themes[0]
            .groups
            .iter()
            .map(|(_, values)| values.current.value)
            .collect();
        assert_eq!(values, [Some(2.0), Some(3.0), Some(4.0)]);
        assert!(close(
            second.all().current.as_ref().unwrap().mean,
            Some((8.0 + 12.0 + 10.0) / 10.0)
        ));
    }

    #[test]
    fn what_is_not_asked_or_not_in_use_does_not_count() {
        let mut round = Round::of(&[("a", &[(1.0, 1, 5)]), ("b", &[(1.0, 1, 5)])]);
        (0..3).for_each(|_| round.answer(ActorGroup::Ngo, &[("a.c1", 2, 4)]));
        round.answer(ActorGroup::Ngo, &[("b.c1", 1, 1)]);
        round.themes.truncate(1);
        round.targets_asked = false;
        let results = round.results();
        assert_eq!((results.participants, results.themes.len()), (Some(3), 1));
        let all = results.themes[0].criteria[0].all();
        assert_eq!(
            (all.current.as_ref().map(|f| f.n), &all.target, all.gap, all.pairs),
            (Some(3), &None, None, None)
        );
        assert!(results.rows().iter().all(|row| !row.suppressed));
    }
}
