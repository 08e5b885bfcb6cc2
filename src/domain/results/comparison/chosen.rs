//! Which rounds stand beside each other: those somebody asked for, and those a subject's page begins with.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Order;
use crate::domain::SubjectKind;
use crate::domain::ids::{RoundId, SiteId};
use crate::domain::instrument::InstrumentId;
use crate::domain::round::{Round, RoundSummary, Subject};

/// Rounds with names that may stand beside each other.
pub const MOST_NAMED: usize = 12;

/// What somebody asks to see beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChosenRounds {
    /// Each once.
    pub rounds: Vec<RoundId>,
    /// Side by side also where all are of one subject.
    pub side: bool,
    /// Beside the newest closed round of every other site of the same kind in the region.
    pub others: bool,
    /// Only rounds that ended in this year or later.
    pub since: Option<i16>,
}

/// Of the rounds that were asked for those that are taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// Newest first.
    pub rounds: Vec<Round>,
    /// How many are left out for want of room.
    pub beyond: usize,
}

impl ChosenRounds {
    /// Those of the rounds asked for that are taken: the newest for which there is room. Of rounds that all ended earlier
    /// than asked the newest stays, so that there is something to go on from.
    pub fn taken(&self, mut asked: Vec<Round>) -> Taken {
        asked.sort_by_key(|round| Reverse((round.settings.ends_on, round.id.clone())));
        let is_recent = |round: &&Round| {
            let year = round.settings.ends_on.map(|day| day.year());
            self.since.is_none_or(|since| year >= Some(since))
        };
        let recent = asked.iter().filter(is_recent).count().max(1);
        asked.truncate(recent);
        let beyond = asked.len().saturating_sub(MOST_NAMED);
        asked.truncate(MOST_NAMED);
        Taken { rounds: asked, beyond }
    }

    /// How rounds of these subjects stand: only those of one subject have a course of time.
    pub fn order<'a>(&self, subjects: impl IntoIterator<Item = &'a Subject>) -> Order {
        let mut subjects = subjects.into_iter();
        let first = subjects.next();
        if subjects.all(|other| Some(other) == first) && !self.side && !self.others {
            Order::OverTime
        } else {
            Order::SideBySide
        }
    }

    /// The rounds that may be chosen beside one of this subject, of all on its instrument that the reader knows, newest
    /// first: over time those of the same subject, side by side the newest of each other subject of its kind, too.
    pub fn offered(&self, order: Order, own: &Subject, known: Vec<RoundSummary>) -> Vec<RoundSummary> {
        let mut seen = BTreeSet::new();
        let mut offered = known;
        offered.retain(|round| {
            let is_newest = seen.insert(round.subject.site.clone());
            let is_beside = match order {
                Order::OverTime => false,
                Order::SideBySide => round.subject.kind == own.kind && is_newest,
            };
            round.subject == *own || is_beside || self.rounds.contains(&round.id)
        });
        offered
    }
}

/// Of which instrument a subject's course of time is, of those of its rounds, newest first: of the one asked for, where any
/// round has it; else of the one with the most rounds, and of equal ones that of the newest.
pub fn instrument_of_trend<'a>(
    rounds: &'a [InstrumentId],
    wanted: Option<&'a InstrumentId>,
) -> Option<&'a InstrumentId> {
    let number = |id: &InstrumentId| rounds.iter().filter(|own| *own == id).count();
    let most = rounds.iter().rev().max_by_key(|id| number(id));
    wanted.or(most).filter(|id| number(id) > 0)
}

/// A closed round of a site, as it stands among those of the region's other sites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteRound {
    /// The round.
    pub id: RoundId,
    /// What it assesses.
    pub site: SiteId,
    /// Of which kind that is.
    pub kind: SubjectKind,
    /// What it asked.
    pub instrument: InstrumentId,
}

/// Sites of one kind that were asked the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitesBeside {
    /// Of which kind they are.
    pub kind: SubjectKind,
    /// What they were asked.
    pub instrument: InstrumentId,
    /// The newest round of each, newest first.
    pub rounds: Vec<RoundId>,
}

/// All sites that may stand side by side, of the region's closed rounds, newest first: at least two of a kind that were
/// asked the same. In the order in which the rounds tell them.
pub fn sites_beside(rounds: &[SiteRound]) -> Vec<SitesBeside> {
    let mut groups: Vec<SitesBeside> = Vec::new();
    let mut seen = BTreeSet::new();
    for round in rounds {
        let is_of = |group: &SitesBeside| (group.kind, &group.instrument) == (round.kind, &round.instrument);
        let place = groups.iter().position(is_of).unwrap_or_else(|| {
            groups.push(SitesBeside {
                kind: round.kind,
                instrument: round.instrument.clone(),
                rounds: Vec::new(),
            });
            groups.len() - 1
        });
        if seen.insert((place, round.site.clone())) {
            groups[place].rounds.push(round.id.clone());
        }
    }
    groups.retain(|group| group.rounds.len() >= 2);
    groups
}

