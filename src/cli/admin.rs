//! `arviointi admin invite EMAIL` and `arviointi admin password EMAIL`: for whoever may run commands on the server.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::{DatabaseArgument, fail, refuse, say};
use crate::acts::{ActError, Acting, Acts, Who, people};
use crate::clock::{self, Clock};
use crate::config::{Fault, PublicUrl};
use crate::db::{self, Db};
use crate::domain::account::Role;
use crate::domain::event::Means;
use crate::domain::invitation::{AskedInvitation, TypedInvitation};
use crate::domain::text::Email;
use crate::domain::{Flaw, Flaws};
use crate::keys;
use crate::passwords::{PasswordCost, Passwords};

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
    let typed = TypedInvitation {
        name: arguments.name.unwrap_or_else(|| arguments.email.clone()),
        email: arguments.email,
        language: arguments.language,
        ..TypedInvitation::default()
    };
    let place = match Opened::at(arguments.place) {
        Ok(place) => place,
        Err(mut faults) => {
            // All that cannot be used is told at once.
            if let Err(flaws) = AskedInvitation::parse(&typed, Some(Role::NationalAdmin)) {
                faults.splice(0..0, faults_of(&typed, &flaws));
            }
            return refuse(&faults);
        }
    };
    let (acting, key) = (place.acting(), keys::fresh());
    let act = people::invite_national_admin(&acting, typed.clone(), clock::fresh_uuid(), &key);
    match actix_web::rt::System::new().block_on(act) {
        Ok(invitation) => say(&format!(
            "Give this link to its receiver alone; it works once, until {:.0}:\n  {}/invitations/{key}",
            invitation.expires_at, place.origin
        )),
        Err(ActError::Flawed(flaws)) if flaws.of("email") == Some(&Flaw::Taken) => {
            fail(&"this address has an account that is a national administrator already")
        }
        Err(ActError::Flawed(flaws)) => refuse(&faults_of(&typed, &flaws)),
        Err(error) => failed(&error),
    }
}

fn password(arguments: PasswordArguments) -> ExitCode {
    let mut faults = Vec::new();
    let email = email(&arguments.email).map_err(|fault| faults.push(fault)).ok();
    let place = Opened::at(arguments.place).map_err(|others| faults.extend(others)).ok();
    let (Some(email), Some(place)) = (email, place) else {
        return refuse(&faults);
    };
    let (acting, key) = (place.acting(), keys::fresh());
    let act = people::make_password_link_for(&acting, email, clock::fresh_uuid(), &key);
    match actix_web::rt::System::new().block_on(act) {
        Ok(()) => say(&format!(
            "Give this link to the account's owner alone; it works once, for 24 hours:\n  {}/passwords/{key}",
            place.origin
        )),
        Err(ActError::NotFound) => fail(&"no account signs in with this address"),
        Err(error) => failed(&error),
    }
}

fn failed(error: &ActError) -> ExitCode {
    match error {
        ActError::Busy => fail(&"the database is busy"),
        ActError::Broken(cause) => fail(cause),
        error => fail(&format!("this cannot be done: {error:?}")),
    }
}

fn faults_of(typed: &TypedInvitation, flaws: &Flaws) -> Vec<Fault> {
    let told = [
        (
            "email",
            "EMAIL",
            typed.email.as_str(),
            "give an e-mail address, for example aino@example.fi",
        ),
        ("language", "--language", typed.language.as_str(), "give fi, sv or en"),
        ("name", "--name", "it", "give a name of at most 80 characters"),
    ];
    told.into_iter()
        .filter(|(field, ..)| flaws.of(field).is_some())
        .map(|(_, setting, given, right)| fault(setting, given, right))
        .collect()
}

/// A database that is ready, and what links begin with.
struct Opened {
    acts: Acts,
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
            Ok(db) => Ok(Opened {
                acts: Acts::new(db, Passwords::new(PasswordCost::default())),
                origin,
            }),
            Err(error) => Err(vec![Fault {
                setting: "--database (DATABASE_URL)",
                wrong: error.to_string(),
                right: "give a database that can be reached",
            }]),
        }
    }

    fn acting(&self) -> Acting {
        Acting::new(&self.acts, Who::CommandLine, Means::CommandLine, Clock::System.now())
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
