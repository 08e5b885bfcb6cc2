//! Rounds or sites by theme: a row for each round, so that weak and strong themes stand out in columns.

use crate::domain::results::comparison::Order;
use crate::i18n::msg;

use super::{Beside, ComparisonChart};
use crate::charts::Chart;
use crate::charts::heat_map::{HeatMap, HeatRow, heat_map};
use crate::charts::scale::Axis;

pub(super) fn draw(beside: &Beside<'_>) -> Option<Chart> {
    let (language, sum) = (beside.language, beside.sum());
    let apart = usize::from(sum.is_some());
    let strands: Vec<_> = sum.into_iter().chain(beside.parts()).collect();
    let title = match beside.theme_drawn() {
        Some(_) => msg::charts_grid_title_criteria(language),
        None => msg::charts_grid_title_themes(language),
    };
    let row = |(place, label): (usize, String)| HeatRow {
        label,
        figures: strands.iter().map(|strand| strand.stands[place].current).collect(),
    };
    let frame = beside.frame(ComparisonChart::HeatMap);
    heat_map(&HeatMap {
        language,
        size: beside.size,
        name: &frame.name,
        title,
        subtitle: &frame.subtitle,
        facts: beside.facts,
        axis: Axis::Index,
        row_name: match beside.comparison.order {
            Order::OverTime => msg::charts_round(language),
            Order::SideBySide => msg::charts_place(language),
        },
        columns: strands.iter().map(|strand| strand.name.clone()).collect(),
        apart,
        rows: beside.round_labels().into_iter().enumerate().map(row).collect(),
    })
}
