use std::collections::BTreeMap;
use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::{Language, Mode, SubjectKind};

/// One version of an instrument, complete in every language: what a round asks, in which order, on which scale.
///
/// It is made by `domain::questionnaire`, which lets no incomplete one through.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    pub id: InstrumentId,
    /// Numbers joined by dots, as `1.0`.
    pub version: String,
    pub status: Status,
    pub wording: Wording,
    /// Where the structure comes from.
    pub source: String,
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
    pub texts: PerLanguage<InstrumentTexts>,
}

impl Instrument {
    pub fn texts(&self, language: Language) -> &InstrumentTexts {
        self.texts.get(language)
    }

    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

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
    Draft,
    /// Never changes again.
    Released,
}

impl Status {
    pub const ALL: [Status; 2] = [Status::Draft, Status::Released];

    pub fn code(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Released => "released",
        }
    }

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
    pub const ALL: [Wording; 2] = [Wording::Project, Wording::Official];

    pub fn code(self) -> &'static str {
        match self {
            Wording::Project => "project",
            Wording::Official => "official",
        }
    }

    pub fn parse(text: &str) -> Option<Wording> {
        Wording::ALL.into_iter().find(|wording| wording.code() == text)
    }
}

/// Consecutive whole-number levels `min..=max`, two to ten of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scale {
    pub min: i32,
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

    pub fn contains(&self, level: i32) -> bool {
        self.levels().contains(&level)
    }

    /// How far the highest level lies from the lowest: one less than the number of levels.
    pub fn width(&self) -> i32 {
        self.max - self.min
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    pub id: ThemeId,
    /// In the order they are asked; never empty.
    pub criteria: Vec<Criterion>,
    pub texts: PerLanguage<ThemeTexts>,
}

impl Theme {
    pub fn texts(&self, language: Language) -> &ThemeTexts {
        self.texts.get(language)
    }
}

/// One question. Its id means the same question in every version of the instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    pub id: CriterionId,
    /// Its share in the theme's mean; positive and finite, 1 unless the file says otherwise.
    pub weight: f64,
    /// Links to outside frameworks, as `thl-kohtaamispaikka-2019:4`.
    pub tags: Vec<String>,
    /// Its own scale, or else the instrument's.
    pub scale: Scale,
    pub own_scale: bool,
    pub allows_cannot_say: bool,
    pub allows_not_applicable: bool,
    /// Criteria of the predecessor that this one stands in place of; they are not comparable with it.
    pub replaces: Vec<CriterionId>,
    pub texts: PerLanguage<CriterionTexts>,
}

impl Criterion {
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

/// One value for each language, so that none can be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerLanguage<T> {
    pub fi: T,
    pub sv: T,
    pub en: T,
}

impl<T> PerLanguage<T> {
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::Fi => &self.fi,
            Language::Sv => &self.sv,
            Language::En => &self.en,
        }
    }

    pub fn from_fn(mut make: impl FnMut(Language) -> T) -> Self {
        PerLanguage {
            fi: make(Language::Fi),
            sv: make(Language::Sv),
            en: make(Language::En),
        }
    }
}

/// Plain text, never markup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InstrumentTexts {
    pub title: String,
    /// What it is for: shown when choosing an instrument.
    pub summary: String,
    /// Shown to the participant before the first question.
    pub introduction: String,
    /// Where structure and wording come from, and the licence.
    pub source_note: String,
    /// The words for each level of the instrument's scale.
    pub levels: BTreeMap<i32, String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeTexts {
    pub title: String,
    pub description: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CriterionTexts {
    pub title: String,
    /// What is assessed, as one sentence.
    pub statement: String,
    /// What to look at, or an example.
    pub guidance: Option<String>,
    /// The words for each level of the criterion's scale, its own or the instrument's.
    pub levels: BTreeMap<i32, String>,
    /// What the criterion looks like at each anchor of its scale.
    pub anchors: BTreeMap<i32, String>,
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
mod tests {
    use super::*;

    #[test]
    fn ids_have_one_form() {
        let cases = [
            ("tunnettuus", true),
            ("yhteiset-rakenteet-2", true),
            ("", false),
            ("Tunnettuus", false),
            ("ääni", false),
            ("2-teema", false),
            ("a--b", false),
            ("a-", false),
            ("a_b", false),
            ("a.b", false),
        ];
        for (text, fits) in cases {
            assert_eq!(ThemeId::parse(text).is_some(), fits, "{text}");
            assert_eq!(
                CriterionId::parse(&format!("teema.{text}")).is_some(),
                fits,
                "teema.{text}"
            );
        }
        assert_eq!(CriterionId::parse("tunnettuus"), None);
    }

    #[test]
    fn a_scale_knows_its_levels() {
        let scale = Scale {
            min: 1,
            max: 4,
            anchors: vec![1, 4],
        };
        assert_eq!(scale.levels().collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert_eq!(scale.width(), 3);
        assert!(scale.contains(4) && !scale.contains(0) && !scale.contains(5));
    }

    #[test]
    fn criteria_come_in_the_order_they_are_asked_and_know_their_theme() {
        let scale = Scale {
            min: 1,
            max: 5,
            anchors: vec![1, 3, 5],
        };
        let instrument = sample(
            scale,
            &[("viestinta", &["kanavat", "tieto"]), ("avustukset", &["ehdot"])],
        );
        let ids: Vec<&str> = instrument.criteria().map(|criterion| criterion.id.as_str()).collect();
        assert_eq!(ids, ["viestinta.kanavat", "viestinta.tieto", "avustukset.ehdot"]);
        let asked = CriterionId("avustukset.ehdot".into());
        assert_eq!(
            instrument.theme_of(&asked).map(|theme| theme.id.as_str()),
            Some("avustukset")
        );
        assert_eq!(instrument.criterion(&CriterionId("avustukset.muu".into())), None);
    }
}
