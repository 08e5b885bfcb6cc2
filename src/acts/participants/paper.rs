//! Answers on paper: what the form to print is made of, and typing in what was written on it.

use uuid::Uuid;

use crate::acts::permits::round_for_change;
use crate::acts::rounds::placed;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{Connection, DbError, Written, answers, participants, versions};
use crate::domain::answer::{Answer, Stamp};
use crate::domain::answers_file::FiledAnswer;
use crate::domain::event::EventKind;
use crate::domain::ids::{ParticipantId, RoundId};
use crate::domain::news::{Happening, News};
use crate::domain::paper::PaperAnswer;
use crate::domain::participant::Participant;
use crate::domain::permission::RoundAction;
use crate::domain::placed_round::PlacedRound;
use crate::domain::typed_fields::TypedFields;

/// The round whose form is to be printed.
///
/// # Errors
/// As [`crate::acts::permits::round_for`].
pub async fn form(acting: &Acting, round: &str) -> Result<PlacedRound, ActError> {
    let round = round.to_owned();
    acting
        .read_as_account(move |conn, actor| placed(conn, actor, &round, RoundAction::ManageParticipants))
        .await
}

/// The round that paper answers are typed into, and how many have been.
///
/// # Errors
/// As [`form`]; [`ActError::Round`] where answers are not taken.
pub async fn entry(acting: &Acting, round: &str) -> Result<(PlacedRound, usize), ActError> {
    let round = round.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let placed = placed(conn, actor, &round, RoundAction::ManageParticipants)?;
            placed.round.answerable()?;
            let count = participants::count_on_paper(conn, &placed.round.id)?;
            Ok((placed, count))
        })
        .await
}

/// Types in one paper answer: all of it is stored, or nothing. `id` is the participant's to be: what is sent twice is one
/// answer. Tells the round, and how many have been entered by now.
///
/// # Errors
/// As [`entry`]; [`ActError::Flawed`] for what was typed, [`ActError::Stale`] for the id of somebody who answered otherwise.
pub async fn enter(
    acting: &Acting,
    round: &str,
    id: Uuid,
    typed: TypedFields,
    edit_id: Uuid,
) -> Result<(RoundId, usize), ActError> {
    let (round, id, at) = (round.to_owned(), ParticipantId::from_uuid(id), acting.at);
    let stamp = Stamp { edited_at: at, edit_id };
    acting
        .write_as_account(move |conn, actor| {
            let round = round_for_change(conn, actor, &round, RoundAction::ManageParticipants)?;
            round.answerable()?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let PaperAnswer { facts, answers: filed } = PaperAnswer::parse(&round, &instrument, &typed)?;
            let id = match participants::find_listed(conn, &round.id, &id) {
                Ok(stored) if stored.on_paper => {
                    if stored.participant.facts == facts && said_already(conn, &id, &filed, stamp)? {
                        let count = participants::count_on_paper(conn, &round.id)?;
                        return Ok(Written::unchanged((round.id, count)));
                    }
                    // Somebody went back to the form and typed in something else: that is another answer.
                    ParticipantId::from_uuid(edit_id)
                }
                Ok(_) => return Err(ActError::Stale),
                Err(DbError::NotFound) => id.clone(),
                Err(error) => return Err(error.into()),
            };
            let participant = Participant {
                id: id.clone(),
                round: round.id.clone(),
                facts,
                joined_at: at,
                finished_at: Some(at),
            };
            participants::insert_on_paper(conn, &participant)?;
            let said: Vec<_> = filed
                .iter()
                .map(|answer| {
                    let stands = answer.over(Answer::default(), stamp);
                    (id.clone(), answer.criterion.clone(), stands)
                })
                .collect();
            answers::insert_all(conn, &said)?;
            let count = participants::count_on_paper(conn, &round.id)?;
            let news = [Happening::Attendance, Happening::Progress].map(|happening| News::new(&round.id, happening));
            let entered = in_round(EventKind::PaperAnswerEntered, &round).to(&participant.id);
            Ok(Written::new((round.id, count), entered).telling(news))
        })
        .await
}

/// Whether just this has been typed in already, whenever that was.
fn said_already(
    conn: &mut Connection,
    id: &ParticipantId,
    filed: &[FiledAnswer],
    stamp: Stamp,
) -> Result<bool, DbError> {
    let stored = answers::list(conn, id)?;
    let says = |answer: &FiledAnswer| {
        let stored = stored.get(&answer.criterion).cloned().unwrap_or_default();
        // What stands stays where it says the same.
        let unstamped = |answer: Answer| (answer.current.value, answer.target.value, answer.comment.value);
        let typed = answer.over(Answer::default(), stamp);
        unstamped(stored) == unstamped(typed)
    };
    Ok(stored.len() == filed.len() && filed.iter().all(says))
}
