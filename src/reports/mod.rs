//! Results turned into files. A report takes [`Results`](crate::domain::results::Results) and the words around them and
//! gives text or bytes: it never loads, computes or decides what may be shown.

mod archive;
mod comparison_file;
mod definitions;
pub mod document;
pub mod docx;
mod fault;
mod file_name;
mod material;
mod ooxml;
#[cfg(feature = "pdf")]
pub mod pdf;
mod pictures_zip;
mod pptx;
mod results_file;
mod rows;
mod shortened;
mod xlsx;

pub use comparison_file::{ComparedBeside, ComparisonFile, ComparisonRow, comparison_csv, comparison_json};
pub use definitions::{Definition, comparison_definitions, definitions};
pub use fault::FileFault;
pub use file_name::{file_name, file_name_of};
pub use material::{ComparedMaterial, Material, Picture};
pub use pictures_zip::{comparison_zip, pictures_zip};
pub use pptx::{comparison_pptx, pptx};
pub use results_file::{Described, ResultsFile, RowFigures, SubjectFacts, ValueFacts, csv, json};
pub use xlsx::{comparison_xlsx, xlsx};
