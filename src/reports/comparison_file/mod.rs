//! A comparison's figures as data files: one row per whole, theme or criterion and round. As with a round's results, the
//! types are also what the interface's description is made of.

mod round;
mod row;
mod themes;

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::definitions::{Meaning, meanings};
use super::rows::csv_of;
use crate::domain::tellable_comparison::TellableComparison;
use crate::words::{ComparisonInWords, comparison_definitions};

use round::{ComparedInstrument, RoundBeside};
pub use row::ComparisonRow;
use themes::ThemeNames;

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

/// The fixed form of a comparison's figures.
pub fn comparison_csv(told: &TellableComparison) -> String {
    csv_of(row::rows(&told.comparison))
}

/// The rows of the CSV file as objects under `rows`, with `rounds`, `instrument`, `themes`, remarks and `definitions` told.
pub fn comparison_json(told: &ComparisonInWords<'_>) -> String {
    serde_json::to_string(&ComparisonFile::of(told)).expect("text and numbers under names that are text")
}

impl ComparisonFile {
    /// The file of what is told.
    pub fn of(told: &ComparisonInWords<'_>) -> ComparisonFile {
        let l = told.language;
        let rounds = told.comparison.rounds.iter().zip(&told.labels);
        ComparisonFile {
            language: l.code(),
            title: told.title.clone(),
            order: told.comparison.order.code(),
            instrument: told.newest().map(|own| ComparedInstrument::of(l, own)),
            rounds: rounds.map(|(round, label)| RoundBeside::of(round, label)).collect(),
            themes: themes::of(told),
            cautions: told.cautions(),
            left_out: told.left_out(),
            rule: told.rule().to_vec(),
            definitions: meanings(comparison_definitions(l)),
            rows: row::rows(&told.comparison),
        }
    }
}
