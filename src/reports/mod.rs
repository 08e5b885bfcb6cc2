//! Results turned into files. A report takes what is told of a round or of a comparison, in a language, and gives
//! text or bytes: it never loads, computes or decides what may be shown.

mod archive;
mod comparison_file;
mod definitions;
pub mod document;
pub mod docx;
mod fault;
mod file_name;
mod ooxml;
#[cfg(feature = "pdf")]
pub mod pdf;
mod pictures;
mod pictures_zip;
mod pptx;
mod results_file;
mod rows;
mod shortened;
mod xlsx;

pub use comparison_file::{ComparisonFile, ComparisonRow, comparison_csv, comparison_json};
pub use fault::FileFault;
pub use file_name::{file_name, file_name_of};
pub use pictures::Picture;
pub use pictures_zip::{comparison_zip, pictures_zip};
pub use pptx::{comparison_pptx, pptx};
pub use results_file::{ResultsFile, RowFigures, SubjectFacts, ValueFacts, csv, json};
pub use xlsx::{comparison_xlsx, xlsx};
