//! The command line, in English: what is run on a server is run by administrators.

use std::io::{IsTerminal, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::app::{self, Application};
use crate::clock::Clock;
use crate::config::{self, Fault, LogFormat, RawDatabase, RawSettings};
use crate::db;

mod admin;
pub mod answers;
mod demo;
mod questionnaires;

/// Wrong settings.
const WRONG: u8 = 2;

#[derive(Parser)]
#[command(name = "arviointi", version, about, propagate_version = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the service
    Serve(SettingArguments),
    /// Run a demo: a made-up service in a SQLite file of its own
    Demo(demo::DemoArguments),
    /// Answers that were collected elsewhere
    #[command(subcommand)]
    Answers(answers::AnswersCommand),
    /// People who look after the whole service
    #[command(subcommand)]
    Admin(admin::AdminCommand),
    /// Instrument files
    #[command(subcommand)]
    Questionnaires(questionnaires::QuestionnairesCommand),
    /// Bring the database's schema up to date
    Migrate(DatabaseArgument),
    /// Ask a running service whether it is well; exits 0 when it is
    Health(HealthArguments),
}

/// Shared by the commands that serve.
#[derive(Args)]
struct SettingArguments {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, env = "ARVIOINTI_BIND", value_name = "ADDRESS:PORT")]
    bind: Option<String>,

    #[command(flatten)]
    database: DatabaseArgument,

    /// The address people see, when a proxy stands in front; makes links and QR codes right
    #[arg(long, env = "ARVIOINTI_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,

    /// A proxy whose X-Forwarded-For and X-Forwarded-Proto are believed; may be given again
    #[arg(
        long = "trusted-proxy",
        env = "ARVIOINTI_TRUSTED_PROXIES",
        value_delimiter = ',',
        value_name = "IP or IP/BITS"
    )]
    trusted_proxies: Vec<String>,

    /// The e-mail address in the accessibility statement and the privacy notice, where feedback is read
    #[arg(long, env = "ARVIOINTI_CONTACT", value_name = "E-MAIL")]
    contact: Option<String>,

    /// Refuse to start when the database lacks migrations, instead of applying them
    #[arg(long, env = "ARVIOINTI_NO_MIGRATE")]
    no_migrate: bool,

    /// How logs are written: text or json [default: text]; RUST_LOG chooses what is logged
    #[arg(long, env = "ARVIOINTI_LOG", value_name = "FORMAT")]
    log: Option<String>,
}

/// Shared by the commands that need a database.
#[derive(Args)]
struct DatabaseArgument {
    /// sqlite:PATH or postgres://… [default: sqlite:perhekeskusarviointi.sqlite3]
    #[arg(long = "database", env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    url: Option<String>,
}

impl SettingArguments {
    fn raw(self) -> RawSettings {
        RawSettings {
            bind: self.bind,
            database: self.database.raw(),
            public_url: self.public_url,
            trusted_proxies: self.trusted_proxies,
            contact: self.contact,
            no_migrate: self.no_migrate,
            log: self.log,
        }
    }
}

impl DatabaseArgument {
    fn raw(self) -> RawDatabase {
        RawDatabase { url: self.url }
    }
}

#[derive(Args)]
struct HealthArguments {
    /// The service's address
    #[arg(
        long,
        env = "ARVIOINTI_BIND",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS:PORT"
    )]
    bind: String,
}

/// Reads the command and does it.
pub fn run() -> ExitCode {
    match CommandLine::parse().command {
        Command::Serve(given) => serve(&given.raw()),
        Command::Demo(arguments) => demo::run(arguments),
        Command::Answers(command) => answers::run(command),
        Command::Admin(command) => admin::run(command),
        Command::Questionnaires(command) => questionnaires::run(&command),
        Command::Migrate(given) => migrate(&given.raw()),
        Command::Health(arguments) => health(&arguments),
    }
}

fn serve(raw: &RawSettings) -> ExitCode {
    let settings = raw.parse();
    let mut faults = config::misspelt(std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()));
    let settings = match settings {
        Ok(settings) if faults.is_empty() => settings,
        Ok(_) => return refuse(&faults),
        Err(others) => {
            faults.extend(others);
            return refuse(&faults);
        }
    };
    start_log(settings.log);
    in_runtime(async move {
        let application = Application::build(settings, Clock::System).await?;
        let address = application.address;
        let _ = say(&format!("Listening on http://{address}"));
        if let Some(link) = application.setup_link().await? {
            let _ = say(&format!(
                "There is no national administrator yet. Open this once to become the first:\n  {link}"
            ));
        }
        application
            .run()
            .await
            .map_err(|error| app::StartError::Bind(address, error))
    })
}

fn migrate(raw: &RawDatabase) -> ExitCode {
    let url = match raw.parse() {
        Ok(url) => url,
        Err(fault) => return refuse(&[fault]),
    };
    match db::migrate(&url) {
        Ok(names) if names.is_empty() => say("The schema is up to date."),
        Ok(names) => say(&format!("Applied:\n  {}", names.join("\n  "))),
        Err(error) => fail(&error),
    }
}

/// A request over a plain socket: a container's health check needs no client of its own.
fn health(arguments: &HealthArguments) -> ExitCode {
    match ask_health(&arguments.bind) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn ask_health(bind: &str) -> std::io::Result<()> {
    const PATIENCE: Duration = Duration::from_secs(5);
    let mut address = bind
        .to_socket_addrs()?
        .next()
        .ok_or_else(|| std::io::Error::other(format!("{bind} is no address")))?;
    if address.ip().is_unspecified() {
        address = SocketAddr::new(std::net::Ipv4Addr::LOCALHOST.into(), address.port());
    }
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /healthz HTTP/1.0\r\nHost: {address}\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    if answer.lines().next().is_some_and(|status| status.contains(" 200 ")) {
        Ok(())
    } else {
        Err(std::io::Error::other(format!("the service at {address} is not well")))
    }
}

fn in_runtime<E: std::fmt::Display>(work: impl Future<Output = Result<(), E>>) -> ExitCode {
    match actix_web::rt::System::new().block_on(work) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error),
    }
}

fn start_log(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
}

fn refuse(faults: &[Fault]) -> ExitCode {
    let mut told = String::from("These settings cannot be used:\n");
    for fault in faults {
        told.push_str(&format!("  {fault}\n"));
    }
    // A closed error stream leaves nobody to tell.
    let _ = std::io::stderr().write_all(told.as_bytes());
    ExitCode::from(WRONG)
}

fn say(sentence: &str) -> ExitCode {
    match writeln!(std::io::stdout(), "{sentence}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn fail(error: &impl std::fmt::Display) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "arviointi: {error}");
    ExitCode::FAILURE
}
