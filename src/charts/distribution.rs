//! How the answers on the current state fall on the levels, criterion by criterion.

use crate::domain::results::{CriterionResult, Figures, Group};
use crate::i18n::{msg, numbers};

use super::canvas::{Align, Area, Canvas, Ink, at};
use super::dumbbell::sections;
use super::legend::{Legend, Sample};
use super::palette::{self, Color, GREY, QUIET, TEXT};
use super::rows::{Room, RowPlace, Rows};
use super::scale::Axis;
use super::sheet::{Sheet, Words};
use super::subject::Subject;
use super::{Chart, ChartKind, description, words};

/// The figures of the current state over all participants; `None` where there are too few answers.
pub(crate) fn figures(criterion: &CriterionResult) -> Option<&Figures> {
    criterion
        .cell(Group::All)?
        .current
        .as_ref()
        .filter(|figures| figures.n > 0)
}

/// The picture, where the answers on some criterion may be shown.
pub(crate) fn draw(subject: &Subject<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let criteria: Vec<&CriterionResult> = subject.criteria().collect();
    if !criteria.iter().any(|criterion| figures(criterion).is_some()) {
        return None;
    }
    let language = subject.language;
    let mut notes = vec![msg::charts_note_distribution(language).to_owned()];
    if criteria.iter().any(|criterion| figures(criterion).is_none()) {
        notes.push(words::too_few_note(subject));
    }
    let sheet_words = Words {
        title: msg::charts_distribution_title(language).to_owned(),
        notes,
        description: description::of_distribution(subject, &criteria),
        table: description::table_of_distribution(subject, axis, &criteria),
    };
    let sheet = Sheet::new(
        subject.frame(ChartKind::Distribution),
        sheet_words,
        legend(subject, axis),
    );
    let em = sheet.em();
    let columns = columns(subject, &criteria, em);
    let rows = Rows::fit(
        &sections(subject),
        &Room {
            em,
            width: sheet.width(),
            height: sheet.given_height(),
            head: em * 2.5,
            right: columns.iter().map(|column| column.width).sum::<f64>() + em * 0.6,
            least_em: if criteria.len() > 8 { 1.8 } else { 2.3 },
            most_label: None,
        },
    );
    let (height, subject) = (rows.height, *subject);
    Some(sheet.draw(height, |canvas, area| {
        rows.draw_ground(canvas, area);
        rows.draw_shares(canvas, area, |share| numbers::percent(language, share));
        rows.draw(canvas, area);
        draw_heads(canvas, area, &rows, &columns, em);
        for (criterion, row) in criteria.iter().zip(&rows.rows) {
            draw_row(canvas, area, &rows, row, &columns, &subject, criterion);
        }
    }))
}

fn legend(subject: &Subject<'_>, axis: Axis) -> Legend {
    let labels = subject.level_labels(axis);
    let entries = if labels.is_empty() {
        let language = subject.language;
        vec![
            (
                Sample::Swatch(palette::level(0, 2)),
                msg::charts_lowest_level(language).to_owned(),
            ),
            (
                Sample::Swatch(palette::level(1, 2)),
                msg::charts_highest_level(language).to_owned(),
            ),
        ]
    } else {
        let swatch = |(place, (level, label)): (usize, &(i32, &str))| {
            (
                Sample::Swatch(palette::level(place, labels.len())),
                format!("{level} {label}"),
            )
        };
        labels.iter().enumerate().map(swatch).collect()
    };
    Legend {
        entries,
        levels: Vec::new(),
    }
}

/// A column of figures to the right of the bars.
struct Column {
    head: &'static str,
    width: f64,
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
fn columns(subject: &Subject<'_>, criteria: &[&CriterionResult], em: f64) -> Vec<Column> {
    let language = subject.language;
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
    let someone = |criterion: &&CriterionResult| figures(criterion).is_some_and(|figures| figures.not_applicable > 0);
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

fn draw_heads(canvas: &mut Canvas<'_>, area: Area, rows: &Rows, columns: &[Column], em: f64) {
    let ink = Ink::new(em * 0.72, QUIET).end();
    let mut right = area.x + rows.right_x();
    for column in columns {
        right += column.width;
        let head = ink.wrap_evenly(column.head, column.width * 0.93, 2);
        let above = ink.leading() * (super::sheet::lines(&head) - 1.0);
        canvas.lines(&head, at(right, area.y + em * 2.0 - above), ink);
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    area: Area,
    rows: &Rows,
    row: &RowPlace,
    columns: &[Column],
    subject: &Subject<'_>,
    criterion: &CriterionResult,
) {
    let ink = rows.figure_ink();
    let middle = area.y + row.middle;
    let Some(figures) = figures(criterion) else {
        return rows.draw_too_few(canvas, area, row, rows.plot_x, msg::charts_too_few(subject.language));
    };
    draw_bar(canvas, area, rows, row, figures);
    let mut right = area.x + rows.right_x();
    for column in columns {
        right += column.width;
        let text = match column.content {
            Content::Mean => figures
                .mean
                .map_or(words::NONE.to_owned(), |mean| numbers::decimal(subject.language, mean)),
            Content::Count => figures.n.to_string(),
            Content::CannotSay { .. } => figures.cannot_say.to_string(),
            Content::NotApplicable => figures.not_applicable.to_string(),
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
    figures.cannot_say as f64 / figures.n as f64
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
