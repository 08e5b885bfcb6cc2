use rust_xlsxwriter::{Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{self, Column, too_few_of};
use crate::domain::instrument::CriterionId;
use crate::domain::results::ThemeResult;
use crate::i18n::msg;
use crate::reports::material::Material;

/// One row per theme: values over all and what was agreed.
pub(super) fn sheet(sheet: Worksheet, looks: &Looks, material: &Material<'_>) -> Result<Worksheet, XlsxError> {
    let rows: Vec<&ThemeResult> = material.described.results.themes.iter().collect();
    table::write(sheet, looks, &columns(material, &rows), &rows)
}

fn columns<'a>(material: &'a Material<'_>, rows: &[&ThemeResult]) -> Vec<Column<'a, &'a ThemeResult>> {
    let l = material.language();
    let targets = material.described.results.targets_asked;
    let agreed_current = rows.iter().any(|theme: &&ThemeResult| theme.joint.with_current > 0);
    let agreed_target = rows.iter().any(|theme: &&ThemeResult| theme.joint.with_target > 0);
    let index = |of: &str| msg::workbook_index(l, of);
    let mut columns: Vec<Column<'a, &'a ThemeResult>> = vec![
        Column::words(msg::charts_theme(l), 40.0, |theme: &&ThemeResult| {
            material.theme_title(&theme.theme)
        }),
        Column::number(msg::charts_series_current(l), Look::Mean, |theme: &&ThemeResult| {
            theme.values.current.value
        }),
    ];
    if targets {
        columns.push(Column::number(
            msg::charts_series_target(l),
            Look::Mean,
            |theme: &&ThemeResult| theme.values.target.value,
        ));
        columns.push(Column::number(msg::charts_gap(l), Look::Gap, |theme: &&ThemeResult| {
            theme.values.gap
        }));
    }
    columns.push(Column::number(
        index(msg::words_current(l)),
        Look::Mean,
        |theme: &&ThemeResult| theme.values.current.index,
    ));
    if targets {
        columns.push(Column::number(
            index(msg::words_target(l)),
            Look::Mean,
            |theme: &&ThemeResult| theme.values.target.index,
        ));
    }
    if agreed_current {
        columns.push(Column::number(
            msg::charts_series_joint_current(l),
            Look::Mean,
            |theme: &&ThemeResult| theme.joint.values.current.value,
        ));
        columns.push(Column::number(
            msg::workbook_agreed_current(l),
            Look::Whole,
            |theme: &&ThemeResult| theme.joint.with_current,
        ));
    }
    if agreed_target {
        columns.push(Column::number(
            msg::charts_series_joint_target(l),
            Look::Mean,
            |theme: &&ThemeResult| theme.joint.values.target.value,
        ));
        columns.push(Column::number(
            msg::workbook_agreed_target(l),
            Look::Whole,
            |theme: &&ThemeResult| theme.joint.with_target,
        ));
    }
    columns.push(Column::number(
        msg::workbook_criteria_count(l),
        Look::Whole,
        |theme: &&ThemeResult| theme.criteria.len(),
    ));
    columns.push(Column::words(
        msg::workbook_note(l),
        50.0,
        move |theme: &&ThemeResult| note(material, theme),
    ));
    columns
}

/// What is missing and why.
fn note(material: &Material<'_>, theme: &ThemeResult) -> String {
    let l = material.language();
    let (current, target) = (theme.values.current, theme.values.target);
    let mut hidden = Vec::new();
    if current.index.is_none() {
        hidden.push(msg::words_current(l));
    }
    if material.described.results.targets_asked && target.index.is_none() {
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
            let targets = material.described.results.targets_asked && theme.left_out_target.contains(id);
            theme.left_out_current.contains(id) || targets
        })
        .collect();
    if !left_out.is_empty() && current.index.is_some() {
        let names: Vec<&str> = left_out.iter().map(|id| material.criterion_title(id)).collect();
        notes.push(msg::results_theme_left_out(l, names.join("; ")));
    }
    notes.retain(|note| !note.is_empty());
    notes.join(" ")
}
