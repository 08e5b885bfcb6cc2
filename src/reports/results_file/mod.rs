//! A round's results as data files. `results.json` and the interface's results are one form, whose types are its
//! description, too: the interface's document is made from them.

mod round;
mod row;
mod themes;

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::definitions::{Meaning, definitions, meanings};
use super::rows::csv_of;
use crate::domain::results::{Group, Results};
use crate::domain::round::Round;
use crate::domain::{Instrument, Language};

pub use round::SubjectFacts;
use round::{InstrumentFacts, RoundFacts};
pub use row::RowFigures;
use themes::ThemeFacts;
pub use themes::ValueFacts;

/// A round's results with what a file says around the figures.
#[derive(Clone, Copy)]
pub struct Described<'a> {
    pub round: &'a Round,
    pub instrument: &'a Instrument,
    pub results: &'a Results,
    /// The subject's name in the reader's language.
    pub subject: &'a str,
    pub language: Language,
    /// A group's name in the reader's language, as the round calls it.
    pub group_label: &'a dyn Fn(Group) -> String,
}

/// The fixed form of a round's figures.
pub fn csv(results: &Results) -> String {
    csv_of(results.rows().into_iter().map(RowFigures::of))
}

/// The figures of `results.csv` as objects under `rows`, with `round`, `instrument`, `themes` and `definitions` beside.
pub fn json(described: &Described<'_>) -> String {
    serde_json::to_string(&ResultsFile::of(described)).expect("text and numbers under names that are text")
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
    pub fn of(described: &Described<'_>) -> ResultsFile {
        let Described { results, language, .. } = described;
        let themes = results.themes.iter();
        ResultsFile {
            language: language.code(),
            round: RoundFacts::of(described),
            instrument: InstrumentFacts::of(described),
            themes: themes.map(|theme| ThemeFacts::of(described, theme)).collect(),
            definitions: meanings(definitions(*language)),
            rows: results.rows().into_iter().map(RowFigures::of).collect(),
        }
    }
}
