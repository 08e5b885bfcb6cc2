//! Pictures of one round: what they are drawn of ([`RoundPictures`]), what several kinds share, and the [`kinds`].

mod by_group;
mod item;
mod kinds;
mod pictures;
mod values;
mod way_columns;

pub use kinds::ChartKind;
pub use pictures::RoundPictures;
