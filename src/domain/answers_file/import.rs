use std::collections::HashMap;

use uuid::Uuid;

use super::{FiledAnswer, FiledParticipant};
use crate::domain::actor_group::ActorGroup;
use crate::domain::answer::{Answer, Stamp, Stamped};
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::instrument::CriterionId;
use crate::domain::participant::{Participant, ParticipantFacts};

/// A participant whom an earlier file brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownParticipant {
    /// Under which id.
    pub id: ParticipantId,
    /// In which group.
    pub group: ActorGroup,
}

/// A participant of no earlier file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// What files call them.
    pub key: String,
    /// The participant to be.
    pub participant: Participant,
}

/// What a file changes in a round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// Participants to be stored, who have finished: they answered elsewhere.
    pub newcomers: Vec<Newcomer>,
    /// Answers that give way to those below.
    pub overwritten: Vec<(ParticipantId, CriterionId)>,
    /// Answers as they stand afterwards.
    pub answers: Vec<(ParticipantId, CriterionId, Answer)>,
}

/// How much a file brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// Participants of the file.
    pub participants: usize,
    /// Of them, those of no earlier file.
    pub new: usize,
    /// Rows of one participant and one criterion.
    pub answers: usize,
}

impl Import {
    /// What `filed` changes in `round`, where earlier files brought in the participants `known` with their answers `stored`.
    /// A later file counts over an earlier one in what it says, and leaves what it does not. `stamp` is fresh, and
    /// `fresh_id` makes the newcomers' ids.
    pub fn of(
        round: &RoundId,
        filed: &[FiledParticipant],
        known: &HashMap<String, KnownParticipant>,
        mut stored: HashMap<ParticipantId, HashMap<CriterionId, Answer>>,
        stamp: Stamp,
        fresh_id: impl Fn() -> Uuid,
    ) -> Import {
        let mut import = Import::default();
        for own in filed {
            let id = match known.get(&own.key) {
                Some(known) => known.id.clone(),
                None => {
                    let participant = finished(round, own, stamp, fresh_id());
                    let id = participant.id.clone();
                    import.newcomers.push(Newcomer {
                        key: own.key.clone(),
                        participant,
                    });
                    id
                }
            };
            let mut before = stored.remove(&id).unwrap_or_default();
            for answer in &own.answers {
                let stored = before.remove(&answer.criterion);
                if stored.is_some() {
                    import.overwritten.push((id.clone(), answer.criterion.clone()));
                }
                let stands = answer.over(stored.unwrap_or_default(), stamp);
                import.answers.push((id.clone(), answer.criterion.clone(), stands));
            }
        }
        import
    }

    /// How much that is, of a file with so many participants.
    pub fn count(&self, participants: usize) -> Imported {
        Imported {
            participants,
            new: self.newcomers.len(),
            answers: self.answers.len(),
        }
    }
}

fn finished(round: &RoundId, filed: &FiledParticipant, stamp: Stamp, id: Uuid) -> Participant {
    Participant {
        id: ParticipantId::from_uuid(id),
        round: round.clone(),
        facts: ParticipantFacts {
            group: filed.group,
            name: None,
            organisation: None,
            team_size: 1,
        },
        joined_at: stamp.edited_at,
        finished_at: Some(stamp.edited_at),
    }
}

impl FiledAnswer {
    /// This answer over what is stored: what it does not say stays.
    pub fn over(&self, stored: Answer, stamp: Stamp) -> Answer {
        fn field<T: Clone>(stored: Stamped<T>, filed: Option<&T>, stamp: Stamp) -> Stamped<T> {
            match filed {
                None => stored,
                Some(value) => Stamped {
                    value: Some(value.clone()),
                    stamp: Some(stamp),
                },
            }
        }
        Answer {
            current: field(stored.current, self.current.as_ref(), stamp),
            target: field(stored.target, self.target.as_ref(), stamp),
            comment: field(stored.comment, self.comment.as_ref(), stamp),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::domain::choice::Choice;

    fn stamp(at: i64) -> Stamp {
        Stamp {
            edited_at: Timestamp::from_second(at).unwrap(),
            edit_id: Uuid::from_u128(u128::try_from(at).unwrap()),
        }
    }

    fn filed(key: &str, criterion: &str, current: Option<i32>, comment: Option<&str>) -> FiledParticipant {
        FiledParticipant {
            key: key.to_owned(),
            group: ActorGroup::Ngo,
            line: 2,
            answers: vec![FiledAnswer {
                criterion: CriterionId::new(criterion),
                current: current.map(Choice::Level),
                target: None,
                comment: comment.map(str::to_owned),
            }],
        }
    }

    #[test]
    fn a_later_file_counts_in_what_it_says_and_leaves_the_rest() {
        let round = RoundId::from_uuid(Uuid::from_u128(1));
        let id = ParticipantId::from_uuid(Uuid::from_u128(2));
        let known = KnownParticipant {
            id: id.clone(),
            group: ActorGroup::Ngo,
        };
        let known = HashMap::from([("p1".to_owned(), known)]);
        let first = filed("p1", "a.b", Some(2), Some("ensin")).answers[0].over(Answer::default(), stamp(1));
        let stored = HashMap::from([(id.clone(), HashMap::from([(CriterionId::new("a.b"), first)]))]);
        let file = [filed("p1", "a.b", Some(4), None), filed("p9", "a.b", Some(1), None)];
        let import = Import::of(&round, &file, &known, stored, stamp(3), || Uuid::from_u128(9));
        let newcomers: Vec<&str> = import.newcomers.iter().map(|new| new.key.as_str()).collect();
        assert_eq!(newcomers, ["p9"]);
        assert_eq!(import.newcomers[0].participant.finished_at, Some(stamp(3).edited_at));
        assert_eq!(import.overwritten, [(id.clone(), CriterionId::new("a.b"))]);
        let (who, _, answer) = &import.answers[0];
        assert_eq!((who, answer.current.value), (&id, Some(Choice::Level(4))));
        assert_eq!(answer.comment.value.as_deref(), Some("ensin"));
        assert_eq!(answer.comment.stamp, Some(stamp(1)));
        let expected = Imported {
            participants: 2,
            new: 1,
            answers: 2,
        };
        assert_eq!(import.count(file.len()), expected);
    }
}
