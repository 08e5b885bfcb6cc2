//! Criteria from the highest to the lowest current state: a bar for the mean, marks for the target and the joint view.

use std::cmp::Reverse;

use crate::i18n::msg;

use super::canvas::{Area, Canvas, Stroke, at};
use super::dumbbell::{draw_figures, draw_heads, free_place, right_width};
use super::item::{Item, series_of};
use super::legend::{Legend, Sample};
use super::palette::{RULE, Series};
use super::rows::{Room, RowPlace, Rows, Section, share_labels};
use super::scale::Axis;
use super::sheet::{Sheet, Words};
use super::subject::Subject;
use super::{Chart, ChartKind, description, words};

/// The picture, where some criterion's current state may be shown.
pub(crate) fn draw(subject: &Subject<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let ranked = ranked(subject, axis);
    let items: Vec<Item<'_>> = ranked.iter().map(|(_, item)| item.clone()).collect();
    if !items.iter().any(|item| item.current.is_some()) {
        return None;
    }
    let (language, drawn) = (subject.language, series_of(&items));
    let (labels, levels) = share_labels(subject.size, subject.level_labels(axis));
    let title = msg::charts_ranking_title(language);
    let shows = msg::charts_ranking_shows(language, items.len());
    let sheet_words = Words {
        title: title.to_owned(),
        notes: words::notes(subject, axis, &items),
        description: description::of_values(subject, axis, &items, shows),
        table: description::table_of_ranking(subject, axis, title, &ranked),
    };
    let sheet = Sheet::new(
        subject.frame(ChartKind::Ranking),
        sheet_words,
        legend(subject, &drawn, levels),
    );
    let section = [Section {
        title: "",
        labels: items.iter().map(|item| item.title).collect(),
    }];
    let mut room = Room {
        em: sheet.em(),
        width: sheet.width(),
        height: sheet.given_height(),
        head: sheet.em() * 2.5,
        right: right_width(&drawn, sheet.em()),
        least_em: if items.len() > 8 { 1.85 } else { 2.4 },
        most_label: None,
    };
    let rows = Rows::fit_under_axis(&section, &mut room, axis, &labels);
    let (height, subject) = (rows.height, *subject);
    Some(sheet.draw(height, |canvas, area| {
        rows.draw_axis(canvas, area, axis, &labels);
        rows.draw(canvas, area);
        draw_heads(canvas, area, &rows, &subject, &drawn);
        for (item, row) in items.iter().zip(&rows.rows) {
            draw_bar(canvas, area, &rows, row, item, axis);
            draw_marks(canvas, area, &rows, row, item, axis, &subject);
            draw_figures(canvas, area, &rows, row, item, axis, &subject, &drawn);
        }
    }))
}

/// Each criterion after its theme's name: highest current state first, so that the bars descend; what cannot be shown
/// comes last, in the instrument's order.
fn ranked<'a>(subject: &Subject<'a>, axis: Axis) -> Vec<(&'a str, Item<'a>)> {
    let mut items: Vec<(&str, Item<'_>)> = subject
        .themes()
        .flat_map(|theme| theme.criteria.iter().map(move |criterion| (theme, criterion)))
        .map(|(theme, criterion)| {
            (
                subject.theme_title(&theme.theme),
                Item::of_criterion(subject, criterion, axis),
            )
        })
        .collect();
    // What is shown as equal keeps the questionnaire's order.
    items.sort_by_key(|(_, item)| Reverse(item.current.map(|current| axis.rounded(current))));
    items
}

fn legend(subject: &Subject<'_>, drawn: &[Series], levels: Vec<String>) -> Legend {
    let sample = |series: Series| match series {
        Series::Current => Sample::Swatch(series.mark().color),
        Series::Target | Series::JointCurrent | Series::JointTarget => Sample::Mark(series.mark()),
    };
    Legend {
        levels,
        entries: drawn
            .iter()
            .map(|series| (sample(*series), words::series(subject.language, *series).to_owned()))
            .collect(),
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
    axis: Axis,
    subject: &Subject<'_>,
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
            canvas.mark(series.mark(), at(area.x + rows.x(axis, value), y), radius);
        }
    }
    if item.current.is_none() {
        let words = msg::charts_too_few(subject.language);
        let marked = [item.target, item.joint_current, item.joint_target];
        let marked = marked.map(|value| value.map(|value| rows.x(axis, value)));
        let width = rows.figure_ink().width(words) + radius * 2.0;
        rows.draw_too_few(canvas, area, row, free_place(rows, &marked, width, radius * 2.0), words);
    }
}
