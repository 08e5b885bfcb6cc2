use super::reported::{Before, Reported};
use super::{Block, Cell, Column, table};
use crate::domain::Language;
use crate::i18n::{msg, numbers};
use crate::words;

/// Who took part, in what, and under which rules.
pub(super) fn participants(reported: &Reported<'_>) -> Vec<Block> {
    let l = reported.language;
    let (round, settings) = (reported.round, &reported.round.settings);
    let texts = reported.instrument.texts(l);
    let mut facts = vec![
        (msg::results_fact_subject(l), reported.whereabouts()),
        (msg::results_fact_participants(l), words::answered(l, reported.results)),
        (msg::results_fact_period(l), words::period(l, round)),
        (
            msg::results_fact_instrument(l),
            msg::results_fact_version(l, &texts.title, &reported.instrument.version),
        ),
        (msg::results_fact_mode(l), words::mode(l, settings.mode).to_owned()),
        (msg::results_fact_themes(l), themes(reported)),
        (
            msg::results_fact_targets(l),
            words::target_asked(l, settings.targets).to_owned(),
        ),
        (
            msg::results_fact_anonymity(l),
            words::anonymity_rule(l, round, reported.results),
        ),
    ];
    facts.extend(
        reported
            .last_time
            .map(|before| (msg::results_fact_last_time(l), last_time(l, before))),
    );
    let facts = facts.into_iter().map(|(name, fact)| (name.to_owned(), fact));
    let mut blocks = vec![Block::Facts(facts.collect())];
    blocks.extend(groups(reported));
    blocks
}

fn groups(reported: &Reported<'_>) -> Option<Block> {
    let l = reported.language;
    let size = |n: usize| numbers::integer(i64::try_from(n).unwrap_or(i64::MAX));
    let rows: Vec<Vec<Cell>> = reported
        .results
        .groups
        .iter()
        .map(|(group, n)| vec![reported.group_label(*group).into(), size(*n).into()])
        .collect();
    let columns = vec![
        Column::text(msg::report_group(l), 75),
        Column::number(msg::report_group_size(l), 25),
    ];
    table(msg::report_groups_caption(l), columns, rows)
}

fn themes(reported: &Reported<'_>) -> String {
    let (used, all) = (reported.results.themes.len(), reported.instrument.themes.len());
    if used == all {
        msg::results_fact_themes_all(reported.language, all)
    } else {
        msg::results_fact_themes_some(reported.language, used, all)
    }
}

fn last_time(l: Language, before: Before<'_>) -> String {
    let (name, period) = (&before.round.settings.name, words::period(l, before.round));
    match before.results.participants {
        Some(n) => msg::results_fact_last_time_is(l, n, name, period),
        None => msg::results_fact_last_time_few(l, name, period),
    }
}
