//! Tokens by which programs read. Only a hash of the key is stored: who reads the database cannot read through it.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{odd, read, time_from_text, time_to_text};
use super::schema::api_tokens;
use super::{Connection, DbError, events};
use crate::domain::api_token::{ApiToken, TokenScope, TokenState};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, ApiTokenId};
use crate::domain::region::RegionCode;

#[derive(Queryable, Selectable)]
#[diesel(table_name = api_tokens)]
struct TokenRow {
    id: String,
    account_id: String,
    name: String,
    scope_kind: String,
    scope_region: Option<String>,
    created_at: String,
    expires_at: String,
    revoked_at: Option<String>,
    last_used_at: Option<String>,
}

impl TokenRow {
    fn into_token(self) -> Result<ApiToken, DbError> {
        Ok(ApiToken {
            id: read("token", &self.id, ApiTokenId::parse)?,
            account: read("account", &self.account_id, AccountId::parse)?,
            name: self.name,
            scope: scope_from(&self.scope_kind, self.scope_region.as_deref())?,
            created_at: time_from_text(&self.created_at)?,
            expires_at: time_from_text(&self.expires_at)?,
            revoked_at: self.revoked_at.as_deref().map(time_from_text).transpose()?,
            last_used_at: self.last_used_at.as_deref().map(time_from_text).transpose()?,
        })
    }
}

fn scope_kind(scope: &TokenScope) -> &'static str {
    match scope {
        TokenScope::Everything => "everything",
        TokenScope::Region(_) => "region",
    }
}

fn scope_from(kind: &str, region: Option<&str>) -> Result<TokenScope, DbError> {
    match (kind, region) {
        ("everything", None) => Ok(TokenScope::Everything),
        ("region", Some(code)) => Ok(TokenScope::Region(read("region", code, RegionCode::parse)?)),
        _ => Err(odd("scope", kind)),
    }
}

/// The token of a key, however it stands.
pub fn find_by_hash(conn: &mut Connection, token_hash: &str) -> Result<Option<ApiToken>, DbError> {
    api_tokens::table
        .filter(api_tokens::token_hash.eq(token_hash))
        .select(TokenRow::as_select())
        .first::<TokenRow>(conn)
        .optional()?
        .map(TokenRow::into_token)
        .transpose()
}

/// An account's tokens, newest first.
pub fn list_of(conn: &mut Connection, account: &AccountId) -> Result<Vec<ApiToken>, DbError> {
    let rows: Vec<TokenRow> = api_tokens::table
        .filter(api_tokens::account_id.eq(account.as_str()))
        .order((api_tokens::created_at.desc(), api_tokens::id.desc()))
        .select(TokenRow::as_select())
        .load(conn)?;
    rows.into_iter().map(TokenRow::into_token).collect()
}

pub fn insert(conn: &mut Connection, by: &By, token: &ApiToken, token_hash: &str) -> Result<(), DbError> {
    diesel::insert_into(api_tokens::table)
        .values((
            api_tokens::id.eq(token.id.as_str()),
            api_tokens::account_id.eq(token.account.as_str()),
            api_tokens::name.eq(&token.name),
            api_tokens::token_hash.eq(token_hash),
            api_tokens::scope_kind.eq(scope_kind(&token.scope)),
            api_tokens::scope_region.eq(token.scope.region().map(RegionCode::as_str)),
            api_tokens::created_at.eq(time_to_text(token.created_at)),
            api_tokens::expires_at.eq(time_to_text(token.expires_at)),
        ))
        .execute(conn)?;
    told(conn, by, EventKind::ApiTokenMade, token, token.created_at)
}

/// Ends one of an account's own tokens; ending it twice changes nothing.
///
/// # Errors
/// [`DbError::NotFound`] where the account has no such token.
pub fn save_revocation(
    conn: &mut Connection,
    by: &By,
    account: &AccountId,
    id: &ApiTokenId,
    now: Timestamp,
) -> Result<(), DbError> {
    let own = api_tokens::table
        .find(id.as_str())
        .filter(api_tokens::account_id.eq(account.as_str()));
    let token = own
        .select(TokenRow::as_select())
        .first::<TokenRow>(conn)?
        .into_token()?;
    if token.revoked_at.is_some() {
        return Ok(());
    }
    diesel::update(api_tokens::table.find(id.as_str()))
        .set(api_tokens::revoked_at.eq(Some(time_to_text(now))))
        .execute(conn)?;
    told(conn, by, EventKind::ApiTokenRevoked, &token, now)
}

/// Ends every token of an account that still works; how many there were. Where a password is new, an account is out of use
/// or its last role has ended, no program goes on reading, and none comes back by itself.
pub fn revoke_all(conn: &mut Connection, by: &By, account: &AccountId, now: Timestamp) -> Result<usize, DbError> {
    let mut ended = 0;
    for token in list_of(conn, account)? {
        if token.state(now) == TokenState::Valid {
            save_revocation(conn, by, account, &token.id, now)?;
            ended += 1;
        }
    }
    Ok(ended)
}

/// How many of an account's tokens work.
pub fn count_valid(conn: &mut Connection, account: &AccountId, now: Timestamp) -> Result<usize, DbError> {
    let own = list_of(conn, account)?;
    Ok(own.iter().filter(|token| token.state(now) == TokenState::Valid).count())
}

/// Notes that a token was used. It leaves no event, as a session's use leaves none: it tells nothing that the request log
/// does not.
pub fn save_used(conn: &mut Connection, id: &ApiTokenId, now: Timestamp) -> Result<(), DbError> {
    diesel::update(api_tokens::table.find(id.as_str()))
        .set(api_tokens::last_used_at.eq(Some(time_to_text(now))))
        .execute(conn)?;
    Ok(())
}

fn told(conn: &mut Connection, by: &By, kind: EventKind, token: &ApiToken, now: Timestamp) -> Result<(), DbError> {
    let mut event = Event::new(kind).to(&token.id);
    event.region = token.scope.region().cloned();
    events::insert(conn, by, &event, now)
}
