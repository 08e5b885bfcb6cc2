//! Roles given to accounts.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::accounts::AccountRow;
use super::columns::{mark_from, read, time_to_text};
use super::roles::{Scope, Within, role_from, scope};
use super::schema::{accounts, grants, rounds, sites};
use super::{Connection, DbError};
use crate::domain::account::{Account, Grant, Role};
use crate::domain::ids::{AccountId, GrantId, RoundId};
use crate::domain::permission::Standing;
use crate::domain::region::RegionCode;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = grants)]
struct GrantRow {
    id: String,
    account_id: String,
    role: String,
    region_code: Option<String>,
    site_id: Option<String>,
    round_id: Option<String>,
    given_by: Option<String>,
    given_at: String,
}

impl GrantRow {
    fn of(grant: &Grant) -> GrantRow {
        let scope = scope(&grant.role);
        GrantRow {
            id: grant.id.to_string(),
            account_id: grant.account.to_string(),
            role: grant.role.code().to_owned(),
            region_code: scope.region.map(str::to_owned),
            site_id: scope.site.map(str::to_owned),
            round_id: scope.round.map(str::to_owned),
            given_by: grant.given.by.as_ref().map(ToString::to_string),
            given_at: time_to_text(grant.given.at),
        }
    }

    fn into_grant(self) -> Result<Grant, DbError> {
        let (region, site, round) = (&self.region_code, &self.site_id, &self.round_id);
        Ok(Grant {
            id: read("grant", &self.id, GrantId::parse)?,
            account: read("account", &self.account_id, AccountId::parse)?,
            role: role_from(&self.role, region.as_deref(), site.as_deref(), round.as_deref())?,
            given: mark_from(self.given_by.as_deref(), &self.given_at)?,
        })
    }
}

/// A person with the roles they have within what was asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub account: Account,
    pub grants: Vec<Grant>,
}

/// The roles of one account, oldest first.
pub fn list_of(conn: &mut Connection, account: &AccountId) -> Result<Vec<Grant>, DbError> {
    let rows: Vec<GrantRow> = grants::table
        .filter(grants::account_id.eq(account.as_str()))
        .order((grants::given_at, grants::id))
        .select(GrantRow::as_select())
        .load(conn)?;
    rows.into_iter().map(GrantRow::into_grant).collect()
}

pub fn find(conn: &mut Connection, id: &GrantId) -> Result<Grant, DbError> {
    grants::table
        .find(id.as_str())
        .select(GrantRow::as_select())
        .first::<GrantRow>(conn)?
        .into_grant()
}

/// Everyone whom only a national admin is above, by name: national admins, co-ordinators, people with roles in several
/// regions and people without any role.
pub fn list_national(conn: &mut Connection) -> Result<Vec<Holder>, DbError> {
    let rows: Vec<(AccountRow, Option<GrantRow>)> = accounts::table
        .left_join(grants::table)
        .order((accounts::name, accounts::id, grants::given_at))
        .select((AccountRow::as_select(), Option::<GrantRow>::as_select()))
        .load(conn)?;
    let mut regions_of_rounds = regions_by_id(rounds::table.select((rounds::id, rounds::region_code)).load(conn)?);
    regions_of_rounds.extend(regions_by_id(
        sites::table.select((sites::id, sites::region_code)).load(conn)?,
    ));
    let mut holders = gathered(rows)?;
    holders.retain(|holder| {
        let standing = Standing::of(holder.grants.iter().map(|grant| {
            let region = match scope(&grant.role) {
                Scope { site: Some(id), .. } | Scope { round: Some(id), .. } => regions_of_rounds.get(id),
                Scope { .. } => grant.role.region(),
            };
            (&grant.role, region)
        }));
        standing.leads || standing.regions.len() != 1
    });
    Ok(holders)
}

fn regions_by_id(rows: Vec<(String, String)>) -> BTreeMap<String, RegionCode> {
    rows.into_iter()
        .filter_map(|(id, code)| Some((id, RegionCode::parse(&code)?)))
        .collect()
}

/// Everyone with a role in a region, its sites or its rounds, by name; with those roles only.
pub fn list_in_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<Holder>, DbError> {
    let within = Within::of(conn, region)?;
    let rows: Vec<(AccountRow, Option<GrantRow>)> = accounts::table
        .left_join(grants::table)
        .filter(
            grants::region_code
                .eq(region.as_str())
                .or(grants::site_id.eq_any(within.sites))
                .or(grants::round_id.eq_any(within.rounds)),
        )
        .order((accounts::name, accounts::id, grants::given_at))
        .select((AccountRow::as_select(), Option::<GrantRow>::as_select()))
        .load(conn)?;
    gathered(rows)
}

/// Who facilitates a round, by name.
pub fn list_facilitators(conn: &mut Connection, round: &RoundId) -> Result<Vec<Holder>, DbError> {
    let rows: Vec<(AccountRow, Option<GrantRow>)> = accounts::table
        .left_join(grants::table)
        .filter(grants::round_id.eq(round.as_str()))
        .filter(grants::role.eq("facilitator"))
        .order((accounts::name, accounts::id))
        .select((AccountRow::as_select(), Option::<GrantRow>::as_select()))
        .load(conn)?;
    gathered(rows)
}

/// The region a role lies in; none for a national admin.
pub fn region_of(conn: &mut Connection, role: &Role) -> Result<Option<RegionCode>, DbError> {
    let scope = scope(role);
    let code: Option<String> = match (scope.region, scope.site, scope.round) {
        (Some(region), _, _) => Some(region.to_owned()),
        (None, Some(site), _) => Some(sites::table.find(site).select(sites::region_code).first(conn)?),
        (None, None, Some(round)) => Some(rounds::table.find(round).select(rounds::region_code).first(conn)?),
        (None, None, None) => None,
    };
    code.map(|code| read("region", &code, RegionCode::parse)).transpose()
}

pub fn insert(conn: &mut Connection, grant: &Grant) -> Result<(), DbError> {
    diesel::insert_into(grants::table)
        .values(GrantRow::of(grant))
        .execute(conn)?;
    Ok(())
}

/// # Errors
/// [`DbError::NotFound`] where it has ended already.
pub fn delete(conn: &mut Connection, id: &GrantId) -> Result<(), DbError> {
    if diesel::delete(grants::table.find(id.as_str())).execute(conn)? == 0 {
        return Err(DbError::NotFound);
    }
    Ok(())
}

fn gathered(rows: Vec<(AccountRow, Option<GrantRow>)>) -> Result<Vec<Holder>, DbError> {
    let mut order = Vec::new();
    let mut holders: BTreeMap<AccountId, Holder> = BTreeMap::new();
    for (account, grant) in rows {
        let account = account.into_account()?;
        let holder = holders.entry(account.id.clone()).or_insert_with(|| {
            order.push(account.id.clone());
            Holder {
                account,
                grants: Vec::new(),
            }
        });
        holder.grants.extend(grant.map(GrantRow::into_grant).transpose()?);
    }
    Ok(order.iter().filter_map(|id| holders.remove(id)).collect())
}

/// Where an account's roles lie, for [`Actor::is_above`](crate::domain::permission::Actor::is_above).
pub fn standing(conn: &mut Connection, account: &AccountId) -> Result<Standing, DbError> {
    let grants = list_of(conn, account)?;
    let mut regions = Vec::with_capacity(grants.len());
    for grant in &grants {
        regions.push(region_of(conn, &grant.role)?);
    }
    let roles = grants.iter().map(|grant| &grant.role);
    Ok(Standing::of(roles.zip(regions.iter().map(Option::as_ref))))
}
