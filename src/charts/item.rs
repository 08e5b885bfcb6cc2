//! One theme or criterion with the values that pictures of current and target state show.

use crate::domain::Language;
use crate::domain::results::{CriterionResult, Group, ThemeResult, Value};

use super::palette::Series;
use super::scale::Axis;
use super::subject::Subject;

/// Values on the picture's axis; `None` where there are too few answers, or no joint view.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Item<'a> {
    pub(crate) title: &'a str,
    pub(crate) current: Option<f64>,
    pub(crate) target: Option<f64>,
    pub(crate) gap: Option<f64>,
    pub(crate) joint_current: Option<f64>,
    pub(crate) joint_target: Option<f64>,
    /// The joint view is a level; of a theme it is a mean of levels.
    agrees_on_levels: bool,
}

impl<'a> Item<'a> {
    pub(crate) fn of_theme(subject: &Subject<'a>, theme: &'a ThemeResult, axis: Axis) -> Self {
        let on_axis = |value: Value| match axis {
            Axis::Levels { .. } => value.value,
            Axis::Index => value.index,
        };
        let current = on_axis(theme.values.current);
        let target = on_axis(theme.values.target);
        Item {
            title: subject.theme_title(&theme.theme),
            current,
            target,
            gap: theme
                .values
                .gap
                .and(current.zip(target))
                .map(|(current, target)| target - current),
            joint_current: on_axis(theme.joint.values.current),
            joint_target: on_axis(theme.joint.values.target),
            agrees_on_levels: false,
        }
    }

    pub(crate) fn of_criterion(subject: &Subject<'a>, criterion: &'a CriterionResult, axis: Axis) -> Self {
        let place = |value: f64| axis.place(value, criterion.scale_min, criterion.scale_max);
        let cell = criterion.cell(Group::All);
        let current = cell.and_then(|cell| cell.current.as_ref()?.mean).map(place);
        let target = cell.and_then(|cell| cell.target.as_ref()?.mean).map(place);
        Item {
            title: subject.criterion_title(&criterion.criterion),
            current,
            target,
            gap: cell
                .and_then(|cell| cell.gap)
                .and(current.zip(target))
                .map(|(current, target)| target - current),
            joint_current: criterion.joint.current.map(f64::from).map(place),
            joint_target: criterion.joint.target.map(f64::from).map(place),
            agrees_on_levels: true,
        }
    }

    pub(crate) fn value(&self, series: Series) -> Option<f64> {
        match series {
            Series::Current => self.current,
            Series::Target => self.target,
            Series::JointCurrent => self.joint_current,
            Series::JointTarget => self.joint_target,
        }
    }

    /// A value as it is read: a mean with its decimal, an agreed level as the level it is.
    pub(crate) fn text(&self, axis: Axis, language: Language, series: Series) -> Option<String> {
        let value = self.value(series)?;
        let is_level = self.agrees_on_levels && matches!(series, Series::JointCurrent | Series::JointTarget);
        Some(if is_level {
            axis.show_agreed(language, value)
        } else {
            axis.show(language, value)
        })
    }
}

/// The series that have a value somewhere.
pub(crate) fn series_of(items: &[Item<'_>]) -> Vec<Series> {
    Series::ALL
        .into_iter()
        .filter(|series| items.iter().any(|item| item.value(*series).is_some()))
        .collect()
}
