//! Themes, or one theme's criteria, by actor group: a figure in each cell, on a ground from light to dark.

use crate::domain::results::Group;
use crate::i18n::msg;

use super::figure::Figure;
use super::groups::{Line, is_by_criteria, lines, shown_groups};
use super::heat_map::{self, HeatMap, HeatRow};
use super::scale::Axis;
use super::subject::Subject;
use super::{Chart, ChartKind};

/// The picture, where at least two groups may be shown.
pub(crate) fn draw(subject: &Subject<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let lines = lines(subject, axis);
    let groups = shown_groups(subject, &lines);
    if groups.len() < 2 {
        return None;
    }
    let language = subject.language;
    let (title, row_name) = if is_by_criteria(subject) {
        (
            msg::charts_heatmap_title_criteria(language),
            msg::charts_criterion(language),
        )
    } else {
        (msg::charts_heatmap_title_themes(language), msg::charts_theme(language))
    };
    let mut notes = vec![match axis {
        Axis::Levels { min, max } => msg::charts_note_means(language, max, min),
        Axis::Index => msg::charts_note_index(language).to_owned(),
    }];
    let rows: Vec<HeatRow> = lines.iter().map(|line| row(line, &groups)).collect();
    if rows.iter().any(|row| row.figures.contains(&Figure::TooFew)) {
        notes.push(msg::charts_note_hidden_cell(language, subject.results.disclosure.k));
    }
    let frame = subject.frame(ChartKind::Heatmap);
    let columns = std::iter::once(Group::All).chain(groups.iter().map(|(group, _)| *group));
    let map = HeatMap {
        language,
        size: subject.size,
        name: &frame.name,
        title,
        subtitle: &frame.subtitle,
        facts: subject.facts,
        axis,
        row_name,
        columns: columns.map(|group| (subject.group_label)(group)).collect(),
        apart: 1,
        rows,
    };
    heat_map::draw(&map, steps(subject, axis), notes)
}

fn row(line: &Line<'_>, groups: &[(Group, usize)]) -> HeatRow {
    let of_group = |group: Group| {
        let found = line.groups.iter().find(|(of, _)| *of == group);
        Figure::shown(found.and_then(|(_, value)| *value))
    };
    let figures = std::iter::once(Figure::shown(line.all)).chain(groups.iter().map(|(group, _)| of_group(*group)));
    HeatRow {
        label: line.title.to_owned(),
        figures: figures.collect(),
    }
}

/// The levels with their words; without words where the scales differ.
fn steps(subject: &Subject<'_>, axis: Axis) -> Vec<(i32, String)> {
    let labels = subject.level_labels(axis);
    if labels.is_empty() {
        return axis.ticks().into_iter().map(|tick| (tick, tick.to_string())).collect();
    }
    labels
        .into_iter()
        .map(|(level, label)| (level, format!("{level} {label}")))
        .collect()
}
