//! `arviointi admin invite EMAIL` and `arviointi admin password EMAIL`: for whoever may run commands on the server.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{DatabaseArgument, fail, refuse, say};
use crate::clock::{self, Clock};
use crate::config::{Fault, PublicUrl};
use crate::db::{self, Connection, Db, DbError, accounts, invitations, password_resets};
use crate::domain::Language;
use crate::domain::account::{Invitation, PasswordReset, Role};
use crate::domain::event::By;
use crate::domain::ids::{InvitationId, PasswordResetId};
use crate::domain::mark::Mark;
use crate::domain::text::{Email, required_line};
use crate::keys;

const HERE: &str = "http://127.0.0.1:8080";

#[derive(Subcommand)]
pub enum AdminCommand {
    /// Print a one-time link that makes its receiver a national administrator
    Invite(InviteArguments),
    /// Print a one-time link by which an account gets a new password
    Password(PasswordArguments),
}

#[derive(Args)]
pub struct InviteArguments {
    /// The address the administrator will sign in with
    email: String,
    /// The administrator's name; they may change it
    #[arg(long)]
    name: Option<String>,
    /// The language of the service for them: fi, sv or en
    #[arg(long, default_value = "fi")]
    language: String,
    #[command(flatten)]
    place: InstallationArguments,
}

#[derive(Args)]
pub struct PasswordArguments {
    /// The address the account signs in with
    email: String,
    #[command(flatten)]
    place: InstallationArguments,
}

#[derive(Args)]
struct InstallationArguments {
    #[command(flatten)]
    database: DatabaseArgument,
    /// The address people see; the link begins with it [default: http://127.0.0.1:8080]
    #[arg(long, env = "ARVIOINTI_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
}

pub fn run(command: AdminCommand) -> ExitCode {
    match command {
        AdminCommand::Invite(arguments) => invite(arguments),
        AdminCommand::Password(arguments) => password(arguments),
    }
}

fn invite(arguments: InviteArguments) -> ExitCode {
    let mut faults = Vec::new();
    let email = email(&arguments.email).map_err(|fault| faults.push(fault)).ok();
    let language = Language::parse(&arguments.language);
    if language.is_none() {
        faults.push(fault("--language", &arguments.language, "give fi, sv or en"));
    }
    let name = arguments.name.as_deref().unwrap_or(arguments.email.as_str());
    let name = required_line(name, 80).ok();
    if name.is_none() {
        faults.push(fault("--name", "it", "give a name of at most 80 characters"));
    }
    let place = Opened::at(arguments.place).map_err(|others| faults.extend(others)).ok();
    let (Some(email), Some(language), Some(name), Some(place)) = (email, language, name, place) else {
        return refuse(&faults);
    };
    let token = keys::fresh();
    let token_hash = keys::hash(&token);
    let now = Clock::System.now();
    let invitation = Invitation {
        id: InvitationId::from_uuid(clock::fresh_uuid()),
        email,
        name,
        language,
        role: Role::NationalAdmin,
        created: Mark { by: None, at: now },
        expires_at: now + Invitation::LIFETIME,
        accepted_at: None,
        revoked: None,
    };
    let until = invitation.expires_at;
    let stored = place.write(move |conn| invitations::insert(conn, &By::CommandLine, &invitation, &token_hash));
    match stored {
        Ok(()) => say(&format!(
            "Give this link to its receiver alone; it works once, until {until:.0}:\n  {}/invitations/{token}",
            place.origin
        )),
        Err(error) => fail(&error),
    }
}

fn password(arguments: PasswordArguments) -> ExitCode {
    let mut faults = Vec::new();
    let email = email(&arguments.email).map_err(|fault| faults.push(fault)).ok();
    let place = Opened::at(arguments.place).map_err(|others| faults.extend(others)).ok();
    let (Some(email), Some(place)) = (email, place) else {
        return refuse(&faults);
    };
    let token = keys::fresh();
    let token_hash = keys::hash(&token);
    let now = Clock::System.now();
    let stored = place.write(move |conn| {
        let (account, _) = accounts::find_by_email(conn, &email)?.ok_or(DbError::NotFound)?;
        let reset = PasswordReset {
            id: PasswordResetId::from_uuid(clock::fresh_uuid()),
            account: account.id,
            created: Mark { by: None, at: now },
            expires_at: now + PasswordReset::LIFETIME,
            used_at: None,
        };
        password_resets::insert(conn, &By::CommandLine, &reset, &token_hash)
    });
    match stored {
        Ok(()) => say(&format!(
            "Give this link to the account's owner alone; it works once, for 24 hours:\n  {}/passwords/{token}",
            place.origin
        )),
        Err(DbError::NotFound) => fail(&"no account signs in with this address"),
        Err(error) => fail(&error),
    }
}

/// A database that is ready, and what links begin with.
struct Opened {
    db: Db,
    origin: String,
}

impl Opened {
    fn at(place: InstallationArguments) -> Result<Opened, Vec<Fault>> {
        let mut faults = Vec::new();
        let url = place.database.raw().parse().map_err(|fault| faults.push(fault)).ok();
        let origin = match place.public_url.as_deref().filter(|url| !url.trim().is_empty()) {
            None => Some(HERE.to_owned()),
            Some(text) => PublicUrl::parse(text).map(|url| url.as_str().to_owned()),
        };
        if origin.is_none() {
            faults.push(fault(
                "--public-url (ARVIOINTI_PUBLIC_URL)",
                "it",
                "give the scheme and the host, for example https://arviointi.example.fi",
            ));
        }
        let (Some(url), Some(origin)) = (url, origin) else {
            return Err(faults);
        };
        let db = db::migrate(&url).and_then(|_| Db::open(&url));
        match db {
            Ok(db) => Ok(Opened { db, origin }),
            Err(error) => Err(vec![Fault {
                setting: "--database (DATABASE_URL)",
                wrong: error.to_string(),
                right: "give a database that can be reached",
            }]),
        }
    }

    fn write(&self, write: impl Fn(&mut Connection) -> Result<(), DbError> + Send + 'static) -> Result<(), DbError> {
        actix_web::rt::System::new().block_on(self.db.write_loose(write))
    }
}

fn email(text: &str) -> Result<Email, Fault> {
    Email::parse(text).map_err(|_| fault("EMAIL", text, "give an e-mail address, for example aino@example.fi"))
}

fn fault(setting: &'static str, given: &str, right: &'static str) -> Fault {
    Fault {
        setting,
        wrong: format!("{given} cannot be used"),
        right,
    }
}
