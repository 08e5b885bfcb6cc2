//! The words of an instrument, in every language.

use std::collections::BTreeMap;

use crate::domain::Language;

/// One value for each language, so that none can be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerLanguage<T> {
    /// In Finnish.
    pub fi: T,
    /// In Swedish.
    pub sv: T,
    /// In English.
    pub en: T,
}

impl<T> PerLanguage<T> {
    /// The value of a language.
    pub fn get(&self, language: Language) -> &T {
        match language {
            Language::Fi => &self.fi,
            Language::Sv => &self.sv,
            Language::En => &self.en,
        }
    }

    /// Makes the value of every language.
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
    /// The instrument's name.
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

/// The words of a theme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeTexts {
    /// Its name.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub description: String,
}

/// The words of a criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CriterionTexts {
    /// Its name.
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
