//! Which figures may be told, so that nobody's answer can be read or worked out from them.
//!
//! The rule has two steps. First the participants are parted into groups of at least k, once per round
//! ([`Partition`]). Then, in each row of cells (one criterion × one asked state × all groups), too small cells are
//! hidden, and others with them, until what is hidden can only be worked out as a sum over at least k answers
//! ([`Partition::disclose`]).
//!
//! What a curious reader, who may be a participant, can try, and why it does not help:
//! - *All minus the shown groups* gives the sum over the hidden cells: by the second step at least k answers.
//! - *Nothing hidden but one group* does not happen: a single hidden cell holds fewer than k, so that another joins it.
//!   When no other is left, every group is hidden and only the figures over all remain; they cover at least k.
//! - *Current against target*: a row is closed in itself. No figure joins one person's two answers; the gap is the
//!   difference of two shown means and exists only where both are shown.
//! - *Pairs* count people and no levels. They are hidden like n: with either of their cells, below k, and with the
//!   smallest other while the hidden ones together are fewer than k.
//! - *Theme values, indices, rankings, the order of discussion* are made of shown figures only, so that they hold
//!   nothing that those do not.
//! - *Cannot say* and *not applicable* are told with their cell and only then. *Not applicable* covers both states, so
//!   that it can be read from the other state's row where that one is shown; it then still counts over a group of the
//!   partition, that is at least k people, as a level's count does.
//! - *How many there are in all* is told from k on; below it neither their number nor their groups are.
//! - *The pattern of what is hidden* tells that a cell is small, not what is in it: its n is hidden, and a hidden cell
//!   may be hidden for another's sake.
//!
//! What the rule accepts, as every rule of its kind: a shown figure over k people tells each of them about the other
//! k − 1, and where a whole group agrees its answer is known. Small cells therefore tell a mean only, and figures are let
//! out once, since those from before and after a late answer differ by that answer: see `release`.

use std::collections::BTreeMap;

use super::Group;
use crate::domain::actor_group::ActorGroup;
use crate::domain::anonymity::Anonymity;
use crate::domain::disclosure::Disclosure;

/// How a round's participants are parted into groups that may be shown; the same for every figure of the round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partition {
    disclosure: Disclosure,
    groups: Vec<(Group, usize)>,
}

impl Partition {
    /// Parts participants with at least one answer, counted per actor group. Bound groups below k merge into "other
    /// actors", and while these have 1..k − 1 members the smallest shown group joins them: of equal ones the first in
    /// the order of [`ActorGroup::ALL`].
    ///
    /// Where organisations are shown, the group that joins may be an organisation's. Fewer than k participants in all are
    /// not parted: how many they are, and of which groups, is not told.
    pub fn of(disclosure: Disclosure, sizes: &BTreeMap<ActorGroup, usize>) -> Partition {
        if disclosure.told(sizes.values().sum()).is_none() {
            return Partition {
                disclosure,
                groups: Vec::new(),
            };
        }
        let present = sizes.iter().filter(|(_, size)| **size > 0);
        let (small, mut shown): (Vec<_>, Vec<_>) = present
            .map(|(actors, size)| (Group::Of(*actors), *size))
            .partition(|(group, size)| binds(disclosure, *group) && *size < disclosure.k);
        let mut merged: usize = small.iter().map(|(_, size)| size).sum();
        while (1..disclosure.k).contains(&merged) {
            let Some(smallest) = (0..shown.len()).min_by_key(|place| shown[*place].1) else {
                break;
            };
            merged += shown.remove(smallest).1;
        }
        if merged > 0 {
            shown.push((Group::Merged, merged));
        }
        Partition {
            disclosure,
            groups: shown,
        }
    }

    /// The groups with their number of participants, in the order of [`ActorGroup::ALL`], merged last.
    pub fn groups(&self) -> &[(Group, usize)] {
        &self.groups
    }

    /// The group that an actor group's answers are shown in.
    pub fn group_of(&self, actors: ActorGroup) -> Group {
        group_of(&self.groups, actors)
    }

    /// What may be told of one row of cells, given the numeric answers `n` of each group.
    ///
    /// Fewer than k over all hides the whole row. Else a bound cell below k is hidden, an empty one included; then, while
    /// the hidden cells together hold fewer than k, the smallest other one too: of equal ones the first.
    pub fn disclose(&self, n: &[usize]) -> Disclosed {
        self.disclose_among(n, &vec![true; n.len()])
    }

    /// As [`Partition::disclose`], where only the cells marked in `may_show` may be shown at all.
    pub(super) fn disclose_among(&self, n: &[usize], may_show: &[bool]) -> Disclosed {
        let k = self.disclosure.k;
        if n.iter().sum::<usize>() < k {
            return Disclosed {
                all: false,
                groups: vec![false; n.len()],
            };
        }
        let mut shown: Vec<bool> = (self.groups.iter().zip(n).zip(may_show))
            .map(|(((group, _), n), may_show)| *may_show && !(binds(self.disclosure, *group) && *n < k))
            .collect();
        while let Some(held) = held_by_hidden(n, &shown)
            && held < k
            && let Some(smallest) = (0..n.len()).filter(|place| shown[*place]).min_by_key(|place| n[*place])
        {
            shown[smallest] = false;
        }
        Disclosed {
            all: true,
            groups: shown,
        }
    }
}

