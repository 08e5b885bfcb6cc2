//! What the demo's participants wrote beside their answers, and what was decided about it.

use super::answering::Person;
use super::chance::Chance;
use super::content::{Content, RoundEntry};
use super::past::{FillError, known};
use crate::acts::{Acting, comments, discussions};
use crate::domain::Instrument;
use crate::domain::actor_group::ActorGroup;
use crate::domain::answer::{Stamp, Stamped};
use crate::domain::comment::Decision;
use crate::domain::instrument::CriterionId;

/// A comment that something is decided about.
pub struct DecidedComment {
    criterion: CriterionId,
    text: String,
    decision: Decision,
}

/// Puts the comments beside somebody's answers, each with somebody else where that is possible; those that something is
/// decided about.
pub fn comment(
    content: &Content,
    entry: &RoundEntry,
    instrument: &Instrument,
    people: &mut [Person],
) -> Result<Vec<DecidedComment>, FillError> {
    let mut decided = Vec::new();
    let mut chance = Chance::named(&format!("comments/{}", entry.key));
    let entries = content.comments.get(&entry.key).map_or(&[][..], |own| &own.comments);
    for parts in entries {
        let [criterion, group, text, decision @ ..] = &parts[..] else {
            return Err(FillError::unknown("comment", &parts.join(", ")));
        };
        let id = CriterionId::new(criterion);
        let known_id = instrument.criterion(&id).map(|criterion| &criterion.id);
        let id = known_id.ok_or_else(|| FillError::unknown("criterion", criterion))?;
        let group = known("actor group", group, ActorGroup::parse)?;
        let own: Vec<usize> = (0..people.len())
            .filter(|place| people[*place].group == group)
            .filter(|place| {
                let answers = &people[*place].answers;
                answers
                    .iter()
                    .any(|(other, answer)| other == id && answer.comment.value.is_none())
            })
            .collect();
        if own.is_empty() {
            return Err(FillError::unknown("author of the comment", text));
        }
        let person = &mut people[own[chance.below(own.len())]];
        for (_, answer) in person.answers.iter_mut().filter(|(other, _)| other == id) {
            let edited_at = answer.current.stamp.map_or(person.joined_at, |stamp| stamp.edited_at);
            answer.comment = Stamped {
                value: Some(text.clone()),
                stamp: Some(Stamp {
                    edited_at,
                    edit_id: chance.uuid(),
                }),
            };
        }
        if let Some(code) = decision.first() {
            decided.push(DecidedComment {
                criterion: id.clone(),
                text: text.clone(),
                decision: known("decision", code, Decision::parse)?,
            });
        }
    }
    Ok(decided)
}

/// Decides about comments, as whoever runs the discussion reads them.
pub async fn decide(room: &Acting, round: &str, decided: &[DecidedComment]) -> Result<(), FillError> {
    for one in decided {
        let criterion = one.criterion.as_str();
        let shown = discussions::show(room, round, criterion).await?;
        let comment = shown.comments.iter().find(|comment| comment.text == one.text);
        let comment = comment.ok_or_else(|| FillError::unknown("comment that is told", &one.text))?;
        comments::decide(room, round, criterion, comment.token.as_str(), Some(one.decision)).await?;
    }
    Ok(())
}
