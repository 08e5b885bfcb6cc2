//! What the group agreed on, criterion by criterion.

use std::collections::HashMap;

use diesel::prelude::*;

use super::columns::{mark_from, read, time_to_text};
use super::schema::joint_views;
use super::{Connection, DbError, Saved};
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::joint_levels::JointLevels;
use crate::domain::joint_view::{JointContent, JointView, Verdict};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = joint_views, primary_key(round_id, criterion), treat_none_as_null = true)]
struct JointViewRow {
    criterion: String,
    current_level: Option<i32>,
    target_level: Option<i32>,
    reason: Option<String>,
    verdict: Option<String>,
    priority: bool,
    revision: i32,
    saved_by: Option<String>,
    saved_at: String,
}

impl JointViewRow {
    fn of(view: &JointView) -> JointViewRow {
        let content = &view.content;
        JointViewRow {
            criterion: view.criterion.to_string(),
            current_level: content.levels.current,
            target_level: content.levels.target,
            reason: content.reason.clone(),
            verdict: content.verdict.map(|verdict| verdict.code().to_owned()),
            priority: content.priority,
            revision: view.revision,
            saved_by: view.saved.by.as_ref().map(ToString::to_string),
            saved_at: time_to_text(view.saved.at),
        }
    }

    fn into_joint_view(self) -> Result<JointView, DbError> {
        Ok(JointView {
            criterion: CriterionId::new(self.criterion),
            content: JointContent {
                levels: JointLevels {
                    current: self.current_level,
                    target: self.target_level,
                },
                reason: self.reason,
                verdict: self
                    .verdict
                    .map(|code| read("verdict", &code, Verdict::parse))
                    .transpose()?,
                priority: self.priority,
            },
            revision: self.revision,
            saved: mark_from(self.saved_by.as_deref(), &self.saved_at)?,
        })
    }
}

/// Every joint view of a round.
pub fn list(conn: &mut Connection, round: &RoundId) -> Result<HashMap<CriterionId, JointView>, DbError> {
    let rows: Vec<JointViewRow> = joint_views::table
        .filter(joint_views::round_id.eq(round.as_str()))
        .select(JointViewRow::as_select())
        .load(conn)?;
    rows.into_iter()
        .map(|row| {
            let view = row.into_joint_view()?;
            Ok((view.criterion.clone(), view))
        })
        .collect()
}

/// The joint view of one criterion, once there is one.
pub fn find(conn: &mut Connection, round: &RoundId, criterion: &CriterionId) -> Result<Option<JointView>, DbError> {
    let row: Option<JointViewRow> = joint_views::table
        .find((round.as_str(), criterion.as_str()))
        .select(JointViewRow::as_select())
        .first(conn)
        .optional()?;
    row.map(JointViewRow::into_joint_view).transpose()
}

/// Saves a joint view as it is now, over the revision before: the first over none. Whether the round's state allows it is
/// the caller's question.
///
/// # Errors
/// [`DbError::Duplicate`] when another instance made the first one at the same moment.
pub fn save(conn: &mut Connection, round: &RoundId, view: &JointView) -> Result<Saved<JointView>, DbError> {
    let row = JointViewRow::of(view);
    // The revision is asked in the write itself, so that of two instances only one can win.
    let before = joint_views::table
        .find((round.as_str(), view.criterion.as_str()))
        .filter(joint_views::revision.eq(view.revision - 1));
    let changed = diesel::update(before).set(&row).execute(conn)?;
    if changed > 0 {
        return Ok(Saved::Done);
    }
    if let Some(newest) = find(conn, round, &view.criterion)? {
        return Ok(Saved::Stale(newest));
    }
    diesel::insert_into(joint_views::table)
        .values((
            JointViewRow { revision: 1, ..row },
            joint_views::round_id.eq(round.as_str()),
        ))
        .execute(conn)?;
    Ok(Saved::Done)
}
