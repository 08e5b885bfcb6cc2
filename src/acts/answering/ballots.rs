use super::ParticipantKey;
use crate::acts::trail::in_round;
use crate::acts::{ActError, Acting};
use crate::db::{Written, answers, rounds, second_votes, versions};
use crate::domain::event::{By, EventKind};
use crate::domain::instrument::CriterionId;
use crate::domain::news::{Happening, News};
use crate::domain::second_vote::{TypedBallot, asks, parse_ballot, takes_ballots};

/// Gives a second vote on a criterion, or changes it. The event says that somebody voted, not what.
///
/// The round is held by [`answers::find_writer`]: a vote that is being closed waits for it, and it for a closing under way.
///
/// # Errors
/// [`ActError::Flawed`] for what was typed, [`ActError::Round`] where no vote is open, [`ActError::NotFound`] for a key
/// that opens nothing or a criterion that the instrument does not have.
pub async fn vote(acting: &Acting, key: &ParticipantKey, criterion: &str, typed: TypedBallot) -> Result<(), ActError> {
    let criterion = CriterionId::parse(criterion).ok_or(ActError::NotFound)?;
    let (key, at) = (key.clone(), acting.at);
    acting
        .write(move |conn| {
            let participant = answers::find_writer(conn, &key.round, &key.code_hash)?.participant;
            let round = rounds::find(conn, &key.round)?;
            let instrument = versions::find(conn, &round.version)?.instrument;
            let theme = instrument.theme_of(&criterion).ok_or(ActError::NotFound)?;
            let asked = instrument.criterion(&criterion).ok_or(ActError::NotFound)?;
            let ballot = parse_ballot(asked, asks(&round), &typed)?;
            let vote = second_votes::find(conn, &round.id, &criterion)?;
            takes_ballots(&round, &theme.id, vote.as_ref())?;
            if second_votes::find_ballot(conn, &participant, &criterion)? == Some(ballot) {
                return Ok(Written::unchanged(()));
            }
            second_votes::save_ballot(conn, &participant, &criterion, ballot, at)?;
            let given = in_round(EventKind::BallotGiven, &round).to(&criterion);
            Ok(Written::new((), given)
                .by(By::Participant(participant))
                .telling([News::new(&round.id, Happening::Ballot(criterion.clone()))]))
        })
        .await
}
