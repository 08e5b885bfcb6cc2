use maud::{Markup, html};

use super::{ComparisonPage, change};
use crate::domain::Language;
use crate::domain::results::Value;
use crate::domain::results::comparison::{Change, Compared, Order};
use crate::i18n::{msg, numbers};
use crate::views::components::{Column, DataTable, data_table};

/// The current state, theme by round, and the target state where it was asked.
pub(super) fn themes(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let about = match page.told.comparison.order {
        Order::OverTime => msg::comparison_values_about_time(l),
        Order::SideBySide => msg::comparison_values_about_side(l),
    };
    let has_target = rows(page).any(|row| row.values.iter().flatten().any(|own| own.values.target.index.is_some()));
    html! {
        p.muted { (about) }
        (table(l, page, "themes-table", msg::comparison_values_caption(l), &|row, place| current(l, row, place)))
        @if has_target {
            (table(l, page, "targets-table", msg::comparison_targets(l), &|row, place| target(l, row, place)))
        }
    }
}

pub(super) fn has_joint(page: &ComparisonPage<'_>) -> bool {
    rows(page).any(|row| row.values.iter().flatten().any(|own| own.joint.current.index.is_some()))
}

/// What the groups agreed on beside the means.
pub(super) fn joint(l: Language, page: &ComparisonPage<'_>) -> Markup {
    html! {
        p.muted { (msg::comparison_joint_about(l)) }
        (table(l, page, "joint-table", msg::comparison_joint_caption(l), &|row, place| agreed(l, row, place)))
    }
}

/// A theme, or the whole without one.
struct ValueRow<'a> {
    theme: Option<&'a crate::domain::ThemeId>,
    values: &'a [Option<Compared>],
    changes: &'a [Option<Change>],
}

/// The themes the page is narrowed to, then the whole where it is not narrowed.
fn rows<'a>(page: &'a ComparisonPage<'a>) -> impl Iterator<Item = ValueRow<'a>> {
    let themes = page.themes().map(|theme| ValueRow {
        theme: Some(&theme.theme),
        values: &theme.rounds,
        changes: &theme.changes,
    });
    let whole = (!page.is_narrowed() && page.told.comparison.whole.iter().any(Option::is_some)).then_some(ValueRow {
        theme: None,
        values: &page.told.comparison.whole,
        changes: &page.told.comparison.whole_changes,
    });
    themes.chain(whole)
}

fn table(
    l: Language,
    page: &ComparisonPage<'_>,
    id: &str,
    caption: &str,
    cell: &dyn Fn(&ValueRow<'_>, usize) -> Markup,
) -> Markup {
    let rounds = page.told.labels.iter().map(|label| Column::text(label.as_str()));
    let named = |row: &ValueRow<'_>| match row.theme {
        Some(theme) => page.told.theme_title(theme),
        None => msg::comparison_whole(l),
    };
    let row = |row: ValueRow<'_>| {
        let cells = (0..page.told.labels.len()).map(|place| cell(&row, place));
        std::iter::once(html! { (named(&row)) }).chain(cells).collect()
    };
    data_table(&DataTable {
        id,
        caption: caption.into(),
        columns: std::iter::once(Column::text(msg::charts_theme(l)))
            .chain(rounds)
            .collect(),
        rows: rows(page).map(row).collect(),
    })
}

fn current(l: Language, row: &ValueRow<'_>, place: usize) -> Markup {
    let Some(own) = row.values[place] else {
        return html! { span.muted { (msg::comparison_not_in_use(l)) } };
    };
    html! {
        (value(l, own.values.current))
        @if let Some(own) = row.changes[place] { br; (change(l, own)) }
    }
}

fn target(l: Language, row: &ValueRow<'_>, place: usize) -> Markup {
    let Some(own) = row.values[place] else {
        return html! { span.muted { (msg::comparison_not_in_use(l)) } };
    };
    if own.values.target == Value::default() {
        return html! { "–" };
    }
    html! {
        (value(l, own.values.target))
        @if let Some(gap) = own.values.gap { br; span.muted { (msg::comparison_gap(l, numbers::signed(l, gap))) } }
    }
}

fn agreed(l: Language, row: &ValueRow<'_>, place: usize) -> Markup {
    let Some(own) = row.values[place] else {
        return html! { span.muted { (msg::comparison_not_in_use(l)) } };
    };
    if own.joint.current == Value::default() {
        return html! { span.muted { (msg::comparison_joint_none(l)) } };
    }
    let mean = |shown: Value| shown.value.or(shown.index).map(|mean| numbers::decimal(l, mean));
    html! {
        (value(l, own.joint.current))
        @if let Some((with, of)) = own.joint_of.filter(|(with, of)| with < of) {
            " " span.muted { (msg::comparison_joint_part(l, with, of)) }
        }
        @if let Some(mean) = mean(own.values.current) { br; span.muted { (msg::comparison_joint_beside(l, mean)) } }
    }
}

/// On the scale with the index beside it; the index alone where scales differ.
fn value(l: Language, value: Value) -> Markup {
    let decimal = |number| numbers::decimal(l, number);
    match (value.value, value.index) {
        (Some(on_scale), Some(index)) => html! {
            strong { (decimal(on_scale)) } " " span.muted { (msg::comparison_index(l, decimal(index))) }
        },
        (None, Some(index)) => html! { strong { (msg::comparison_index(l, decimal(index))) } },
        (Some(_) | None, None) => html! { span.muted { (msg::results_too_few(l)) } },
    }
}
