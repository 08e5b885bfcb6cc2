//! The joint discussion of a round as its facilitator and co-ordinator meet it.

mod on_screen;

use std::collections::HashMap;

pub use on_screen::{CriterionOnScreen, VoteSoFar, on_screen};

use super::rounds::placed;
use super::trail::name_of;
use super::{ActError, Acting};
use crate::db::{
    Connection, actions, comments, joint_views as stored_views, results, second_votes, versions, workshops,
};
use crate::domain::Instrument;
use crate::domain::action_plan::Action;
use crate::domain::comment::{self, Comment};
use crate::domain::discussion::{self, Topic};
use crate::domain::instrument::{Criterion, CriterionId};
use crate::domain::joint_view::JointView;
use crate::domain::permission::{Actor, RoundAction};
use crate::domain::placed_round::PlacedRound;
use crate::domain::results::Results;
use crate::domain::round::{Round, RoundRule};
use crate::domain::second_vote::open_in;

/// All that the group talks about.
pub struct Discussion {
    /// The round.
    pub placed: PlacedRound,
    /// What its participants answered, as far as it has been opened.
    pub results: Results,
    /// What the group has recorded.
    pub joint: HashMap<CriterionId, JointView>,
    /// Where the round before was assessed with the same instrument.
    previous: Option<Results>,
}

impl Discussion {
    /// What to talk about, in the order of the discussion.
    pub fn topics(&self) -> Vec<Topic<'_>> {
        discussion::topics(
            &self.placed.instrument,
            &self.results,
            &self.joint,
            self.previous.as_ref(),
        )
    }
}

/// How the discussion is met.
pub enum Entrance {
    /// Before any theme's answers have been opened.
    NotRevealed(Box<PlacedRound>),
    /// Once something has been opened.
    Revealed(Box<Discussion>),
}

/// The discussion of one criterion.
pub struct DiscussedCriterion {
    /// The whole discussion.
    pub discussion: Discussion,
    /// The criterion.
    pub criterion: CriterionId,
    /// What participants wrote, as far as it may be told.
    pub comments: Vec<Comment>,
    /// The actions that name the criterion.
    pub actions: Vec<Action>,
    /// Who saved the joint view.
    pub saved_by: Option<String>,
    /// Whether it is on the screen.
    pub is_on_screen: bool,
    /// The second vote on it.
    pub vote: Option<VoteSoFar>,
    /// The criterion that the room votes on now.
    pub voted_on: Option<CriterionId>,
}

/// A criterion in use, by its id.
///
/// # Errors
/// [`ActError::NotFound`].
pub fn criterion_of<'a>(placed: &'a PlacedRound, id: &str) -> Result<&'a Criterion, ActError> {
    placed
        .round
        .themes_in(&placed.instrument)
        .flat_map(|theme| &theme.criteria)
        .find(|criterion| criterion.id.as_str() == id)
        .ok_or(ActError::NotFound)
}

/// A criterion in use whose theme has been opened.
///
/// # Errors
/// [`ActError::NotFound`], or [`RoundRule::ThemeNotRevealed`].
pub(super) fn revealed_criterion<'a>(placed: &'a PlacedRound, id: &str) -> Result<&'a Criterion, ActError> {
    let criterion = criterion_of(placed, id)?;
    let theme = placed.instrument.theme_of(&criterion.id).ok_or(ActError::NotFound)?;
    if placed.round.shows(&theme.id) {
        Ok(criterion)
    } else {
        Err(RoundRule::ThemeNotRevealed.into())
    }
}

/// What there is to talk about.
///
/// # Errors
/// As [`placed`]; [`ActError::Round`] before the joint discussion.
pub async fn enter(acting: &Acting, id: &str) -> Result<Entrance, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| match load(conn, actor, &id) {
            Ok(discussion) => Ok(Entrance::Revealed(Box::new(discussion))),
            Err(ActError::Round(RoundRule::NothingRevealed)) => {
                let placed = placed(conn, actor, &id, RoundAction::SeeComments)?;
                Ok(Entrance::NotRevealed(Box::new(placed)))
            }
            Err(error) => Err(error),
        })
        .await
}

/// What there is to say about one criterion.
///
/// # Errors
/// As [`enter`]; [`ActError::NotFound`] for a criterion that is not in use.
pub async fn show(acting: &Acting, id: &str, criterion: &str) -> Result<DiscussedCriterion, ActError> {
    let (id, criterion) = (id.to_owned(), criterion.to_owned());
    acting
        .read_as_account(move |conn, actor| {
            let discussion = load(conn, actor, &id)?;
            discussed(conn, discussion, &criterion)
        })
        .await
}

fn load(conn: &mut Connection, actor: &Actor, id: &str) -> Result<Discussion, ActError> {
    let placed = placed(conn, actor, id, RoundAction::SeeComments)?;
    placed.round.revealed()?;
    Ok(Discussion {
        results: results::gather(conn, &placed.round.id)?.results(&placed.round, &placed.instrument)?,
        joint: stored_views::list(conn, &placed.round.id)?,
        previous: previous_results(conn, &placed.round, &placed.instrument)?,
        placed,
    })
}

fn discussed(conn: &mut Connection, discussion: Discussion, criterion: &str) -> Result<DiscussedCriterion, ActError> {
    let PlacedRound { round, instrument, .. } = &discussion.placed;
    let criterion = criterion_of(&discussion.placed, criterion)?.id.clone();
    let key = comments::find_key(conn)?;
    let all = comments::list_of_criterion(conn, &round.id, &criterion)?;
    let mut actions = actions::list(conn, &round.id)?;
    actions.retain(|action| action.content.criterion.as_ref() == Some(&criterion));
    let saved_by = match discussion.joint.get(&criterion) {
        Some(joint) => name_of(conn, &joint.saved)?,
        None => None,
    };
    let workshop = workshops::find(conn, &round.id)?;
    let votes = second_votes::list(conn, &round.id)?;
    Ok(DiscussedCriterion {
        is_on_screen: workshop.on_screen(round, instrument) == Some(&criterion),
        vote: VoteSoFar::find(conn, round, instrument, &discussion.results, &criterion)?,
        voted_on: open_in(round, &votes).map(|vote| vote.criterion.clone()),
        comments: comment::disclosed(&discussion.results, &criterion, &all, &key),
        discussion,
        criterion,
        actions,
        saved_by,
    })
}

/// What the round before was assessed at, where it was with the same instrument.
fn previous_results(
    conn: &mut Connection,
    round: &Round,
    instrument: &Instrument,
) -> Result<Option<Results>, ActError> {
    let Some((previous, gathered)) = results::gather_previous(conn, round)? else {
        return Ok(None);
    };
    let before = versions::find(conn, &previous.version)?.instrument;
    if before.id != instrument.id {
        return Ok(None);
    }
    Ok(Some(gathered.results(&previous, &before)?))
}
