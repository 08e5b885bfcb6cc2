//! What a reader of a comparison should keep in mind.

use super::super::Group;
use super::super::gaps::shown_tenths;
use super::lined::Lined;
use super::{About, ComparedRound};
use crate::domain::actor_group::ActorGroup;
use crate::domain::anonymity::Anonymity;
use crate::domain::mode::Mode;

/// Participants below which a round counts as small.
const FEW: usize = 10;

/// A group's share of the participants may differ by less than so many percents, as they are shown, unmentioned.
const PERCENTS_APART: i64 = 20;

/// Something that may make values differ although nothing has changed. `rounds` are places in
/// [`Comparison::rounds`](super::Comparison); veiled rounds are in none.
#[derive(Debug, Clone, PartialEq)]
pub enum Caution {
    /// The rounds' versions of the instrument differ.
    Versions,
    /// Some rounds are self-assessments, these are peer assessments.
    Peer {
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// A group that is shown on its own in these rounds and not in the others.
    GroupInSome {
        /// The actor group.
        group: ActorGroup,
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// A group's share of the participants differs: the round with the least, and with the most, `0..=1`.
    ShareDiffers {
        /// The actor group.
        group: ActorGroup,
        /// Place of the round with the least share, and the share.
        least: (usize, f64),
        /// Place of the round with the greatest share, and the share.
        most: (usize, f64),
    },
    /// Fewer than ten took part.
    FewParticipants {
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// Organisations are shown in these rounds, the others are anonymous.
    Organisations {
        /// Places of the rounds.
        rounds: Vec<usize>,
    },
    /// Figures need different numbers of answers: the least and the most.
    Smallest {
        /// The smallest k.
        least: usize,
        /// The greatest k.
        most: usize,
    },
}

pub(super) fn cautions(lined: &Lined<'_>, rounds: &[ComparedRound]) -> Vec<Caution> {
    let known: Vec<(usize, &About)> = rounds
        .iter()
        .enumerate()
        .filter_map(|(place, round)| Some((place, round.about.as_ref()?)))
        .collect();
    let of = |is_it: &dyn Fn(&About) -> bool| -> Vec<usize> {
        known
            .iter()
            .filter(|(_, about)| is_it(about))
            .map(|(place, _)| *place)
            .collect()
    };
    let in_some = |rounds: Vec<usize>| Some(rounds).filter(|rounds| !rounds.is_empty() && rounds.len() < known.len());
    let mut cautions = Vec::new();
    let told = lined.sides.iter().filter(|side| lined.tells_criteria(side));
    let versions: Vec<&str> = told.map(|side| side.instrument.version.as_str()).collect();
    if versions.windows(2).any(|two| two[0] != two[1]) {
        cautions.push(Caution::Versions);
    }
    cautions.extend(in_some(of(&|about| about.mode == Mode::Peer)).map(|rounds| Caution::Peer { rounds }));
    for group in ActorGroup::ALL {
        let shown = of(&|about| about.share(Group::Of(group)).is_some());
        // Where nobody at all is told apart, the round is small, which is said below.
        let parted = of(&|about| !about.groups.is_empty());
        if !shown.is_empty() && shown.len() < parted.len() {
            cautions.push(Caution::GroupInSome { group, rounds: shown });
        } else {
            cautions.extend(share_differs(&known, group));
        }
    }
    let few = of(&|about| about.participants.is_some_and(|participants| participants < FEW));
    if !few.is_empty() {
        cautions.push(Caution::FewParticipants { rounds: few });
    }
    let shown = in_some(of(&|about| about.disclosure.anonymity == Anonymity::OrganisationShown));
    cautions.extend(shown.map(|rounds| Caution::Organisations { rounds }));
    cautions.extend(smallest(&known));
    cautions
}

fn share_differs(known: &[(usize, &About)], group: ActorGroup) -> Option<Caution> {
    let shares: Vec<(usize, f64)> = known
        .iter()
        .filter_map(|(place, about)| Some((*place, about.share(Group::Of(group))?)))
        .collect();
    let least = *shares.iter().min_by(|one, other| one.1.total_cmp(&other.1))?;
    let most = *shares.iter().max_by(|one, other| one.1.total_cmp(&other.1))?;
    (percents(most.1) - percents(least.1) >= PERCENTS_APART).then_some(Caution::ShareDiffers { group, least, most })
}

fn percents(share: f64) -> i64 {
    shown_tenths(share * 10.0)
}

fn smallest(known: &[(usize, &About)]) -> Option<Caution> {
    let ks = || known.iter().map(|(_, about)| about.disclosure.k);
    let (least, most) = (ks().min()?, ks().max()?);
    (least < most).then_some(Caution::Smallest { least, most })
}
