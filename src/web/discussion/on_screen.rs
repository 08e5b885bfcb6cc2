use std::collections::HashMap;

use super::previous_results;
use crate::db::{Connection, comments as written, joint_views, results as answers, second_votes};
use crate::domain::comment::{self, Comment};
use crate::domain::discussion::{self, Topic};
use crate::domain::instrument::{CriterionId, Instrument};
use crate::domain::joint_view::JointView;
use crate::domain::results::{Results, SecondResult};
use crate::domain::round::Round;
use crate::domain::second_vote::SecondVote;
use crate::views::discussion::{OnScreen, Vote};
use crate::web::error::AppError;

/// All that the criterion on the screen is made of. Whoever loads it has asked whether its reader may see it.
pub struct OnScreenLoaded {
    criterion: CriterionId,
    results: Results,
    joint: HashMap<CriterionId, JointView>,
    previous: Option<Results>,
    comments: Vec<Comment>,
    pub vote: Option<LoadedVote>,
}

impl OnScreenLoaded {
    /// # Errors
    /// [`AppError::Round`] before the joint discussion, [`AppError::NotFound`] for a criterion that is not the round's or
    /// whose theme has not been revealed.
    pub fn load(
        conn: &mut Connection,
        round: &Round,
        instrument: &Instrument,
        criterion: &CriterionId,
    ) -> Result<OnScreenLoaded, AppError> {
        let results = answers::gather(conn, &round.id)?.results(round, instrument)?;
        if !results.criteria().any(|result| result.criterion == *criterion) {
            return Err(AppError::NotFound);
        }
        let key = written::find_key(conn)?;
        let all = written::list_of_criterion(conn, &round.id, criterion)?;
        Ok(OnScreenLoaded {
            comments: comment::shown_to_all(&results, criterion, &all, &key),
            joint: joint_views::list(conn, &round.id)?,
            previous: previous_results(conn, round, instrument)?,
            vote: LoadedVote::load(conn, round, instrument, &results, criterion)?,
            criterion: criterion.clone(),
            results,
        })
    }

    /// As it is shown; `counts_votes` where the page is told of every vote, as the projector is and phones are not.
    pub fn view<'a>(
        &'a self,
        round: &'a Round,
        instrument: &'a Instrument,
        counts_votes: bool,
    ) -> Option<OnScreen<'a>> {
        let topics: Vec<Topic<'a>> = discussion::topics(instrument, &self.results, &self.joint, self.previous.as_ref());
        Some(OnScreen {
            round,
            place: discussion::place_of(&topics, &self.criterion)?,
            comments: &self.comments,
            vote: self.vote.as_ref().map_or(Vote::None, |vote| vote.view(counts_votes)),
            is_whole_page: true,
        })
    }
}

/// The second vote on a criterion, with what may be told of it.
pub struct LoadedVote {
    pub vote: SecondVote,
    pub voted: usize,
    pub result: Option<SecondResult>,
}

impl LoadedVote {
    /// # Errors
    /// When the database fails.
    pub fn load(
        conn: &mut Connection,
        round: &Round,
        instrument: &Instrument,
        results: &Results,
        criterion: &CriterionId,
    ) -> Result<Option<LoadedVote>, AppError> {
        let Some(vote) = second_votes::find(conn, &round.id, criterion)? else {
            return Ok(None);
        };
        let ballots = second_votes::gather(conn, &round.id, criterion)?;
        let criterion = instrument.criterion(criterion).ok_or(AppError::NotFound)?;
        Ok(Some(LoadedVote {
            voted: ballots.count(),
            result: ballots.result(&vote, criterion, results),
            vote,
        }))
    }

    pub fn view(&self, counts_votes: bool) -> Vote<'_> {
        match &self.result {
            Some(result) => Vote::Closed(result),
            None => Vote::Open {
                voted: counts_votes.then_some(self.voted),
            },
        }
    }
}
