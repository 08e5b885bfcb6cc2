//! Regions and municipalities, as they are classified officially.

use std::fmt;

use super::language::Language;

/// The official two-digit code of a wellbeing services county, or `90` for Helsinki.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionCode(String);

impl RegionCode {
    /// Reads a code back; `None` for what is none.
    pub fn parse(text: &str) -> Option<RegionCode> {
        (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| RegionCode(text.to_owned()))
    }

    /// As it is written in addresses, forms and the database.
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
    /// The official two-digit code.
    pub code: RegionCode,
    /// The full name in Finnish.
    pub name_fi: String,
    /// The full name in Swedish.
    pub name_sv: String,
    /// The full name in English.
    pub name_en: String,
    /// Whether both Finnish and Swedish are spoken officially.
    pub bilingual: bool,
    /// Whether the Sámi homeland lies in it.
    pub sami_homeland: bool,
    /// Co-operation area, `1..=5`.
    pub cooperation_area: i32,
    /// Place on a map of equal tiles, from the top left, from 1.
    pub tile_row: i32,
    /// The column of its tile on the map with equal tiles, from the left.
    pub tile_column: i32,
}

impl Region {
    /// The full name in a language.
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
    /// The region it lies in.
    pub region: RegionCode,
    /// The name in Finnish.
    pub name_fi: String,
    /// The name in Swedish.
    pub name_sv: String,
}

impl Municipality {
    /// The name in a language; English uses the Finnish one.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Fi | Language::En => &self.name_fi,
            Language::Sv => &self.name_sv,
        }
    }
}
