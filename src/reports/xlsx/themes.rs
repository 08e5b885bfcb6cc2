use rust_xlsxwriter::{Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{self, Column, Field, too_few_of};
use crate::domain::Language;
use crate::domain::instrument::CriterionId;
use crate::domain::results::ThemeResult;
use crate::i18n::msg;
use crate::words::RoundInWords;

/// One row per theme: values over all and what was agreed.
pub(super) fn sheet(sheet: Worksheet, looks: &Looks, told: &RoundInWords<'_>) -> Result<Worksheet, XlsxError> {
    let rows: Vec<&ThemeResult> = told.results.themes.iter().collect();
    table::write(sheet, looks, &columns(told, &rows), &rows)
}

fn columns<'a>(told: &'a RoundInWords<'_>, rows: &[&ThemeResult]) -> Vec<Column<'a, &'a ThemeResult>> {
    let l = told.language;
    let targets = told.results.targets_asked;
    let index = |of: &str| msg::workbook_index(l, of);
    let mut columns = vec![
        Column::words(msg::charts_theme(l), 40.0, |theme: &&ThemeResult| {
            told.theme_title(&theme.theme)
        }),
        mean(msg::charts_series_current(l), |theme| theme.values.current.value),
    ];
    if targets {
        columns.push(mean(msg::charts_series_target(l), |theme| theme.values.target.value));
        columns.push(of_theme(msg::charts_gap(l), Look::Gap, |theme| theme.values.gap));
    }
    columns.push(mean(index(msg::words_current(l)), |theme| theme.values.current.index));
    if targets {
        columns.push(mean(index(msg::words_target(l)), |theme| theme.values.target.index));
    }
    columns.extend(agreed(l, rows));
    columns.push(count(msg::workbook_criteria_count(l), |theme| theme.criteria.len()));
    columns.push(Column::words(
        msg::workbook_note(l),
        50.0,
        move |theme: &&ThemeResult| note(told, theme),
    ));
    columns
}

/// What was agreed on, where anything was.
fn agreed<'a>(l: Language, rows: &[&ThemeResult]) -> Vec<Column<'a, &'a ThemeResult>> {
    let mut columns = Vec::new();
    if rows.iter().any(|theme| theme.joint.with_current > 0) {
        columns.push(mean(msg::charts_series_joint_current(l), |theme| {
            theme.joint.values.current.value
        }));
        columns.push(count(msg::workbook_agreed_current(l), |theme| theme.joint.with_current));
    }
    if rows.iter().any(|theme| theme.joint.with_target > 0) {
        columns.push(mean(msg::charts_series_joint_target(l), |theme| {
            theme.joint.values.target.value
        }));
        columns.push(count(msg::workbook_agreed_target(l), |theme| theme.joint.with_target));
    }
    columns
}

fn mean<'a>(head: impl Into<String>, value: fn(&ThemeResult) -> Option<f64>) -> Column<'a, &'a ThemeResult> {
    of_theme(head, Look::Mean, value)
}

fn count<'a>(head: &str, count: fn(&ThemeResult) -> usize) -> Column<'a, &'a ThemeResult> {
    of_theme(head, Look::Whole, count)
}

fn of_theme<'a, F: Into<Field> + 'a>(
    head: impl Into<String>,
    look: Look,
    field: fn(&ThemeResult) -> F,
) -> Column<'a, &'a ThemeResult> {
    Column::number(head, look, move |theme: &&ThemeResult| field(theme))
}

/// What is missing and why.
fn note(told: &RoundInWords<'_>, theme: &ThemeResult) -> String {
    let l = told.language;
    let (current, target) = (theme.values.current, theme.values.target);
    let mut hidden = Vec::new();
    if current.index.is_none() {
        hidden.push(msg::words_current(l));
    }
    if told.results.targets_asked && target.index.is_none() {
        hidden.push(msg::words_target(l));
    }
    let mut notes = vec![too_few_of(l, &hidden)];
    if current.value.is_none() && current.index.is_some() {
        notes.push(msg::workbook_scales_differ(l).to_owned());
    }
    let left_out: Vec<&CriterionId> = theme
        .criteria
        .iter()
        .map(|criterion| &criterion.criterion)
        .filter(|id| {
            let targets = told.results.targets_asked && theme.left_out_target.contains(id);
            theme.left_out_current.contains(id) || targets
        })
        .collect();
    if !left_out.is_empty() && current.index.is_some() {
        let names: Vec<&str> = left_out.iter().map(|id| told.criterion_title(id)).collect();
        notes.push(msg::results_theme_left_out(l, names.join("; ")));
    }
    notes.retain(|note| !note.is_empty());
    notes.join(" ")
}
