//! Pictures of one round: what they are drawn of ([`Subject`]), what several kinds share, and the [`kinds`].

mod by_group;
mod item;
mod kinds;
mod subject;
mod values;
mod way_columns;

pub use kinds::{ChartKind, draw, plot};
pub use subject::Subject;
