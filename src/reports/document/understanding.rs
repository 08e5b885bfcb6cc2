use super::round::Reported;
use super::{Block, Cell, Column, Item, table, under};
use crate::domain::results::Anonymity;
use crate::i18n::msg;
use crate::reports::definitions;

/// What the figures mean, which are held back, and where the questions come from.
pub(super) fn of_round(reported: &Reported<'_>) -> Vec<Block> {
    let l = reported.language;
    let mut blocks = vec![Block::Paragraph(msg::report_definitions_rounding(l).to_owned())];
    blocks.extend(levels(reported));
    let facts = definitions(l)
        .into_iter()
        .map(|definition| (definition.term.to_owned(), definition.meaning.to_owned()));
    blocks.push(Block::Facts(facts.collect()));
    blocks.extend(under(2, msg::results_disclosure(l), held_back(reported)));
    let source = reported.instrument.texts(l).source_note.trim();
    if !source.is_empty() {
        blocks.extend(under(
            2,
            msg::results_source(l),
            vec![Block::Paragraph(source.to_owned())],
        ));
    }
    blocks
}

/// The instrument's own words for the levels of its scale.
fn levels(reported: &Reported<'_>) -> Option<Block> {
    let l = reported.language;
    let texts = reported.instrument.texts(l);
    let rows: Vec<Vec<Cell>> = texts
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

fn held_back(reported: &Reported<'_>) -> Vec<Block> {
    let l = reported.language;
    let settings = &reported.round.settings;
    let mut rules = vec![
        msg::results_disclosure_k(l, settings.k),
        msg::results_disclosure_merged(l).to_owned(),
        msg::results_disclosure_cells(l).to_owned(),
    ];
    match settings.anonymity {
        Anonymity::OrganisationShown => rules.push(msg::results_disclosure_organisations(l).to_owned()),
        Anonymity::Anonymous => {}
    }
    rules.push(msg::results_disclosure_rows(l).to_owned());
    vec![Block::List(rules.into_iter().map(Item::from).collect())]
}
