use rust_xlsxwriter::{Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{self, Column, too_few_of};
use crate::domain::Language;
use crate::domain::results::{CriterionResult, Figures, ThemeResult};
use crate::i18n::msg;
use crate::words::RoundInWords;

type CriterionRow<'a> = (&'a ThemeResult, &'a CriterionResult);

/// One row per criterion: figures over all participants and what was agreed.
pub(super) fn sheet(sheet: Worksheet, looks: &Looks, told: &RoundInWords<'_>) -> Result<Worksheet, XlsxError> {
    let themes = told.results.themes.iter();
    let rows: Vec<CriterionRow<'_>> = themes
        .flat_map(|theme| theme.criteria.iter().map(move |criterion| (theme, criterion)))
        .collect();
    table::write(sheet, looks, &columns(told, &rows), &rows)
}

fn current<'a>(row: &CriterionRow<'a>) -> Option<&'a Figures> {
    row.1.all().current.as_ref()
}

fn target<'a>(row: &CriterionRow<'a>) -> Option<&'a Figures> {
    row.1.all().target.as_ref()
}

fn columns<'a>(told: &'a RoundInWords<'_>, rows: &[CriterionRow<'_>]) -> Vec<Column<'a, CriterionRow<'a>>> {
    let l = told.language;
    let mut columns: Vec<Column<'a, CriterionRow<'a>>> = vec![
        Column::words(msg::charts_theme(l), 30.0, |row: &CriterionRow<'a>| {
            told.theme_title(&row.0.theme)
        }),
        Column::words(msg::charts_criterion(l), 46.0, |row: &CriterionRow<'a>| {
            told.criterion_title(&row.1.criterion)
        }),
        Column::number(msg::charts_series_current(l), Look::Mean, |row| {
            current(row).and_then(|it| it.mean)
        }),
        Column::number(msg::results_term_n(l), Look::Whole, |row| current(row).map(|it| it.n)),
        Column::number(msg::results_term_sd(l), Look::Mean, |row| {
            current(row).and_then(|it| it.sd)
        }),
        Column::number(msg::workbook_median(l), Look::Mean, |row| {
            current(row).and_then(|it| it.median)
        }),
        Column::number(msg::results_term_agreement(l), Look::Percent, |row| {
            current(row).and_then(|it| it.agreement)
        }),
        Column::number(msg::results_term_cannot_say(l), Look::Whole, |row| {
            current(row).and_then(|it| it.cannot_say)
        }),
        Column::number(msg::results_term_not_applicable(l), Look::Whole, |row| {
            current(row).and_then(|it| it.not_applicable)
        }),
    ];
    if told.results.targets_asked {
        columns.extend(columns_of_targets(l));
    }
    if rows.iter().any(|row| row.1.joint.current.is_some()) {
        columns.push(Column::number(
            msg::charts_series_joint_current(l),
            Look::Whole,
            |row: &CriterionRow<'a>| row.1.joint.current,
        ));
    }
    if rows.iter().any(|row| row.1.joint.target.is_some()) {
        columns.push(Column::number(
            msg::charts_series_joint_target(l),
            Look::Whole,
            |row: &CriterionRow<'a>| row.1.joint.target,
        ));
    }
    columns.extend([
        Column::number(msg::charts_lowest_level(l), Look::Whole, |row: &CriterionRow<'a>| {
            Some(row.1.scale_min)
        }),
        Column::number(msg::charts_highest_level(l), Look::Whole, |row: &CriterionRow<'a>| {
            Some(row.1.scale_max)
        }),
        Column::words(msg::workbook_note(l), 40.0, move |row| note(told, row)),
    ]);
    columns
}

fn columns_of_targets<'a>(l: Language) -> [Column<'a, CriterionRow<'a>>; 5] {
    let of_target = |term: &str| format!("{}: {}", msg::words_target(l), term.to_lowercase());
    [
        Column::number(msg::charts_series_target(l), Look::Mean, |row| {
            target(row).and_then(|it| it.mean)
        }),
        Column::number(of_target(msg::results_term_n(l)), Look::Whole, |row| {
            target(row).map(|it| it.n)
        }),
        Column::number(of_target(msg::results_term_agreement(l)), Look::Percent, |row| {
            target(row).and_then(|it| it.agreement)
        }),
        Column::number(msg::charts_gap(l), Look::Gap, |row: &CriterionRow<'a>| row.1.all().gap),
        Column::number(msg::results_term_pairs(l), Look::Whole, |row: &CriterionRow<'a>| {
            row.1.all().pairs
        }),
    ]
}

fn note(told: &RoundInWords<'_>, row: &CriterionRow<'_>) -> String {
    let l = told.language;
    let mut hidden = Vec::new();
    if current(row).is_none() {
        hidden.push(msg::words_current(l));
    }
    if told.results.targets_asked && target(row).is_none() {
        hidden.push(msg::words_target(l));
    }
    too_few_of(l, &hidden)
}
