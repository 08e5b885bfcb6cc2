//! Closed rounds to compare.

use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::super::example;
use super::{Comparison, Order, Side};
use crate::domain::ids::RoundId;
use crate::domain::instrument::Instrument;
use crate::domain::results::Results;
use crate::domain::round::{self, Round};
use crate::domain::round_state::RoundState;

/// A closed round with everything a [`Side`] points at.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub round: Round,
    pub instrument: Instrument,
    pub results: Results,
}

impl Kept {
    /// Closed in this year.
    pub fn in_year(year: i16, example: &example::Round) -> Kept {
        let (mut round, _) = round::tests::round(RoundState::Closed);
        round.id = RoundId::from_uuid(Uuid::from_u128(u128::from(year.unsigned_abs())));
        round.settings.name = format!("Arvio {year}");
        round.settings.starts_on = Some(date(year, 9, 1));
        round.settings.ends_on = Some(date(year, 9, 30));
        round.settings.themes.clone_from(&example.themes);
        round.settings.anonymity = example.disclosure.anonymity;
        round.settings.k = example.disclosure.k;
        Kept {
            round,
            instrument: example.instrument.clone(),
            results: example.results(),
        }
    }

    pub fn side(&self) -> Side<'_> {
        Side {
            round: &self.round,
            instrument: &self.instrument,
            results: &self.results,
            is_veiled: false,
        }
    }
}

pub(super) fn compared(order: Order, kept: &[Kept]) -> Comparison {
    Comparison::of(order, &kept.iter().map(Kept::side).collect::<Vec<_>>())
}

/// Two to four yearly rounds, some on a later version: without a criterion that another one replaces, or with another
/// scale.
pub(super) fn any_rounds() -> impl Strategy<Value = Vec<Kept>> {
    let rounds = prop::collection::vec((example::any_round(), 0_usize..3), 2..=4);
    rounds.prop_map(|rounds| {
        let in_version = |(mut round, version): (example::Round, usize)| {
            round.instrument.version = format!("1.{version}");
            if version >= 1 {
                let replaced = &mut round.instrument.themes[0].criteria[1];
                replaced.replaces = vec![replaced.id.clone()];
                replaced.id = example::id("a.c9");
            }
            if version == 2 {
                round.instrument.themes[2].criteria[0].scale.max = 7;
            }
            round
        };
        let rounds = rounds.into_iter().map(in_version);
        rounds
            .zip(2023..)
            .map(|(round, year)| Kept::in_year(year, &round))
            .collect()
    })
}
