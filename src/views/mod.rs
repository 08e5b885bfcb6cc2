//! The only place that knows HTML: functions from values to markup.

pub mod accounts;
pub mod actions;
pub mod answering;
pub mod assets;
pub mod choices;
pub mod comparisons;
pub mod components;
pub mod discussion;
pub mod flaws;
pub mod layout;
pub mod overviews;
pub mod paper;
pub mod participants;
pub mod people;
pub mod pictures;
pub mod problem;
pub mod public;
pub mod regions;
pub mod reports;
pub mod results;
pub mod rounds;
pub mod sharing;
pub mod sites;
pub mod workshop;

pub use crate::words;
