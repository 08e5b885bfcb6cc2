//! What a comparison's page offers to choose from.

use std::collections::BTreeSet;

use crate::domain::round::RoundSummary;
use crate::domain::tellable_comparison::TellableComparison;
use crate::domain::{Language, SubjectKind};
use crate::i18n::dates;
use crate::views::comparisons::{Choosing, Offered};

/// The form of a comparison's page.
pub fn choosing<'a>(l: Language, told: &'a TellableComparison, rounds: &'a [RoundSummary]) -> Choosing<'a> {
    let chosen = &told.chosen;
    let own = told.subjects.first().map(|own| own.kind);
    let others = own.filter(|kind| match kind {
        SubjectKind::Region => false,
        SubjectKind::FamilyCentre | SubjectKind::MeetingPlace => true,
    });
    let years: BTreeSet<i16> = rounds
        .iter()
        .filter_map(|round| round.ends_on)
        .map(|day| day.year())
        .collect();
    let tags: BTreeSet<&str> = told
        .comparison
        .criteria()
        .filter_map(|(_, own)| told.criterion_texts(&own.criterion))
        .flat_map(|criterion| criterion.tags.iter().map(String::as_str))
        .collect();
    let offered = |round: &'a RoundSummary| Offered {
        id: round.id.as_str().into(),
        label: label(round),
        period: dates::period(l, round.starts_on, round.ends_on).map(Into::into),
        chosen: chosen.rounds.contains(&round.id),
    };
    Choosing {
        rounds: rounds.iter().map(offered).collect(),
        side: chosen.side,
        others: others.map(|kind| (kind, chosen.others)),
        years: years.into_iter().rev().collect(),
        since: chosen.since,
        tags: tags.into_iter().collect(),
    }
}

/// The round's name, with the site's where that does not say it.
fn label(round: &RoundSummary) -> std::borrow::Cow<'_, str> {
    match &round.site_name {
        Some(site) if !round.name.to_lowercase().contains(&site.to_lowercase()) => {
            format!("{} · {site}", round.name).into()
        }
        Some(_) | None => round.name.as_str().into(),
    }
}
