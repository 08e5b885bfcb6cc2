use super::{Block, Cell, Column, Picture, Table, pictures};
use crate::charts::ChartKind;
use crate::domain::results::ThemeResult;
use crate::i18n::{msg, numbers};
use crate::words::RoundInWords;
use crate::words::figures::{NONE, composed, way};

/// How much a table of themes tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Width {
    /// Current, target and gap.
    Narrow,
    /// The joint view and last time as well.
    Full,
}

/// All themes beside each other: as a picture, and in figures.
pub(super) fn of_round(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let mut blocks = Vec::new();
    if let Some(chart) = pictures::of_round(told, ChartKind::Radar, None) {
        blocks.push(Block::Paragraph(chart.description.clone()));
        blocks.push(Block::Picture(Picture {
            caption: chart.title.clone(),
            chart,
        }));
    }
    blocks.extend(table_of_themes(told, Width::Full).map(Block::Table));
    if let Some(chart) = pictures::of_round(told, ChartKind::Groups, None) {
        blocks.push(Block::Picture(Picture {
            caption: ChartKind::Groups.name(l).to_owned(),
            chart,
        }));
    }
    blocks
}

/// The values of each theme; the columns that hold something.
pub(super) fn table_of_themes(told: &RoundInWords<'_>, width: Width) -> Option<Table> {
    let l = told.language;
    let themes = &told.results.themes;
    let full = width == Width::Full;
    let targets = themes.iter().any(|theme| theme.values.target.index.is_some());
    let joint = full
        && themes
            .iter()
            .any(|theme| theme.joint.with_current + theme.joint.with_target > 0);
    let before = full && themes.iter().any(|theme| last_time(told, theme).is_some());
    let mut columns = vec![
        Column::text(msg::charts_theme(l), 56),
        Column::number(msg::words_current(l), 18),
    ];
    if targets {
        columns.extend([
            Column::number(msg::words_target(l), 20),
            Column::number(msg::words_gap(l), 23),
        ]);
    }
    columns.extend(joint.then(|| Column::number(msg::results_column_joint(l), 21)));
    columns.extend(before.then(|| Column::number(msg::results_last_time(l), 18)));
    let row = |theme: &ThemeResult| {
        let values = &theme.values;
        let too_few = || msg::results_too_few(l).to_owned();
        let none = || NONE.to_owned();
        let mut cells: Vec<Cell> = vec![told.theme_title(&theme.theme).into()];
        cells.push(composed(l, values.current).unwrap_or_else(too_few).into());
        if targets {
            cells.push(composed(l, values.target).unwrap_or_else(too_few).into());
            cells.push(values.gap.map_or_else(none, |gap| numbers::signed(l, gap)).into());
        }
        if joint {
            let agreed = &theme.joint.values;
            cells.push(
                way(composed(l, agreed.current), composed(l, agreed.target))
                    .unwrap_or_else(none)
                    .into(),
            );
        }
        if before {
            cells.push(last_time(told, theme).unwrap_or_else(none).into());
        }
        cells
    };
    let rows: Vec<Vec<Cell>> = themes.iter().map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: msg::report_themes_caption(l).to_owned(),
        is_captioned: true,
        columns,
        rows,
    })
}

/// Last time's current state of a theme that has the same criteria now.
fn last_time(told: &RoundInWords<'_>, now: &ThemeResult) -> Option<String> {
    let results = &told.last_time.as_ref()?.results;
    let before = results.themes.iter().find(|before| before.theme == now.theme)?;
    let same = before.criteria.len() == now.criteria.len()
        && now
            .criteria
            .iter()
            .all(|criterion| told.last_time_of(criterion).is_some());
    if same {
        composed(told.language, before.values.current)
    } else {
        None
    }
}
