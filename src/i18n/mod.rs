//! Everything that depends on the reader's language: texts, numbers and dates.
//!
//! Texts live in `texts/<language>/<room>.ftl`, one file per room and language. `build.rs` compares the languages and
//! writes one typed function per message: `answering-saved` becomes [`msg`]`::answering_saved(language)`. Variables
//! follow the language in alphabetical order. A variable that a text chooses its form by, or that is called `count`,
//! `n`, `number`, `total`, `min` or `max`, is any whole number ([`Count`]); every other is anything with words to show.
//! Numbers and dates are turned to words with [`numbers`] and [`dates`] before they are given to a text.

mod bundles;
mod count;
pub mod dates;
pub mod numbers;

pub use bundles::msg;
pub use count::Count;
