//! The current state as each group sees it: a line per theme, or per criterion of one theme, and a mark per group.

use crate::domain::results::Group;
use crate::i18n::msg;

use super::canvas::{Area, Canvas, Ink, Stroke, at};
use super::legend::{Legend, Sample};
use super::palette::{QUIET, TEXT, group_mark};
use super::rows::{Room, RowPlace, Rows, Section, share_labels};
use super::scale::Axis;
use super::sheet::{Sheet, Words};
use super::subject::{Size, Subject};
use super::{Chart, ChartKind, description};

/// One line of the picture: the value over all and per shown group, `None` where there are too few answers.
pub(crate) struct Line<'a> {
    pub(crate) title: &'a str,
    pub(crate) all: Option<f64>,
    pub(crate) groups: Vec<(Group, Option<f64>)>,
}

/// The picture, where at least two groups may be shown.
pub(crate) fn draw(subject: &Subject<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let lines = lines(subject, axis);
    let groups = shown_groups(subject, &lines);
    if groups.len() < 2 {
        return None;
    }
    let language = subject.language;
    let title = if is_by_criteria(subject) {
        msg::charts_groups_title_criteria(language)
    } else {
        msg::charts_groups_title_themes(language)
    };
    let (labels, levels) = share_labels(subject.size, subject.level_labels(axis));
    let mut notes = vec![match axis {
        Axis::Levels { min, max } => msg::charts_note_means(language, max, min),
        Axis::Index => msg::charts_note_index(language).to_owned(),
    }];
    if lines
        .iter()
        .any(|line| line.all.is_none() || line.groups.iter().any(|(_, value)| value.is_none()))
    {
        notes.push(msg::charts_note_missing_group(language, subject.results.disclosure.k));
    }
    let sheet_words = Words {
        title: title.to_owned(),
        notes,
        description: description::of_groups(subject, axis, &lines, &groups),
        table: description::table_of_groups(subject, axis, &lines, title),
    };
    let sheet = Sheet::new(
        subject.frame(ChartKind::Groups),
        sheet_words,
        legend(subject, &groups, levels),
    );
    let section = [Section {
        title: "",
        labels: lines.iter().map(|line| line.title).collect(),
    }];
    let mut room = Room {
        em: sheet.em(),
        width: sheet.width(),
        height: sheet.given_height(),
        head: sheet.em() * 2.5,
        right: sheet.em() * 5.0,
        least_em: 2.4,
        most_label: None,
    };
    let mut rows = Rows::fit_under_axis(&section, &mut room, axis, &labels);
    if subject.size == Size::Page {
        #[allow(clippy::cast_precision_loss)] // at most a dozen groups
        let most = lines
            .iter()
            .map(|line| lane_count(&lanes(line, &rows, axis)))
            .max()
            .unwrap_or(1) as f64;
        room.least_em = (most * 2.3 * rows.mark_radius() / room.em + 0.9).max(2.4);
        rows = Rows::fit(&section, &room);
    }
    let (height, subject, em) = (rows.height, *subject, sheet.em());
    Some(sheet.draw(height, |canvas, area| {
        rows.draw_ground(canvas, area);
        rows.draw_axis(canvas, area, axis, &labels);
        rows.draw(canvas, area);
        let head = Ink::new(em * 0.72, QUIET).end();
        let text = head.wrap_evenly(&(subject.group_label)(Group::All), em * 4.6, 3);
        canvas.lines(&text, at(area.right() - em * 0.4, area.y + em * 0.9), head);
        for (line, row) in lines.iter().zip(&rows.rows) {
            draw_line(canvas, area, &rows, row, line, axis, &subject);
        }
    }))
}

/// The groups with a value on some line, and their number of participants.
pub(crate) fn shown_groups(subject: &Subject<'_>, lines: &[Line<'_>]) -> Vec<(Group, usize)> {
    let shown = |group: Group| {
        lines
            .iter()
            .flat_map(|line| &line.groups)
            .any(|(of, value)| *of == group && value.is_some())
    };
    let groups = subject.results.groups.iter().copied();
    groups.filter(|(group, _)| shown(*group)).collect()
}

/// Where there is but one theme its criteria are the lines.
pub(crate) fn is_by_criteria(subject: &Subject<'_>) -> bool {
    subject.themes().count() < 2
}

