//! Rounds and their lives.

mod listed;
mod placed;

pub use listed::{ListedRounds, listed};
pub use placed::{place, placed};
