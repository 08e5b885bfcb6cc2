//! What a round asks: an instrument with its themes, criteria and scales.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::{Language, Mode, SubjectKind};

mod texts;

pub use texts::{CriterionTexts, InstrumentTexts, PerLanguage, ThemeTexts};

/// One version of an instrument, complete in every language: what a round asks, in which order, on which scale.
///
/// It is made by `domain::questionnaire`, which lets no incomplete one through.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// What it is told apart by.
    pub id: InstrumentId,
    /// Numbers joined by dots, as `1.0`.
    pub version: String,
    /// Whether it may still change.
    pub status: Status,
    /// Whose sentences it speaks with.
    pub wording: Wording,
    /// Where the structure comes from.
    pub source: String,
    /// The licence of the texts, as `CC-BY-4.0`.
    pub licence: String,
    /// In the order of the file; every language of the service.
    pub languages: Vec<Language>,
    /// What may be assessed with it; never empty.
    pub subjects: Vec<SubjectKind>,
    /// How it may be assessed; never empty.
    pub modes: Vec<Mode>,
    /// Whether the target state is asked beside the current state, which is always asked.
    pub asks_target: bool,
    /// Time one person needs alone, in minutes; at least 1.
    pub minutes_alone: u32,
    /// Time a group needs with the joint talk, in minutes; at least 1.
    pub minutes_joint: u32,
    /// The version this one follows.
    pub predecessor: Option<String>,
    /// The scale of every criterion without one of its own.
    pub scale: Scale,
    /// In the order they are asked; never empty.
    pub themes: Vec<Theme>,
    /// Its words.
    pub texts: PerLanguage<InstrumentTexts>,
}

impl Instrument {
    /// Its words in a language.
    pub fn texts(&self, language: Language) -> &InstrumentTexts {
        self.texts.get(language)
    }

    /// The theme with this id.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The criterion with this id, of whichever theme.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria().find(|criterion| criterion.id == *id)
    }

    /// The theme a criterion belongs to.
    pub fn theme_of(&self, id: &CriterionId) -> Option<&Theme> {
        self.themes
            .iter()
            .find(|theme| theme.criteria.iter().any(|criterion| criterion.id == *id))
    }

    /// The version's numbers, by which 1.10 comes after 1.9.
    pub fn version_numbers(&self) -> Vec<u64> {
        let numbers = self.version.split('.');
        numbers.map(|number| number.parse().unwrap_or(0)).collect()
    }

    /// Every criterion, in the order they are asked.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.themes.iter().flat_map(|theme| &theme.criteria)
    }

    /// The words for one level of a criterion's scale; empty for a level outside it.
    pub fn level_label<'a>(&self, language: Language, criterion: &'a Criterion, level: i32) -> &'a str {
        criterion.level_label(language, level)
    }

    /// What a criterion looks like at a level, where the instrument describes that level.
    pub fn anchor<'a>(&self, language: Language, criterion: &'a Criterion, level: i32) -> Option<&'a str> {
        criterion.anchor(language, level)
    }
}

/// Whether a version may still change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// May still change; no round can open on it.
    Draft,
    /// Never changes again.
    Released,
}

impl Status {
    /// All of them, in their fixed order.
    pub const ALL: [Status; 2] = [Status::Draft, Status::Released];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Released => "released",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(text: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.code() == text)
    }
}

/// Whose sentences an instrument speaks with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wording {
    /// Written in this project; only the structure follows the published tool.
    Project,
    /// Given by the owner of the published tool.
    Official,
}

impl Wording {
    /// All of them, in their fixed order.
    pub const ALL: [Wording; 2] = [Wording::Project, Wording::Official];

    /// The word it goes by in addresses, forms, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Wording::Project => "project",
            Wording::Official => "official",
        }
    }

    /// Reads a code back; `None` for what is none.
    pub fn parse(text: &str) -> Option<Wording> {
        Wording::ALL.into_iter().find(|wording| wording.code() == text)
    }
}

/// Consecutive whole-number levels `min..=max`, two to ten of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scale {
    /// The lowest level.
    pub min: i32,
    /// The highest level.
    pub max: i32,
    /// The levels that every criterion describes with a sentence; ascending, each inside the scale.
    pub anchors: Vec<i32>,
}

impl Scale {
    /// The fewest levels a scale may have.
    pub const FEWEST: usize = 2;
    /// The most levels a scale may have.
    pub const MOST: usize = 10;

    /// From lowest to highest.
    pub fn levels(&self) -> RangeInclusive<i32> {
        self.min..=self.max
    }

    /// Whether a level is one of the scale's.
    pub fn contains(&self, level: i32) -> bool {
        self.levels().contains(&level)
    }

    /// How far the highest level lies from the lowest: one less than the number of levels.
    pub fn width(&self) -> i32 {
        self.max - self.min
    }
}

