//! Reports open again with the programs people read them with, hold every figure and word of the document, and nothing of
//! what is not there. A test that needs a program fails where it is missing.

mod comparison;
mod example;
#[cfg(feature = "pdf")]
mod pdf;
mod programs;
mod round;
mod word;
