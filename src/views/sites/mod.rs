//! The register of family centres and meeting places, as its co-ordinator sees it.

pub mod form;
pub mod list;
pub mod show;
