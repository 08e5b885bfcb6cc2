use rust_xlsxwriter::{Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{self, Column, too_few_of};
use crate::domain::asked_state::AskedState;
use crate::domain::results::{Group, ThemeResult};
use crate::i18n::msg;
use crate::words::RoundInWords;

/// One row per theme: its value as each group sees it.
pub(super) fn sheet(sheet: Worksheet, looks: &Looks, told: &RoundInWords<'_>) -> Result<Worksheet, XlsxError> {
    let rows: Vec<&ThemeResult> = told.results.themes.iter().collect();
    table::write(sheet, looks, &columns(told), &rows)
}

/// A group's value on the scale, or as an index where the scales of a theme's criteria differ.
fn value(theme: &ThemeResult, group: Group, asked: AskedState) -> Option<f64> {
    let values = match group {
        Group::All => Some(&theme.values),
        Group::Of(_) | Group::Merged => theme
            .groups
            .iter()
            .find(|(of, _)| *of == group)
            .map(|(_, values)| values),
    };
    let value = values?.of(asked);
    value.value.or(value.index)
}

fn asked(told: &RoundInWords<'_>) -> &'static [AskedState] {
    if told.results.targets_asked {
        &AskedState::ALL
    } else {
        &[AskedState::Current]
    }
}

fn columns<'a>(told: &'a RoundInWords<'_>) -> Vec<Column<'a, &'a ThemeResult>> {
    let (l, results) = (told.language, &told.results);
    let label = |group| told.group_label(group);
    let mut columns: Vec<Column<'a, &'a ThemeResult>> =
        vec![Column::words(msg::charts_theme(l), 40.0, |theme: &&ThemeResult| {
            told.theme_title(&theme.theme)
        })];
    for asked in asked(told) {
        let head = |name: String| match asked {
            AskedState::Current => format!("{}: {name}", msg::words_current(l)),
            AskedState::Target => format!("{}: {name}", msg::words_target(l)),
        };
        let of = |group: Group| move |theme: &&ThemeResult| value(theme, group, *asked);
        columns.push(Column::new(head(label(Group::All)), 18.0, Look::Mean, of(Group::All)));
        columns.extend(results.groups.iter().map(|(group, size)| {
            let name = msg::charts_group_with_n(l, label(*group), *size);
            Column::new(head(name), 18.0, Look::Mean, of(*group))
        }));
    }
    columns.push(Column::words(
        msg::workbook_note(l),
        50.0,
        move |theme: &&ThemeResult| note(told, theme),
    ));
    columns
}

fn note(told: &RoundInWords<'_>, theme: &ThemeResult) -> String {
    let (l, results) = (told.language, &told.results);
    let groups = std::iter::once(Group::All).chain(results.groups.iter().map(|(group, _)| *group));
    let hidden = groups.filter(|group| asked(told).iter().any(|asked| value(theme, *group, *asked).is_none()));
    let names: Vec<String> = hidden.map(|group| told.group_label(group)).collect();
    let mut note = too_few_of(l, &names.iter().map(String::as_str).collect::<Vec<_>>());
    if theme.values.current.value.is_none() && theme.values.current.index.is_some() {
        note = [msg::workbook_scales_differ_groups(l), &note].join(" ");
    }
    note.trim_end().to_owned()
}
