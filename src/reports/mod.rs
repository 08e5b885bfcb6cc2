//! Results turned into files. A report takes [`Results`](crate::domain::results::Results) and the words around them and
//! gives text: it never loads, computes or decides what may be shown.

mod csv;
mod definitions;
mod file_name;
mod json;

pub use csv::csv;
pub use definitions::{Definition, definitions};
pub use file_name::file_name;
pub use json::{Described, json};
