//! Where workshops are: one row per round that somebody has run.

use diesel::prelude::*;

use super::columns::{read, time_from_text, time_to_text};
use super::schema::workshops;
use super::{Connection, DbError};
use crate::domain::ids::RoundId;
use crate::domain::instrument::CriterionId;
use crate::domain::workshop::{Phase, Timer, Workshop};

#[derive(Queryable, Selectable)]
#[diesel(table_name = workshops)]
struct WorkshopRow {
    phase: String,
    criterion: Option<String>,
    phones_follow: bool,
    timer_ends_at: Option<String>,
    timer_left_s: Option<i32>,
    revision: i32,
}

impl WorkshopRow {
    fn into_workshop(self) -> Result<Workshop, DbError> {
        let timer = match (self.timer_ends_at, self.timer_left_s) {
            (Some(ends_at), _) => Timer::Running {
                ends_at: time_from_text(&ends_at)?,
            },
            (None, Some(left_s)) => Timer::Paused { left_s },
            (None, None) => Timer::Off,
        };
        Ok(Workshop::stored(
            read("phase", &self.phase, Phase::parse)?,
            self.criterion.map(CriterionId::new),
            self.phones_follow,
            timer,
            self.revision,
        ))
    }
}

/// Where the round's workshop is; as one that nobody has run yet where there is none.
pub fn find(conn: &mut Connection, round: &RoundId) -> Result<Workshop, DbError> {
    let row: Option<WorkshopRow> = workshops::table
        .find(round.as_str())
        .select(WorkshopRow::as_select())
        .first(conn)
        .optional()?;
    Ok(row.map(WorkshopRow::into_workshop).transpose()?.unwrap_or_default())
}

/// Stores where it is now. Two facilitators moving it at once is no conflict: what the room sees is what was said last.
/// The round is held by the caller, so that one write follows the other.
pub fn save(conn: &mut Connection, round: &RoundId, workshop: &Workshop) -> Result<(), DbError> {
    let (ends_at, left_s) = match workshop.timer {
        Timer::Off => (None, None),
        Timer::Running { ends_at } => (Some(time_to_text(ends_at)), None),
        Timer::Paused { left_s } => (None, Some(left_s)),
    };
    let values = (
        workshops::phase.eq(workshop.chosen_phase().code()),
        workshops::criterion.eq(workshop.criterion.as_ref().map(CriterionId::as_str)),
        workshops::phones_follow.eq(workshop.phones_follow),
        workshops::timer_ends_at.eq(ends_at),
        workshops::timer_left_s.eq(left_s),
        workshops::revision.eq(workshop.revision + 1),
    );
    let id = round.as_str();
    if diesel::update(workshops::table.find(id))
        .set(values.clone())
        .execute(conn)?
        == 0
    {
        diesel::insert_into(workshops::table)
            .values((workshops::round_id.eq(id), values))
            .execute(conn)?;
    }
    Ok(())
}
