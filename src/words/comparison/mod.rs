//! How a comparison is said, the same on a page, in a picture and in a file.

mod names;
mod sentences;

use std::ops::Deref;

use crate::domain::instrument::CriterionId;
use crate::domain::results::comparison::ChangeMark;
use crate::domain::tellable_comparison::TellableComparison;
use crate::domain::{Instrument, Language, ThemeId};

pub use sentences::{change_mark, shown_group};

use names::Named;

/// What is told of rounds beside each other, in a language, with what they are called there.
#[derive(Debug, Clone)]
pub struct ComparisonInWords<'a> {
    /// What is told.
    pub told: &'a TellableComparison,
    /// In which language.
    pub language: Language,
    /// Per round: what it is called beside the others, as "2025" or a site's name.
    pub labels: Vec<String>,
    /// What is compared, as "Pohjanmaa 2024–2026".
    pub title: String,
    /// Instrument, number of rounds and years in one line, for the foot of a picture or a file.
    pub facts_line: String,
}

impl Deref for ComparisonInWords<'_> {
    type Target = TellableComparison;

    fn deref(&self) -> &TellableComparison {
        self.told
    }
}

impl<'a> ComparisonInWords<'a> {
    /// A comparison told in this language.
    pub fn of(told: &'a TellableComparison, language: Language) -> ComparisonInWords<'a> {
        let order = told.comparison.order;
        let rounds = told.subjects.iter().zip(&told.comparison.rounds);
        let named: Vec<Named<'_>> = rounds
            .map(|(subject, compared)| Named {
                about: compared.about.as_ref(),
                subject: subject.place.as_ref().map_or("", |place| place.name(language)),
                kind: subject.kind,
            })
            .collect();
        let newest = told.versions.first();
        ComparisonInWords {
            labels: names::labels(language, order, &named),
            title: names::title(language, order, &named),
            facts_line: newest.map_or_else(String::new, |newest| names::facts(language, newest, &named)),
            told,
            language,
        }
    }

    /// The newest version that is compared.
    pub fn newest(&self) -> Option<&'a Instrument> {
        self.told.versions.first().map(AsRef::as_ref)
    }

    /// All versions, the newest first.
    pub fn instruments(&self) -> Vec<&'a Instrument> {
        self.told.versions.iter().map(AsRef::as_ref).collect()
    }

    /// A theme's title; empty for one that no version knows.
    pub fn theme_title(&self, id: &ThemeId) -> &'a str {
        let theme = self.told.theme_texts(id);
        theme.map_or("", |theme| &theme.texts(self.language).title)
    }

    /// A criterion's title; empty for one that no version knows.
    pub fn criterion_title(&self, id: &CriterionId) -> &'a str {
        let criterion = self.told.criterion_texts(id);
        criterion.map_or("", |criterion| &criterion.texts(self.language).title)
    }

    /// What a reader should keep in mind.
    pub fn cautions(&self) -> Vec<String> {
        let cautions = self.told.comparison.cautions.iter();
        cautions
            .map(|own| sentences::caution(self.language, own, &self.labels))
            .collect()
    }

    /// What cannot be compared, and why.
    pub fn left_out(&self) -> Vec<String> {
        let left_out = self.told.comparison.left_out.iter();
        left_out
            .map(|own| sentences::left_out(self.language, own, &self.labels, self.told))
            .collect()
    }

    /// When a change is marked, with the rule's source.
    pub fn rule(&self) -> [String; 3] {
        sentences::rule(self.language)
    }

    /// How a change's mark is called.
    pub fn mark(&self, mark: ChangeMark) -> &'static str {
        change_mark(self.language, mark)
    }
}
