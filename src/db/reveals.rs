//! Which themes' answers have been opened to the group in a joint discussion.

use diesel::prelude::*;

use super::columns::time_to_text;
use super::schema::{reveals, rounds};
use super::{Connection, DbError, releases};
use crate::domain::ids::{AccountId, RoundId};
use crate::domain::instrument::ThemeId;
use crate::domain::mark::Mark;
use crate::domain::results::ReleaseRule;
use crate::domain::round::Round;

pub(super) fn list(conn: &mut Connection, round: &str) -> Result<Vec<ThemeId>, DbError> {
    let themes: Vec<String> = reveals::table
        .filter(reveals::round_id.eq(round))
        .select(reveals::theme)
        .load(conn)?;
    Ok(themes.into_iter().map(ThemeId::new).collect())
}

/// Opens themes of a round, as it stood before. With the first that it ever opens, what may be told of its answers is let
/// out, once and for good. The round is held by the caller.
pub fn open(conn: &mut Connection, round: &Round, themes: &[ThemeId], revealed: &Mark) -> Result<(), DbError> {
    insert(conn, &round.id, themes, revealed)?;
    releases::make(conn, round, ReleaseRule::NOW, revealed.at)
}

/// Opens those that are hidden; the first that a round ever opens is remembered for good.
pub(super) fn insert(
    conn: &mut Connection,
    round: &RoundId,
    themes: &[ThemeId],
    revealed: &Mark,
) -> Result<(), DbError> {
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
