use std::fmt;

use super::language::Language;

/// The official two-digit code of a wellbeing services county, or `90` for Helsinki.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionCode(String);

impl RegionCode {
    pub fn parse(text: &str) -> Option<RegionCode> {
        (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| RegionCode(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One of the 22 regions. Names come from the classification and are never composed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    pub code: RegionCode,
    pub name_fi: String,
    pub name_sv: String,
    pub name_en: String,
    pub bilingual: bool,
    /// Whether the Sámi homeland lies in it.
    pub sami_homeland: bool,
    /// Co-operation area, `1..=5`.
    pub cooperation_area: i32,
    /// Place on a map of equal tiles, from the top left, from 1.
    pub tile_row: i32,
    pub tile_column: i32,
}

impl Region {
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Fi => &self.name_fi,
            Language::Sv => &self.name_sv,
            Language::En => &self.name_en,
        }
    }
}

/// A municipality of 2026. English uses the Finnish name, as Statistics Finland does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Municipality {
    /// Three digits.
    pub code: String,
    pub region: RegionCode,
    pub name_fi: String,
    pub name_sv: String,
}

impl Municipality {
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Fi | Language::En => &self.name_fi,
            Language::Sv => &self.name_sv,
        }
    }
}
