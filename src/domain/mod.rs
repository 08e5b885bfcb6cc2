//! Pure types and rules: no I/O, no clock, no randomness, no language. Everything a rule needs is an argument.

pub mod flaw;
pub mod language;

pub use flaw::{Flaw, Flaws};
pub use language::Language;
