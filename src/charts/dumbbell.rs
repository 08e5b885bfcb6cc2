//! Each criterion's way from the current to the target state, the joint view beside.

use crate::i18n::msg;

use super::canvas::{Area, Canvas, Ink, Stroke, at};
use super::item::{Item, series_of};
use super::legend::{Legend, Sample};
use super::palette::{QUIET, Series};
use super::rows::{Room, RowPlace, Rows, Section, share_labels};
use super::scale::Axis;
use super::sheet::{Sheet, Words, em};
use super::subject::Subject;
use super::{Chart, ChartKind, description, words};

/// The picture, where there is a target and something may be shown.
pub(crate) fn draw(subject: &Subject<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let items: Vec<Item<'_>> = subject
        .criteria()
        .map(|criterion| Item::of_criterion(subject, criterion, axis))
        .collect();
    let drawn = series_of(&items);
    let has_target = drawn
        .iter()
        .any(|series| matches!(series, Series::Target | Series::JointTarget));
    if !has_target {
        return None;
    }
    let language = subject.language;
    let (labels, levels) = share_labels(subject.size, subject.level_labels(axis));
    let legend = Legend {
        levels,
        entries: drawn
            .iter()
            .map(|series| (Sample::Mark(series.mark()), words::series(language, *series).to_owned()))
            .collect(),
    };
    let words = Words {
        title: msg::charts_dumbbell_title(language).to_owned(),
        notes: words::notes(subject, axis, &items),
        description: description::of_values(subject, axis, &items, msg::charts_dumbbell_shows(language, items.len())),
        table: description::table_of_criteria(subject, axis, msg::charts_dumbbell_title(language)),
    };
    let sheet = Sheet::new(subject.frame(ChartKind::Dumbbell), words, legend);
    let mut room = Room {
        em: sheet.em(),
        width: sheet.width(),
        height: sheet.given_height(),
        head: sheet.em() * 2.5,
        right: right_width(&drawn, sheet.em()),
        least_em: if items.len() > 8 { 1.85 } else { 2.4 },
        most_label: None,
    };
    let rows = Rows::fit_under_axis(&sections(subject), &mut room, axis, &labels);
    let (height, subject) = (rows.height, *subject);
    Some(sheet.draw(height, |canvas, area| {
        rows.draw_ground(canvas, area);
        rows.draw_axis(canvas, area, axis, &labels);
        rows.draw(canvas, area);
        draw_heads(canvas, area, &rows, &subject, &drawn);
        for (item, row) in items.iter().zip(&rows.rows) {
            draw_item(canvas, area, &rows, row, item, axis, &subject, &drawn);
        }
    }))
}

/// The criteria that are drawn, by theme.
pub(crate) fn sections<'a>(subject: &Subject<'a>) -> Vec<Section<'a>> {
    subject
        .themes()
        .map(|theme| Section {
            title: subject.theme_title(&theme.theme),
            labels: theme
                .criteria
                .iter()
                .map(|result| subject.criterion_title(&result.criterion))
                .collect(),
        })
        .collect()
}

pub(crate) fn has_means(drawn: &[Series]) -> bool {
    drawn
        .iter()
        .any(|series| matches!(series, Series::Current | Series::Target))
}

pub(crate) fn has_joint(drawn: &[Series]) -> bool {
    drawn
        .iter()
        .any(|series| matches!(series, Series::JointCurrent | Series::JointTarget))
}

pub(crate) fn right_width(drawn: &[Series], em: f64) -> f64 {
    let column = |there: bool| if there { em * 5.2 } else { 0.0 };
    em * 0.4 + column(has_means(drawn)) + column(has_joint(drawn))
}

/// The right edges of the columns of means and of joint values.
pub(crate) fn columns(area: Area, drawn: &[Series], em: f64) -> (f64, f64) {
    let joint = area.right() - em * 0.4;
    (if has_joint(drawn) { joint - em * 5.2 } else { joint }, joint)
}

