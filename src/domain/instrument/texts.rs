//! The words of an instrument, in every language.

use std::collections::BTreeMap;

use crate::domain::Language;

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
