//! The demo's participants join, answer and are ready, each from a device of their own.

use super::answering::Person;
use super::past::{FillError, Past, together};
use crate::acts::answering::{ParticipantKey, join};
use crate::acts::answers;
use crate::clock::random_bytes;
use crate::domain::answer::{Answer, Field};
use crate::domain::answering::SentEdit;
use crate::domain::code::{JoinCode, ReturnCode};
use crate::domain::instrument::CriterionId;
use crate::domain::participant::TypedFacts;
use crate::domain::round::Round;

/// Lets everybody join a round and answer.
pub async fn answer_all(past: &Past, round: &Round, people: &[Person]) -> Result<(), FillError> {
    together(
        people
            .iter()
            .map(|person| answer(past.clone(), round.code.clone(), person.clone())),
    )
    .await
}

async fn answer(past: Past, code: JoinCode, person: Person) -> Result<(), FillError> {
    // Nobody comes back to these answers: the code is thrown away.
    let return_code = ReturnCode::from_random(random_bytes());
    let typed = TypedFacts {
        group: person.group.code().to_owned(),
        team_size: person.team_size.to_string(),
        ..TypedFacts::default()
    };
    let round = join(&past.nobody(person.joined_at), &code, typed, &return_code, person.id).await?;
    let key = ParticipantKey::of(&round.id, &return_code);
    let edits = person.answers.iter().flat_map(edits_of).collect();
    let sent_at = past.nobody(person.answered_at);
    let saved = answers::save(&sent_at, key, edits, person.is_finished).await?;
    match saved.edits.into_iter().find_map(|edit| edit.became.err()) {
        None => Ok(()),
        Some(rule) => Err(FillError::from(format!("an answer is refused: {rule:?}"))),
    }
}

fn edits_of((criterion, answer): &(CriterionId, Answer)) -> Vec<SentEdit> {
    Field::ALL
        .into_iter()
        .filter_map(|field| {
            let stamp = answer.stamp(field)?;
            Some(SentEdit {
                edit_id: stamp.edit_id,
                criterion: criterion.to_string(),
                field: field.code().to_owned(),
                value: answer.code(field),
                edited_at_ms: stamp.edited_at.as_millisecond(),
            })
        })
        .collect()
}
