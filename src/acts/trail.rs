//! Small things that many acts say.

use super::ActError;
use crate::db::{Connection, accounts};
use crate::domain::event::{Event, EventKind};
use crate::domain::mark::Mark;
use crate::domain::round::Round;

/// An event in a round.
pub(super) fn in_round(kind: EventKind, round: &Round) -> Event {
    Event::new(kind).in_region(&round.subject.region).in_round(&round.id)
}

/// The name of who made a mark, while the account exists.
pub(super) fn name_of(conn: &mut Connection, mark: &Mark) -> Result<Option<String>, ActError> {
    match &mark.by {
        Some(id) => Ok(Some(accounts::find(conn, id)?.name)),
        None => Ok(None),
    }
}
