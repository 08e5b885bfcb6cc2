use maud::{Markup, html};

use super::ComparisonPage;
use crate::domain::Language;
use crate::domain::results::comparison::{About, ComparedRound};
use crate::i18n::{dates, msg};
use crate::views::components::{Column, DataTable, stacking_table};
use crate::words::shown_group;

/// What each round was: when, who, with which version.
pub(super) fn facts(l: Language, page: &ComparisonPage<'_>) -> Markup {
    let rounds = page.told.comparison.rounds.iter().zip(&page.told.labels);
    stacking_table(&DataTable {
        id: "rounds-table",
        caption: msg::comparison_facts_caption(l).into(),
        columns: vec![
            Column::text(msg::comparison_column_round(l)),
            Column::text(msg::comparison_column_period(l)),
            Column::text(msg::comparison_column_participants(l)),
            Column::text(msg::comparison_column_groups(l)),
            Column::text(msg::comparison_column_version(l)),
        ],
        rows: rounds.map(|(round, label)| row(l, round, label)).collect(),
    })
}

fn row(l: Language, round: &ComparedRound, label: &str) -> Vec<Markup> {
    let Some(about) = &round.about else {
        let untold = || html! { span.muted { (msg::comparison_facts_veiled(l)) } };
        return vec![html! { (label) }, untold(), untold(), untold(), untold()];
    };
    let period = dates::period(l, about.starts_on, about.ends_on);
    let period = period.unwrap_or_else(|| msg::results_fact_period_open(l).to_owned());
    vec![
        html! {
            (label) " "
            // The reader knows the round, and so its page.
            a href={ "/rounds/" (about.id) "/results" } { (about.name) }
        },
        html! { (period) },
        html! {
            @match about.participants {
                Some(participants) => (participants),
                None => span.muted { (msg::results_too_few(l)) }
            }
        },
        groups(l, about),
        html! { (about.version) },
    ]
}

fn groups(l: Language, about: &About) -> Markup {
    html! {
        @if about.groups.is_empty() { "–" } @else {
            ul.plain {
                @for (group, size) in &about.groups {
                    li { (msg::results_group_size(l, shown_group(l, *group), *size)) }
                }
            }
        }
    }
}
