//! Themes, or one theme's criteria, by actor group: a figure in each cell, on a ground from light to dark.

use crate::charts::chart::Chart;
use crate::charts::figure::Figure;
use crate::charts::grid::{self, Grid, GridRow};
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::scale::Axis;
use crate::charts::round::by_group::{Line, lines, shown_groups};
use crate::charts::round::pictures::{RoundKind, RoundPictures};
use crate::charts::round::values::means_note;
use crate::domain::results::Group;
use crate::i18n::msg;

const CODE: &str = "heatmap";

pub(super) const KIND: RoundKind = Kind {
    code: CODE,
    name: msg::charts_heatmap_name,
    draw,
    native: Native::Picture,
};

/// The picture, where at least two groups may be shown.
fn draw(subject: &RoundPictures<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let lines = lines(subject, axis);
    let groups = shown_groups(subject, &lines);
    if groups.len() < 2 {
        return None;
    }
    let language = subject.told.language;
    let (title, row_name) = if subject.is_by_criteria() {
        (
            msg::charts_heatmap_title_criteria(language),
            msg::charts_criterion(language),
        )
    } else {
        (msg::charts_heatmap_title_themes(language), msg::charts_theme(language))
    };
    let mut notes = vec![means_note(language, axis)];
    let rows: Vec<GridRow> = lines.iter().map(|line| row(line, &groups)).collect();
    if rows.iter().any(|row| row.figures.contains(&Figure::TooFew)) {
        notes.push(msg::charts_note_hidden_cell(
            language,
            subject.told.results.disclosure.k,
        ));
    }
    let frame = subject.frame(CODE);
    let columns = std::iter::once(Group::All).chain(groups.iter().map(|(group, _)| *group));
    let grid = Grid {
        language,
        size: subject.size,
        name: &frame.name,
        title,
        subtitle: &frame.subtitle,
        facts: &frame.facts,
        axis,
        row_name,
        columns: columns.map(|group| subject.told.group_label(group)).collect(),
        apart: 1,
        rows,
    };
    grid::draw_in_steps(&grid, steps(subject, axis), notes)
}

fn row(line: &Line<'_>, groups: &[(Group, usize)]) -> GridRow {
    let figures = std::iter::once(Figure::shown(line.all))
        .chain(groups.iter().map(|(group, _)| Figure::shown(line.of_group(*group))));
    GridRow {
        label: line.title.to_owned(),
        figures: figures.collect(),
    }
}

/// The levels with their words; without words where the scales differ.
fn steps(subject: &RoundPictures<'_>, axis: Axis) -> Vec<(i32, String)> {
    let labels = subject.level_labels(axis);
    if labels.is_empty() {
        return axis.ticks().into_iter().map(|tick| (tick, tick.to_string())).collect();
    }
    labels
        .into_iter()
        .map(|(level, label)| (level, format!("{level} {label}")))
        .collect()
}
