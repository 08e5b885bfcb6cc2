use std::collections::HashMap;

use super::previous_results;
use crate::acts::ActError;
use crate::db::{Connection, comments as written, joint_views, results, second_votes};
use crate::domain::Instrument;
use crate::domain::comment::{self, Comment};
use crate::domain::discussion::{self, Topic};
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
use crate::domain::results::{Results, SecondResult};
use crate::domain::round::Round;
use crate::domain::second_vote::SecondVote;

/// All that the criterion on the screen is made of.
pub struct CriterionOnScreen {
    /// The criterion.
    pub criterion: CriterionId,
    /// The comments that are shown to all.
    pub comments: Vec<Comment>,
    /// The second vote on it.
    pub vote: Option<VoteSoFar>,
    results: Results,
    joint: HashMap<CriterionId, JointView>,
    previous: Option<Results>,
}

impl CriterionOnScreen {
    /// What there is to talk about, in the order of the discussion.
    pub fn topics<'a>(&'a self, instrument: &'a Instrument) -> Vec<Topic<'a>> {
        discussion::topics(instrument, &self.results, &self.joint, self.previous.as_ref())
    }
}

/// Loads the criterion on the screen. Whether its reader may see it is the caller's question.
///
/// # Errors
/// [`ActError::Round`] before the joint discussion, [`ActError::NotFound`] for a criterion that is not the round's or whose
/// theme has not been revealed.
pub fn on_screen(
    conn: &mut Connection,
    round: &Round,
    instrument: &Instrument,
    criterion: &CriterionId,
) -> Result<CriterionOnScreen, ActError> {
    let results = results::gather(conn, &round.id)?.results(round, instrument)?;
    if !results.criteria().any(|result| result.criterion == *criterion) {
        return Err(ActError::NotFound);
    }
    let key = written::find_key(conn)?;
    let all = written::list_of_criterion(conn, &round.id, criterion)?;
    Ok(CriterionOnScreen {
        comments: comment::shown_to_all(&results, criterion, &all, &key),
        joint: joint_views::list(conn, &round.id)?,
        previous: previous_results(conn, round, instrument)?,
        vote: VoteSoFar::find(conn, round, instrument, &results, criterion)?,
        criterion: criterion.clone(),
        results,
    })
}

/// The second vote on a criterion, with what may be told of it.
pub struct VoteSoFar {
    /// The vote.
    pub vote: SecondVote,
    /// How many have voted.
    pub voted: usize,
    /// What came of it, once it is closed.
    pub result: Option<SecondResult>,
}

impl VoteSoFar {
    pub(super) fn find(
        conn: &mut Connection,
        round: &Round,
        instrument: &Instrument,
        results: &Results,
        criterion: &CriterionId,
    ) -> Result<Option<VoteSoFar>, ActError> {
        let Some(vote) = second_votes::find(conn, &round.id, criterion)? else {
            return Ok(None);
        };
        let ballots = second_votes::gather(conn, &round.id, criterion)?;
        let criterion = instrument.criterion(criterion).ok_or(ActError::NotFound)?;
        Ok(Some(VoteSoFar {
            voted: ballots.count(),
            result: ballots.result(&vote, criterion, results),
            vote,
        }))
    }
}
