//! The audit trail; written in the same transaction as what it tells of.

use diesel::prelude::*;
use uuid::Uuid;

use super::columns::time_to_text;
use super::schema::events;
use super::{Connection, DbError};
use crate::domain::event::{Event, Trace};

/// Writes an event down; what leaves events is a [`super::Written`].
pub(super) fn leave(conn: &mut Connection, trace: &Trace, event: &Event) -> Result<(), DbError> {
    diesel::insert_into(events::table)
        .values((
            events::id.eq(Uuid::now_v7().to_string()),
            events::at.eq(time_to_text(trace.at)),
            events::kind.eq(event.kind.code()),
            events::by_kind.eq(trace.by.kind()),
            events::by_id.eq(trace.by.id()),
            events::region_code.eq(event.region.as_ref().map(|region| region.as_str())),
            events::round_id.eq(event.round.as_ref().map(|round| round.as_str())),
            events::thing.eq(event.thing.as_deref()),
            events::outcome.eq(event.outcome.code()),
            events::means.eq(trace.means.code()),
        ))
        .execute(conn)?;
    Ok(())
}
