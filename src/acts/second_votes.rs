//! Second votes on criteria.

use super::permits::round_for_change;
use super::trail::in_round;
use super::{ActError, Acting};
use crate::db::{Connection, Written, second_votes, versions};
use crate::domain::event::EventKind;
use crate::domain::ids::RoundId;
use crate::domain::instrument::{CriterionId, ThemeId};
use crate::domain::news::{Happening, News};
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::round::Round;
use crate::domain::second_vote::{self, SecondVote};

/// Opens the vote on a criterion. Saying it twice changes nothing.
///
/// # Errors
/// As [`round_for_change`]; [`ActError::Round`] while the round or another vote stands in the way.
pub async fn open(acting: &Acting, id: &str, criterion: &CriterionId) -> Result<RoundId, ActError> {
    let (id, criterion, opened) = (id.to_owned(), criterion.clone(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let (round, theme, votes) = voted_in(conn, actor, &id, &criterion)?;
            if !second_vote::open(&round, &theme, &criterion, &votes)? {
                return Ok(Written::unchanged(round.id));
            }
            second_votes::insert(conn, &round.id, &criterion, &opened)?;
            Ok(written(EventKind::SecondVoteOpened, round, &criterion))
        })
        .await
}

/// Closes the vote on a criterion. Saying it twice changes nothing.
///
/// # Errors
/// As [`open`].
pub async fn close(acting: &Acting, id: &str, criterion: &CriterionId) -> Result<RoundId, ActError> {
    let (id, criterion, closed) = (id.to_owned(), criterion.clone(), acting.mark());
    acting
        .write_as_account(move |conn, actor| {
            let (round, theme, votes) = voted_in(conn, actor, &id, &criterion)?;
            let stored = votes.iter().find(|vote| vote.criterion == criterion);
            if !second_vote::close(&round, &theme, stored)? {
                return Ok(Written::unchanged(round.id));
            }
            second_votes::save_closing(conn, &round.id, &criterion, &closed)?;
            Ok(written(EventKind::SecondVoteClosed, round, &criterion))
        })
        .await
}

fn voted_in(
    conn: &mut Connection,
    actor: &Actor,
    id: &str,
    criterion: &CriterionId,
) -> Result<(Round, ThemeId, Vec<SecondVote>), ActError> {
    let round = round_for_change(conn, actor, id, RoundAction::RunWorkshop)?;
    let instrument = versions::find(conn, &round.version)?.instrument;
    let theme = instrument.theme_of(criterion).ok_or(ActError::NotFound)?.id.clone();
    let votes = second_votes::list(conn, &round.id)?;
    Ok((round, theme, votes))
}

fn written(kind: EventKind, round: Round, criterion: &CriterionId) -> Written<RoundId> {
    let event = in_round(kind, &round).to(criterion);
    let news = News::new(&round.id, Happening::SecondVote(criterion.clone()));
    Written::new(round.id, event).telling([news])
}
