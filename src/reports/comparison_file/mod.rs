//! A comparison's figures as data files: one row per whole, theme or criterion and round. As with a round's results, the
//! types are also what the interface's description is made of.

mod round;
mod row;
mod themes;

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::definitions::{Meaning, comparison_definitions, meanings};
use super::rows::csv_of;
use crate::domain::results::comparison::Comparison;
use crate::domain::{Instrument, Language};

use round::{ComparedInstrument, RoundBeside};
pub use row::ComparisonRow;
use themes::ThemeNames;

/// A comparison with what a file says around the figures, in the reader's language.
pub struct ComparedBeside<'a> {
    pub comparison: &'a Comparison,
    /// The newest version first.
    pub versions: &'a [&'a Instrument],
    pub language: Language,
    pub title: &'a str,
    /// Per round.
    pub labels: &'a [String],
    /// Sentences.
    pub cautions: &'a [String],
    pub left_out: &'a [String],
    pub rule: &'a [String],
}

/// Closed rounds beside each other. A figure is null where nothing may be told or nothing was asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparisonFile {
    /// In which language names and sentences are: `fi`, `sv` or `en`.
    #[schema(example = "en")]
    pub language: &'static str,
    pub title: String,
    /// `time`: rounds of one subject, newest last, with changes. `side`: beside each other, without changes.
    #[schema(example = "time")]
    pub order: &'static str,
    pub instrument: Option<ComparedInstrument>,
    pub rounds: Vec<RoundBeside>,
    /// The themes and criteria that are compared.
    pub themes: Vec<ThemeNames>,
    /// What to keep in mind: sentences.
    pub cautions: Vec<String>,
    /// What cannot be compared, and why: sentences.
    pub left_out: Vec<String>,
    /// When a change is marked: sentences, with the source.
    pub rule: Vec<String>,
    /// What each kind of figure means, by the name of its field.
    pub definitions: BTreeMap<&'static str, Meaning>,
    pub rows: Vec<ComparisonRow>,
}

pub fn comparison_csv(comparison: &Comparison) -> String {
    csv_of(row::rows(comparison))
}

/// The rows of the CSV file as objects under `rows`, with `rounds`, `instrument`, `themes`, remarks and `definitions` beside.
pub fn comparison_json(beside: &ComparedBeside<'_>) -> String {
    serde_json::to_string(&ComparisonFile::of(beside)).expect("text and numbers under names that are text")
}

impl ComparisonFile {
    pub fn of(beside: &ComparedBeside<'_>) -> ComparisonFile {
        let l = beside.language;
        let rounds = beside.comparison.rounds.iter().zip(beside.labels);
        ComparisonFile {
            language: l.code(),
            title: beside.title.to_owned(),
            order: beside.comparison.order.code(),
            instrument: beside.versions.first().map(|own| ComparedInstrument::of(l, own)),
            rounds: rounds.map(|(round, label)| RoundBeside::of(round, label)).collect(),
            themes: themes::of(beside),
            cautions: beside.cautions.to_vec(),
            left_out: beside.left_out.to_vec(),
            rule: beside.rule.to_vec(),
            definitions: meanings(comparison_definitions(l)),
            rows: row::rows(beside.comparison),
        }
    }
}
