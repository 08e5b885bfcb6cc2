//! `arviointi questionnaires check [DIR]`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::say;
use crate::questionnaires::check_command;

#[derive(Subcommand)]
pub enum QuestionnairesCommand {
    /// Read instrument files and tell every fault with its line; without DIR those built into the program
    Check(CheckArguments),
}

#[derive(Args)]
pub struct CheckArguments {
    /// A folder as `questionnaires/`: instrument/version/*.toml
    dir: Option<PathBuf>,
}

pub fn run(command: &QuestionnairesCommand) -> ExitCode {
    let QuestionnairesCommand::Check(arguments) = command;
    let (report, faultless) = check_command(arguments.dir.as_deref());
    match (say(report.trim_end()), faultless) {
        (told, true) => told,
        (_, false) => ExitCode::FAILURE,
    }
}
