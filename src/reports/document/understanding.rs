use super::{Block, Cell, Column, Item, table, under};
use crate::domain::{Instrument, Language};
use crate::i18n::msg;
use crate::words::{RoundInWords, definitions};

/// What the figures mean, which are held back, and where the questions come from.
pub(super) fn of_round(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let mut blocks = vec![Block::Paragraph(msg::report_definitions_rounding(l).to_owned())];
    blocks.extend(levels(l, &told.instrument));
    let facts = definitions(l)
        .into_iter()
        .map(|definition| (definition.term.to_owned(), definition.meaning.to_owned()));
    blocks.push(Block::Facts(facts.collect()));
    blocks.extend(under(2, msg::results_disclosure(l), held_back(told)));
    blocks.extend(source(l, &told.instrument));
    blocks
}

/// Where the questions come from.
pub(super) fn source(l: Language, instrument: &Instrument) -> Vec<Block> {
    let source = instrument.texts(l).source_note.trim();
    if source.is_empty() {
        return Vec::new();
    }
    under(2, msg::results_source(l), vec![Block::Paragraph(source.to_owned())])
}

/// The instrument's own words for the levels of its scale.
pub(super) fn levels(l: Language, instrument: &Instrument) -> Option<Block> {
    let rows: Vec<Vec<Cell>> = instrument
        .texts(l)
        .levels
        .iter()
        .map(|(level, label)| vec![level.to_string().into(), label.as_str().into()])
        .collect();
    let columns = vec![
        Column::text(msg::report_level(l), 12),
        Column::text(msg::report_level_means(l), 88),
    ];
    table(msg::report_levels_caption(l), columns, rows)
}

fn held_back(told: &RoundInWords<'_>) -> Vec<Block> {
    vec![Block::List(told.held_back().into_iter().map(Item::from).collect())]
}
