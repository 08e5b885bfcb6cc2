//! How results reach people without an account, and what a region lets be counted nationally.

pub mod by_link;
mod consent;
pub mod links;
pub mod publication;
pub mod published;

pub use consent::consent;
