//! Pages for everyone.

pub mod home;
