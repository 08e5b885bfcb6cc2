//! Criteria from the highest to the lowest current state: a bar for the mean, marks for the target and the joint view.

use std::cmp::Reverse;

use crate::charts::chart::Chart;
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::canvas::{Area, Canvas, Stroke, at};
use crate::charts::paint::legend::Sample;
use crate::charts::paint::palette::{RULE, Series};
use crate::charts::paint::rows::{RowPlace, Rows, Section};
use crate::charts::paint::scale::Axis;
use crate::charts::round::item::{Item, series_of};
use crate::charts::round::pictures::{RoundKind, RoundPictures};
use crate::charts::round::way_columns::{WayColumns, WaySheet};
use crate::i18n::msg;

const CODE: &str = "ranking";

pub(super) const KIND: RoundKind = Kind {
    code: CODE,
    name: msg::charts_ranking_name,
    draw,
    native: Native::Picture,
};

/// The picture, where some criterion's current state may be shown.
fn draw(subject: &RoundPictures<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let items = ranked(subject, axis);
    if !items.iter().any(|item| item.current.is_some()) {
        return None;
    }
    let language = subject.told.language;
    let columns = WayColumns {
        subject: *subject,
        axis,
        drawn: series_of(&items),
    };
    let shows = msg::charts_ranking_shows(language, items.len());
    let heading = (msg::charts_ranking_title(language), shows);
    let WaySheet {
        sheet,
        columns,
        mut room,
        labels,
    } = WaySheet::of(columns, CODE, &items, heading, sample);
    let section = [Section {
        title: "",
        labels: items.iter().map(|item| item.title).collect(),
    }];
    let rows = Rows::fit_under_axis(&section, &mut room, axis, &labels);
    Some(sheet.draw(rows.height, |canvas, area| {
        rows.draw_axis(canvas, area, axis, &labels);
        rows.draw(canvas, area);
        columns.draw_heads(canvas, area, &rows);
        for (item, row) in items.iter().zip(&rows.rows) {
            draw_bar(canvas, area, &rows, row, item, axis);
            draw_marks(canvas, area, &rows, row, item, &columns);
            columns.draw(canvas, area, &rows, row, item);
        }
    }))
}

/// Highest current state first, so that the bars descend; what cannot be shown comes last. What is shown as equal keeps
/// the questionnaire's order.
fn ranked<'a>(subject: &RoundPictures<'a>, axis: Axis) -> Vec<Item<'a>> {
    let mut items = Item::of_criteria(subject, axis);
    items.sort_by_key(|item| Reverse(item.current.map(|current| axis.rounded(current))));
    items
}

fn sample(series: Series) -> Sample {
    match series {
        Series::Current => Sample::Swatch(series.mark().color),
        Series::Target | Series::JointCurrent | Series::JointTarget => Sample::Mark(series.mark()),
    }
}

fn draw_bar(canvas: &mut Canvas<'_>, area: Area, rows: &Rows, row: &RowPlace, item: &Item<'_>, axis: Axis) {
    let bottom = area.y + row.middle + row.height / 2.0;
    let (left, right) = (area.x + rows.plot_x, area.x + rows.right_x());
    canvas.line(at(left, bottom), at(right, bottom), Stroke::solid(RULE, 1.0));
    if let Some(current) = item.current {
        let height = (row.height * 0.5).min(rows.figure_ink().size * 1.4);
        let bar = Area {
            x: left,
            y: area.y + row.middle - height / 2.0,
            width: rows.x(axis, current) - rows.plot_x,
            height,
        };
        canvas.fill(bar, Series::Current.mark().color);
    }
}

/// The joint marks stand a little above the target's, so that equal values are both seen.
fn draw_marks(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    item: &Item<'_>,
    columns: &WayColumns<'_>,
) {
    let radius = rows.mark_radius();
    let middle = area.y + row.middle;
    let marks = [
        (Series::Target, middle, radius * 0.95),
        (Series::JointTarget, middle - radius * 0.8, radius * 0.8),
        (Series::JointCurrent, middle - radius * 0.8, radius * 0.8),
    ];
    for (series, y, radius) in marks {
        if let Some(value) = item.value(series) {
            canvas.mark(series.mark(), at(area.x + rows.x(columns.axis, value), y), radius);
        }
    }
    if item.current.is_none() {
        let marked = [item.target, item.joint_current, item.joint_target];
        columns.draw_too_few(canvas, area, rows, row, &marked);
    }
}
