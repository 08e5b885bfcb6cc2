//! People who sign in. Password hashes leave this module only to be compared.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{optional_mark_from, read, time_to_text};
use super::schema::{accounts, grants};
use super::{Connection, DbError};
use crate::domain::Language;
use crate::domain::account::{Account, Role};
use crate::domain::ids::AccountId;
use crate::domain::text::Email;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = accounts, treat_none_as_null = true)]
pub(super) struct AccountRow {
    id: String,
    email: String,
    name: String,
    language: String,
    deactivated_at: Option<String>,
    deactivated_by: Option<String>,
}

impl AccountRow {
    fn of(account: &Account) -> AccountRow {
        let deactivated = account.deactivated.as_ref();
        AccountRow {
            id: account.id.to_string(),
            email: account.email.as_str().to_owned(),
            name: account.name.clone(),
            language: account.language.code().to_owned(),
            deactivated_at: deactivated.map(|mark| time_to_text(mark.at)),
            deactivated_by: deactivated.and_then(|mark| mark.by.as_ref().map(ToString::to_string)),
        }
    }

    pub(super) fn into_account(self) -> Result<Account, DbError> {
        Ok(Account {
            id: read("account", &self.id, AccountId::parse)?,
            email: read("email", &self.email, |text| Email::parse(text).ok())?,
            name: self.name,
            language: read("language", &self.language, Language::parse)?,
            deactivated: optional_mark_from(self.deactivated_by.as_deref(), self.deactivated_at.as_deref())?,
        })
    }
}

pub fn find(conn: &mut Connection, id: &AccountId) -> Result<Account, DbError> {
    accounts::table
        .find(id.as_str())
        .select(AccountRow::as_select())
        .first::<AccountRow>(conn)?
        .into_account()
}

/// As [`find`], and nobody else changes the account before the transaction ends.
pub fn find_for_change(conn: &mut Connection, id: &AccountId) -> Result<Account, DbError> {
    // On SQLite the one writer is alone anyway.
    if let Connection::Pg(pg) = conn {
        accounts::table
            .find(id.as_str())
            .select(accounts::id)
            .for_update()
            .first::<String>(pg)?;
    }
    find(conn, id)
}

/// The account that signs in with this address, with the hash its password is compared with.
pub fn find_by_email(conn: &mut Connection, email: &Email) -> Result<Option<(Account, String)>, DbError> {
    accounts::table
        .filter(accounts::email.eq(email.as_str()))
        .select((AccountRow::as_select(), accounts::password_hash))
        .first::<(AccountRow, String)>(conn)
        .optional()?
        .map(|(row, hash)| Ok((row.into_account()?, hash)))
        .transpose()
}

pub fn find_password_hash(conn: &mut Connection, id: &AccountId) -> Result<String, DbError> {
    Ok(accounts::table
        .find(id.as_str())
        .select(accounts::password_hash)
        .first(conn)?)
}

/// How many people in use could invite others nationally.
pub fn count_national_admins(conn: &mut Connection) -> Result<usize, DbError> {
    Ok(list_national_admins(conn)?.len())
}

/// How many people in use besides this one could invite others nationally, for a write that ends this one: until the
/// transaction ends nobody else counts, so that two who end each other cannot both be told that the other stays.
pub fn count_other_national_admins_for_change(conn: &mut Connection, id: &AccountId) -> Result<usize, DbError> {
    if let Connection::Pg(pg) = conn {
        grants::table
            .filter(grants::role.eq(Role::NationalAdmin.code()))
            .order(grants::id)
            .select(grants::id)
            .for_update()
            .load::<String>(pg)?;
    }
    let all = list_national_admins(conn)?;
    Ok(all.iter().filter(|other| *other != id.as_str()).count())
}

fn list_national_admins(conn: &mut Connection) -> Result<Vec<String>, DbError> {
    Ok(grants::table
        .inner_join(accounts::table)
        .filter(grants::role.eq(Role::NationalAdmin.code()))
        .filter(accounts::deactivated_at.is_null())
        .select(grants::account_id)
        .distinct()
        .load(conn)?)
}

/// # Errors
/// [`DbError::Duplicate`] when the address has an account already.
pub fn insert(
    conn: &mut Connection,
    account: &Account,
    password_hash: &str,
    created: Timestamp,
) -> Result<(), DbError> {
    diesel::insert_into(accounts::table)
        .values((
            AccountRow::of(account),
            accounts::password_hash.eq(password_hash),
            accounts::created_at.eq(time_to_text(created)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Saves an account as it stands now; its password stays.
pub fn save(conn: &mut Connection, account: &Account) -> Result<(), DbError> {
    changed_one(
        diesel::update(accounts::table.find(account.id.as_str()))
            .set(AccountRow::of(account))
            .execute(conn)?,
    )
}

/// Saves a new password; links to one stop working.
pub fn save_password(conn: &mut Connection, id: &AccountId, password_hash: &str) -> Result<(), DbError> {
    changed_one(
        diesel::update(accounts::table.find(id.as_str()))
            .set(accounts::password_hash.eq(password_hash))
            .execute(conn)?,
    )?;
    super::password_resets::forget_unused(conn, id)
}

fn changed_one(changed: usize) -> Result<(), DbError> {
    if changed == 0 { Err(DbError::NotFound) } else { Ok(()) }
}
