//! Links to a new password. Only a hash of a link's token is stored.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{mark_from, read, time_from_text, time_to_text};
use super::schema::password_resets;
use super::{Connection, DbError, events};
use crate::domain::account::PasswordReset;
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, PasswordResetId};

#[derive(Queryable, Selectable)]
#[diesel(table_name = password_resets)]
struct PasswordResetRow {
    id: String,
    account_id: String,
    created_by: Option<String>,
    created_at: String,
    expires_at: String,
    used_at: Option<String>,
}

impl PasswordResetRow {
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
pub fn insert(conn: &mut Connection, by: &By, reset: &PasswordReset, token_hash: &str) -> Result<(), DbError> {
    let older = password_resets::table.filter(password_resets::account_id.eq(reset.account.as_str()));
    diesel::delete(older).execute(conn)?;
    diesel::insert_into(password_resets::table)
        .values((
            password_resets::id.eq(reset.id.as_str()),
            password_resets::account_id.eq(reset.account.as_str()),
            password_resets::token_hash.eq(token_hash),
            password_resets::created_by.eq(reset.created.by.as_ref().map(AccountId::as_str)),
            password_resets::created_at.eq(time_to_text(reset.created.at)),
            password_resets::expires_at.eq(time_to_text(reset.expires_at)),
        ))
        .execute(conn)?;
    let event = Event::new(EventKind::PasswordResetMade).to(&reset.account);
    events::insert(conn, by, &event, reset.created.at)
}

pub fn save_use(conn: &mut Connection, by: &By, reset: &PasswordReset, now: Timestamp) -> Result<(), DbError> {
    diesel::update(password_resets::table.find(reset.id.as_str()))
        .set(password_resets::used_at.eq(Some(time_to_text(now))))
        .execute(conn)?;
    events::insert(
        conn,
        by,
        &Event::new(EventKind::PasswordResetUsed).to(&reset.account),
        now,
    )
}

/// Makes every unused link of an account stop working: when its password is new, and when a new role makes the account
/// more than whoever handed out the link is above.
pub(super) fn forget_unused(conn: &mut Connection, account: &AccountId) -> Result<(), DbError> {
    let unused = password_resets::table
        .filter(password_resets::account_id.eq(account.as_str()))
        .filter(password_resets::used_at.is_null());
    diesel::delete(unused).execute(conn)?;
    Ok(())
}