pub(crate) fn lines<'a>(subject: &Subject<'a>, axis: Axis) -> Vec<Line<'a>> {
    if is_by_criteria(subject) {
        return subject
            .criteria()
            .map(|criterion| {
                let mean = |group: Group| {
                    let mean = criterion.cell(group)?.current.as_ref()?.mean?;
                    Some(axis.place(mean, criterion.scale_min, criterion.scale_max))
                };
                Line {
                    title: subject.criterion_title(&criterion.criterion),
                    all: mean(Group::All),
                    groups: subject
                        .results
                        .groups
                        .iter()
                        .map(|(group, _)| (*group, mean(*group)))
                        .collect(),
                }
            })
            .collect();
    }
    let on_axis = |value: crate::domain::results::Value| match axis {
        Axis::Levels { .. } => value.value,
        Axis::Index => value.index,
    };
    subject
        .themes()
        .map(|theme| Line {
            title: subject.theme_title(&theme.theme),
            all: on_axis(theme.values.current),
            groups: theme
                .groups
                .iter()
                .map(|(group, values)| (*group, on_axis(values.current)))
                .collect(),
        })
        .collect()
}

fn legend(subject: &Subject<'_>, groups: &[(Group, usize)], levels: Vec<String>) -> Legend {
    let all = subject.results.participants.map(|n| (Group::All, n));
    let entry = |(group, n): &(Group, usize)| {
        let sample = match group {
            Group::All => Sample::Bar(TEXT),
            Group::Of(_) | Group::Merged => Sample::Mark(group_mark(*group)),
        };
        (
            sample,
            msg::charts_group_with_n(subject.language, (subject.group_label)(*group), *n),
        )
    };
    Legend {
        entries: all.iter().chain(groups).map(entry).collect(),
        levels,
    }
}

/// The marks of a line from left to right with the lane each stands in, so that none hides another.
fn lanes(line: &Line<'_>, rows: &Rows, axis: Axis) -> Vec<(Group, f64, usize)> {
    let apart = rows.mark_radius() * 2.5;
    let mut marks: Vec<(Group, f64)> = line
        .groups
        .iter()
        .filter_map(|(group, value)| Some((*group, rows.x(axis, (*value)?))))
        .collect();
    marks.sort_by(|one, other| one.1.total_cmp(&other.1));
    let mut ends: Vec<f64> = Vec::new();
    marks
        .into_iter()
        .map(|(group, x)| {
            let lane = ends.iter().position(|end| *end + apart <= x).unwrap_or(ends.len());
            if lane == ends.len() {
                ends.push(x);
            } else {
                ends[lane] = x;
            }
            (group, x, lane)
        })
        .collect()
}

fn lane_count(lanes: &[(Group, f64, usize)]) -> usize {
    lanes.iter().map(|(_, _, lane)| lane + 1).max().unwrap_or(1)
}

/// 0, then by turns above and below: 1, −1, 2, −2 …
#[allow(clippy::cast_precision_loss)] // a handful of lanes
fn side(lane: usize) -> f64 {
    let distance = lane.div_ceil(2) as f64;
    if lane.is_multiple_of(2) { distance } else { -distance }
}

#[allow(clippy::cast_precision_loss)] // a handful of lanes
fn draw_line(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    line: &Line<'_>,
    axis: Axis,
    subject: &Subject<'_>,
) {
    let radius = rows.mark_radius();
    let middle = area.y + row.middle;
    let ink = rows.figure_ink();
    canvas.line(
        at(area.x + rows.plot_x, area.y + row.middle + row.height / 2.0),
        at(area.x + rows.right_x(), area.y + row.middle + row.height / 2.0),
        Stroke::solid(super::palette::RULE, 1.0),
    );
    if let Some(all) = line.all {
        let x = area.x + rows.x(axis, all);
        let half = row.height * 0.42;
        canvas.line(
            at(x, middle - half),
            at(x, middle + half),
            Stroke::solid(TEXT, radius * 0.5),
        );
        let text = axis.show(subject.language, all);
        canvas.text(&text, at(area.right() - radius, middle + ink.drop()), ink.end());
    } else if line.groups.iter().all(|(_, value)| value.is_none()) {
        rows.draw_too_few(canvas, area, row, rows.plot_x, msg::charts_too_few(subject.language));
    }
    let marks = lanes(line, rows, axis);
    let farthest = (lane_count(&marks) / 2) as f64;
    let room = (row.height / 2.0 - radius * 1.1).max(0.0);
    let step = if farthest > 0.0 {
        (radius * 2.3).min(room / farthest)
    } else {
        0.0
    };
    for (group, x, lane) in marks {
        canvas.mark(group_mark(group), at(area.x + x, middle + side(lane) * step), radius);
    }
}
