use crate::acts::answering::{ParticipantKey, finish_once};
use crate::acts::{ActError, Acting};
use crate::db::{DbError, Untraced, Written, answers, participants};
use crate::domain::answer::{Edit, EditRule, takes_edits};
use crate::domain::answering::{Acknowledged, SentEdit, Standing};
use crate::domain::event::By;
use crate::domain::news::{Happening, News};
use crate::domain::round_state::RoundState;

/// More edits at once than any device has to send.
const EDITS_AT_ONCE: usize = 500;

/// What became of edits that were sent together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedEdits {
    /// The round's state: unless it is open, all were refused.
    pub state: RoundState,
    /// Each edit, in the order sent.
    pub edits: Vec<Acknowledged>,
}

/// Saves answers as they are given, each edit by itself: one that is known already, or that a greater stamp has overtaken,
/// changes nothing. `finished` says that the participant is ready, after these edits.
///
/// # Errors
/// [`ActError::NotFound`] for a key that opens nothing in its round, [`ActError::TooLarge`].
pub async fn save(
    acting: &Acting,
    key: ParticipantKey,
    sent: Vec<SentEdit>,
    finished: bool,
) -> Result<SavedEdits, ActError> {
    if sent.len() > EDITS_AT_ONCE {
        return Err(ActError::TooLarge);
    }
    let asked = acting.acts().questions.of(acting, &key.round).await?;
    let at = acting.at;
    acting
        .write(move |conn| {
            let writer = answers::find_writer(conn, &key.round, &key.code_hash)?;
            let taken = takes_edits(writer.state, writer.edits);
            let read = |edit: &SentEdit| taken.and_then(|()| edit.read(&asked, at));
            let read: Vec<Result<Edit, EditRule>> = sent.iter().map(read).collect();
            let sound: Vec<Edit> = read.iter().flatten().cloned().collect();
            let mut answers = answers::save_edits(conn, &writer.participant, &sound)?.into_iter();
            let mut edits = Vec::with_capacity(sent.len());
            for (sent, read) in sent.iter().zip(read) {
                let became = match read {
                    Ok(edit) => {
                        let answer = answers.next().ok_or(DbError::NotFound)?;
                        Ok(Standing::of(&answer, edit.change.field()))
                    }
                    Err(rule) => Err(rule),
                };
                edits.push(Acknowledged {
                    edit_id: sent.edit_id,
                    became,
                });
            }
            let left = if finished && writer.state == RoundState::Open {
                let participant = participants::find(conn, &key.round, &key.code_hash)?;
                finish_once(conn, &participant, at)?
            } else {
                None
            };
            let saved = SavedEdits {
                state: writer.state,
                edits,
            };
            let written = match left {
                None => Written::untraced(saved, Untraced::Answers),
                Some(finished) => Written::new(saved, finished)
                    .by(By::Participant(writer.participant))
                    .telling([News::new(&key.round, Happening::Attendance)]),
            };
            Ok(written.telling([News::new(&key.round, Happening::Progress)]))
        })
        .await
}
