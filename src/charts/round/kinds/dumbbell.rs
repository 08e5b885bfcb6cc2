//! Each criterion's way from the current to the target state, the joint view beside.

use crate::charts::chart::Chart;
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::canvas::{Area, Canvas, Stroke, at};
use crate::charts::paint::legend::Sample;
use crate::charts::paint::palette::{QUIET, Series};
use crate::charts::paint::rows::{RowPlace, Rows};
use crate::charts::round::item::{Item, series_of};
use crate::charts::round::pictures::{RoundKind, RoundPictures};
use crate::charts::round::way_columns::{WayColumns, WaySheet};
use crate::i18n::msg;

const CODE: &str = "dumbbell";

pub(super) const KIND: RoundKind = Kind {
    code: CODE,
    name: msg::charts_dumbbell_name,
    draw,
    native: Native::Picture,
};

/// The picture, where there is a target and something may be shown.
fn draw(subject: &RoundPictures<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let items = Item::of_criteria(subject, axis);
    let drawn = series_of(&items);
    let has_target = drawn
        .iter()
        .any(|series| matches!(series, Series::Target | Series::JointTarget));
    if !has_target {
        return None;
    }
    let language = subject.told.language;
    let columns = WayColumns {
        subject: *subject,
        axis,
        drawn,
    };
    let shows = msg::charts_dumbbell_shows(language, items.len());
    let heading = (msg::charts_dumbbell_title(language), shows);
    let WaySheet {
        sheet,
        columns,
        mut room,
        labels,
    } = WaySheet::of(columns, CODE, &items, heading, |series| Sample::Mark(series.mark()));
    let rows = Rows::fit_under_axis(&subject.sections(), &mut room, axis, &labels);
    Some(sheet.draw(rows.height, |canvas, area| {
        rows.draw_ground(canvas, area);
        rows.draw_axis(canvas, area, axis, &labels);
        rows.draw(canvas, area);
        columns.draw_heads(canvas, area, &rows);
        for (item, row) in items.iter().zip(&rows.rows) {
            draw_way(canvas, area, &rows, row, item, &columns);
            columns.draw(canvas, area, &rows, row, item);
        }
    }))
}

/// The marks of one criterion, the joint view's a little above.
fn draw_way(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    item: &Item<'_>,
    columns: &WayColumns<'_>,
) {
    let radius = rows.mark_radius();
    let x = |value: f64| area.x + rows.x(columns.axis, value);
    let joint_y = area.y + row.middle - radius * 1.05;
    let y = if columns.has_joint() {
        area.y + row.middle + radius * 0.7
    } else {
        area.y + row.middle
    };
    if let Some((current, target)) = item.current.zip(item.target) {
        canvas.line(at(x(current), y), at(x(target), y), Stroke::solid(QUIET, radius * 0.4));
    }
    for series in &columns.drawn {
        let (y, radius) = match series {
            Series::Current | Series::Target => (y, radius),
            Series::JointCurrent | Series::JointTarget => (joint_y, radius * 0.72),
        };
        if let Some(value) = item.value(*series) {
            canvas.mark(series.mark(), at(x(value), y), radius);
        }
    }
    if item.current.is_none() && item.target.is_none() && columns.has_means() {
        columns.draw_too_few(canvas, area, rows, row, &[item.joint_current, item.joint_target]);
    }
}
