//! Links to a new password. Only a hash of a link's token is stored.

use diesel::prelude::*;

use super::columns::{mark_from, read, time_from_text, time_to_text};
use super::schema::password_resets;
use super::{Connection, DbError};
use crate::domain::account::PasswordReset;
use crate::domain::ids::{AccountId, PasswordResetId};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = password_resets, treat_none_as_null = true)]
struct PasswordResetRow {
    id: String,
    account_id: String,
    created_by: Option<String>,
    created_at: String,
    expires_at: String,
    used_at: Option<String>,
}

impl PasswordResetRow {
    fn of(reset: &PasswordReset) -> PasswordResetRow {
        PasswordResetRow {
            id: reset.id.to_string(),
            account_id: reset.account.to_string(),
            created_by: reset.created.by.as_ref().map(ToString::to_string),
            created_at: time_to_text(reset.created.at),
            expires_at: time_to_text(reset.expires_at),
            used_at: reset.used_at.map(time_to_text),
        }
    }

    fn into_reset(self) -> Result<PasswordReset, DbError> {
        Ok(PasswordReset {
            id: read("password reset", &self.id, PasswordResetId::parse)?,
            account: read("account", &self.account_id, AccountId::parse)?,
            created: mark_from(self.created_by.as_deref(), &self.created_at)?,
            expires_at: time_from_text(&self.expires_at)?,
            used_at: self.used_at.as_deref().map(time_from_text).transpose()?,
        })
    }
}

pub fn find_by_token(conn: &mut Connection, token_hash: &str) -> Result<PasswordReset, DbError> {
    password_resets::table
        .filter(password_resets::token_hash.eq(token_hash))
        .select(PasswordResetRow::as_select())
        .first::<PasswordResetRow>(conn)?
        .into_reset()
}

/// A new link; older ones of the account stop working.
pub fn insert(conn: &mut Connection, reset: &PasswordReset, token_hash: &str) -> Result<(), DbError> {
    let older = password_resets::table.filter(password_resets::account_id.eq(reset.account.as_str()));
    diesel::delete(older).execute(conn)?;
    diesel::insert_into(password_resets::table)
        .values((PasswordResetRow::of(reset), password_resets::token_hash.eq(token_hash)))
        .execute(conn)?;
    Ok(())
}

/// Saves a link as it stands now.
pub fn save(conn: &mut Connection, reset: &PasswordReset) -> Result<(), DbError> {
    diesel::update(password_resets::table.find(reset.id.as_str()))
        .set(PasswordResetRow::of(reset))
        .execute(conn)?;
    Ok(())
}

/// Makes every unused link of an account stop working: when its password is new, and when a new role makes the account
/// more than whoever handed out the link is above.
pub fn forget_unused(conn: &mut Connection, account: &AccountId) -> Result<(), DbError> {
    let unused = password_resets::table
        .filter(password_resets::account_id.eq(account.as_str()))
        .filter(password_resets::used_at.is_null());
    diesel::delete(unused).execute(conn)?;
    Ok(())
}
