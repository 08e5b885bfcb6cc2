//! The 22 regions and their municipalities: reference data, stored from the classification's tables.

use diesel::prelude::*;

use super::columns::read;
use super::schema::{municipalities, regions};
use super::{Connection, DbError};
use crate::domain::region::{Municipality, Region, RegionCode};

#[derive(Queryable)]
struct RegionRow {
    code: String,
    name_fi: String,
    name_sv: String,
    name_en: String,
    bilingual: bool,
    sami_homeland: bool,
    cooperation_area: i32,
    tile_row: i32,
    tile_column: i32,
}

impl RegionRow {
    fn into_region(self) -> Result<Region, DbError> {
        Ok(Region {
            code: read("region", &self.code, RegionCode::parse)?,
            name_fi: self.name_fi,
            name_sv: self.name_sv,
            name_en: self.name_en,
            bilingual: self.bilingual,
            sami_homeland: self.sami_homeland,
            cooperation_area: self.cooperation_area,
            tile_row: self.tile_row,
            tile_column: self.tile_column,
        })
    }
}

#[derive(Queryable)]
struct MunicipalityRow {
    code: String,
    region_code: String,
    name_fi: String,
    name_sv: String,
}

impl MunicipalityRow {
    fn into_municipality(self) -> Result<Municipality, DbError> {
        Ok(Municipality {
            code: self.code,
            region: read("region", &self.region_code, RegionCode::parse)?,
            name_fi: self.name_fi,
            name_sv: self.name_sv,
        })
    }
}

/// All regions, by code.
pub fn list(conn: &mut Connection) -> Result<Vec<Region>, DbError> {
    let rows: Vec<RegionRow> = regions::table.order(regions::code).load(conn)?;
    rows.into_iter().map(RegionRow::into_region).collect()
}

pub fn find(conn: &mut Connection, code: &RegionCode) -> Result<Region, DbError> {
    regions::table
        .find(code.as_str())
        .first::<RegionRow>(conn)?
        .into_region()
}

/// A region's municipalities, by Finnish name.
pub fn list_municipalities(conn: &mut Connection, region: &RegionCode) -> Result<Vec<Municipality>, DbError> {
    let rows: Vec<MunicipalityRow> = municipalities::table
        .filter(municipalities::region_code.eq(region.as_str()))
        .order(municipalities::name_fi)
        .load(conn)?;
    rows.into_iter().map(MunicipalityRow::into_municipality).collect()
}

/// Brings the stored reference data up to the classification shipped with this program.
pub fn save_all(
    conn: &mut Connection,
    all_regions: &[Region],
    all_municipalities: &[Municipality],
) -> Result<(), DbError> {
    for region in all_regions {
        let values = (
            regions::name_fi.eq(&region.name_fi),
            regions::name_sv.eq(&region.name_sv),
            regions::name_en.eq(&region.name_en),
            regions::bilingual.eq(region.bilingual),
            regions::sami_homeland.eq(region.sami_homeland),
            regions::cooperation_area.eq(region.cooperation_area),
            regions::tile_row.eq(region.tile_row),
            regions::tile_column.eq(region.tile_column),
        );
        let code = region.code.as_str();
        if diesel::update(regions::table.find(code)).set(values).execute(conn)? == 0 {
            diesel::insert_into(regions::table)
                .values((regions::code.eq(code), values))
                .execute(conn)?;
        }
    }
    for municipality in all_municipalities {
        let values = (
            municipalities::region_code.eq(municipality.region.as_str()),
            municipalities::name_fi.eq(&municipality.name_fi),
            municipalities::name_sv.eq(&municipality.name_sv),
        );
        let code = municipality.code.as_str();
        if diesel::update(municipalities::table.find(code))
            .set(values)
            .execute(conn)?
            == 0
        {
            diesel::insert_into(municipalities::table)
                .values((municipalities::code.eq(code), values))
                .execute(conn)?;
        }
    }
    Ok(())
}
