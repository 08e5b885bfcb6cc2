//! Rounds and their lives.

pub mod facilitators;
mod listed;
mod placed;

pub use listed::{ListedRounds, listed};
pub use placed::{place, placed};
