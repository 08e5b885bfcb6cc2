//! The whole application in one process: used by the commands and by every web test.

use std::fmt;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use actix_web::dev::{Server, ServerHandle};
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App, HttpServer, web};
use tokio::signal::unix::{SignalKind, signal};

use crate::acts::accounts::renew_setup_link;
use crate::acts::{ActError, Acting, Acts, Who, releases, start};
use crate::clock::{Clock, random_bytes};
use crate::config::Settings;
use crate::db::versions::StoreError;
use crate::db::{self, Db, DbError};
use crate::domain::comment::CommentKey;
use crate::domain::event::Means;
use crate::keys;
use crate::live::Hub;
use crate::passwords::Passwords;
use crate::web::{Shared, api, csrf, head, headers, log, problem, refused, routes, visitor};
use crate::{questionnaires, reference};

/// How long requests under way may take to end after a signal, in seconds.
const DRAIN_S: u64 = 20;
/// How long a connection stays open between two requests: longer than a participant thinks about one criterion, so that
/// each answer is saved without a new connection, and longer than proxies keep theirs.
const KEPT_OPEN: Duration = Duration::from_secs(75);
/// How long a new connection may stay silent. Browsers open some ahead of need, and one that is given up meets a first
/// answer on its way; after the first request it may be silent for longer still.
const FIRST_REQUEST: Duration = Duration::from_secs(30);
/// How many connections may wait to be taken: when the network comes back, a whole room comes back at once.
const BACKLOG: u32 = 4_096;

/// A bound and prepared application.
pub struct Application {
    /// Where it listens; the port is real even when 0 was asked for.
    pub address: SocketAddr,
    pub shared: Shared,
    /// The database it stands on.
    pub db: Db,
    server: Server,
}

/// Why the application cannot start, in a sentence for whoever starts it.
#[derive(Debug)]
pub enum StartError {
    /// `--no-migrate` was given and the schema is older than the program.
    NeedsMigration,
    Database(DbError),
    Bind(SocketAddr, std::io::Error),
    Reference(String),
    /// A shipped questionnaire cannot be read, or cannot be stored.
    Questionnaires(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::NeedsMigration => f.write_str(
                "the database lacks migrations that this version needs; \
                 run `arviointi migrate` first, or start without --no-migrate",
            ),
            StartError::Database(error) => write!(f, "{error}"),
            StartError::Bind(address, error) => write!(f, "cannot listen on {address}: {error}"),
            StartError::Reference(error) => write!(f, "the reference data cannot be read: {error}"),
            StartError::Questionnaires(error) => write!(f, "the questionnaires cannot be used: {error}"),
        }
    }
}

impl std::error::Error for StartError {}

impl From<DbError> for StartError {
    fn from(error: DbError) -> Self {
        StartError::Database(error)
    }
}

impl From<ActError> for StartError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Busy => StartError::Database(DbError::Busy),
            error => StartError::Database(DbError::Broken(format!("{error:?}"))),
        }
    }
}

impl From<StoreError> for StartError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::ReleasedChanged { .. } => StartError::Questionnaires(error.to_string()),
            StoreError::Db(error) => StartError::Database(error),
        }
    }
}

/// Opens the database, brings its schema up to date (or refuses) and stores what ships with the program.
///
/// # Errors
/// Why it cannot be used.
pub async fn prepare(settings: &Settings, clock: &Clock) -> Result<Db, StartError> {
    if settings.migrate {
        for name in db::migrate(&settings.database)? {
            tracing::info!(name, "migrated");
        }
    } else if db::needs_migration(&settings.database)? {
        return Err(StartError::NeedsMigration);
    }
    let db = Db::open(&settings.database)?;
    let places = reference::read().map_err(StartError::Reference)?;
    let shipped = questionnaires::shipped()
        .map_err(|faults| StartError::Questionnaires(questionnaires::fault_report(&faults)))?;
    let acts = Acts::new(db.clone(), Passwords::new(settings.password_cost));
    start::prepare(
        &by_program(&acts, clock),
        places,
        shipped,
        CommentKey::new(random_bytes()),
    )
    .await?;
    releases::catch_up(&by_program(&acts, clock)).await?;
    Ok(db)
}

