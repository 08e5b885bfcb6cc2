//! The audit trail; written in the same transaction as what it tells of.

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::columns::time_to_text;
use super::schema::events;
use super::{Connection, DbError};
use crate::domain::event::{By, Event};

pub fn insert(conn: &mut Connection, by: &By, event: &Event, now: Timestamp) -> Result<(), DbError> {
    let (by_kind, by_id) = match by {
        By::Account(id) => ("account", Some(id.as_str())),
        By::Participant(id) => ("participant", Some(id.as_str())),
        By::CommandLine => ("command_line", None),
    };
    diesel::insert_into(events::table)
        .values((
            events::id.eq(Uuid::now_v7().to_string()),
            events::at.eq(time_to_text(now)),
            events::kind.eq(event.kind.code()),
            events::by_kind.eq(by_kind),
            events::by_id.eq(by_id),
            events::region_code.eq(event.region.as_ref().map(|region| region.as_str())),
            events::round_id.eq(event.round.as_ref().map(|round| round.as_str())),
            events::thing.eq(event.thing.as_deref()),
        ))
        .execute(conn)?;
    Ok(())
}
