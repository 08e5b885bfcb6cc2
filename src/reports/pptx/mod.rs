//! Slides: a title, a summary, and one slide per picture with its words in the notes. Where office programs can draw the
//! picture it is a chart that a reader can edit, made of the same values; else the picture itself with its description.

mod bounds;
mod chart;
mod deck;
mod fixed;
mod package;
mod slide;
mod words;

use super::fault::FileFault;
use crate::words::{ComparisonInWords, RoundInWords};
use deck::Deck;
use jiff::Timestamp;

/// A round's results as slides in the reader's language.
///
/// # Errors
/// Only a fault of ours.
pub fn pptx(told: &RoundInWords<'_>, made_at: Timestamp) -> Result<Vec<u8>, FileFault> {
    package::write(&Deck::of_round(told, made_at))
}

/// Several rounds beside each other as slides in the reader's language.
///
/// # Errors
/// Only a fault of ours.
pub fn comparison_pptx(told: &ComparisonInWords<'_>, made_at: Timestamp) -> Result<Vec<u8>, FileFault> {
    package::write(&Deck::of_comparison(told, made_at))
}
