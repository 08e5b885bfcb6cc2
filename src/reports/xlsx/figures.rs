use rust_xlsxwriter::{Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{self, Column};
use crate::domain::asked_state::AskedState;
use crate::domain::results::ResultRow;
use crate::i18n::msg;
use crate::words::RoundInWords;

/// Every figure of `results.csv` with names instead of ids: one row per criterion × asked state × group.
pub(super) fn sheet(sheet: Worksheet, looks: &Looks, told: &RoundInWords<'_>) -> Result<Worksheet, XlsxError> {
    let results = &told.results;
    let mut rows = results.rows();
    // Where participants were not asked for targets, a target row may only hold what the group agreed on.
    rows.retain(|row| row.asked == AskedState::Current || results.targets_asked || row.joint.is_some());
    table::write(sheet, looks, &columns(told, &rows), &rows)
}

fn columns<'a>(told: &'a RoundInWords<'_>, rows: &[ResultRow]) -> Vec<Column<'a, ResultRow>> {
    let l = told.language;
    let label = |group| told.group_label(group);
    let mut columns: Vec<Column<'a, ResultRow>> = vec![
        Column::words(msg::charts_theme(l), 30.0, |row: &ResultRow| {
            told.theme_title(&row.theme)
        }),
        Column::words(msg::charts_criterion(l), 46.0, |row: &ResultRow| {
            told.criterion_title(&row.criterion)
        }),
        Column::words(msg::workbook_asked(l), 14.0, move |row: &ResultRow| match row.asked {
            AskedState::Current => msg::words_current(l),
            AskedState::Target => msg::words_target(l),
        }),
        Column::words(msg::workbook_group(l), 28.0, move |row: &ResultRow| label(row.group)),
        Column::number(msg::results_term_n(l), Look::Whole, |row: &ResultRow| row.n),
        Column::number(msg::results_term_cannot_say(l), Look::Whole, |row: &ResultRow| {
            row.cannot_say
        }),
        Column::number(msg::results_term_not_applicable(l), Look::Whole, |row: &ResultRow| {
            row.not_applicable
        }),
        Column::number(msg::results_term_mean(l), Look::Mean, |row: &ResultRow| row.mean),
        Column::number(msg::results_term_sd(l), Look::Mean, |row: &ResultRow| row.sd),
        Column::number(msg::workbook_min(l), Look::Whole, |row: &ResultRow| row.min),
        Column::number(msg::workbook_q1(l), Look::Mean, |row: &ResultRow| row.q1),
        Column::number(msg::workbook_median(l), Look::Mean, |row: &ResultRow| row.median),
        Column::number(msg::workbook_q3(l), Look::Mean, |row: &ResultRow| row.q3),
        Column::number(msg::workbook_max(l), Look::Whole, |row: &ResultRow| row.max),
    ];
    columns.extend((0..levels(rows)).map(|place| {
        Column::number(level_head(told, place), Look::Whole, move |row: &ResultRow| {
            row.counts[place]
        })
    }));
    columns.push(Column::number(
        msg::results_term_agreement(l),
        Look::Percent,
        |row: &ResultRow| row.agreement,
    ));
    if told.results.targets_asked {
        columns.push(Column::number(
            msg::results_term_pairs(l),
            Look::Whole,
            |row: &ResultRow| row.pairs,
        ));
        columns.push(Column::number(msg::charts_gap(l), Look::Gap, |row: &ResultRow| row.gap));
    }
    if rows.iter().any(|row| row.joint.is_some()) {
        columns.push(Column::number(
            msg::results_term_joint(l),
            Look::Whole,
            |row: &ResultRow| row.joint,
        ));
    }
    columns.push(Column::words(msg::workbook_note(l), 24.0, move |row: &ResultRow| {
        if row.suppressed { msg::results_too_few(l) } else { "" }
    }));
    columns
}

/// The greatest number of levels that any row tells counts of.
fn levels(rows: &[ResultRow]) -> usize {
    let counted = rows
        .iter()
        .filter_map(|row| row.counts.iter().rposition(Option::is_some));
    counted.max().map_or(0, |last| last + 1)
}

/// The level itself where all criteria have one scale, else its place from the lowest.
fn level_head(told: &RoundInWords<'_>, place: usize) -> String {
    let l = told.language;
    let mut lowest = told.results.criteria().map(|criterion| criterion.scale_min);
    let first = lowest.next();
    match (first, i32::try_from(place)) {
        (Some(min), Ok(above)) if lowest.all(|other| other == min) => msg::workbook_count_of_level(l, min + above),
        (_, _) => msg::workbook_count_of_place(l, place + 1),
    }
}
