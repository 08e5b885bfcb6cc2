//! The regions and municipalities built into the program (`data/`, Statistics Finland, CC BY 4.0).

use serde::Deserialize;

use crate::domain::region::{Municipality, Region, RegionCode};

const REGIONS: &str = include_str!("../data/regions.csv");
const MUNICIPALITIES: &str = include_str!("../data/municipalities.csv");

#[derive(Deserialize)]
struct RegionLine {
    code: String,
    name_fi: String,
    name_sv: String,
    name_en: String,
    bilingual: u8,
    sami_homeland: u8,
    cooperation_area_code: i32,
    tile_row: i32,
    tile_col: i32,
}

#[derive(Deserialize)]
struct MunicipalityLine {
    code: String,
    name_fi: String,
    name_sv: String,
    region_code: String,
}

/// All of them, or the line that cannot be read.
///
/// # Errors
/// A sentence for the log.
pub fn read() -> Result<(Vec<Region>, Vec<Municipality>), String> {
    let regions = lines::<RegionLine>(REGIONS)?
        .into_iter()
        .map(|line| {
            Ok(Region {
                code: code(&line.code)?,
                name_fi: line.name_fi,
                name_sv: line.name_sv,
                name_en: line.name_en,
                bilingual: line.bilingual == 1,
                sami_homeland: line.sami_homeland == 1,
                cooperation_area: line.cooperation_area_code,
                tile_row: line.tile_row,
                tile_column: line.tile_col,
            })
        })
        .collect::<Result<Vec<_>, String>>()?;
    let municipalities = lines::<MunicipalityLine>(MUNICIPALITIES)?
        .into_iter()
        .map(|line| {
            Ok(Municipality {
                region: code(&line.region_code)?,
                code: line.code,
                name_fi: line.name_fi,
                name_sv: line.name_sv,
            })
        })
        .collect::<Result<Vec<_>, String>>()?;
    Ok((regions, municipalities))
}

fn code(text: &str) -> Result<RegionCode, String> {
    RegionCode::parse(text).ok_or_else(|| format!("\"{text}\" is no region code"))
}

fn lines<T: for<'a> Deserialize<'a>>(file: &str) -> Result<Vec<T>, String> {
    csv::Reader::from_reader(file.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_22_regions_each_with_municipalities_of_its_own() {
        let (regions, municipalities) = read().unwrap();
        assert_eq!((regions.len(), municipalities.len()), (22, 292));
        for region in &regions {
            assert!(
                municipalities
                    .iter()
                    .any(|municipality| municipality.region == region.code),
                "{}",
                region.name_fi
            );
        }
        assert!(regions.iter().all(|region| region.code.as_str() != "91"));
    }
}
