//! Answers as they are given, on a device or a page, and as they come in from elsewhere. They leave no event: who reads the
//! trail does not learn when somebody answered what. A file that is imported leaves one.

mod asked;
mod edits;
mod import;
mod theme;

pub(super) use asked::QuestionsOfRounds;
pub use edits::{SavedEdits, save};
pub use import::{ImportedFile, WhichRound, import};
pub use theme::{SavedTheme, save_theme};
