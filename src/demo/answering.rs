//! What the demo's participants answer: a round's means, seen through their group's eyes, with a person's own bent.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::chance::Chance;
use super::content::{RoundEntry, Story};
use crate::domain::actor_group::ActorGroup;
use crate::domain::answer::{Answer, Stamp, Stamped};
use crate::domain::choice::Choice;
use crate::domain::instrument::{Criterion, CriterionId, Instrument, Theme};

/// A participant with all answers.
#[derive(Clone)]
pub struct Person {
    pub id: Uuid,
    pub group: ActorGroup,
    pub team_size: i32,
    pub joined_at: Timestamp,
    /// After the last answer.
    pub answered_at: Timestamp,
    pub is_finished: bool,
    pub answers: Vec<(CriterionId, Answer)>,
}

/// Everybody of a round, who joined between `from` and `until`.
pub fn people(
    entry: &RoundEntry,
    instrument: &Instrument,
    story: &Story,
    (from, until): (Timestamp, Timestamp),
) -> Vec<Person> {
    let mut chance = Chance::named(&entry.key);
    let groups: Vec<ActorGroup> = ActorGroup::ALL
        .into_iter()
        .flat_map(|group| {
            let size = entry.groups.get(group.code()).copied().unwrap_or(0);
            std::iter::repeat_n(group, size)
        })
        .collect();
    let themes = instrument.themes.len();
    let count = groups.len();
    // Spread over the groups, so that not only the first of them have finished.
    let is_finished = |place: usize| match entry.finished {
        None => true,
        Some(finished) => (place * finished) / count.max(1) != ((place + 1) * finished) / count.max(1),
    };
    groups
        .into_iter()
        .enumerate()
        .map(|(place, group)| {
            let finished = is_finished(place);
            let answered = if finished { themes } else { 1 + chance.below(themes - 1) };
            let mut answering = Answering {
                entry,
                story,
                group,
                bent: chance.deviation() * 0.5,
                joined_at: moment(&mut chance, from, until),
                chance: &mut chance,
                edits: 0,
            };
            answering.person(&instrument.themes[..answered], finished)
        })
        .collect()
}

fn moment(chance: &mut Chance, from: Timestamp, until: Timestamp) -> Timestamp {
    let seconds = until.as_second() - from.as_second();
    let days = usize::try_from(seconds / 86_400).unwrap_or(0).max(1);
    let day = chance.below(days);
    // In working hours, to the minute.
    let minutes = chance.below(8 * 60);
    from + SignedDuration::from_mins(i64::try_from(day * 24 * 60 + minutes).unwrap_or(0))
}

struct Answering<'a> {
    entry: &'a RoundEntry,
    story: &'a Story,
    group: ActorGroup,
    /// How much this person sees everything brighter or darker.
    bent: f64,
    joined_at: Timestamp,
    chance: &'a mut Chance,
    edits: i64,
}

impl Answering<'_> {
    fn person(&mut self, themes: &[Theme], is_finished: bool) -> Person {
        let id = self.chance.uuid();
        let team_size = if self.chance.happens(0.12) { 3 } else { 1 };
        let mut answers = Vec::new();
        for theme in themes {
            for criterion in &theme.criteria {
                answers.push((criterion.id.clone(), self.answer(theme, criterion)));
            }
        }
        Person {
            id,
            group: self.group,
            team_size,
            joined_at: self.joined_at,
            answered_at: self.now(),
            is_finished,
            answers,
        }
    }

    fn answer(&mut self, theme: &Theme, criterion: &Criterion) -> Answer {
        let means = self.entry.themes.get(theme.id.as_str()).copied();
        let (current, target) = means.unwrap_or((0.0, 0.0));
        let own = self.story.groups.get(self.group.code());
        let shift = own.and_then(|own| own.themes.get(theme.id.as_str())).copied();
        let beside = self.story.criteria.get(criterion.id.as_str()).copied().unwrap_or(0.0);
        let apart = own.and_then(|own| own.criteria.get(criterion.id.as_str())).copied();
        let seen = current + beside + shift.unwrap_or(0.0) + apart.unwrap_or(0.0) + self.bent;
        let wished = target + beside * 0.3 + self.bent * 0.4;
        let current = self.level(criterion, seen, 0.65);
        // Few want less than there is.
        let target = self.level(criterion, wished, 0.45);
        let target = if self.chance.happens(0.03) {
            target
        } else {
            target.max(current)
        };
        if self.chance.happens(own.map_or(0.05, |own| own.cannot_say)) {
            let knows_target = self.chance.happens(0.4);
            let target = if knows_target {
                Choice::Level(target)
            } else {
                Choice::CannotSay
            };
            return self.given(Choice::CannotSay, Some(target));
        }
        if theme.id.as_str() == "avustukset" && self.is_outside_grants() && self.chance.happens(0.3) {
            return self.given(Choice::NotApplicable, None);
        }
        self.given(Choice::Level(current), Some(Choice::Level(target)))
    }

    /// Those whom grants to organisations do not reach.
    fn is_outside_grants(&self) -> bool {
        matches!(self.group, ActorGroup::Kela | ActorGroup::Parish | ActorGroup::Schools)
    }

    fn level(&mut self, criterion: &Criterion, mean: f64, spread: f64) -> i32 {
        let level = (mean + self.chance.deviation() * spread).round();
        let scale = &criterion.scale;
        // A level lies within a few steps of the scale, far inside what an i32 holds.
        (level as i32).clamp(scale.min, scale.max)
    }

    fn given(&mut self, current: Choice, target: Option<Choice>) -> Answer {
        let current = self.stamped(Some(current));
        let target = match target {
            Some(target) => self.stamped(Some(target)),
            None => Stamped::default(),
        };
        Answer {
            current,
            target,
            comment: Stamped::default(),
        }
    }

    fn stamped<T>(&mut self, value: Option<T>) -> Stamped<T> {
        self.edits += 1;
        let stamp = Stamp {
            edited_at: self.now(),
            edit_id: self.chance.uuid(),
        };
        Stamped {
            value,
            stamp: Some(stamp),
        }
    }

    /// Twenty seconds per answer, since joining.
    fn now(&self) -> Timestamp {
        self.joined_at + SignedDuration::from_secs(self.edits * 20)
    }
}
