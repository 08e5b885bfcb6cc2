//! `arviointi demo`

use std::process::ExitCode;

use clap::Args;

use super::{WRONG, fail, refuse, say, start_log};
use crate::clock::Clock;
use crate::config::{LogFormat, RawDatabase, RawSettings};
use crate::demo::{self, Refused};

/// Read from the command line alone: settings of a real installation in the environment must not reach the demo.
#[derive(Args)]
pub struct DemoArguments {
    /// Where to listen; port 0 picks a free one
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    bind: String,
    /// The demo's own SQLite file; made and filled when it is not there
    #[arg(long, default_value = "demo.sqlite3", value_name = "PATH")]
    database: String,
    /// The address people see, when a proxy stands in front
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// Tell addresses, accounts and codes as one line of JSON, for scripts
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: DemoArguments) -> ExitCode {
    let database = match arguments.database.contains("://") || arguments.database.starts_with("sqlite:") {
        true => arguments.database,
        false => format!("sqlite:{}", arguments.database),
    };
    let raw = RawSettings {
        bind: Some(arguments.bind),
        database: RawDatabase { url: Some(database) },
        public_url: arguments.public_url,
        ..RawSettings::default()
    };
    let settings = match raw.parse() {
        Ok(settings) => settings,
        Err(faults) => return refuse(&faults),
    };
    start_log(LogFormat::Text);
    actix_web::rt::System::new().block_on(async move {
        let (application, welcome) = match demo::build(settings, Clock::System).await {
            Ok(built) => built,
            Err(refused) => return refused_code(&refused),
        };
        let told = match arguments.json {
            true => serde_json::to_string(&welcome).unwrap_or_else(|error| error.to_string()),
            false => welcome.to_string(),
        };
        // Whoever closed our output wants the service all the same.
        let _ = say(&told);
        match application.run().await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&error),
        }
    })
}

fn refused_code(refused: &Refused) -> ExitCode {
    fail(refused);
    match refused {
        Refused::NotTheDemos(_) | Refused::NotSqlite => ExitCode::from(WRONG),
        Refused::NotRemoved(..) | Refused::Content(_) | Refused::Start(_) => ExitCode::FAILURE,
    }
}
