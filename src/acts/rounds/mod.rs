//! Rounds and their lives.

mod add_groups;
mod create;
mod delete;
pub mod facilitators;
mod hub;
mod invitation;
mod listed;
mod placed;
mod prepare;
mod results_shown;
mod steps;
mod trial;

pub use add_groups::{add_groups, for_more_groups};
pub use create::{BegunRound, WantedRound, begin, create};
pub use delete::{delete, for_deletion};
pub use hub::{RoundHub, hub};
pub use invitation::invitation;
pub use listed::listed;
pub use placed::{place, placed};
pub use prepare::{for_settings, prepare};
pub use results_shown::show_results;
pub use steps::{OfferedStep, offer, take, take_step};
pub use trial::trial;
