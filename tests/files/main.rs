//! What is drawn and written for people to keep: pictures, reports, workbooks, tables for programs.

#[path = "../support/closed_round.rs"]
mod closed_round;
#[path = "../support/office.rs"]
mod office;

mod charts;
mod exports;
mod reports;
mod workbooks;
