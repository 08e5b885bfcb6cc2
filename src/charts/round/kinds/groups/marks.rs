//! A row of the picture: a mark for each group in lanes, so that none hides another.

use crate::charts::paint::canvas::{Area, Canvas, Stroke, at};
use crate::charts::paint::palette::{RULE, TEXT, group_mark};
use crate::charts::paint::rows::{RowPlace, Rows};
use crate::charts::paint::scale::Axis;
use crate::charts::round::by_group::Line;
use crate::charts::round::pictures::RoundPictures;
use crate::domain::results::Group;
use crate::i18n::msg;

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

/// In how many lanes the marks of the most crowded line stand.
pub(super) fn most_lanes(lines: &[Line<'_>], rows: &Rows, axis: Axis) -> usize {
    let counts = lines.iter().map(|line| lane_count(&lanes(line, rows, axis)));
    counts.max().unwrap_or(1)
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

/// A line with all of its marks, the value over all across it.
#[allow(clippy::cast_precision_loss)] // a handful of lanes
pub(super) fn draw_line(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    line: &Line<'_>,
    axis: Axis,
    subject: &RoundPictures<'_>,
) {
    let radius = rows.mark_radius();
    let middle = area.y + row.middle;
    let ink = rows.figure_ink();
    canvas.line(
        at(area.x + rows.plot_x, area.y + row.middle + row.height / 2.0),
        at(area.x + rows.right_x(), area.y + row.middle + row.height / 2.0),
        Stroke::solid(RULE, 1.0),
    );
    if let Some(all) = line.all {
        let x = area.x + rows.x(axis, all);
        let half = row.height * 0.42;
        canvas.line(
            at(x, middle - half),
            at(x, middle + half),
            Stroke::solid(TEXT, radius * 0.5),
        );
        let text = axis.show(subject.told.language, all);
        canvas.text(&text, at(area.right() - radius, middle + ink.drop()), ink.end());
    } else if line.groups.iter().all(|(_, value)| value.is_none()) {
        rows.draw_too_few(
            canvas,
            area,
            row,
            rows.plot_x,
            msg::charts_too_few(subject.told.language),
        );
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
