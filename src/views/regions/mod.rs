//! A region's own pages.

pub mod home;