/// The sites that a region's page begins with: of the kind and instrument asked for; where that leaves a choice those with
/// the most sites, and of equal ones those of the newest round.
pub fn first_sites<'a>(
    groups: &'a [SitesBeside],
    kind: Option<SubjectKind>,
    instrument: Option<&InstrumentId>,
) -> Option<&'a SitesBeside> {
    let fits = |group: &&SitesBeside| {
        kind.is_none_or(|kind| kind == group.kind) && instrument.is_none_or(|id| *id == group.instrument)
    };
    groups.iter().rev().filter(fits).max_by_key(|group| group.rounds.len())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::domain::round;
    use crate::domain::round_state::RoundState;

    fn id(n: u128) -> RoundId {
        RoundId::from_uuid(Uuid::from_u128(n))
    }

    fn ended(n: u128, year: Option<i16>) -> Round {
        let (mut round, _) = round::tests::round(RoundState::Closed);
        round.id = id(n);
        round.settings.ends_on = year.map(|year| date(year, 6, 1));
        round
    }

    fn instrument(name: &str) -> InstrumentId {
        InstrumentId::parse(name).unwrap()
    }

    #[test]
    fn the_newest_rounds_are_taken_and_one_always_stays() {
        let since = |since| ChosenRounds {
            since,
            ..ChosenRounds::default()
        };
        let three = || vec![ended(1, Some(2024)), ended(2, Some(2026)), ended(3, None)];
        // Since when, the rounds taken.
        for (year, expected) in [
            (None, vec![2, 1, 3]),
            (Some(2024), vec![2, 1]),
            (Some(2025), vec![2]),
            (Some(2030), vec![2]),
        ] {
            let taken = since(year).taken(three());
            let ids: Vec<RoundId> = taken.rounds.into_iter().map(|round| round.id).collect();
            assert_eq!(ids, expected.into_iter().map(id).collect::<Vec<_>>(), "{year:?}");
            assert_eq!(taken.beyond, 0);
        }
        let many = (0..15).map(|n| ended(n, Some(2000 + i16::try_from(n).unwrap())));
        let taken = since(None).taken(many.collect());
        assert_eq!((taken.rounds.len(), taken.beyond), (MOST_NAMED, 3));
        assert_eq!(taken.rounds[0].id, id(14), "the oldest are left out");
    }

    #[test]
    fn only_one_subject_has_a_course_of_time_and_only_where_nothing_else_is_asked() {
        let subject = |region: &str| Subject {
            region: crate::domain::region::RegionCode::parse(region).unwrap(),
            site: None,
            kind: SubjectKind::Region,
        };
        let (one, other) = (subject("01"), subject("17"));
        let chosen = |side, others| ChosenRounds {
            side,
            others,
            ..ChosenRounds::default()
        };
        for (subjects, side, others, expected) in [
            (vec![&one, &one], false, false, Order::OverTime),
            (vec![&one], false, false, Order::OverTime),
            (vec![&one, &other], false, false, Order::SideBySide),
            (vec![&one, &one], true, false, Order::SideBySide),
            (vec![&one, &one], false, true, Order::SideBySide),
        ] {
            assert_eq!(chosen(side, others).order(subjects), expected);
        }
    }

    #[test]
    fn a_trend_begins_with_what_was_asked_most_often() {
        let [a, b, c] = ["aa", "bb", "cc"].map(instrument);
        let first = |rounds: &[&InstrumentId], wanted: Option<&InstrumentId>| {
            let rounds: Vec<InstrumentId> = rounds.iter().map(|id| (*id).clone()).collect();
            instrument_of_trend(&rounds, wanted).cloned()
        };
        assert_eq!(first(&[], None), None);
        assert_eq!(first(&[&a, &b, &b], None), Some(b.clone()), "most rounds");
        assert_eq!(first(&[&a, &b], None), Some(a.clone()), "of equal ones the newest");
        assert_eq!(first(&[&a, &b, &b], Some(&a)), Some(a.clone()), "what is asked for");
        assert_eq!(first(&[&a, &b, &b], Some(&c)), None, "none has it");
    }

    #[test]
    fn sites_stand_side_by_side_with_their_newest_rounds_where_there_are_two() {
        let (a, b) = (instrument("aa"), instrument("bb"));
        let round = |n: u128, site: u128, kind, instrument: &InstrumentId| SiteRound {
            id: id(n),
            site: SiteId::from_uuid(Uuid::from_u128(site)),
            kind,
            instrument: instrument.clone(),
        };
        use SubjectKind::{FamilyCentre, MeetingPlace};
        let rounds = [
            round(9, 1, MeetingPlace, &a),
            round(8, 2, FamilyCentre, &b),
            round(7, 1, MeetingPlace, &a),
            round(6, 3, MeetingPlace, &a),
            round(5, 4, FamilyCentre, &b),
            round(4, 5, FamilyCentre, &b),
            round(3, 6, FamilyCentre, &a),
        ];
        let groups = sites_beside(&rounds);
        let told: Vec<_> = groups.iter().map(|own| (own.kind, own.rounds.clone())).collect();
        assert_eq!(
            told,
            [
                (MeetingPlace, vec![id(9), id(6)]),
                (FamilyCentre, vec![id(8), id(5), id(4)]),
            ],
            "one site is nothing to compare"
        );
        let first = |kind, instrument| first_sites(&groups, kind, instrument).map(|own| own.kind);
        assert_eq!(first(None, None), Some(FamilyCentre), "most sites");
        assert_eq!(first(Some(MeetingPlace), None), Some(MeetingPlace));
        assert_eq!(first(None, Some(&a)), Some(MeetingPlace));
        assert_eq!(first(Some(FamilyCentre), Some(&a)), None);
        assert_eq!(first_sites(&[], None, None), None);
        let equal = sites_beside(&rounds[..5]);
        assert_eq!(first_sites(&equal, None, None).map(|own| own.kind), Some(MeetingPlace));
    }
}
