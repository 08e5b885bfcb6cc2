use super::{Block, Cell, Column, lines, table};
use crate::domain::action_plan::Action;
use crate::i18n::{dates, msg};
use crate::words::figures::NONE;
use crate::words::{self, RoundInWords};

/// Every action with who is responsible and how far it is.
pub(super) fn actions(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let columns = vec![
        Column::text(msg::results_action_what(l), 44),
        Column::text(msg::results_action_responsible(l), 23),
        Column::text(msg::results_action_due(l), 19),
        Column::text(msg::results_action_status(l), 14),
    ];
    let row = |action: &Action| {
        let content = &action.content;
        vec![
            Cell {
                text: content.what.clone(),
                below: content.criterion.as_ref().map(|id| told.criterion_title(id).to_owned()),
            },
            content.responsible.as_deref().unwrap_or(NONE).into(),
            content
                .due
                .map_or_else(|| NONE.to_owned(), |due| dates::date(l, due))
                .into(),
            words::action_status(l, action.status).into(),
        ]
    };
    let rows = told.actions.iter().map(row).collect();
    table(msg::results_actions_caption(l), columns, rows)
        .into_iter()
        .collect()
}

/// Comments shown to all, by criterion.
pub(super) fn comments(told: &RoundInWords<'_>) -> Vec<Block> {
    let l = told.language;
    let mut blocks = Vec::new();
    for (criterion, comments) in told.comments.iter().filter(|(_, comments)| !comments.is_empty()) {
        blocks.push(Block::Heading {
            level: 2,
            text: told.criterion_title(criterion).to_owned(),
        });
        blocks.extend(comments.iter().map(|comment| Block::Quote {
            lines: lines(&comment.text),
            by: comment.group.map(|group| told.group_label(group)),
        }));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Note(msg::results_comments_about(l).to_owned()));
    }
    blocks
}
