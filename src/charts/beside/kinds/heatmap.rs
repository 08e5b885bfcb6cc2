//! Rounds or sites by theme: a row for each round, so that weak and strong themes stand out in columns.

use crate::charts::beside::pictures::{BesideKind, ComparisonPictures};
use crate::charts::chart::Chart;
use crate::charts::grid::{Grid, GridRow, grid};
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::scale::Axis;
use crate::domain::results::comparison::Order;
use crate::i18n::msg;

const CODE: &str = "heatmap";

pub(super) const KIND: BesideKind = Kind {
    code: CODE,
    name: msg::charts_grid_name,
    draw,
    native: Native::Picture,
};

/// The picture, where some figure may be shown.
fn draw(beside: &ComparisonPictures<'_>) -> Option<Chart> {
    let (language, sum) = (beside.told.language, beside.sum());
    let apart = usize::from(sum.is_some());
    let strands: Vec<_> = sum.into_iter().chain(beside.parts()).collect();
    let title = match beside.theme_drawn() {
        Some(_) => msg::charts_grid_title_criteria(language),
        None => msg::charts_grid_title_themes(language),
    };
    let row = |(place, label): (usize, String)| GridRow {
        label,
        figures: strands.iter().map(|strand| strand.stands[place].current).collect(),
    };
    // Apart from the heat map of one round, which may stand on the same page.
    let frame = beside.frame("heatmap-beside");
    grid(&Grid {
        language,
        size: beside.size,
        name: &frame.name,
        title,
        subtitle: &frame.subtitle,
        facts: &frame.facts,
        axis: Axis::Index,
        row_name: match beside.told.comparison.order {
            Order::OverTime => msg::charts_round(language),
            Order::SideBySide => msg::charts_place(language),
        },
        columns: strands.iter().map(|strand| strand.name.clone()).collect(),
        apart,
        rows: beside.told.labels.iter().cloned().enumerate().map(row).collect(),
    })
}
