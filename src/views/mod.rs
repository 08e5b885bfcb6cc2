//! The only place that knows HTML: functions from values to markup.

pub mod problem;
pub mod words;
