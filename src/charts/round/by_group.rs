//! The current state of themes, or of one theme's criteria, as each actor group sees it.

use crate::charts::paint::scale::Axis;
use crate::domain::results::{Group, Value};

use super::pictures::RoundPictures;

/// One line of the picture: the value over all and per shown group, `None` where there are too few answers.
pub(crate) struct Line<'a> {
    pub(crate) title: &'a str,
    pub(crate) all: Option<f64>,
    pub(crate) groups: Vec<(Group, Option<f64>)>,
}

impl Line<'_> {
    /// A group's value, where it may be shown.
    pub(crate) fn of_group(&self, group: Group) -> Option<f64> {
        let own = self.groups.iter().find(|(of, _)| *of == group);
        own.and_then(|(_, value)| *value)
    }
}

/// A line for each theme, or for each criterion where there is but one theme.
pub(crate) fn lines<'a>(subject: &RoundPictures<'a>, axis: Axis) -> Vec<Line<'a>> {
    if subject.is_by_criteria() {
        return subject
            .criteria()
            .map(|criterion| {
                let mean = |group: Group| {
                    let mean = criterion.cell(group)?.current.as_ref()?.mean?;
                    Some(axis.place(mean, criterion.scale_min, criterion.scale_max))
                };
                Line {
                    title: subject.told.criterion_title(&criterion.criterion),
                    all: mean(Group::All),
                    groups: subject
                        .told
                        .results
                        .groups
                        .iter()
                        .map(|(group, _)| (*group, mean(*group)))
                        .collect(),
                }
            })
            .collect();
    }
    let on_axis = |value: Value| match axis {
        Axis::Levels { .. } => value.value,
        Axis::Index => value.index,
    };
    subject
        .themes()
        .map(|theme| Line {
            title: subject.told.theme_title(&theme.theme),
            all: on_axis(theme.values.current),
            groups: theme
                .groups
                .iter()
                .map(|(group, values)| (*group, on_axis(values.current)))
                .collect(),
        })
        .collect()
}

/// The groups with a value on some line, and their number of participants.
pub(crate) fn shown_groups(subject: &RoundPictures<'_>, lines: &[Line<'_>]) -> Vec<(Group, usize)> {
    let shown = |group: Group| {
        lines
            .iter()
            .flat_map(|line| &line.groups)
            .any(|(of, value)| *of == group && value.is_some())
    };
    let groups = subject.told.results.groups.iter().copied();
    groups.filter(|(group, _)| shown(*group)).collect()
}
