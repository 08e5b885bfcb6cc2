//! What a comparison's page offers to choose from.

use std::collections::BTreeSet;

use super::loaded::LoadedComparison;
use crate::db::{Connection, comparisons, versions};
use crate::domain::permission::Actor;
use crate::domain::results::comparison::Order;
use crate::domain::round::RoundSummary;
use crate::domain::{InstrumentId, Language, SubjectKind};
use crate::i18n::dates;
use crate::views::comparisons::{Choosing, Offered};
use crate::web::error::AppError;

/// The closed rounds on the same instrument that this person knows and that may stand beside those loaded, newest first:
/// over time those of the same subject, side by side the newest of each other subject of the same kind, too.
pub fn rounds(conn: &mut Connection, actor: &Actor, loaded: &LoadedComparison) -> Result<Vec<RoundSummary>, AppError> {
    let Some(first) = loaded.rounds.first() else {
        return Ok(Vec::new());
    };
    let own = &first.round.subject;
    let is_loaded = |round: &RoundSummary| loaded.chosen.rounds.contains(&round.id);
    let mut seen = BTreeSet::new();
    let mut offered = Vec::new();
    let all = comparisons::list_in_region(conn, &own.region)?;
    for round in known(conn, actor, all, &loaded.instrument.id)? {
        let is_newest = seen.insert(round.subject.site.clone());
        let is_beside = match loaded.comparison.order {
            Order::OverTime => false,
            Order::SideBySide => round.subject.kind == own.kind && is_newest,
        };
        if round.subject == *own || is_beside || is_loaded(&round) {
            offered.push(round);
        }
    }
    Ok(offered)
}

/// Those of closed rounds that this person knows, on this instrument.
pub fn known(
    conn: &mut Connection,
    actor: &Actor,
    rounds: Vec<RoundSummary>,
    instrument: &InstrumentId,
) -> Result<Vec<RoundSummary>, AppError> {
    let mut known = Vec::new();
    for round in rounds {
        if actor.knows_closed_round(&round.id, &round.subject)
            && versions::find(conn, &round.version)?.instrument.id == *instrument
        {
            known.push(round);
        }
    }
    Ok(known)
}

/// The form of a comparison's page.
pub fn choosing<'a>(l: Language, loaded: &'a LoadedComparison, rounds: &'a [RoundSummary]) -> Choosing<'a> {
    let chosen = &loaded.chosen;
    let own = loaded.rounds.first().map(|own| own.round.subject.kind);
    let others = own.filter(|kind| match kind {
        SubjectKind::Region => false,
        SubjectKind::FamilyCentre | SubjectKind::MeetingPlace => true,
    });
    let years: BTreeSet<i16> = rounds
        .iter()
        .filter_map(|round| round.ends_on)
        .map(|day| day.year())
        .collect();
    let tags: BTreeSet<&str> = loaded
        .comparison
        .criteria()
        .filter_map(|(_, own)| loaded.criterion_texts(&own.criterion))
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
