//! The shipped questionnaires, and what is said about broken ones.

mod faults;
mod folders;
mod sample;
mod schema;
mod shipped;