pub(crate) fn draw_heads(canvas: &mut Canvas<'_>, area: Area, rows: &Rows, subject: &Subject<'_>, drawn: &[Series]) {
    let em = em(subject.size);
    let ink = Ink::new(em * 0.72, QUIET).end();
    let (means, joint) = columns(area, drawn, em);
    let mut head = |there: bool, text: &str, x: f64| {
        if there {
            let text = ink.wrap_evenly(text, em * 4.9, 3);
            canvas.lines(&text, at(x, area.y + em * 0.9), ink);
        }
    };
    head(has_means(drawn), msg::charts_means(subject.language), means);
    head(has_joint(drawn), msg::charts_joint(subject.language), joint);
    debug_assert!(rows.right_x() <= means);
}

#[allow(clippy::too_many_arguments)] // one row with everything it is drawn from
fn draw_item(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    item: &Item<'_>,
    axis: Axis,
    subject: &Subject<'_>,
    drawn: &[Series],
) {
    let radius = rows.mark_radius();
    let x = |value: f64| area.x + rows.x(axis, value);
    let joint_y = area.y + row.middle - radius * 1.05;
    let y = if has_joint(drawn) {
        area.y + row.middle + radius * 0.7
    } else {
        area.y + row.middle
    };
    if let Some((current, target)) = item.current.zip(item.target) {
        canvas.line(at(x(current), y), at(x(target), y), Stroke::solid(QUIET, radius * 0.4));
    }
    for series in drawn {
        let (y, radius) = match series {
            Series::Current | Series::Target => (y, radius),
            Series::JointCurrent | Series::JointTarget => (joint_y, radius * 0.72),
        };
        if let Some(value) = item.value(*series) {
            canvas.mark(series.mark(), at(x(value), y), radius);
        }
    }
    if item.current.is_none() && item.target.is_none() && has_means(drawn) {
        let words = msg::charts_too_few(subject.language);
        let joint = [item.joint_current, item.joint_target].map(|value| value.map(|value| rows.x(axis, value)));
        let width = rows.figure_ink().width(words) + radius * 2.0;
        rows.draw_too_few(canvas, area, row, free_place(rows, &joint, width, radius * 2.0), words);
    }
    draw_figures(canvas, area, rows, row, item, axis, subject, drawn);
}

/// The figures to the right of a row: from the current to the target state, by means and by joint view.
#[allow(clippy::too_many_arguments)] // one row with everything it is drawn from
pub(crate) fn draw_figures(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    item: &Item<'_>,
    axis: Axis,
    subject: &Subject<'_>,
    drawn: &[Series],
) {
    let figures = rows.figure_ink().end();
    let baseline = area.y + row.middle + figures.drop();
    let (means, joint) = columns(area, drawn, em(subject.size));
    if has_means(drawn) && (item.current.is_some() || item.target.is_some()) {
        let text = words::way(item.current, item.target, |value| axis.show(subject.language, value));
        canvas.text(&text, at(means, baseline), figures);
    }
    if item.joint_current.is_some() || item.joint_target.is_some() {
        let text = words::way(item.joint_current, item.joint_target, |value| {
            axis.show_agreed(subject.language, value)
        });
        canvas.text(&text, at(joint, baseline), figures);
    }
}

/// The first place from the left where words of this width hide no joint mark.
pub(crate) fn free_place(rows: &Rows, joint: &[Option<f64>], width: f64, apart: f64) -> f64 {
    let mut marks: Vec<f64> = joint.iter().flatten().copied().collect();
    marks.sort_by(f64::total_cmp);
    let starts = std::iter::once(rows.plot_x).chain(marks.iter().map(|mark| mark + apart));
    let is_free = |start: &f64| {
        marks
            .iter()
            .all(|mark| mark + apart <= *start || start + width <= *mark)
    };
    starts.into_iter().find(is_free).unwrap_or(rows.plot_x)
}
