//! Pictures of many closed rounds at a glance: what they are drawn of ([`Overview`]), and the [`kinds`].

mod kinds;
mod subject;

pub use kinds::{OverviewChart, draw as draw_overview};
pub use subject::{Breadth, Overview};
