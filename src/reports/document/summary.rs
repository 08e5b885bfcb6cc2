use super::overall::{Width, table_of_themes};
use super::standing_out::{ranked, stats};
use super::{Block, Cell, Column, Item, Table, list, under};
use crate::domain::joint_view::JointView;
use crate::domain::results::Ranking;
use crate::domain::round_state::RoundState;
use crate::i18n::{dates, msg};
use crate::reports::shortened::shortened;
use crate::words::RoundInWords;
use crate::words::figures::NONE;

/// More would not leave the summary on its page; the sections tell the rest.
const MOST_RANKED: usize = 4;
const MOST_PRIORITIES: usize = 4;
const MOST_ACTIONS: usize = 3;
/// Of an action's own words, in characters.
const MOST_OF_ACTION: usize = 110;
/// Of the name of who is responsible.
const MOST_OF_RESPONSIBLE: usize = 60;

/// What was assessed, the overall picture, what stands out, and what is done first: on one page.
pub(super) fn of_round(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let mut blocks = vec![Block::Lead(told.summary())];
    blocks.extend(still_open(told));
    blocks.extend(stats(told));
    blocks.extend(themes(told));
    blocks.extend(standing_out(told));
    blocks.extend(under(2, msg::results_priorities(l), priorities(told)));
    blocks.extend(under(2, msg::results_actions_caption(l), first_actions(told)));
    blocks
}

/// Before the round is closed the group may still change what it agreed on, and open more themes.
fn still_open(told: &RoundInWords<'_>) -> Option<Block> {
    let l = told.language;
    match told.round.state {
        RoundState::Joint => Some(Block::Note(msg::report_still_open(l).to_owned())),
        RoundState::Draft | RoundState::Open | RoundState::Closed | RoundState::Cancelled => None,
    }
}

fn themes(told: &RoundInWords<'_>) -> Option<Block> {
    if told.results.themes.len() < 2 {
        return None;
    }
    let of_themes = table_of_themes(told, Width::Narrow);
    of_themes.map(|table| {
        Block::Table(Table {
            is_captioned: false,
            ..table
        })
    })
}

fn standing_out(told: &RoundInWords<'_>) -> Option<Block> {
    let l = told.language;
    let results = &told.results;
    let column = |title: &str, ranking: &Ranking, items: Vec<Item>| {
        let mut blocks: Vec<Block> = list(shortened(l, items, MOST_RANKED)).into_iter().collect();
        if !blocks.is_empty() {
            blocks.insert(
                0,
                Block::Note(super::standing_out::basis(l, results, ranking).to_owned()),
            );
        }
        under(2, title, blocks)
    };
    let columns = [
        column(
            msg::results_strengths(l),
            &results.strengths,
            ranked(told, &results.strengths),
        ),
        column(msg::results_needs(l), &results.needs, ranked(told, &results.needs)),
    ];
    let columns: Vec<Vec<Block>> = columns.into_iter().filter(|column| !column.is_empty()).collect();
    (!columns.is_empty()).then_some(Block::Columns(columns))
}

fn priorities(told: &RoundInWords<'_>) -> Vec<Block> {
    let chosen = |view: &&JointView| view.content.priority;
    let items = told
        .results
        .criteria()
        .filter_map(|result| told.joint_view(&result.criterion).filter(chosen))
        .map(|view| Item::from(told.criterion_title(&view.criterion).to_owned()))
        .collect();
    list(shortened(told.language, items, MOST_PRIORITIES))
        .into_iter()
        .collect()
}

fn first_actions(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let or_none = |text: Option<String>| Cell::from(text.unwrap_or_else(|| NONE.to_owned()));
    let rows = told.actions.iter().take(MOST_ACTIONS).map(|action| {
        let content = &action.content;
        vec![
            beginning(&content.what, MOST_OF_ACTION).into(),
            or_none(
                content
                    .responsible
                    .as_deref()
                    .map(|name| beginning(name, MOST_OF_RESPONSIBLE)),
            ),
            or_none(content.due.map(|due| dates::date(l, due))),
        ]
    });
    let columns = vec![
        Column::text(msg::results_action_what(l), 52),
        Column::text(msg::results_action_responsible(l), 28),
        Column::text(msg::results_action_due(l), 20),
    ];
    let rows: Vec<Vec<Cell>> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let caption = msg::results_actions_caption(l).to_owned();
    let mut blocks = vec![Block::Table(Table {
        caption,
        is_captioned: false,
        columns,
        rows,
    })];
    if told.actions.len() > MOST_ACTIONS {
        blocks.push(Block::Note(msg::report_more_actions(
            l,
            told.actions.len() - MOST_ACTIONS,
        )));
    }
    blocks
}

/// The beginning of a long text, up to the end of a word.
fn beginning(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_a_word_and_a_short_one_is_not() {
        assert_eq!(beginning("Sovitaan yhteyshenkilöt.", 30), "Sovitaan yhteyshenkilöt.");
        let cut = beginning(&"Sovitaan, ".repeat(40), MOST_OF_ACTION);
        assert!(
            cut.ends_with("Sovitaan…") && cut.chars().count() <= MOST_OF_ACTION,
            "{cut}"
        );
        let word = beginning(&"å".repeat(300), MOST_OF_ACTION);
        assert_eq!(word.chars().count(), MOST_OF_ACTION + 1);
    }
}
