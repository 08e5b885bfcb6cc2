//! Pictures of several rounds: what a comparison tells, as indices so that themes and criteria of different scales stand
//! in one picture. [`ComparisonPictures`] is what they are drawn of; several kinds share strands through the rounds; then the [`kinds`].

mod kinds;
mod pictures;
mod strand;
mod words;

pub use kinds::ComparisonChart;
pub use pictures::ComparisonPictures;
