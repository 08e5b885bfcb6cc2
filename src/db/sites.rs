//! The register of family centres and meeting places.

use diesel::prelude::*;
use jiff::Timestamp;

use super::columns::{optional_mark_from, read, time_to_text};
use super::schema::{grants, invitations, rounds, sites};
use super::{Connection, DbError, Saved, events};
use crate::domain::event::{By, Event, EventKind};
use crate::domain::ids::{AccountId, SiteId};
use crate::domain::region::RegionCode;
use crate::domain::site::{Site, SiteFacts, SiteInUse, SiteKind};

#[derive(Queryable, Selectable)]
#[diesel(table_name = sites)]
struct SiteRow {
    id: String,
    region_code: String,
    kind: String,
    name: String,
    municipality_code: String,
    operator: Option<String>,
    archived_by: Option<String>,
    archived_at: Option<String>,
    revision: i32,
}

impl SiteRow {
    fn into_site(self) -> Result<Site, DbError> {
        Ok(Site {
            id: read("site", &self.id, SiteId::parse)?,
            region: read("region", &self.region_code, RegionCode::parse)?,
            facts: SiteFacts {
                kind: read("kind of site", &self.kind, SiteKind::parse)?,
                name: self.name,
                municipality: self.municipality_code,
                operator: self.operator,
            },
            archived: optional_mark_from(self.archived_by.as_deref(), self.archived_at.as_deref())?,
            revision: self.revision,
        })
    }
}

pub fn find(conn: &mut Connection, id: &SiteId) -> Result<Site, DbError> {
    sites::table
        .find(id.as_str())
        .select(SiteRow::as_select())
        .first::<SiteRow>(conn)?
        .into_site()
}

/// As [`find`], and nobody else changes the site before the transaction ends.
pub fn find_for_change(conn: &mut Connection, id: &SiteId) -> Result<Site, DbError> {
    // On SQLite the one writer is alone anyway.
    if let Connection::Pg(pg) = conn {
        sites::table
            .find(id.as_str())
            .select(sites::id)
            .for_update()
            .first::<String>(pg)?;
    }
    find(conn, id)
}

/// A region's sites: those in use first, then by kind and name.
pub fn list_in_region(conn: &mut Connection, region: &RegionCode) -> Result<Vec<SiteInUse>, DbError> {
    let rows: Vec<SiteRow> = sites::table
        .filter(sites::region_code.eq(region.as_str()))
        .select(SiteRow::as_select())
        .load(conn)?;
    let counts: Vec<(Option<String>, i64)> = rounds::table
        .filter(rounds::region_code.eq(region.as_str()))
        .group_by(rounds::site_id)
        .select((rounds::site_id, diesel::dsl::count_star()))
        .load(conn)?;
    let mut list = Vec::with_capacity(rows.len());
    for row in rows {
        let site = row.into_site()?;
        let own = counts.iter().find(|(id, _)| id.as_deref() == Some(site.id.as_str()));
        list.push(SiteInUse {
            rounds: own.map_or(0, |(_, count)| *count),
            site,
        });
    }
    // Engines sort letters differently; we sort the same way on both.
    list.sort_by_cached_key(|row| {
        let site = &row.site;
        (
            site.archived.is_some(),
            site.facts.kind.code(),
            site.facts.name.to_lowercase(),
        )
    });
    Ok(list)
}

/// The sites of these regions and these sites themselves, by id.
pub fn list_known(conn: &mut Connection, regions: &[RegionCode], ids: &[SiteId]) -> Result<Vec<Site>, DbError> {
    let regions: Vec<&str> = regions.iter().map(RegionCode::as_str).collect();
    let ids: Vec<&str> = ids.iter().map(SiteId::as_str).collect();
    let rows: Vec<SiteRow> = sites::table
        .filter(sites::region_code.eq_any(regions).or(sites::id.eq_any(ids)))
        .order(sites::id)
        .select(SiteRow::as_select())
        .load(conn)?;
    rows.into_iter().map(SiteRow::into_site).collect()
}

