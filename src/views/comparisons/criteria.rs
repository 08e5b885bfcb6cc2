use maud::{Markup, html};

use super::{ComparisonPage, change};
use crate::domain::Language;
use crate::domain::results::comparison::{ComparedCriterion, ComparedTheme};
use crate::i18n::{msg, numbers};
use crate::views::components::{Column, DataTable, data_table};

/// A table for each theme.
pub(super) fn criteria(l: Language, page: &ComparisonPage<'_>) -> Markup {
    html! {
        p.muted { (msg::comparison_criteria_about(l)) }
        @for theme in page.themes() { (of_theme(l, page, theme)) }
    }
}

fn of_theme(l: Language, page: &ComparisonPage<'_>, theme: &ComparedTheme) -> Markup {
    let title = page.told.theme_title(&theme.theme);
    let criteria = page.criteria(theme);
    if criteria.is_empty() {
        return html! { h3 { (title) } p { (msg::comparison_criteria_none(l)) } };
    }
    // Veiled rounds tell no criteria: no column for them.
    let is_told = |place: &usize| page.told.comparison.rounds[*place].about.is_some();
    let told: Vec<usize> = (0..page.told.labels.len()).filter(is_told).collect();
    let rounds = told.iter().map(|place| Column::text(page.told.labels[*place].as_str()));
    let row = |own: &ComparedCriterion| {
        let cells = told.iter().map(|place| cell(l, own, *place));
        std::iter::once(html! { (page.told.criterion_title(&own.criterion)) })
            .chain(cells)
            .collect()
    };
    data_table(&DataTable {
        id: &format!("criteria-{}", theme.theme),
        caption: title.into(),
        columns: std::iter::once(Column::text(msg::charts_criterion(l)))
            .chain(rounds)
            .collect(),
        rows: criteria.into_iter().map(row).collect(),
    })
}

fn cell(l: Language, own: &ComparedCriterion, place: usize) -> Markup {
    let Some(point) = own.rounds[place] else {
        return html! { span.muted { (msg::comparison_not_asked(l)) } };
    };
    html! {
        @match point.current {
            Some(spread) => {
                strong { (numbers::decimal(l, spread.mean)) } " " span.muted { (msg::comparison_n(l, spread.n)) }
            }
            None => span.muted { (msg::results_too_few(l)) }
        }
        @if let Some(level) = point.joint.current { br; span.muted { (msg::comparison_joint_value(l, level)) } }
        @if let Some(own) = own.changes[place] { br; (change(l, own)) }
    }
}
