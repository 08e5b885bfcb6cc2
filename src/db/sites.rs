//! The register of family centres and meeting places.

use diesel::prelude::*;

use super::columns::{optional_mark_from, read, time_to_text};
use super::schema::{grants, invitations, rounds, sites};
use super::{Connection, DbError};
use crate::domain::ids::{AccountId, SiteId};
use crate::domain::mark::Mark;
use crate::domain::region::RegionCode;
use crate::domain::site::{Site, SiteFacts, SiteInUse, SiteKind};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = sites, treat_none_as_null = true)]
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
    fn of(site: &Site) -> SiteRow {
        let archived = site.archived.as_ref();
        SiteRow {
            id: site.id.to_string(),
            region_code: site.region.to_string(),
            kind: site.facts.kind.code().to_owned(),
            name: site.facts.name.clone(),
            municipality_code: site.facts.municipality.clone(),
            operator: site.facts.operator.clone(),
            archived_by: archived.and_then(|mark| mark.by.as_ref().map(ToString::to_string)),
            archived_at: archived.map(|mark| time_to_text(mark.at)),
            revision: site.revision,
        }
    }

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
pub fn insert(conn: &mut Connection, site: &Site, created: &Mark) -> Result<(), DbError> {
    diesel::insert_into(sites::table)
        .values((
            SiteRow::of(site),
            sites::created_by.eq(created.by.as_ref().map(AccountId::as_str)),
            sites::created_at.eq(time_to_text(created.at)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Saves a site as it stands now.
///
/// # Errors
/// [`DbError::Duplicate`] when the region has another site of this kind and name.
pub fn save(conn: &mut Connection, site: &Site) -> Result<(), DbError> {
    diesel::update(sites::table.find(site.id.as_str()))
        .set(SiteRow::of(site))
        .execute(conn)?;
    Ok(())
}

/// Deletes a site with the roles and invitations that reach no further. Rounds of it must not exist: the foreign key
/// holds that too.
pub fn delete(conn: &mut Connection, id: &SiteId) -> Result<(), DbError> {
    diesel::delete(grants::table.filter(grants::site_id.eq(id.as_str()))).execute(conn)?;
    diesel::delete(invitations::table.filter(invitations::site_id.eq(id.as_str()))).execute(conn)?;
    diesel::delete(sites::table.find(id.as_str())).execute(conn)?;
    Ok(())
}
