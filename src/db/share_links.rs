//! Links to closed rounds' results. Only a hash of a link's key is stored.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{named_mark_from, optional_mark_from, read, time_from_text, time_to_text};
use super::schema::{accounts, share_links};
use super::{Connection, DbError, events};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, RoundId, ShareLinkId};
use crate::domain::mark::Mark;
use crate::domain::round::Round;
use crate::domain::sharing::ShareLink;

#[derive(Queryable, Selectable)]
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
pub fn insert(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    link: &ShareLink,
    token_hash: &str,
) -> Result<(), DbError> {
    let made = &link.created.mark;
    diesel::insert_into(share_links::table)
        .values((
            share_links::id.eq(link.id.as_str()),
            share_links::round_id.eq(round.id.as_str()),
            share_links::token_hash.eq(token_hash),
            share_links::note.eq(&link.note),
            share_links::created_by.eq(made.by.as_ref().map(AccountId::as_str)),
            share_links::created_at.eq(time_to_text(made.at)),
            share_links::expires_at.eq(time_to_text(link.expires_at)),
            share_links::uses.eq(0),
        ))
        .execute(conn)?;
    tell(conn, by, EventKind::ShareLinkMade, round, &link.id, made.at)
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

/// As [`revoke`], leaving its event.
///
/// # Errors
/// As [`revoke`].
pub fn save_revocation(
    conn: &mut Connection,
    by: &By,
    round: &Round,
    id: &ShareLinkId,
    now: Timestamp,
) -> Result<(), DbError> {
    let mark = Mark {
        by: by.account().cloned(),
        at: now,
    };
    if revoke(conn, &round.id, id, &mark)? {
        tell(conn, by, EventKind::ShareLinkRevoked, round, id, now)?;
    }
    Ok(())
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

fn tell(
    conn: &mut Connection,
    by: &By,
    kind: EventKind,
    round: &Round,
    id: &ShareLinkId,
    now: Timestamp,
) -> Result<(), DbError> {
    let event = Event::new(kind)
        .in_region(&round.subject.region)
        .in_round(&round.id)
        .to(id);
    events::insert(conn, by, &event, now)
}
