use maud::{Markup, html};

use super::ResultsPage;
use crate::domain::Language;
use crate::domain::action_plan::Action;
use crate::domain::comment::Comment;
use crate::domain::instrument::CriterionId;
use crate::i18n::{dates, msg};
use crate::views::components::{Column, DataTable, stacking_table};
use crate::words;

/// What the group chose to work on first.
pub(super) fn priorities(l: Language, page: &ResultsPage<'_>) -> Markup {
    let chosen: Vec<&str> = page
        .told
        .results
        .criteria()
        .filter(|result| {
            page.told
                .joint_view(&result.criterion)
                .is_some_and(|view| view.content.priority)
        })
        .map(|result| page.told.criterion_title(&result.criterion))
        .collect();
    html! {
        @if chosen.is_empty() {
            p { (msg::results_priorities_none(l)) }
        } @else {
            ul { @for title in chosen { li { (title) } } }
        }
    }
}

/// All, or those of the chosen theme's criteria.
pub(super) fn actions(l: Language, page: &ResultsPage<'_>) -> Markup {
    let actions: Vec<&Action> = page
        .told
        .actions
        .iter()
        .filter(|action| match &action.content.criterion {
            Some(criterion) => page.is_within(criterion),
            None => page.theme.is_none(),
        })
        .collect();
    if actions.is_empty() {
        return html! { p { (msg::results_actions_none(l)) } };
    }
    let mut columns = vec![
        Column::text(msg::results_action_what(l)),
        Column::text(msg::charts_criterion(l)),
    ];
    if page.tells_responsible() {
        columns.push(Column::text(msg::results_action_responsible(l)));
    }
    columns.extend([
        Column::text(msg::results_action_due(l)),
        Column::text(msg::results_action_status(l)),
    ]);
    stacking_table(&DataTable {
        id: "actions-table",
        caption: msg::results_actions_caption(l).into(),
        columns,
        rows: actions.into_iter().map(|action| row(l, page, action)).collect(),
    })
}

fn row(l: Language, page: &ResultsPage<'_>, action: &Action) -> Vec<Markup> {
    let content = &action.content;
    let or_none = |text: Option<String>| html! { (text.unwrap_or_else(|| "–".to_owned())) };
    let criterion = content.criterion.as_ref();
    let mut cells = vec![
        html! { (content.what) },
        or_none(criterion.map(|id| page.told.criterion_title(id).to_owned())),
    ];
    if page.tells_responsible() {
        cells.push(or_none(content.responsible.clone()));
    }
    cells.extend([
        or_none(content.due.map(|due| dates::date(l, due))),
        html! { (words::action_status(l, action.status)) },
    ]);
    cells
}

/// Comments shown to all; nothing when there are none.
pub(super) fn comments(l: Language, page: &ResultsPage<'_>) -> Option<Markup> {
    let shown: Vec<&(CriterionId, Vec<Comment>)> = page
        .told
        .comments
        .iter()
        .filter(|(criterion, comments)| !comments.is_empty() && page.is_within(criterion))
        .collect();
    (!shown.is_empty()).then(|| {
        html! {
            p.muted { (msg::results_comments_about(l)) }
            @for (criterion, comments) in shown {
                h3 { (page.told.criterion_title(criterion)) }
                ul.comments { @for comment in comments { (said(page, comment)) } }
            }
        }
    })
}

fn said(page: &ResultsPage<'_>, comment: &Comment) -> Markup {
    html! {
        li {
            blockquote { @for line in comment.text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
            @if let Some(group) = comment.group { p.muted { (page.told.group_label(group)) } }
        }
    }
}
