//! Which themes' answers have been opened to the group in a joint discussion.

use diesel::prelude::*;

use super::columns::time_to_text;
use super::schema::{reveals, rounds};
use super::{Connection, DbError};
use crate::domain::ids::{AccountId, RoundId};
use crate::domain::instrument::ThemeId;
use crate::domain::mark::Mark;

pub(super) fn list(conn: &mut Connection, round: &str) -> Result<Vec<ThemeId>, DbError> {
    let themes: Vec<String> = reveals::table
        .filter(reveals::round_id.eq(round))
        .select(reveals::theme)
        .load(conn)?;
    Ok(themes.into_iter().map(ThemeId::new).collect())
}

/// Opens those that are hidden; the first that a round ever opens is remembered for good.
pub fn insert(conn: &mut Connection, round: &RoundId, themes: &[ThemeId], revealed: &Mark) -> Result<(), DbError> {
    let open = list(conn, round.as_str())?;
    if themes.iter().any(|theme| !open.contains(theme)) {
        let first = rounds::table
            .find(round.as_str())
            .filter(rounds::first_revealed_at.is_null());
        diesel::update(first)
            .set(rounds::first_revealed_at.eq(time_to_text(revealed.at)))
            .execute(conn)?;
    }
    for theme in themes.iter().filter(|theme| !open.contains(theme)) {
        diesel::insert_into(reveals::table)
            .values((
                reveals::round_id.eq(round.as_str()),
                reveals::theme.eq(theme.as_str()),
                reveals::revealed_by.eq(revealed.by.as_ref().map(AccountId::as_str)),
                reveals::revealed_at.eq(time_to_text(revealed.at)),
            ))
            .execute(conn)?;
    }
    Ok(())
}
