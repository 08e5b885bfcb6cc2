//! Links to closed rounds' results. Only a hash of a link's key is stored.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{named_mark_from, optional_mark_from, read, time_from_text, time_to_text};
use super::schema::{accounts, share_links};
use super::{Connection, DbError};
use crate::domain::ids::{AccountId, RoundId, ShareLinkId};
use crate::domain::mark::Mark;
use crate::domain::sharing::ShareLink;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = share_links)]
struct LinkRow {
    id: String,
    round_id: String,
    note: Option<String>,
    created_by: Option<String>,
    created_at: String,
    expires_at: String,
    revoked_by: Option<String>,
    revoked_at: Option<String>,
    uses: i32,
    last_used_at: Option<String>,
}

impl LinkRow {
    fn of(link: &ShareLink) -> LinkRow {
        let (created, revoked) = (&link.created.mark, link.revoked.as_ref());
        LinkRow {
            id: link.id.to_string(),
            round_id: link.round.to_string(),
            note: link.note.clone(),
            created_by: created.by.as_ref().map(ToString::to_string),
            created_at: time_to_text(created.at),
            expires_at: time_to_text(link.expires_at),
            revoked_by: revoked.and_then(|mark| mark.by.as_ref().map(ToString::to_string)),
            revoked_at: revoked.map(|mark| time_to_text(mark.at)),
            uses: link.uses,
            last_used_at: link.last_used_at.map(time_to_text),
        }
    }

    fn into_link(self, name: Option<String>) -> Result<ShareLink, DbError> {
        Ok(ShareLink {
            id: read("share link", &self.id, ShareLinkId::parse)?,
            round: read("round", &self.round_id, RoundId::parse)?,
            note: self.note,
            created: named_mark_from(self.created_by.as_deref(), &self.created_at, name)?,
            expires_at: time_from_text(&self.expires_at)?,
            revoked: optional_mark_from(self.revoked_by.as_deref(), self.revoked_at.as_deref())?,
            uses: self.uses,
            last_used_at: self.last_used_at.as_deref().map(time_from_text).transpose()?,
        })
    }
}

/// The link with this key, however it stands.
pub fn find_by_token(conn: &mut Connection, token_hash: &str) -> Result<ShareLink, DbError> {
    let (row, name) = share_links::table
        .left_join(accounts::table)
        .filter(share_links::token_hash.eq(token_hash))
        .select((LinkRow::as_select(), accounts::name.nullable()))
        .first::<(LinkRow, Option<String>)>(conn)?;
    row.into_link(name)
}

/// All links of a round, newest first, also those that work no longer.
pub fn list_of_round(conn: &mut Connection, round: &RoundId) -> Result<Vec<ShareLink>, DbError> {
    let rows: Vec<(LinkRow, Option<String>)> = share_links::table
        .left_join(accounts::table)
        .filter(share_links::round_id.eq(round.as_str()))
        .order((share_links::created_at.desc(), share_links::id.desc()))
        .select((LinkRow::as_select(), accounts::name.nullable()))
        .load(conn)?;
    rows.into_iter().map(|(row, name)| row.into_link(name)).collect()
}

/// Stores a new link; `token_hash` is the hash of its key.
pub fn insert(conn: &mut Connection, link: &ShareLink, token_hash: &str) -> Result<(), DbError> {
    diesel::insert_into(share_links::table)
        .values((LinkRow::of(link), share_links::token_hash.eq(token_hash)))
        .execute(conn)?;
    Ok(())
}

/// Ends a link of this round at once; tells whether it had not been revoked before.
///
/// # Errors
/// [`DbError::NotFound`] when the round has no such link.
pub fn revoke(conn: &mut Connection, round: &RoundId, id: &ShareLinkId, revoked: &Mark) -> Result<bool, DbError> {
    let before: Option<String> = share_links::table
        .find(id.as_str())
        .filter(share_links::round_id.eq(round.as_str()))
        .select(share_links::revoked_at)
        .first(conn)?;
    if before.is_some() {
        return Ok(false);
    }
    diesel::update(share_links::table.find(id.as_str()))
        .set((
            share_links::revoked_at.eq(time_to_text(revoked.at)),
            share_links::revoked_by.eq(revoked.by.as_ref().map(AccountId::as_str)),
        ))
        .execute(conn)?;
    Ok(true)
}

/// Notes that a link was used `count` times more, and when last; not by whom. It leaves no event of its own, for it is one
/// already.
pub fn save_uses(conn: &mut Connection, id: &ShareLinkId, count: i32, now: Timestamp) -> Result<(), DbError> {
    diesel::update(share_links::table.find(id.as_str()))
        .set((
            share_links::uses.eq(share_links::uses + count),
            share_links::last_used_at.eq(time_to_text(now)),
        ))
        .execute(conn)?;
    Ok(())
}
