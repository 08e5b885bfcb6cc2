//! The rounds of other sites that stand beside a reader's own: those they know by name, the others veiled.

use std::collections::HashSet;

use super::veiled::{hide_each_other, veiled};
use crate::domain::SubjectKind;
use crate::domain::ids::{RoundId, SiteId};
use crate::domain::instrument::InstrumentId;

/// A closed round of a site of the region, and whether the reader knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherRound {
    /// The round.
    pub id: RoundId,
    /// What it assesses.
    pub site: SiteId,
    /// Of which kind that is.
    pub kind: SubjectKind,
    /// What it asked.
    pub instrument: InstrumentId,
    /// Whether its results are this reader's to see.
    pub is_known: bool,
}

/// What a reader's own rounds are, beside which others are looked for.
#[derive(Debug, Clone, Copy)]
pub struct Own<'a> {
    /// The kind of the sites.
    pub kind: SubjectKind,
    /// What was asked.
    pub instrument: &'a InstrumentId,
    /// The sites that stand there already.
    pub sites: &'a HashSet<SiteId>,
    /// For how many further rounds with names there is room.
    pub room: usize,
}

/// The rounds of other sites that may stand beside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OtherRounds {
    /// Those that the reader knows.
    pub known: Vec<RoundId>,
    /// Those that may stand veiled, see [`stand_veiled`].
    pub veiled: Vec<RoundId>,
    /// Further ones for which there is no room.
    pub beyond: usize,
}

/// The newest closed round of each other site of the same kind on the same instrument; `rounds` are all closed ones of the
/// region's sites, newest first.
///
/// Which may stand veiled depends on the reader and on nothing that they choose: a site of which they know any closed round
/// never does, whether or not that round stands beside.
pub fn others(rounds: &[OtherRound], own: &Own<'_>) -> OtherRounds {
    let alike = || rounds.iter().filter(|round| round.kind == own.kind);
    let known_sites: HashSet<&SiteId> = alike()
        .filter(|round| round.is_known)
        .map(|round| &round.site)
        .collect();
    let mut seen = HashSet::new();
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for round in alike().filter(|round| round.instrument == *own.instrument) {
        let is_of_known_site = known_sites.contains(&round.site);
        // Of a site that the reader knows only what they know of it stands there.
        if (is_of_known_site && !round.is_known) || !seen.insert(&round.site) {
            continue;
        }
        if is_of_known_site {
            known.push(round);
        } else {
            unknown.push(round.id.clone());
        }
    }
    known.retain(|round| !own.sites.contains(&round.site));
    let (found, veiled) = (known.len() + unknown.len(), veiled(unknown));
    known.truncate(own.room);
    OtherRounds {
        beyond: found - known.len() - veiled.len(),
        known: known.into_iter().map(|round| round.id.clone()).collect(),
        veiled,
    }
}

/// What it depends on whether a round stands veiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Veil {
    /// Whether enough took part that their number may be told.
    pub tells_participants: bool,
    /// Whether anybody may read it elsewhere.
    pub is_published: bool,
}

