//! The way of a participant through a round: which page asks what, and how far the participant has come.

mod answer_sheet;
mod questions;
mod sent;
mod typed;

pub use answer_sheet::AnswerSheet;
pub use questions::Questions;
pub use sent::{Acknowledged, SentEdit, Standing};
pub use typed::{Clash, Settled, TouchedField, Unstored, touched};

use std::collections::HashMap;
use std::hash::Hash;

use super::answer::Answer;
use super::asked_state::AskedState;
use super::instrument::{Criterion, CriterionId, Instrument, Theme};
use super::round::Round;
use super::target_timing::TargetTiming;

/// One page of the way: a theme, and what is asked of each of its criteria there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop<'a> {
    /// From 1, over the whole way.
    pub number: usize,
    /// The theme asked here.
    pub theme: &'a Theme,
    /// The theme's place among the round's themes, from 1.
    pub theme_number: usize,
    /// What is asked of each criterion.
    pub asks: &'static [AskedState],
    /// Where targets are asked afterwards, this is the second walk through the themes.
    pub is_second_walk: bool,
}

impl Stop<'_> {
    /// Whether all that this page asks of a criterion has been answered.
    pub fn is_answered(&self, criterion: &Criterion, answers: &HashMap<CriterionId, Answer>) -> bool {
        answers
            .get(&criterion.id)
            .is_some_and(|answer| self.asks.iter().all(|asked| answer.choice(*asked).is_some()))
    }

    /// How much of this page has been answered.
    pub fn progress(&self, answers: &HashMap<CriterionId, Answer>) -> Progress {
        let criteria = &self.theme.criteria;
        let done = criteria
            .iter()
            .filter(|criterion| self.is_answered(criterion, answers))
            .count();
        Progress {
            done,
            all: criteria.len(),
        }
    }
}

/// How much has been answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Criteria answered in full.
    pub done: usize,
    /// Criteria asked.
    pub all: usize,
}

impl Progress {
    /// Whether nothing is left to answer.
    pub fn is_complete(self) -> bool {
        self.done == self.all
    }

    fn add(self, other: Progress) -> Progress {
        Progress {
            done: self.done + other.done,
            all: self.all + other.all,
        }
    }
}

/// Every page of the way, in order: one per theme, and where targets are asked after the participant's last current
/// answer, each theme once more.
pub fn stops<'a>(round: &'a Round, instrument: &'a Instrument) -> Vec<Stop<'a>> {
    let (first, second): (&'static [AskedState], Option<&'static [AskedState]>) = match round.settings.targets {
        TargetTiming::WithCurrent => (&[AskedState::Current, AskedState::Target], None),
        TargetTiming::AfterCurrent => (&[AskedState::Current], Some(&[AskedState::Target])),
        TargetTiming::JointlyOnly | TargetTiming::Never => (&[AskedState::Current], None),
    };
    let walk = |asks, is_second_walk| {
        round.themes_in(instrument).enumerate().map(move |(at, theme)| Stop {
            number: 0,
            theme,
            theme_number: at + 1,
            asks,
            is_second_walk,
        })
    };
    let mut stops: Vec<Stop<'a>> = walk(first, false).collect();
    if let Some(second) = second {
        stops.extend(walk(second, true));
    }
    for (at, stop) in stops.iter_mut().enumerate() {
        stop.number = at + 1;
    }
    stops
}

/// How much of the whole way has been answered.
pub fn progress(stops: &[Stop<'_>], answers: &HashMap<CriterionId, Answer>) -> Progress {
    stops
        .iter()
        .map(|stop| stop.progress(answers))
        .fold(Progress::default(), Progress::add)
}

/// The page to go on from: the first with something unanswered.
pub fn first_unanswered<'s, 'a>(stops: &'s [Stop<'a>], answers: &HashMap<CriterionId, Answer>) -> Option<&'s Stop<'a>> {
    stops.iter().find(|stop| !stop.progress(answers).is_complete())
}

/// How many participants have answered everything that is asked of a theme, for each theme in use; `answered` names each
/// criterion that a participant has answered in full. Counted over all, never by group.
pub fn finished_by_theme<'a, P: Copy + Eq + Hash>(
    round: &'a Round,
    instrument: &'a Instrument,
    answered: &[(P, CriterionId)],
) -> Vec<(&'a Theme, usize)> {
    let themes: Vec<&Theme> = round.themes_in(instrument).collect();
    let place: HashMap<&CriterionId, usize> = themes
        .iter()
        .enumerate()
        .flat_map(|(at, theme)| theme.criteria.iter().map(move |criterion| (&criterion.id, at)))
        .collect();
    let mut done: HashMap<(P, usize), usize> = HashMap::new();
    for (participant, criterion) in answered {
        if let Some(at) = place.get(criterion) {
            *done.entry((*participant, *at)).or_default() += 1;
        }
    }
    let mut finished = vec![0; themes.len()];
    for ((_, at), criteria) in done {
        if criteria == themes[at].criteria.len() {
            finished[at] += 1;
        }
    }
    themes.into_iter().zip(finished).collect()
}

#[cfg(test)]
mod tests {
    use super::super::instrument::{Scale, sample};
    use super::super::round::tests::round;
    use super::*;
    use crate::domain::round_state::RoundState;

    #[test]
    fn a_theme_is_finished_by_those_who_answered_all_of_it() {
        let scale = Scale {
            min: 1,
            max: 5,
            anchors: vec![1, 5],
        };
        let instrument = sample(scale, &[("alku", &["a", "b"]), ("loppu", &["c"]), ("muu", &["d"])]);
        let (mut round, _) = round(RoundState::Open);
        round.settings.themes = instrument.themes[..2].iter().map(|theme| theme.id.clone()).collect();
        let answered = [
            (1, "alku.a"),
            (1, "alku.b"),
            (1, "loppu.c"),
            (2, "alku.b"),
            (2, "loppu.c"),
            (3, "muu.d"),
        ]
        .map(|(who, id)| (who, CriterionId::new(id)));
        let finished: Vec<(&str, usize)> = finished_by_theme(&round, &instrument, &answered)
            .into_iter()
            .map(|(theme, done)| (theme.id.as_str(), done))
            .collect();
        assert_eq!(finished, [("alku", 1), ("loppu", 2)]);
    }
}
