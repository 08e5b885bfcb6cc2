//! How the answers on the current state fall on the levels, criterion by criterion.

mod bars;

use crate::charts::chart::{Chart, Table};
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::legend::{Legend, Sample};
use crate::charts::paint::palette::{self, Dash, Mark, Shape};
use crate::charts::paint::rows::{Room, Rows};
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::{Sheet, Words};
use crate::charts::plot::{Measure, Plot, PlotKind, Plotted};
use crate::charts::round::pictures::{RoundKind, RoundPictures};
use crate::charts::round::values::too_few_note;
use crate::charts::words::{NONE, count, of_ends, too_few};
use crate::domain::results::{CriterionResult, ThemeResult};
use crate::i18n::{msg, numbers};
use bars::{columns, draw_heads, draw_row, figures};

const CODE: &str = "distribution";

pub(super) const KIND: RoundKind = Kind {
    code: CODE,
    name: msg::charts_distribution_name,
    draw,
    native: Native::Chart(plot),
};

/// The picture, where the answers on some criterion may be shown.
fn draw(subject: &RoundPictures<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let criteria: Vec<&CriterionResult> = subject.criteria().collect();
    if !criteria.iter().any(|criterion| figures(criterion).is_some()) {
        return None;
    }
    let language = subject.told.language;
    let mut notes = vec![msg::charts_note_distribution(language).to_owned()];
    if criteria.iter().any(|criterion| figures(criterion).is_none()) {
        notes.push(too_few_note(subject));
    }
    let sheet_words = Words {
        title: msg::charts_distribution_title(language).to_owned(),
        notes,
        description: description(subject, &criteria),
        table: table(subject, axis, &criteria),
    };
    let sheet = Sheet::new(subject.frame(CODE), sheet_words, legend(subject, axis));
    let em = sheet.em();
    let columns = columns(subject, &criteria, em);
    let rows = Rows::fit(
        &subject.sections(),
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

fn legend(subject: &RoundPictures<'_>, axis: Axis) -> Legend {
    let labels = subject.level_labels(axis);
    let entries = if labels.is_empty() {
        let language = subject.told.language;
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

/// Where the answers agree most and least.
fn description(subject: &RoundPictures<'_>, criteria: &[&CriterionResult]) -> String {
    let language = subject.told.language;
    let agreements: Vec<(&str, f64)> = criteria
        .iter()
        .filter_map(|criterion| {
            Some((
                subject.told.criterion_title(&criterion.criterion),
                figures(criterion)?.agreement?,
            ))
        })
        .collect();
    let mut sentences = vec![msg::charts_distribution_shows(language, criteria.len())];
    sentences.extend(of_ends(
        language,
        &agreements,
        |agreement| numbers::percent(language, agreement),
        |all| msg::charts_says_agreement_same(language, all),
        |(high, most), (low, least)| msg::charts_says_agreement(language, high, most, low, least),
    ));
    let cannot_say: usize = criteria
        .iter()
        .filter_map(|criterion| figures(criterion))
        .filter_map(|it| it.cannot_say)
        .sum();
    sentences.push(msg::charts_says_cannot_say(language, cannot_say));
    let hidden = criteria.iter().filter(|criterion| figures(criterion).is_none());
    let hidden = hidden.map(|criterion| subject.told.criterion_title(&criterion.criterion));
    sentences.extend(too_few(language, hidden));
    sentences.join(" ")
}

/// Answers per level, and outside the levels.
fn table(subject: &RoundPictures<'_>, axis: Axis, criteria: &[&CriterionResult]) -> Table {
    let language = subject.told.language;
    let labels = subject.level_labels(axis);
    let least = criteria.iter().map(|criterion| criterion.scale_min).min();
    let most = criteria.iter().map(|criterion| criterion.scale_max).max();
    let (least, most) = (least.unwrap_or_default(), most.unwrap_or_default());
    let levels: Vec<String> = if labels.is_empty() {
        (least..=most).map(|level| level.to_string()).collect()
    } else {
        labels.iter().map(|(level, label)| format!("{level} {label}")).collect()
    };
    let with_themes = !subject.is_by_criteria();
    let mut columns = vec![msg::charts_criterion(language).to_owned()];
    columns.extend(with_themes.then(|| msg::charts_theme(language).to_owned()));
    columns.extend(levels.iter().cloned());
    columns.extend(
        [
            msg::charts_cannot_say(language),
            msg::charts_not_applicable(language),
            msg::charts_answers(language),
            msg::charts_mean(language),
            msg::charts_agreement(language),
        ]
        .map(str::to_owned),
    );
    let row = |theme: &ThemeResult, criterion: &CriterionResult| {
        let mut row = vec![subject.told.criterion_title(&criterion.criterion).to_owned()];
        row.extend(with_themes.then(|| subject.told.theme_title(&theme.theme).to_owned()));
        let Some(figures) = figures(criterion) else {
            row.push(msg::charts_too_few(language).to_owned());
            row.resize(columns.len(), NONE.to_owned());
            return row;
        };
        let before = usize::try_from(criterion.scale_min - least).unwrap_or_default();
        row.extend((0..levels.len()).map(|place| {
            let count = place.checked_sub(before).and_then(|place| figures.counts.get(place));
            count.map_or(NONE.to_owned(), usize::to_string)
        }));
        row.extend([figures.cannot_say, figures.not_applicable, Some(figures.n)].map(count));
        row.push(
            figures
                .mean
                .map_or(NONE.to_owned(), |mean| numbers::decimal(language, mean)),
        );
        row.push(
            figures
                .agreement
                .map_or(NONE.to_owned(), |agreement| numbers::percent(language, agreement)),
        );
        row
    };
    let themes = subject.themes();
    let rows = themes.flat_map(|theme| theme.criteria.iter().map(move |criterion| row(theme, criterion)));
    Table {
        caption: msg::charts_distribution_title(language).to_owned(),
        rows: rows.collect(),
        columns,
    }
}

/// Where the scales differ, so do the levels: then there is no table of them.
fn plot(subject: &RoundPictures<'_>) -> Option<Plot> {
    let criteria: Vec<&CriterionResult> = subject.criteria().collect();
    if !criteria.iter().any(|criterion| figures(criterion).is_some()) {
        return None;
    }
    let labels = subject.level_labels(subject.axis()?);
    let count = |criterion: &CriterionResult, place: usize| {
        let count = *figures(criterion)?.counts.get(place)?;
        Some(f64::from(u32::try_from(count).ok()?))
    };
    let series: Vec<Plotted> = labels
        .iter()
        .enumerate()
        .map(|(place, (level, label))| Plotted {
            name: format!("{level} {label}"),
            values: criteria.iter().map(|criterion| count(criterion, place)).collect(),
            mark: Mark {
                shape: Shape::Square,
                color: palette::level(place, labels.len()),
                filled: true,
            },
            dash: Dash::Solid,
        })
        .collect();
    (!series.is_empty()).then(|| Plot {
        kind: PlotKind::Shares,
        rows: criteria
            .iter()
            .map(|criterion| subject.told.criterion_title(&criterion.criterion).to_owned())
            .collect(),
        series,
        measure: Measure::Count,
        ticks: None,
    })
}
