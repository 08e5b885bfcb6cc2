//! `arviointi answers import ROUND FILE.csv`: answers collected elsewhere come into an open round, all of a file or nothing
//! of it.

pub mod sentences;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{DatabaseArgument, WRONG, fail, refuse, say};
use crate::acts::answers::{self, ImportedFile, WhichRound};
use crate::acts::{ActError, Acting, Acts, Who};
use crate::clock::{Clock, fresh_uuid};
use crate::db::{self, DatabaseUrl, Db};
use crate::domain::event::Means;
use crate::passwords::{PasswordCost, Passwords};

#[derive(Subcommand)]
pub enum AnswersCommand {
    /// Import a file of answers into an open round: all of it, or nothing when anything is wrong
    #[command(after_long_help = FORMAT)]
    Import(ImportArguments),
}

const FORMAT: &str = "\
The file is a CSV as a spreadsheet saves it: comma or semicolon, UTF-8 or Windows-1252, with or without a byte order mark.
The first line names the columns, in any order:

  participant   a key of your own, the same on each row of one participant; in a later file it is the same person
  actor_group   county, early_education, schools, culture_sport_youth, ngo, parish, kela, family, volunteer or other
  criterion     the criterion's id, as tunnettuus.toiminta-tiedossa
  current       a level as a number, cannot_say, not_applicable or nothing
  target        the same; only where the round asks its participants for targets
  comment       free text

One row is one participant's answer to one criterion. not_applicable covers both states. An empty cell says nothing: of a
participant of an earlier file it leaves what that file said. Imported participants count as joined and finished.

Exit codes: 0 all stored; 1 nothing stored, every fault told with its line; 2 wrong usage.";

#[derive(Args)]
pub struct ImportArguments {
    /// The round's id, or its join code
    round: String,
    /// The file of answers; - for standard input
    file: PathBuf,
    #[command(flatten)]
    database: DatabaseArgument,
}

pub fn run(command: AnswersCommand) -> ExitCode {
    match command {
        AnswersCommand::Import(arguments) => import(arguments),
    }
}

fn import(arguments: ImportArguments) -> ExitCode {
    let url = match arguments.database.raw().parse() {
        Ok(url) => url,
        Err(fault) => return refuse(&[fault]),
    };
    let Some(which) = WhichRound::parse(&arguments.round) else {
        return wrong(&format!(
            "\"{}\" is neither a round's id nor a join code, as 7K3M-9QPT",
            arguments.round
        ));
    };
    let content = match content(&arguments.file) {
        Ok(content) => content,
        Err(error) => return wrong(&format!("{}: {error}", arguments.file.display())),
    };
    match db::needs_migration(&url) {
        Ok(false) => {}
        Ok(true) => return wrong("the database lacks migrations; run `arviointi migrate` first"),
        Err(error) => return fail(&error),
    }
    let outcome = actix_web::rt::System::new().block_on(store(url, which, content));
    match outcome {
        Ok(file) => say(&sentences::done(&file)),
        Err(error) => fail(&sentences::refused(&error)),
    }
}

async fn store(url: DatabaseUrl, which: WhichRound, content: Vec<u8>) -> Result<ImportedFile, ActError> {
    let acts = Acts::new(Db::open(&url)?, Passwords::new(PasswordCost::default()));
    let acting = Acting::new(&acts, Who::CommandLine, Means::CommandLine, Clock::System.now());
    answers::import(&acting, which, content, fresh_uuid).await
}

fn content(file: &Path) -> std::io::Result<Vec<u8>> {
    if file == Path::new("-") {
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut content)?;
        return Ok(content);
    }
    std::fs::read(file)
}

fn wrong(sentence: &str) -> ExitCode {
    fail(&sentence);
    ExitCode::from(WRONG)
}
