//! One theme or criterion with the values that pictures of current and target state show.

use crate::charts::paint::palette::Series;
use crate::charts::paint::scale::Axis;
use crate::domain::Language;
use crate::domain::results::{CriterionResult, Group, ThemeResult, Value};

use super::pictures::RoundPictures;

/// Values on the picture's axis; `None` where there are too few answers, or no joint view.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Item<'a> {
    pub(crate) title: &'a str,
    /// The title of the theme that a criterion belongs to; a theme belongs to none.
    pub(crate) theme: Option<&'a str>,
    pub(crate) current: Option<f64>,
    pub(crate) target: Option<f64>,
    pub(crate) gap: Option<f64>,
    pub(crate) joint_current: Option<f64>,
    pub(crate) joint_target: Option<f64>,
    agreed: Agreed,
}

/// What a joint view is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Agreed {
    /// A criterion's is a level.
    Level,
    /// A theme's is a mean of the levels of so many of its criteria.
    Mean {
        with_current: usize,
        with_target: usize,
        of: usize,
    },
}

impl<'a> Item<'a> {
    /// The themes that are drawn, in the instrument's order.
    pub(crate) fn of_themes(subject: &RoundPictures<'a>, axis: Axis) -> Vec<Self> {
        subject
            .themes()
            .map(|theme| Item::of_theme(subject, theme, axis))
            .collect()
    }

    /// The criteria that are drawn, in the instrument's order.
    pub(crate) fn of_criteria(subject: &RoundPictures<'a>, axis: Axis) -> Vec<Self> {
        let of_theme = |theme: &'a ThemeResult| {
            let title = subject.told.theme_title(&theme.theme);
            let criteria = theme.criteria.iter();
            criteria.map(move |criterion| Item::of_criterion(subject, title, criterion, axis))
        };
        subject.themes().flat_map(of_theme).collect()
    }

    fn of_theme(subject: &RoundPictures<'a>, theme: &'a ThemeResult, axis: Axis) -> Self {
        let on_axis = |value: Value| match axis {
            Axis::Levels { .. } => value.value,
            Axis::Index => value.index,
        };
        let current = on_axis(theme.values.current);
        let target = on_axis(theme.values.target);
        Item {
            title: subject.told.theme_title(&theme.theme),
            theme: None,
            current,
            target,
            gap: theme
                .values
                .gap
                .and(current.zip(target))
                .map(|(current, target)| target - current),
            joint_current: on_axis(theme.joint.values.current),
            joint_target: on_axis(theme.joint.values.target),
            agreed: Agreed::Mean {
                with_current: theme.joint.with_current,
                with_target: theme.joint.with_target,
                of: theme.joint.of,
            },
        }
    }

    fn of_criterion(subject: &RoundPictures<'a>, theme: &'a str, criterion: &'a CriterionResult, axis: Axis) -> Self {
        let place = |value: f64| axis.place(value, criterion.scale_min, criterion.scale_max);
        let cell = criterion.cell(Group::All);
        let current = cell.and_then(|cell| cell.current.as_ref()?.mean).map(place);
        let target = cell.and_then(|cell| cell.target.as_ref()?.mean).map(place);
        Item {
            title: subject.told.criterion_title(&criterion.criterion),
            theme: Some(theme),
            current,
            target,
            gap: cell
                .and_then(|cell| cell.gap)
                .and(current.zip(target))
                .map(|(current, target)| target - current),
            joint_current: criterion.joint.current.map(f64::from).map(place),
            joint_target: criterion.joint.target.map(f64::from).map(place),
            agreed: Agreed::Level,
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

    /// How many of a theme's criteria its joint view rests on, of how many, where it is not all of them.
    pub(crate) fn joint_part(&self, series: Series) -> Option<(usize, usize)> {
        let Agreed::Mean {
            with_current,
            with_target,
            of,
        } = self.agreed
        else {
            return None;
        };
        let with = match series {
            Series::Current | Series::Target => return None,
            Series::JointCurrent => with_current,
            Series::JointTarget => with_target,
        };
        (with > 0 && with < of).then_some((with, of))
    }

    /// A value as it is read: a mean with its decimal, an agreed level as the level it is.
    pub(crate) fn text(&self, axis: Axis, language: Language, series: Series) -> Option<String> {
        let value = self.value(series)?;
        let is_joint = matches!(series, Series::JointCurrent | Series::JointTarget);
        let is_level = is_joint && self.agreed == Agreed::Level;
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
