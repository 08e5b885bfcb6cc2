//! What the group agreed on, criterion by criterion.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{mark_from, read, time_to_text};
use super::schema::joint_views;
use super::{Connection, DbError, Saved, events};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, RoundId};
use crate::domain::instrument::CriterionId;
use crate::domain::joint_levels::JointLevels;
use crate::domain::joint_view::{JointContent, JointView, Verdict};
use crate::domain::round::Round;

#[derive(Queryable, Selectable)]
#[diesel(table_name = joint_views)]
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

/// Saves over `revision`: 0 where there was no joint view yet. Whether the round's state allows it is the caller's
/// question.
///
/// # Errors
/// [`DbError::Duplicate`] when another instance made the first one at the same moment.
pub fn save(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    criterion: &CriterionId,
    content: &JointContent,
    revision: i32,
    now: Timestamp,
) -> Result<Saved<JointView>, DbError> {
    let values = (
        joint_views::current_level.eq(content.levels.current),
        joint_views::target_level.eq(content.levels.target),
        joint_views::reason.eq(content.reason.as_deref()),
        joint_views::verdict.eq(content.verdict.map(Verdict::code)),
        joint_views::priority.eq(content.priority),
        joint_views::revision.eq(revision + 1),
        joint_views::saved_by.eq(by.account().map(AccountId::as_str)),
        joint_views::saved_at.eq(time_to_text(now)),
    );
    let key = (round.id.as_str(), criterion.as_str());
    // The revision is asked in the write itself, so that of two instances only one can win.
    let changed = diesel::update(joint_views::table.find(key).filter(joint_views::revision.eq(revision)))
        .set(values)
        .execute(conn)?;
    if changed == 0 {
        if let Some(newest) = find(conn, &round.id, criterion)? {
            return Ok(Saved::Stale(newest));
        }
        diesel::insert_into(joint_views::table)
            .values((
                joint_views::round_id.eq(round.id.as_str()),
                joint_views::criterion.eq(criterion.as_str()),
                joint_views::current_level.eq(content.levels.current),
                joint_views::target_level.eq(content.levels.target),
                joint_views::reason.eq(content.reason.as_deref()),
                joint_views::verdict.eq(content.verdict.map(Verdict::code)),
                joint_views::priority.eq(content.priority),
                joint_views::revision.eq(1),
                joint_views::saved_by.eq(by.account().map(AccountId::as_str)),
                joint_views::saved_at.eq(time_to_text(now)),
            ))
            .execute(conn)?;
    }
    let told = Event::new(EventKind::JointViewSaved)
        .in_region(&round.subject.region)
        .in_round(&round.id)
        .to(criterion);
    events::insert(conn, by, &told, now)?;
    Ok(Saved::Done)
}
