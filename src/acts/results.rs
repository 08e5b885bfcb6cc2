//! A round's results as they are told: to those who lead or read it, to its participants, and to those without an account.
//! All of it is made in one place, so that everybody sees the same figures under the same rules.

use std::collections::HashMap;

use super::permits::round_for;
use super::{ActError, Acting};
use crate::db::{
    Connection, DbError, actions, comments, joint_views, publications, regions, results, rounds, share_links, sites,
    versions,
};
use crate::domain::comment::{Comment, shown_to_all};
use crate::domain::ids::{RoundId, ShareLinkId};
use crate::domain::instrument::CriterionId;
use crate::domain::permission::RoundAction;
use crate::domain::results::Results;
use crate::domain::round::{Round, RoundRule};
use crate::domain::sharing::LinkState;
use crate::domain::tellable_round::{LastTime, Reader, TellableRound};

/// How much of a round is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Its figures alone, for data files and pictures: nothing else is even read.
    Figures,
    /// All that stands around them, too.
    Everything,
}

/// What the results' page finds.
#[derive(Debug)]
pub enum ResultsFound {
    /// Results.
    Told(Box<TellableRound>),
    /// A round of whose themes none has been opened yet.
    NothingYet(Box<Round>),
}

/// What a link opens.
#[derive(Debug)]
pub struct Behind {
    /// The link itself.
    pub link: ShareLinkId,
    /// What its reader is told.
    pub told: TellableRound,
}

/// Results for somebody with an account.
///
/// # Errors
/// As [`round_for`]; [`ActError::Round`] while nobody may be given figures.
pub async fn of_round(acting: &Acting, id: &str, extent: Extent) -> Result<TellableRound, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let round = round_for(conn, actor, &id, RoundAction::SeeResults)?;
            let reader = Reader::Account(actor.allowed_in(&round));
            tell(conn, round, reader, extent)
        })
        .await
}

/// As [`of_round`], with the round where there is nothing to tell yet.
///
/// # Errors
/// As [`of_round`].
pub async fn found(acting: &Acting, id: &str) -> Result<ResultsFound, ActError> {
    let id = id.to_owned();
    acting
        .read_as_account(move |conn, actor| {
            let round = round_for(conn, actor, &id, RoundAction::SeeResults)?;
            if round.shown_themes() == Err(RoundRule::NothingRevealed) {
                return Ok(ResultsFound::NothingYet(Box::new(round)));
            }
            let reader = Reader::Account(actor.allowed_in(&round));
            let told = tell(conn, round, reader, Extent::Everything)?;
            Ok(ResultsFound::Told(Box::new(told)))
        })
        .await
}

/// Results for somebody who takes part in this round, once whoever leads it has switched them on. That they take part is
/// known already.
///
/// # Errors
/// [`ActError::NotFound`] before; else as [`of_round`].
pub async fn for_participant(acting: &Acting, round: &RoundId) -> Result<TellableRound, ActError> {
    let id = round.clone();
    acting
        .read(move |conn| {
            let round = rounds::find(conn, &id)?;
            if !round.shows_results_to_participants() {
                return Err(ActError::NotFound);
            }
            tell(conn, round, Reader::Participant, Extent::Everything)
        })
        .await
}

/// Results for whoever shows a link's key. `None` alike for a link that has expired, was revoked, or never was, and while
/// its round is open again.
///
/// # Errors
/// What the database fails with.
pub async fn by_link(acting: &Acting, key_hash: &str, extent: Extent) -> Result<Option<Behind>, ActError> {
    let (key_hash, now) = (key_hash.to_owned(), acting.at);
    acting
        .read(move |conn| {
            let link = match share_links::find_by_token(conn, &key_hash) {
                Ok(link) if link.state(now) == LinkState::Working => link,
                Ok(_) | Err(DbError::NotFound) => return Ok(None),
                Err(error) => return Err(error.into()),
            };
            let round = rounds::find(conn, &link.round)?;
            if round.shareable().is_err() {
                return Ok(None);
            }
            let reader = Reader::ByLink {
                expires_at: link.expires_at,
            };
            let told = tell(conn, round, reader, extent)?;
            Ok(Some(Behind { link: link.id, told }))
        })
        .await
}

/// Results of a published round, for anybody.
///
/// # Errors
/// [`ActError::NotFound`] for a round that is not published.
pub async fn published(acting: &Acting, id: &str, extent: Extent) -> Result<TellableRound, ActError> {
    let id = RoundId::parse(id).ok_or(ActError::NotFound)?;
    acting
        .read(move |conn| {
            let round = rounds::find(conn, &id)?;
            if publications::find(conn, &id)?.is_none() || round.shareable().is_err() {
                return Err(ActError::NotFound);
            }
            tell(conn, round, Reader::Everyone, extent)
        })
        .await
}

/// What this reader is told of a round. Whether they may be told of it at all is the caller's question.
///
/// # Errors
/// [`ActError::Round`] while nobody may be given figures.
pub fn tell(conn: &mut Connection, round: Round, reader: Reader, extent: Extent) -> Result<TellableRound, ActError> {
    round.revealed()?;
    let instrument = versions::find(conn, &round.version)?.instrument;
    let results = results::gather(conn, &round.id)?.results(&round, &instrument)?;
    let region = regions::find(conn, &round.subject.region)?;
    let site = match &round.subject.site {
        Some(id) => Some(sites::find(conn, id)?.facts.name),
        None => None,
    };
    let mut told = TellableRound {
        region,
        site,
        instrument,
        joint_views: HashMap::new(),
        actions: Vec::new(),
        comments: Vec::new(),
        last_time: None,
        results: reader.results(results),
        reader,
        round,
    };
    match extent {
        Extent::Figures => {}
        Extent::Everything => add_around(conn, &mut told)?,
    }
    Ok(told)
}

/// What stands around the figures.
fn add_around(conn: &mut Connection, told: &mut TellableRound) -> Result<(), ActError> {
    let round = &told.round.id;
    let joint_views = joint_views::list(conn, round)?.into_iter();
    told.joint_views = joint_views
        .map(|(criterion, view)| (criterion, told.reader.joint_view(view)))
        .collect();
    let actions = actions::list(conn, round)?.into_iter();
    told.actions = actions.filter_map(|action| told.reader.action(action)).collect();
    // What is not told is not even read.
    if told.reader.hears_comments() {
        told.comments = shown_comments(conn, round, &told.results)?;
    }
    told.last_time = last_time(conn, told)?;
    Ok(())
}

fn shown_comments(
    conn: &mut Connection,
    round: &RoundId,
    results: &Results,
) -> Result<Vec<(CriterionId, Vec<Comment>)>, ActError> {
    let written = comments::list_shown_to_all(conn, round)?;
    if written.is_empty() {
        return Ok(Vec::new());
    }
    let key = comments::find_key(conn)?;
    let shown = results.criteria().map(|result| {
        let comments = shown_to_all(results, &result.criterion, &written, &key);
        (result.criterion.clone(), comments)
    });
    Ok(shown.filter(|(_, comments)| !comments.is_empty()).collect())
}

fn last_time(conn: &mut Connection, told: &TellableRound) -> Result<Option<LastTime>, ActError> {
    let Some((round, gathered)) = results::gather_previous(conn, &told.round)? else {
        return Ok(None);
    };
    let is_published = publications::find(conn, &round.id)?.is_some();
    if !told.reader.hears_of_last_time(is_published) {
        return Ok(None);
    }
    let instrument = versions::find(conn, &round.version)?.instrument;
    let results = told.reader.results(gathered.results(&round, &instrument)?);
    Ok(Some(LastTime { round, results }))
}
