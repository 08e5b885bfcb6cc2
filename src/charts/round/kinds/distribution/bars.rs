//! A row of the picture: a bar parted by levels, and columns of figures to the right of it.

use crate::charts::paint::canvas::{Align, Area, Canvas, Ink, at, lines};
use crate::charts::paint::palette::{self, Color, GREY, QUIET, TEXT};
use crate::charts::paint::rows::{RowPlace, Rows};
use crate::charts::round::pictures::RoundPictures;
use crate::charts::words;
use crate::domain::results::{CriterionResult, Figures, Group};
use crate::i18n::{msg, numbers};

/// The figures of the current state over all participants; `None` where there are too few answers.
pub(crate) fn figures(criterion: &CriterionResult) -> Option<&Figures> {
    criterion
        .cell(Group::All)?
        .current
        .as_ref()
        .filter(|figures| figures.n > 0)
}

/// A column of figures to the right of the bars.
pub(super) struct Column {
    head: &'static str,
    pub(super) width: f64,
    content: Content,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Content {
    Mean,
    Count,
    /// With the largest share drawn, so that all bars have one measure.
    CannotSay {
        most_share: f64,
    },
    NotApplicable,
}

/// *Not applicable* has a column only where someone chose it.
pub(super) fn columns(subject: &RoundPictures<'_>, criteria: &[&CriterionResult], em: f64) -> Vec<Column> {
    let language = subject.told.language;
    let shares = criteria
        .iter()
        .filter_map(|criterion| figures(criterion))
        .map(cannot_say_share);
    let most_share = shares.fold(0.0, f64::max);
    let mut columns = vec![
        Column {
            head: msg::charts_mean(language),
            width: em * 4.6,
            content: Content::Mean,
        },
        Column {
            head: msg::charts_answers(language),
            width: em * 4.4,
            content: Content::Count,
        },
        Column {
            head: msg::charts_cannot_say(language),
            width: em * 6.0,
            content: Content::CannotSay { most_share },
        },
    ];
    let someone = |criterion: &&CriterionResult| {
        figures(criterion)
            .and_then(|figures| figures.not_applicable)
            .is_some_and(|count| count > 0)
    };
    if criteria.iter().any(someone) {
        let head = msg::charts_not_applicable(language);
        columns.push(Column {
            head,
            width: em * 4.6,
            content: Content::NotApplicable,
        });
    }
    columns
}

pub(super) fn draw_heads(canvas: &mut Canvas<'_>, area: Area, rows: &Rows, columns: &[Column], em: f64) {
    let ink = Ink::new(em * 0.72, QUIET).end();
    let mut right = area.x + rows.right_x();
    for column in columns {
        right += column.width;
        let head = ink.wrap_evenly(column.head, column.width * 0.93, 2);
        let above = ink.leading() * (lines(&head) - 1.0);
        canvas.lines(&head, at(right, area.y + em * 2.0 - above), ink);
    }
}

pub(super) fn draw_row(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    columns: &[Column],
    subject: &RoundPictures<'_>,
    criterion: &CriterionResult,
) {
    let ink = rows.figure_ink();
    let middle = area.y + row.middle;
    let Some(figures) = figures(criterion) else {
        return rows.draw_too_few(
            canvas,
            area,
            row,
            rows.plot_x,
            msg::charts_too_few(subject.told.language),
        );
    };
    draw_bar(canvas, area, rows, row, figures);
    let mut right = area.x + rows.right_x();
    for column in columns {
        right += column.width;
        let text = match column.content {
            Content::Mean => figures.mean.map_or(words::NONE.to_owned(), |mean| {
                numbers::decimal(subject.told.language, mean)
            }),
            Content::Count => figures.n.to_string(),
            Content::CannotSay { .. } => words::count(figures.cannot_say),
            Content::NotApplicable => words::count(figures.not_applicable),
        };
        if let Content::CannotSay { most_share } = column.content {
            let left = right - column.width * 0.8;
            draw_cannot_say(canvas, area, rows, row, left, column.width * 0.46, most_share, figures);
        }
        canvas.text(&text, at(right, middle + ink.drop()), ink.end());
    }
}

fn bar_height(rows: &Rows, row: &RowPlace) -> f64 {
    (row.height * 0.74).min(rows.figure_ink().size * 2.6)
}

#[allow(clippy::cast_precision_loss)] // counts of people
fn draw_bar(canvas: &mut Canvas<'_>, area: Area, rows: &Rows, row: &RowPlace, figures: &Figures) {
    let height = bar_height(rows, row);
    let top = area.y + row.middle - height / 2.0;
    let ink = Ink {
        align: Align::Middle,
        ..Ink::new((height * 0.8).min(rows.figure_ink().size), TEXT)
    };
    let x = |counted: usize| area.x + rows.plot_x + rows.plot_width * counted as f64 / figures.n as f64;
    let mut counted = 0;
    for (place, count) in figures.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let (from, to) = (x(counted).round(), x(counted + count).round());
        counted += count;
        // A thin line of paper parts the levels, so that their order is seen without the colours.
        let last = counted == figures.n;
        let width = (to - from - if last { 0.0 } else { 3.0 }).max(1.0);
        let color: Color = palette::level(place, figures.counts.len());
        canvas.fill(
            Area {
                x: from,
                y: top,
                width,
                height,
            },
            color,
        );
        let text = count.to_string();
        if ink.width(&text) + 3.0 <= width {
            let point = at(from + width / 2.0, area.y + row.middle + ink.drop());
            canvas.text(
                &text,
                point,
                Ink {
                    color: palette::text_on(color),
                    ..ink
                },
            );
        }
    }
}

/// *Cannot say* beside the levels' answers: for each of these, so many could not say.
#[allow(clippy::cast_precision_loss)] // counts of people
fn cannot_say_share(figures: &Figures) -> f64 {
    figures.cannot_say.unwrap_or(0) as f64 / figures.n as f64
}

/// A bar beside the figure, in the measure of the levels' bars where there is room for that.
#[allow(clippy::too_many_arguments)] // one bar with everything it is drawn from
fn draw_cannot_say(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    left: f64,
    room: f64,
    most_share: f64,
    figures: &Figures,
) {
    let share = cannot_say_share(figures);
    if share > 0.0 {
        let width = (share * rows.plot_width.min(room / most_share)).max(2.0);
        let height = bar_height(rows, row) * 0.7;
        canvas.fill(
            Area {
                x: left,
                y: area.y + row.middle - height / 2.0,
                width,
                height,
            },
            GREY,
        );
    }
}
