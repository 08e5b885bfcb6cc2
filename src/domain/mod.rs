//! Pure types and rules: no I/O, no clock, no randomness, no language. Everything a rule needs is an argument.

pub mod flaw;
pub mod instrument;
pub mod language;
pub mod mode;
pub mod subject;

pub use flaw::{Flaw, Flaws};
pub use instrument::{
    Criterion, CriterionId, Instrument, InstrumentId, PerLanguage, Scale, Theme, ThemeId,
};
pub use language::Language;
pub use mode::Mode;
pub use subject::SubjectKind;