/// Criteria that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// What it is told apart by.
    pub id: ThemeId,
    /// In the order they are asked; never empty.
    pub criteria: Vec<Criterion>,
    /// Its words.
    pub texts: PerLanguage<ThemeTexts>,
}

impl Theme {
    /// Its words in a language.
    pub fn texts(&self, language: Language) -> &ThemeTexts {
        self.texts.get(language)
    }
}

/// One question. Its id means the same question in every version of the instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// What it is told apart by.
    pub id: CriterionId,
    /// Its share in the theme's mean; positive and finite, 1 unless the file says otherwise.
    pub weight: f64,
    /// Links to outside frameworks, as `thl-kohtaamispaikka-2019:4`.
    pub tags: Vec<String>,
    /// Its own scale, or else the instrument's.
    pub scale: Scale,
    /// Whether the scale is its own and not the instrument's.
    pub own_scale: bool,
    /// Whether "cannot say" is an answer.
    pub allows_cannot_say: bool,
    /// Whether "not applicable" is an answer.
    pub allows_not_applicable: bool,
    /// Criteria of the predecessor that this one stands in place of; they are not comparable with it.
    pub replaces: Vec<CriterionId>,
    /// Its words.
    pub texts: PerLanguage<CriterionTexts>,
}

impl Criterion {
    /// Its words in a language.
    pub fn texts(&self, language: Language) -> &CriterionTexts {
        self.texts.get(language)
    }

    /// The words for one level of its scale; empty for a level outside it.
    pub fn level_label(&self, language: Language, level: i32) -> &str {
        self.texts(language).levels.get(&level).map_or("", String::as_str)
    }

    /// What it looks like at a level, where the instrument describes that level.
    pub fn anchor(&self, language: Language, level: i32) -> Option<&str> {
        self.texts(language).anchors.get(&level).map(String::as_str)
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(String);

        impl $name {
            /// An id that was checked before, as one of a stored round; what comes from outside goes through `parse`.
            pub fn new(text: impl Into<String>) -> Self {
                $name(text.into())
            }

            /// As it is written in addresses, forms and the database.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// `jarjestot-osana-perhekeskusta`: lower-case ASCII words joined by hyphens; also the name of its folder.
    InstrumentId
);
id!(
    /// `tunnettuus`: lower-case ASCII words joined by hyphens.
    ThemeId
);
id!(
    /// `tunnettuus.toiminta-tiedossa`: two ids joined by a dot.
    CriterionId
);

impl InstrumentId {
    /// `None` when the text is not of the right form.
    pub fn parse(text: &str) -> Option<Self> {
        is_slug(text).then(|| InstrumentId(text.to_owned()))
    }
}

impl ThemeId {
    /// `None` when the text is not of the right form.
    pub fn parse(text: &str) -> Option<Self> {
        is_slug(text).then(|| ThemeId(text.to_owned()))
    }
}

impl CriterionId {
    /// `None` when the text is not of the right form.
    pub fn parse(text: &str) -> Option<Self> {
        let (theme, own) = text.split_once('.')?;
        (is_slug(theme) && is_slug(own)).then(|| CriterionId(text.to_owned()))
    }
}

/// Lower-case ASCII words (letters and digits, a letter first) joined by single hyphens, at most 80 characters.
fn is_slug(text: &str) -> bool {
    text.len() <= 80
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// An instrument for unit tests, without texts: themes by id, each with the last part of its criteria's ids.
#[cfg(test)]
pub(crate) fn sample(scale: Scale, themes: &[(&str, &[&str])]) -> Instrument {
    let criterion = |theme: &str, own: &&str| Criterion {
        id: CriterionId(format!("{theme}.{own}")),
        weight: 1.0,
        tags: Vec::new(),
        scale: scale.clone(),
        own_scale: false,
        allows_cannot_say: true,
        allows_not_applicable: true,
        replaces: Vec::new(),
        texts: PerLanguage::default(),
    };
    Instrument {
        id: InstrumentId("malli".into()),
        version: "1.0".into(),
        status: Status::Released,
        wording: Wording::Project,
        source: String::new(),
        licence: "CC-BY-4.0".into(),
        languages: Language::ALL.to_vec(),
        subjects: SubjectKind::ALL.to_vec(),
        modes: Mode::ALL.to_vec(),
        asks_target: true,
        minutes_alone: 10,
        minutes_joint: 30,
        predecessor: None,
        themes: themes
            .iter()
            .map(|(id, criteria)| Theme {
                id: ThemeId((*id).into()),
                criteria: criteria.iter().map(|own| criterion(id, own)).collect(),
                texts: PerLanguage::default(),
            })
            .collect(),
        texts: PerLanguage::default(),
        scale,
    }
}

#[cfg(test)]
mod tests;
