use super::{Block, Cell, Column, table};
use crate::i18n::{msg, numbers};
use crate::words::RoundInWords;

/// Who took part, in what, and under which rules.
pub(super) fn participants(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let mut facts = vec![
        (msg::results_fact_subject(l), told.whereabouts()),
        (msg::results_fact_participants(l), told.answered()),
    ];
    facts.extend(told.facts_of_the_answering());
    facts.extend(told.facts_of_the_conditions());
    let facts = facts.into_iter().map(|(name, fact)| (name.to_owned(), fact));
    let mut blocks = vec![Block::Facts(facts.collect())];
    blocks.extend(groups(told));
    blocks
}

fn groups(told: &RoundInWords<'_>) -> Option<Block> {
    let l = told.language;
    let size = |n: usize| numbers::integer(i64::try_from(n).unwrap_or(i64::MAX));
    let rows: Vec<Vec<Cell>> = told
        .results
        .groups
        .iter()
        .map(|(group, n)| vec![told.group_label(*group).into(), size(*n).into()])
        .collect();
    let columns = vec![
        Column::text(msg::report_group(l), 75),
        Column::number(msg::report_group_size(l), 25),
    ];
    table(msg::report_groups_caption(l), columns, rows)
}
