//! What must be there before a round can open.

use super::Round;
use crate::domain::instrument::{Instrument, Status};

/// Something that must be there before a round can open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Readiness {
    /// A name.
    Name,
    /// A first and a last day: they inform, nothing opens by them.
    Period,
    /// At least one theme.
    Themes,
    /// Two actor groups at least: a round is about several actors.
    ActorGroups,
    /// The subject takes new rounds: a site that is not archived, of a kind the instrument assesses.
    Subject,
    /// A released version of an instrument.
    Instrument,
}

impl Readiness {
    /// All of them, in their fixed order.
    pub const ALL: [Readiness; 6] = [
        Readiness::Name,
        Readiness::Period,
        Readiness::Themes,
        Readiness::ActorGroups,
        Readiness::Subject,
        Readiness::Instrument,
    ];
}

impl Round {
    /// What still keeps the round from opening; empty when it is ready. This list is also the guard.
    pub fn missing(&self, instrument: &Instrument, site_is_archived: bool) -> Vec<Readiness> {
        let settings = &self.settings;
        Readiness::ALL
            .into_iter()
            .filter(|item| !match item {
                Readiness::Name => !settings.name.is_empty(),
                Readiness::Period => settings.starts_on.is_some() && settings.ends_on.is_some(),
                Readiness::Themes => self.themes_in(instrument).next().is_some(),
                Readiness::ActorGroups => settings.groups.len() >= 2,
                Readiness::Subject => !site_is_archived && instrument.subjects.contains(&self.subject.kind),
                Readiness::Instrument => instrument.status == Status::Released,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::round;
    use super::super::{RoundRule, Step, Surroundings};
    use super::*;
    use crate::domain::SubjectKind;
    use crate::domain::round_state::RoundState;

    #[test]
    fn the_readiness_list_names_what_is_missing_and_is_the_guard() {
        type Change = fn(&mut Round, &mut Instrument);
        let cases: [(Option<Readiness>, Change); 8] = [
            (None, |_, _| {}),
            (Some(Readiness::Name), |round, _| round.settings.name.clear()),
            (Some(Readiness::Period), |round, _| round.settings.ends_on = None),
            (Some(Readiness::Themes), |round, _| round.settings.themes.clear()),
            (Some(Readiness::ActorGroups), |round, _| {
                round.settings.groups.truncate(1)
            }),
            (Some(Readiness::Subject), |_, instrument| {
                instrument.subjects = vec![SubjectKind::MeetingPlace];
            }),
            (Some(Readiness::Instrument), |_, instrument| {
                instrument.status = Status::Draft;
            }),
            (None, |round, _| round.settings.groups.truncate(2)),
        ];
        for (expected, change) in cases {
            let (mut round, mut instrument) = round(RoundState::Draft);
            change(&mut round, &mut instrument);
            let missing = round.missing(&instrument, false);
            assert_eq!(missing, expected.into_iter().collect::<Vec<_>>());
            let around = Surroundings {
                missing,
                ..Surroundings::default()
            };
            let opened = match expected {
                None => Ok(RoundState::Open),
                Some(item) => Err(RoundRule::NotReady(vec![item])),
            };
            let taken = round.take(Step::Opening, &around, &round.created);
            assert_eq!(taken.map(|taken| taken.round.state), opened);
        }
        let (round, instrument) = round(RoundState::Draft);
        assert_eq!(round.missing(&instrument, true), [Readiness::Subject]);
    }
}
