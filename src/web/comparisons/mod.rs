//! Closed rounds beside each other, with pictures and files. All of them load through [`loaded`], so that each shows the same
//! figures under the same rules.

pub mod chosen;
pub mod loaded;

pub use chosen::Chosen;
pub use loaded::LoadedComparison;
