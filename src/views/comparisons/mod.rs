//! Closed rounds beside each other: over time, and sites side by side.

pub mod names;