pub fn count_rounds(conn: &mut Connection, id: &SiteId) -> Result<i64, DbError> {
    Ok(rounds::table
        .filter(rounds::site_id.eq(id.as_str()))
        .count()
        .get_result(conn)?)
}

/// # Errors
/// [`DbError::Duplicate`] when the region has a site of this kind and name.
pub fn insert(conn: &mut Connection, by: &By, site: &Site, now: Timestamp) -> Result<(), DbError> {
    diesel::insert_into(sites::table)
        .values((
            sites::id.eq(site.id.as_str()),
            sites::region_code.eq(site.region.as_str()),
            sites::kind.eq(site.facts.kind.code()),
            sites::name.eq(&site.facts.name),
            sites::municipality_code.eq(&site.facts.municipality),
            sites::operator.eq(&site.facts.operator),
            sites::created_by.eq(account(by)),
            sites::created_at.eq(time_to_text(now)),
            sites::revision.eq(site.revision),
        ))
        .execute(conn)?;
    tell(conn, by, EventKind::SiteAdded, site, now)
}

/// Saves a site's facts over those of `revision`.
///
/// # Errors
/// [`DbError::Duplicate`] when the region has another site of this kind and name.
pub fn save(
    conn: &mut Connection,
    by: &By,
    id: &SiteId,
    facts: &SiteFacts,
    revision: i32,
    now: Timestamp,
) -> Result<Saved<Site>, DbError> {
    let site = find_for_change(conn, id)?;
    if site.revision != revision {
        return Ok(Saved::Stale(site));
    }
    diesel::update(sites::table.find(id.as_str()))
        .set((
            sites::kind.eq(facts.kind.code()),
            sites::name.eq(&facts.name),
            sites::municipality_code.eq(&facts.municipality),
            sites::operator.eq(&facts.operator),
            sites::revision.eq(revision + 1),
        ))
        .execute(conn)?;
    tell(conn, by, EventKind::SiteChanged, &site, now)?;
    Ok(Saved::Done)
}

/// Takes a site out of use; doing it twice changes nothing.
pub fn archive(conn: &mut Connection, by: &By, site: &Site, now: Timestamp) -> Result<(), DbError> {
    if site.archived.is_some() {
        return Ok(());
    }
    diesel::update(sites::table.find(site.id.as_str()))
        .set((
            sites::archived_by.eq(account(by)),
            sites::archived_at.eq(Some(time_to_text(now))),
        ))
        .execute(conn)?;
    tell(conn, by, EventKind::SiteArchived, site, now)
}

/// Brings a site back into use; doing it twice changes nothing.
pub fn restore(conn: &mut Connection, by: &By, site: &Site, now: Timestamp) -> Result<(), DbError> {
    if site.archived.is_none() {
        return Ok(());
    }
    diesel::update(sites::table.find(site.id.as_str()))
        .set((
            sites::archived_by.eq(None::<String>),
            sites::archived_at.eq(None::<String>),
        ))
        .execute(conn)?;
    tell(conn, by, EventKind::SiteRestored, site, now)
}

/// Deletes a site with the roles and invitations that reach no further. Rounds of it must not exist: the foreign key
/// holds that too.
pub fn delete(conn: &mut Connection, by: &By, site: &Site, now: Timestamp) -> Result<(), DbError> {
    diesel::delete(grants::table.filter(grants::site_id.eq(site.id.as_str()))).execute(conn)?;
    diesel::delete(invitations::table.filter(invitations::site_id.eq(site.id.as_str()))).execute(conn)?;
    diesel::delete(sites::table.find(site.id.as_str())).execute(conn)?;
    tell(conn, by, EventKind::SiteDeleted, site, now)
}

fn account(by: &By) -> Option<&str> {
    by.account().map(AccountId::as_str)
}

fn tell(conn: &mut Connection, by: &By, kind: EventKind, site: &Site, now: Timestamp) -> Result<(), DbError> {
    events::insert(conn, by, &Event::new(kind).in_region(&site.region).to(&site.id), now)
}
