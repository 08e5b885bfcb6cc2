//! A round's results as data files. `results.json` and the interface's results are one form, whose types are its
//! description, too: the interface's document is made from them.

mod round;
mod row;
mod themes;

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::definitions::{Meaning, meanings};
use super::rows::csv_of;
use crate::domain::tellable_round::TellableRound;
use crate::words::{RoundInWords, definitions};

pub use round::SubjectFacts;
use round::{InstrumentFacts, RoundFacts};
pub use row::RowFigures;
use themes::ThemeFacts;
pub use themes::ValueFacts;

/// The fixed form of a round's figures.
pub fn csv(told: &TellableRound) -> String {
    csv_of(told.results.rows().into_iter().map(RowFigures::of))
}

/// The figures of `results.csv` as objects under `rows`, with `round`, `instrument`, `themes` and `definitions` beside.
pub fn json(told: &RoundInWords<'_>) -> String {
    serde_json::to_string(&ResultsFile::of(told)).expect("text and numbers under names that are text")
}

/// A round's results, small groups already hidden. A figure is null where nothing may be told or nothing was asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResultsFile {
    /// In which language names and definitions are: `fi`, `sv` or `en`.
    #[schema(example = "en")]
    pub language: &'static str,
    pub round: RoundFacts,
    pub instrument: InstrumentFacts,
    /// The themes in use, in the instrument's order.
    pub themes: Vec<ThemeFacts>,
    /// What each kind of figure means, by the name of its field.
    pub definitions: BTreeMap<&'static str, Meaning>,
    /// One row per criterion, asked state (current before target) and group (`all` first): the same as `results.csv`.
    pub rows: Vec<RowFigures>,
}

impl ResultsFile {
    /// The file of what is told.
    pub fn of(told: &RoundInWords<'_>) -> ResultsFile {
        let (results, language) = (&told.results, told.language);
        let themes = results.themes.iter();
        ResultsFile {
            language: language.code(),
            round: RoundFacts::of(told),
            instrument: InstrumentFacts::of(told),
            themes: themes.map(|theme| ThemeFacts::of(told, theme)).collect(),
            definitions: meanings(definitions(language)),
            rows: results.rows().into_iter().map(RowFigures::of).collect(),
        }
    }
}