/// Of the rounds that may stand veiled those that do: none where too few hide each other. That few took part is something a
/// round without a name could be known by.
pub fn stand_veiled<T>(mut rounds: Vec<T>, veil: impl Fn(&T) -> Veil) -> Vec<T> {
    rounds.retain(|round| veil(round).tells_participants);
    let unpublished = rounds.iter().filter(|round| !veil(round).is_published).count();
    if hide_each_other(unpublished) {
        rounds
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    /// Name; rounds newest first, the sites that stand there, room; known, veiled, beyond.
    type Case<'a> = (
        &'a str,
        Vec<OtherRound>,
        &'a [usize],
        usize,
        &'a [usize],
        &'a [usize],
        usize,
    );

    fn round_id(n: usize) -> RoundId {
        RoundId::from_uuid(Uuid::from_u128(n as u128))
    }

    fn site(n: usize) -> SiteId {
        SiteId::from_uuid(Uuid::from_u128(n as u128))
    }

    fn instrument(n: usize) -> InstrumentId {
        InstrumentId::parse(["aa", "bb"][n % 2]).unwrap()
    }

    fn round(id: usize, of: usize, is_known: bool) -> OtherRound {
        OtherRound {
            id: round_id(id),
            site: site(of),
            kind: SubjectKind::MeetingPlace,
            instrument: instrument(0),
            is_known,
        }
    }

    fn beside(rounds: &[OtherRound], sites: &[usize], room: usize) -> OtherRounds {
        let own = Own {
            kind: SubjectKind::MeetingPlace,
            instrument: &instrument(0),
            sites: &sites.iter().map(|n| site(*n)).collect(),
            room,
        };
        others(rounds, &own)
    }

    #[test]
    fn the_newest_round_of_each_other_site_stands_beside_known_ones_by_name() {
        let told = |found: OtherRounds| (found.known, found.veiled, found.beyond);
        let ids = |ids: &[usize]| ids.iter().map(|n| round_id(*n)).collect::<Vec<_>>();
        let cases: [Case<'_>; 6] = [
            ("none", vec![], &[], 12, &[], &[], 0),
            (
                "the newest",
                vec![round(9, 1, true), round(8, 1, true)],
                &[],
                12,
                &[9],
                &[],
                0,
            ),
            (
                "not oneself",
                vec![round(9, 1, true), round(8, 2, false)],
                &[1],
                12,
                &[],
                &[8],
                0,
            ),
            (
                "of a known site only what is known",
                vec![round(9, 1, false), round(8, 1, true), round(7, 2, false)],
                &[],
                12,
                &[8],
                &[7],
                0,
            ),
            (
                "known ones may have no room, veiled ones have their own",
                vec![round(9, 1, true), round(8, 2, true), round(7, 3, false)],
                &[],
                1,
                &[9],
                &[7],
                1,
            ),
            (
                "a known site on another instrument is not veiled either",
                vec![
                    round(9, 1, false),
                    OtherRound {
                        instrument: instrument(1),
                        ..round(8, 1, true)
                    },
                ],
                &[],
                12,
                &[],
                &[],
                0,
            ),
        ];
        for (what, rounds, own, room, known, hidden, beyond) in cases {
            assert_eq!(
                told(beside(&rounds, own, room)),
                (ids(known), ids(hidden), beyond),
                "{what}"
            );
        }
        let many: Vec<OtherRound> = (0..20).map(|n| round(n, n, false)).collect();
        let found = beside(&many, &[], 12);
        assert_eq!(
            (found.veiled.len(), found.beyond),
            (super::super::MOST_VEILED, 20 - super::super::MOST_VEILED)
        );
    }

    #[test]
    fn rounds_stand_veiled_only_where_enough_of_them_hide_each_other() {
        let veil = |enough, is_published| Veil {
            tells_participants: enough,
            is_published,
        };
        let (hidden, published, few) = (veil(true, false), veil(true, true), veil(false, false));
        for (rounds, standing) in [
            (vec![], 0),
            (vec![hidden, hidden], 0),
            (vec![hidden, hidden, few], 0),
            (vec![hidden, hidden, published], 0),
            (vec![hidden, hidden, hidden], 3),
            (vec![hidden, hidden, hidden, published, few], 4),
        ] {
            assert_eq!(stand_veiled(rounds.clone(), |own| *own).len(), standing, "{rounds:?}");
        }
    }

    fn any_world() -> impl Strategy<Value = Vec<OtherRound>> {
        let one = (0_usize..10, any::<bool>(), 0_usize..2, any::<bool>());
        prop::collection::vec(one, 0..40).prop_map(|rounds| {
            let round = |(id, (of, is_known, asked, meets)): (usize, (usize, bool, usize, bool))| OtherRound {
                instrument: instrument(asked),
                kind: if meets {
                    SubjectKind::MeetingPlace
                } else {
                    SubjectKind::FamilyCentre
                },
                ..round(id, of, is_known)
            };
            rounds.into_iter().enumerate().map(round).collect()
        })
    }

    proptest! {
        #[test]
        fn what_stands_veiled_depends_on_the_reader_alone(
            rounds in any_world(),
            one in prop::collection::vec(0_usize..10, 0..4),
            other in prop::collection::vec(0_usize..10, 0..4),
            room in 0_usize..13,
        ) {
            let (chosen, otherwise) = (beside(&rounds, &one, 12), beside(&rounds, &other, room));
            prop_assert_eq!(&chosen.veiled, &otherwise.veiled);
            for id in &chosen.veiled {
                let own = rounds.iter().find(|round| round.id == *id).unwrap();
                let mut same = rounds.iter().filter(|round| round.site == own.site && round.kind == own.kind);
                prop_assert!(same.all(|round| !round.is_known), "a veiled site is one the reader knows nothing of");
            }
            prop_assert!(chosen.known.iter().all(|id| rounds.iter().any(|round| round.id == *id && round.is_known)));
        }
    }
}
