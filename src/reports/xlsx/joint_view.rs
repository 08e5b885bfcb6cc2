use rust_xlsxwriter::{Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{self, Column};
use crate::domain::joint_view::{JointContent, Verdict};
use crate::domain::results::CriterionResult;
use crate::i18n::msg;
use crate::words::RoundInWords;

type ViewRow<'a> = (&'a CriterionResult, &'a JointContent);

/// One row per criterion that the group agreed on something of, means beside; one sentence where there is none.
pub(super) fn sheet(mut sheet: Worksheet, looks: &Looks, told: &RoundInWords<'_>) -> Result<Worksheet, XlsxError> {
    let rows: Vec<ViewRow<'_>> = told
        .results
        .criteria()
        .filter_map(|result| Some((result, &told.joint_views.get(&result.criterion)?.content)))
        .filter(|(_, content)| !content.is_empty())
        .collect();
    if rows.is_empty() {
        sheet.set_column_width(0, 60.0)?;
        sheet.write_string_with_format(0, 0, msg::results_no_joint_view(told.language), &looks.words)?;
        return Ok(sheet);
    }
    table::write(sheet, looks, &columns(told, &rows), &rows)
}

fn columns<'a>(told: &'a RoundInWords<'_>, rows: &[ViewRow<'_>]) -> Vec<Column<'a, ViewRow<'a>>> {
    let l = told.language;
    let mut columns: Vec<Column<'a, ViewRow<'a>>> = vec![
        Column::words(msg::charts_theme(l), 30.0, |row: &ViewRow<'a>| {
            told.theme_title_of(&row.0.criterion)
        }),
        Column::words(msg::charts_criterion(l), 46.0, |row: &ViewRow<'a>| {
            told.criterion_title(&row.0.criterion)
        }),
        Column::number(msg::charts_series_joint_current(l), Look::Whole, |row: &ViewRow<'a>| {
            row.0.joint.current
        }),
    ];
    if rows.iter().any(|row| row.0.joint.target.is_some()) {
        columns.push(Column::number(
            msg::charts_series_joint_target(l),
            Look::Whole,
            |row: &ViewRow<'a>| row.0.joint.target,
        ));
    }
    columns.push(Column::number(
        msg::charts_series_current(l),
        Look::Mean,
        |row: &ViewRow<'a>| row.0.all().current.as_ref().and_then(|figures| figures.mean),
    ));
    if told.results.targets_asked {
        columns.push(Column::number(
            msg::charts_series_target(l),
            Look::Mean,
            |row: &ViewRow<'a>| row.0.all().target.as_ref().and_then(|figures| figures.mean),
        ));
    }
    columns.extend([
        Column::words(msg::workbook_verdict(l), 20.0, move |row: &ViewRow<'a>| {
            match row.1.verdict {
                Some(Verdict::Strength) => msg::words_strength(l),
                Some(Verdict::Need) => msg::words_need(l),
                None => "",
            }
        }),
        Column::words(msg::results_priority(l), 14.0, move |row: &ViewRow<'a>| {
            if row.1.priority { msg::workbook_yes(l) } else { "" }
        }),
        Column::words(msg::discussion_reason(l), 60.0, |row: &ViewRow<'a>| {
            row.1.reason.clone().unwrap_or_default()
        }),
    ]);
    columns
}
