use std::collections::HashMap;

use super::loaded::Loaded;
use crate::db::{Connection, DbError, actions, comments, joint_views, publications, results, versions};
use crate::domain::action_plan::Action;
use crate::domain::comment::{Comment, shown_to_all};
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
use crate::domain::sharing::Outsiders;
use crate::views::results::LastTime;
use crate::web::error::AppError;

/// What stands around the figures on a page.
pub struct Around {
    pub joint_views: HashMap<CriterionId, JointView>,
    pub actions: Vec<Action>,
    /// Those shown to all, in the instrument's order of criteria.
    pub comments: Vec<(CriterionId, Vec<Comment>)>,
    pub last_time: Option<LastTime>,
}

impl Around {
    pub fn of(conn: &mut Connection, loaded: &Loaded) -> Result<Around, AppError> {
        let round = &loaded.round.id;
        Ok(Around {
            joint_views: joint_views::list(conn, round)?,
            actions: actions::list(conn, round)?,
            comments: shown_comments(conn, loaded)?,
            last_time: last_time(conn, loaded)?,
        })
    }
}

impl Around {
    /// For those without an account: comments are not even read, and the rest is what [`Outsiders`] leaves of it.
    ///
    /// # Errors
    /// As [`Around::of`].
    pub fn for_outsiders(conn: &mut Connection, loaded: &Loaded, outsiders: Outsiders) -> Result<Around, AppError> {
        let round = &loaded.round.id;
        let joint_views = joint_views::list(conn, round)?.into_iter();
        let actions = actions::list(conn, round)?.into_iter();
        Ok(Around {
            joint_views: joint_views
                .map(|(criterion, view)| (criterion, outsiders.joint_view(view)))
                .collect(),
            actions: actions.filter_map(|action| outsiders.action(action)).collect(),
            comments: Vec::new(),
            last_time: last_time_for(conn, loaded, outsiders)?,
        })
    }
}

/// Everybody is told of last time only where that round is published, too.
fn last_time_for(conn: &mut Connection, loaded: &Loaded, outsiders: Outsiders) -> Result<Option<LastTime>, AppError> {
    let Some(LastTime { round, results }) = last_time(conn, loaded)? else {
        return Ok(None);
    };
    let told = match outsiders {
        Outsiders::ByLink => true,
        Outsiders::Everyone => publications::find(conn, &round.id)?.is_some(),
    };
    Ok(told.then(|| LastTime {
        results: outsiders.results(results),
        round,
    }))
}

fn shown_comments(conn: &mut Connection, loaded: &Loaded) -> Result<Vec<(CriterionId, Vec<Comment>)>, DbError> {
    let written = comments::list_shown_to_all(conn, &loaded.round.id)?;
    if written.is_empty() {
        return Ok(Vec::new());
    }
    let key = comments::find_key(conn)?;
    let shown = loaded.results.criteria().map(|result| {
        let comments = shown_to_all(&loaded.results, &result.criterion, &written, &key);
        (result.criterion.clone(), comments)
    });
    Ok(shown.filter(|(_, comments)| !comments.is_empty()).collect())
}

fn last_time(conn: &mut Connection, loaded: &Loaded) -> Result<Option<LastTime>, AppError> {
    let Some((round, gathered)) = results::gather_previous(conn, &loaded.round)? else {
        return Ok(None);
    };
    let instrument = versions::find(conn, &round.version)?.instrument;
    let results = gathered.results(&round, &instrument)?;
    Ok(Some(LastTime { round, results }))
}
