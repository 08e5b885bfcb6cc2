use maud::{Markup, html};

use super::ResultsPage;
use crate::domain::results::Results;
use crate::domain::{Language, SubjectKind};
use crate::i18n::{msg, numbers};
use crate::views::components::{Text, definitions, stat, stats};
use crate::words::{Fact, subject_kind};

pub(super) fn facts(l: Language, page: &ResultsPage<'_>) -> Markup {
    let told = &page.told;
    let in_words = |(label, fact): Fact| (Text::from(label), html! { (fact) });
    let mut facts: Vec<(Text<'_>, Markup)> = vec![(msg::results_fact_subject(l).into(), subject(l, page))];
    facts.extend(told.facts_of_the_answering().map(in_words));
    facts.push((msg::results_fact_participants(l).into(), participants(page)));
    facts.extend(told.facts_of_the_conditions().into_iter().map(in_words));
    html! {
        (figures(l, &told.results))
        (definitions(&facts))
    }
}

/// The few numbers one remembers; those there are.
fn figures(l: Language, results: &Results) -> Markup {
    let whole = &results.whole;
    let participants = results
        .participants
        .map(|n| stat(numbers::integer(to_i64(n)), msg::results_stat_participants(l)));
    let values = [
        (whole.current.value, msg::results_stat_current(l)),
        (whole.target.value, msg::results_stat_target(l)),
    ];
    let values = values
        .into_iter()
        .filter_map(|(value, label)| Some(stat(numbers::decimal(l, value?), label)));
    let gap = whole
        .gap
        .map(|gap| stat(numbers::signed(l, gap), msg::results_stat_gap(l)));
    let shown: Vec<_> = participants.into_iter().chain(values).chain(gap).collect();
    html! { @if !shown.is_empty() { (stats(&shown)) } }
}

fn to_i64(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn subject(l: Language, page: &ResultsPage<'_>) -> Markup {
    let told = &page.told;
    let kind = told.round.subject.kind;
    html! {
        (told.subject())
        @match kind {
            SubjectKind::Region => {}
            SubjectKind::FamilyCentre | SubjectKind::MeetingPlace => {
                span.muted { " · " (subject_kind(l, kind)) " · " (told.region.name(l)) }
            }
        }
    }
}

fn participants(page: &ResultsPage<'_>) -> Markup {
    let told = &page.told;
    html! {
        (told.answered())
        @if !told.results.groups.is_empty() {
            ul.plain {
                @for (group, size) in &told.results.groups {
                    li { (told.group_size(*group, *size)) }
                }
            }
        }
    }
}
