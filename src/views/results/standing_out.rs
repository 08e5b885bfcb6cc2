use maud::{Markup, html};

use super::ResultsPage;
use crate::domain::Language;
use crate::domain::joint_view::Verdict;
use crate::domain::results::{Basis, Ranking};
use crate::i18n::{msg, numbers};
use crate::views::components::panel;

/// Strengths and development needs in words, with what they rest on, and what the group itself marked.
pub(super) fn standing_out(l: Language, page: &ResultsPage<'_>) -> Markup {
    let results = &page.told.results;
    let strengths_basis = match results.strengths.basis {
        Basis::Joint => msg::results_strengths_joint(l),
        Basis::Means => msg::results_strengths_means(l),
    };
    let needs_basis = match results.needs.basis {
        Basis::Joint => msg::results_needs_joint(l),
        Basis::Means => msg::results_needs_means(l),
    };
    let strength = |value| msg::results_strength_value(l, shown(l, results.strengths.basis, value));
    let need = |value| msg::results_need_value(l, signed(l, results.needs.basis, value));
    html! {
        div.columns {
            (panel(html! {
                h3 { (msg::results_strengths(l)) }
                (ranking(page, &results.strengths, strengths_basis, msg::results_strengths_none(l), strength))
                (marked(page, Verdict::Strength, msg::results_marked_strengths(l)))
            }))
            (panel(html! {
                h3 { (msg::results_needs(l)) }
                (ranking(page, &results.needs, needs_basis, msg::results_needs_none(l), need))
                (marked(page, Verdict::Need, msg::results_marked_needs(l)))
            }))
        }
    }
}

fn ranking(
    page: &ResultsPage<'_>,
    ranking: &Ranking,
    basis: &str,
    none: &str,
    value: impl Fn(f64) -> String,
) -> Markup {
    if ranking.items.is_empty() {
        return html! { p { (none) } };
    }
    html! {
        p.muted { (basis) }
        ul.ranking {
            @for item in &ranking.items {
                li {
                    strong { (page.told.criterion_title(&item.criterion)) }
                    span.muted { (page.told.theme_title_of(&item.criterion)) ", " (value(item.value)) }
                }
            }
        }
    }
}

/// A joint level is a whole number, a mean has a decimal.
fn shown(l: Language, basis: Basis, value: f64) -> String {
    match basis {
        Basis::Joint => format!("{value:.0}"),
        Basis::Means => numbers::decimal(l, value),
    }
}

fn signed(l: Language, basis: Basis, value: f64) -> String {
    match basis {
        Basis::Joint => format!("+{value:.0}"),
        Basis::Means => numbers::signed(l, value),
    }
}

fn marked(page: &ResultsPage<'_>, verdict: Verdict, heading: &str) -> Markup {
    let titles: Vec<&str> = page
        .told
        .results
        .criteria()
        .filter(|result| {
            page.told
                .joint_view(&result.criterion)
                .is_some_and(|view| view.content.verdict == Some(verdict))
        })
        .map(|result| page.told.criterion_title(&result.criterion))
        .collect();
    html! {
        @if !titles.is_empty() {
            p.marked { (heading) }
            ul { @for title in titles { li { (title) } } }
        }
    }
}