/// What may be told of one row of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosed {
    /// The figures over all participants.
    pub all: bool,
    /// Per group of the partition, in its order.
    pub groups: Vec<bool>,
}

/// Whether figures of `group` need at least k participants. "Other actors" are there for the sake of a group that is bound,
/// and so are bound themselves.
fn binds(disclosure: Disclosure, group: Group) -> bool {
    match (disclosure.anonymity, group) {
        (Anonymity::Anonymous, _) | (Anonymity::OrganisationShown, Group::All | Group::Merged) => true,
        (Anonymity::OrganisationShown, Group::Of(actors)) => actors.is_of_persons(),
    }
}

/// The shown group that an actor group's answers are part of.
pub(super) fn group_of(groups: &[(Group, usize)], actors: ActorGroup) -> Group {
    let own = Group::Of(actors);
    if groups.iter().any(|(group, _)| *group == own) {
        own
    } else {
        Group::Merged
    }
}

/// Answers in the hidden cells together; `None` when no cell is hidden.
fn held_by_hidden(n: &[usize], shown: &[bool]) -> Option<usize> {
    let hidden = || n.iter().zip(shown).filter(|(_, shown)| !**shown);
    hidden().next()?;
    Some(hidden().map(|(n, _)| n).sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ActorGroup::{County, Family, Kela, Ngo, Parish, Schools, Volunteer};

    fn partition(anonymity: Anonymity, k: usize, sizes: &[(ActorGroup, usize)]) -> Partition {
        Partition::of(Disclosure { anonymity, k }, &sizes.iter().copied().collect())
    }

    #[test]
    fn groups_below_k_merge_until_they_are_k() {
        use Anonymity::{Anonymous, OrganisationShown};
        type Case<'a> = (Anonymity, usize, &'a [(ActorGroup, usize)], &'a [(Group, usize)]);
        let cases: [Case; 12] = [
            (Anonymous, 3, &[], &[]),
            (
                Anonymous,
                3,
                &[(County, 5), (Ngo, 3)],
                &[(Group::Of(County), 5), (Group::Of(Ngo), 3)],
            ),
            (
                Anonymous,
                3,
                &[(County, 5), (Parish, 2), (Kela, 1)],
                &[(Group::Of(County), 5), (Group::Merged, 3)],
            ),
            (
                Anonymous,
                3,
                &[(County, 5), (Ngo, 4), (Kela, 1)],
                &[(Group::Of(County), 5), (Group::Merged, 5)],
            ),
            (
                Anonymous,
                3,
                &[(County, 4), (Ngo, 4), (Kela, 1)],
                &[(Group::Of(Ngo), 4), (Group::Merged, 5)],
            ),
            (
                Anonymous,
                5,
                &[(County, 6), (Ngo, 5), (Kela, 1)],
                &[(Group::Of(County), 6), (Group::Merged, 6)],
            ),
            (Anonymous, 10, &[(County, 4), (Kela, 2)], &[]),
            (OrganisationShown, 3, &[(County, 1), (Kela, 1)], &[]),
            (
                OrganisationShown,
                3,
                &[(County, 2), (Kela, 1)],
                &[(Group::Of(County), 2), (Group::Of(Kela), 1)],
            ),
            (
                OrganisationShown,
                3,
                &[(County, 5), (Kela, 1), (Family, 3)],
                &[(Group::Of(County), 5), (Group::Of(Kela), 1), (Group::Of(Family), 3)],
            ),
            (
                OrganisationShown,
                3,
                &[(Ngo, 5), (Kela, 1), (Family, 2)],
                &[(Group::Of(Ngo), 5), (Group::Merged, 3)],
            ),
            (
                OrganisationShown,
                3,
                &[(Ngo, 5), (Parish, 1), (Kela, 1), (Volunteer, 1)],
                &[(Group::Of(Ngo), 5), (Group::Merged, 3)],
            ),
        ];
        for (anonymity, k, sizes, groups) in cases {
            assert_eq!(
                partition(anonymity, k, sizes).groups(),
                groups,
                "{anonymity:?} {k} {sizes:?}"
            );
        }
    }

    #[test]
    fn an_actor_group_is_found_where_it_is_shown() {
        let partition = partition(Anonymity::Anonymous, 3, &[(County, 5), (Parish, 2), (Kela, 1)]);
        assert_eq!(partition.group_of(County), Group::Of(County));
        assert_eq!(partition.group_of(Kela), Group::Merged);
    }

    #[test]
    fn small_cells_hide_and_others_hide_them() {
        use Anonymity::{Anonymous, OrganisationShown};
        let groups = [(County, 9), (Schools, 9), (Kela, 9), (Family, 9)];
        type Case = (Anonymity, usize, [usize; 4], bool, [bool; 4]);
        let cases: [Case; 12] = [
            (Anonymous, 3, [5, 4, 3, 6], true, [true; 4]),
            (Anonymous, 3, [5, 4, 2, 6], true, [true, false, false, true]),
            (Anonymous, 3, [5, 2, 1, 6], true, [true, false, false, true]),
            (Anonymous, 3, [5, 1, 1, 6], true, [false, false, false, true]),
            (Anonymous, 3, [4, 4, 2, 4], true, [false, true, false, true]),
            (Anonymous, 3, [5, 4, 0, 6], true, [true, false, false, true]),
            (Anonymous, 3, [1, 1, 1, 0], true, [false; 4]),
            (Anonymous, 3, [1, 1, 0, 0], false, [false; 4]),
            (Anonymous, 5, [5, 4, 1, 6], true, [true, false, false, true]),
            (OrganisationShown, 3, [1, 0, 2, 3], true, [true; 4]),
            (OrganisationShown, 3, [1, 4, 5, 2], true, [false, true, true, false]),
            (OrganisationShown, 3, [1, 1, 0, 0], false, [false; 4]),
        ];
        for (anonymity, k, n, all, shown) in cases {
            let disclosed = partition(anonymity, k, &groups).disclose(&n);
            assert_eq!(
                disclosed,
                Disclosed {
                    all,
                    groups: shown.to_vec()
                },
                "{anonymity:?} {k} {n:?}"
            );
        }
    }

    /// Whether `wanted` is a sum of multiples of `known`, by elimination.
    fn is_derivable(known: &[Vec<f64>], wanted: &[f64]) -> bool {
        let rank = |mut rows: Vec<Vec<f64>>| {
            let mut rank = 0;
            for column in 0..wanted.len() {
                let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column].abs() > 1e-9) else {
                    continue;
                };
                rows.swap(rank, pivot);
                let pivot = rows[rank].clone();
                for row in rows.iter_mut().skip(rank + 1) {
                    let factor = row[column] / pivot[column];
                    row.iter_mut()
                        .zip(&pivot)
                        .for_each(|(value, pivot)| *value -= factor * pivot);
                }
                rank += 1;
            }
            rank
        };
        let with_wanted = known.iter().cloned().chain([wanted.to_vec()]).collect();
        rank(known.to_vec()) == rank(with_wanted)
    }

    /// Every way of adding and subtracting what is shown: whichever cells' sum comes out, if a bound cell is among them
    /// they hold at least k answers.
    #[test]
    fn no_sum_over_fewer_than_k_can_be_worked_out() {
        let groups = [(County, 9), (Kela, 9), (Family, 9), (Volunteer, 9)];
        for (anonymity, k) in Anonymity::ALL
            .into_iter()
            .flat_map(|anonymity| [3, 4].map(|k| (anonymity, k)))
        {
            let partition = partition(anonymity, k, &groups);
            for row in 0..6_usize.pow(4) {
                let n: Vec<usize> = (0..4).map(|place| row / 6_usize.pow(place) % 6).collect();
                let disclosed = partition.disclose(&n);
                let cells =
                    |shown: &dyn Fn(usize) -> bool| (0..4).map(|place| f64::from(u8::from(shown(place)))).collect();
                let mut known: Vec<Vec<f64>> = if disclosed.all { vec![vec![1.0; 4]] } else { Vec::new() };
                known.extend(
                    (0..4)
                        .filter(|own| disclosed.groups[*own])
                        .map(|own| cells(&|place| place == own)),
                );
                for subset in 1_usize..16 {
                    let is_in = |place: usize| subset >> place & 1 == 1;
                    let wanted: Vec<f64> = cells(&is_in);
                    let is_bound =
                        (0..4).any(|place| is_in(place) && binds(partition.disclosure, partition.groups()[place].0));
                    let held: usize = (0..4).filter(|place| is_in(*place)).map(|place| n[place]).sum();
                    assert!(
                        !is_bound || held >= k || !is_derivable(&known, &wanted),
                        "{anonymity:?} {k} {n:?} {subset:b}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_greater_k_never_shows_more_in_an_anonymous_round() {
        let groups = [(County, 20), (Kela, 20), (Family, 20), (Volunteer, 20)];
        for row in 0..7_usize.pow(4) {
            let n: Vec<usize> = (0..4).map(|place| row / 7_usize.pow(place) % 7).collect();
            for k in 3..10 {
                let less = partition(Anonymity::Anonymous, k + 1, &groups).disclose(&n);
                let more = partition(Anonymity::Anonymous, k, &groups).disclose(&n);
                assert!(more.all || !less.all);
                assert!(
                    more.groups.iter().zip(&less.groups).all(|(more, less)| *more || !*less),
                    "{k} {n:?}"
                );
            }
        }
    }
}
