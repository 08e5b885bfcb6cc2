//! Tokens by which programs read. Only a hash of the key is stored: who reads the database cannot read through it.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{odd, read, time_from_text, time_to_text};
use super::schema::api_tokens;
use super::{Connection, DbError};
use crate::domain::api_token::{ApiToken, TokenScope, TokenState};
use crate::domain::ids::{AccountId, ApiTokenId};
use crate::domain::region::RegionCode;

#[derive(Queryable, Selectable, Insertable)]
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
    fn of(token: &ApiToken) -> TokenRow {
        TokenRow {
            id: token.id.to_string(),
            account_id: token.account.to_string(),
            name: token.name.clone(),
            scope_kind: scope_kind(&token.scope).to_owned(),
            scope_region: token.scope.region().map(ToString::to_string),
            created_at: time_to_text(token.created_at),
            expires_at: time_to_text(token.expires_at),
            revoked_at: token.revoked_at.map(time_to_text),
            last_used_at: token.last_used_at.map(time_to_text),
        }
    }

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

pub fn insert(conn: &mut Connection, token: &ApiToken, token_hash: &str) -> Result<(), DbError> {
    diesel::insert_into(api_tokens::table)
        .values((TokenRow::of(token), api_tokens::token_hash.eq(token_hash)))
        .execute(conn)?;
    Ok(())
}

/// One of an account's own tokens.
///
/// # Errors
/// [`DbError::NotFound`] where the account has no such token.
pub fn find_own(conn: &mut Connection, account: &AccountId, id: &ApiTokenId) -> Result<ApiToken, DbError> {
    api_tokens::table
        .find(id.as_str())
        .filter(api_tokens::account_id.eq(account.as_str()))
        .select(TokenRow::as_select())
        .first::<TokenRow>(conn)?
        .into_token()
}

/// Ends a token.
pub fn save_revocation(conn: &mut Connection, id: &ApiTokenId, now: Timestamp) -> Result<(), DbError> {
    diesel::update(api_tokens::table.find(id.as_str()))
        .set(api_tokens::revoked_at.eq(Some(time_to_text(now))))
        .execute(conn)?;
    Ok(())
}

/// An account's tokens that work, newest first.
pub fn list_valid(conn: &mut Connection, account: &AccountId, now: Timestamp) -> Result<Vec<ApiToken>, DbError> {
    let mut own = list_of(conn, account)?;
    own.retain(|token| token.state(now) == TokenState::Valid);
    Ok(own)
}

/// Notes that a token was used.
pub fn save_used(conn: &mut Connection, id: &ApiTokenId, now: Timestamp) -> Result<(), DbError> {
    diesel::update(api_tokens::table.find(id.as_str()))
        .set(api_tokens::last_used_at.eq(Some(time_to_text(now))))
        .execute(conn)?;
    Ok(())
}
