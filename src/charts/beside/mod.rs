//! Pictures of several rounds: what a comparison tells, as indices so that themes and criteria of different scales stand
//! in one picture. [`Beside`] is what they are drawn of; several kinds share strands through the rounds; then the [`kinds`].

mod kinds;
mod strand;
mod subject;
mod words;

pub use kinds::{ComparisonChart, draw as draw_beside, plot as plot_beside};
pub use subject::Beside;