impl Application {
    /// # Errors
    /// Why it cannot start.
    pub async fn build(settings: Settings, clock: Clock) -> Result<Application, StartError> {
        let db = prepare(&settings, &clock).await?;
        Application::on(db, settings, clock)
    }

    /// Around a database that is prepared already.
    ///
    /// # Errors
    /// [`StartError::Bind`].
    pub fn on(db: Db, settings: Settings, clock: Clock) -> Result<Application, StartError> {
        let bind = settings.bind;
        let cannot_bind = |error| StartError::Bind(bind, error);
        let passwords = Passwords::new(settings.password_cost);
        let live = Hub::new(&keys::hex(&random_bytes::<4>()));
        actix_web::rt::spawn(live.clone().work(db.listen()));
        let shared = Shared {
            acts: Acts::new(db.clone(), passwords),
            live,
            clock,
            settings,
        };
        let given = web::Data::new(shared.clone());
        // The first wrapped is the innermost.
        let server = HttpServer::new(move || {
            App::new()
                .app_data(given.clone())
                .configure(routes::configure)
                .wrap(from_fn(refused::note))
                .wrap(from_fn(visitor::find))
                .wrap(from_fn(head::as_get))
                .wrap(from_fn(csrf::guard))
                .wrap(from_fn(api::problem::documents))
                .wrap(from_fn(problem::pages))
                .wrap(Compress::default())
                .wrap(from_fn(headers::add))
                .wrap(from_fn(log::requests))
        })
        .keep_alive(KEPT_OPEN)
        .client_request_timeout(FIRST_REQUEST)
        .backlog(BACKLOG)
        .disable_signals()
        .shutdown_timeout(DRAIN_S)
        .bind(bind)
        .map_err(cannot_bind)?;
        let address = *server
            .addrs()
            .first()
            .ok_or_else(|| cannot_bind(ErrorKind::AddrNotAvailable.into()))?;
        Ok(Application {
            address,
            shared,
            db,
            server: server.run(),
        })
    }

    /// The way in for the first national admin, while there is none; an earlier link stops working.
    ///
    /// # Errors
    /// What the database fails with.
    pub async fn setup_link(&self) -> Result<Option<String>, StartError> {
        let (key, shared) = (keys::fresh(), &self.shared);
        let is_needed = renew_setup_link(&by_program(&shared.acts, &shared.clock), &key).await?;
        Ok(is_needed.then(|| format!("{}/setup/{key}", self.origin())))
    }

    /// The address to open: the public one, or this machine's own.
    pub fn origin(&self) -> String {
        match &self.shared.settings.public_url {
            Some(url) => url.as_str().to_owned(),
            None if self.address.ip().is_unspecified() => format!("http://127.0.0.1:{}", self.address.port()),
            None => format!("http://{}", self.address),
        }
    }

    /// Ends the server from elsewhere.
    pub fn handle(&self) -> ServerHandle {
        self.server.handle()
    }

    /// Serves until SIGTERM or SIGINT; requests under way are finished first, and whoever listens is let go.
    ///
    /// # Errors
    /// What the server fails with.
    pub async fn run(self) -> std::io::Result<()> {
        let (live, handle) = (self.shared.live.clone(), self.server.handle());
        let mut terminated = signal(SignalKind::terminate())?;
        actix_web::rt::spawn(async move {
            tokio::select! {
                _ = terminated.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            live.close();
            handle.stop(true).await;
        });
        self.server.await
    }
}

/// What the service does by itself as it starts.
fn by_program(acts: &Acts, clock: &Clock) -> Acting {
    Acting::new(acts, Who::Program, Means::CommandLine, clock.now())
}
