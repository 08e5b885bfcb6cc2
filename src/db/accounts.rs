//! People who sign in. Password hashes leave this module only to be compared.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{optional_mark_from, read, time_to_text};
use super::schema::{accounts, grants};
use super::{Connection, DbError, events};
use crate::domain::Language;
use crate::domain::account::{Account, Role};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::AccountId;
use crate::domain::mark::Mark;
use crate::domain::text::Email;

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts)]
pub(super) struct AccountRow {
    id: String,
    email: String,
    name: String,
    language: String,
    deactivated_at: Option<String>,
    deactivated_by: Option<String>,
}

impl AccountRow {
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

pub fn insert(
    conn: &mut Connection,
    by: &By,
    account: &Account,
    password_hash: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(account.id.as_str()),
            accounts::email.eq(account.email.as_str()),
            accounts::name.eq(&account.name),
            accounts::language.eq(account.language.code()),
            accounts::password_hash.eq(password_hash),
            accounts::created_at.eq(time_to_text(now)),
        ))
        .execute(conn)?;
    events::insert(conn, by, &Event::new(EventKind::AccountCreated).to(&account.id), now)
}

/// What a person keeps of themselves.
pub fn save_own(
    conn: &mut Connection,
    by: &By,
    id: &AccountId,
    name: &str,
    language: Language,
    now: Timestamp,
) -> Result<(), DbError> {
    let changed = diesel::update(accounts::table.find(id.as_str()))
        .set((accounts::name.eq(name), accounts::language.eq(language.code())))
        .execute(conn)?;
    told(conn, changed, by, EventKind::AccountChanged, id, now)
}

pub fn save_password(
    conn: &mut Connection,
    by: &By,
    id: &AccountId,
    password_hash: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    let changed = diesel::update(accounts::table.find(id.as_str()))
        .set(accounts::password_hash.eq(password_hash))
        .execute(conn)?;
    super::password_resets::forget_unused(conn, id)?;
    told(conn, changed, by, EventKind::PasswordChanged, id, now)
}

pub fn save_deactivation(conn: &mut Connection, by: &By, id: &AccountId, mark: &Mark) -> Result<(), DbError> {
    let changed = diesel::update(accounts::table.find(id.as_str()))
        .set((
            accounts::deactivated_at.eq(Some(time_to_text(mark.at))),
            accounts::deactivated_by.eq(mark.by.as_ref().map(AccountId::as_str)),
        ))
        .execute(conn)?;
    told(conn, changed, by, EventKind::AccountDeactivated, id, mark.at)
}

pub fn save_reactivation(conn: &mut Connection, by: &By, id: &AccountId, now: Timestamp) -> Result<(), DbError> {
    let changed = diesel::update(accounts::table.find(id.as_str()))
        .set((
            accounts::deactivated_at.eq(None::<String>),
            accounts::deactivated_by.eq(None::<String>),
        ))
        .execute(conn)?;
    told(conn, changed, by, EventKind::AccountReactivated, id, now)
}

fn told(
    conn: &mut Connection,
    changed: usize,
    by: &By,
    kind: EventKind,
    id: &AccountId,
    now: Timestamp,
) -> Result<(), DbError> {
    if changed == 0 {
        return Err(DbError::NotFound);
    }
    events::insert(conn, by, &Event::new(kind).to(id), now)
}
