//! How a role stands in columns: its code and the one scope it has.

use diesel::prelude::*;

use super::columns::{odd, read};
use super::schema::sites;
use super::{Connection, DbError, rounds};
use crate::domain::account::{ReaderScope, Role};
use crate::domain::ids::{RoundId, SiteId};
use crate::domain::region::RegionCode;

#[derive(Debug, Default)]
pub(super) struct Scope<'a> {
    pub region: Option<&'a str>,
    pub site: Option<&'a str>,
    pub round: Option<&'a str>,
}

pub(super) fn scope(role: &Role) -> Scope<'_> {
    match role {
        Role::NationalAdmin => Scope::default(),
        Role::Coordinator(region) | Role::Reader(ReaderScope::Region(region)) => Scope {
            region: Some(region.as_str()),
            ..Scope::default()
        },
        Role::Facilitator(round) => Scope {
            round: Some(round.as_str()),
            ..Scope::default()
        },
        Role::Reader(ReaderScope::Site(site)) => Scope {
            site: Some(site.as_str()),
            ..Scope::default()
        },
    }
}

pub(super) fn role_from(
    code: &str,
    region: Option<&str>,
    site: Option<&str>,
    round: Option<&str>,
) -> Result<Role, DbError> {
    let region = region.map(|text| read("region", text, RegionCode::parse)).transpose()?;
    let site = site.map(|text| read("site", text, SiteId::parse)).transpose()?;
    let round = round.map(|text| read("round", text, RoundId::parse)).transpose()?;
    match (code, region, site, round) {
        ("national_admin", None, None, None) => Ok(Role::NationalAdmin),
        ("coordinator", Some(region), None, None) => Ok(Role::Coordinator(region)),
        ("facilitator", None, None, Some(round)) => Ok(Role::Facilitator(round)),
        ("reader", Some(region), None, None) => Ok(Role::Reader(ReaderScope::Region(region))),
        ("reader", None, Some(site), None) => Ok(Role::Reader(ReaderScope::Site(site))),
        _ => Err(odd("role", code)),
    }
}

/// What lies in a region: the ids of its sites and of its rounds.
pub(super) struct Within {
    pub sites: Vec<String>,
    pub rounds: Vec<String>,
}

impl Within {
    pub(super) fn of(conn: &mut Connection, region: &RegionCode) -> Result<Within, DbError> {
        Ok(Within {
            sites: sites::table
                .filter(sites::region_code.eq(region.as_str()))
                .select(sites::id)
                .load(conn)?,
            rounds: rounds::ids_in_region(conn, region)?,
        })
    }
}
