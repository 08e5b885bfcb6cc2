use std::collections::HashMap;

use super::loaded::Loaded;
use crate::db::{Connection, DbError, actions, comments, joint_views, results, versions};
use crate::domain::action_plan::Action;
use crate::domain::comment::{Comment, shown_to_all};
use crate::domain::instrument::CriterionId;
use crate::domain::joint_view::JointView;
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
