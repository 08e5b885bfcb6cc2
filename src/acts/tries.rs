//! How often one may fail. Only failures count, so forty phones behind one address join and save undisturbed; they are
//! counted in the database, so that a restart forgets nothing and several instances count together. Whom a failure
//! concerns is stored as a keyed hash only.
//!
//! | | window | one address | one account | in all |
//! | --- | --- | --- | --- | --- |
//! | sign-in | 15 min | 50 | 10 | 2 000 |
//! | join or return code | 10 min | 300 | - | 5 000 |
//! | token of the interface | 10 min | 30 | - | 5 000 |
//! | link to results | 10 min | 300 | - | 5 000 |
//!
//! With 5 000 wrong codes in ten minutes, guessing one of a hundred open rounds' codes (40 bits) takes twenty years on
//! average. The limit of an address is far above what a room of forty mistypes: one venue is one address.
//!
//! A link to results has 256 random bits, which nobody guesses: there the limit only keeps failures from being counted
//! without end, and a link that is right is let in whatever others at the address have tried.

use std::net::{IpAddr, Ipv6Addr};

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{ActError, Acting};
use crate::db::{Connection, Untraced, Written, failed_tries, settings};
use crate::keys;

/// How long failures are kept at most.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
const KEY_SETTING: &str = "failed_tries_key";

/// What one may fail at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// Signing in.
    SignIn,
    /// A join or return code typed.
    Join,
    /// A token of the interface that opens nothing.
    Token,
    /// A link to shared results.
    ShareLink,
}

struct Limit {
    window: SignedDuration,
    address: i64,
    account: i64,
    all: i64,
}

impl Tried {
    fn code(self) -> &'static str {
        match self {
            Tried::SignIn => "sign_in",
            Tried::Join => "join",
            Tried::Token => "token",
            Tried::ShareLink => "share_link",
        }
    }

    fn limit(self) -> Limit {
        match self {
            Tried::SignIn => Limit {
                window: SignedDuration::from_mins(15),
                address: 50,
                account: 10,
                all: 2_000,
            },
            Tried::Join | Tried::ShareLink => Limit {
                window: SignedDuration::from_mins(10),
                address: 300,
                account: 0,
                all: 5_000,
            },
            Tried::Token => Limit {
                window: SignedDuration::from_mins(10),
                address: 30,
                account: 0,
                all: 5_000,
            },
        }
    }
}

/// From where something is tried, and under which new ids and key a failure would be noted.
#[derive(Debug, Clone)]
pub struct Trying {
    /// The address it comes from.
    pub address: IpAddr,
    /// One for each whom a failure concerns.
    pub ids: [Uuid; 3],
    /// The key of the hashes, where nobody has failed yet.
    pub key: String,
}

/// A try that counts as failed until it is [`forgive`]n.
#[derive(Debug, Clone)]
#[must_use = "a try counts as failed until it is forgiven"]
pub struct Try(Vec<String>);

impl Try {
    /// What it is noted under, for the write that goes on from it.
    pub(super) fn noted(&self) -> &[String] {
        &self.0
    }
}

/// Counts a try as failed beforehand, so that tries at the same time cannot slip past the limit together; call
/// [`forgive`] when it succeeds. `account` is whom a sign-in names, whether or not there is such an account.
///
/// # Errors
/// [`ActError::TooManyTries`] over a limit.
pub async fn attempt(acting: &Acting, tried: Tried, trying: Trying, account: Option<&str>) -> Result<Try, ActError> {
    let (about, now) = (about(trying.address, account), acting.at);
    let ids: Vec<String> = trying.ids.iter().map(Uuid::to_string).take(about.len()).collect();
    let noted = ids.clone();
    acting
        .write(move |conn| {
            let key = own_key(conn, &trying.key)?;
            check_all(conn, tried, &key, &about, now)?;
            note_all(conn, &ids, tried, &key, &about, now)
        })
        .await?;
    Ok(Try(noted))
}

/// The try turned out well: it does not count.
///
/// # Errors
/// What the database fails with.
pub async fn forgive(acting: &Acting, attempt: Try) -> Result<(), ActError> {
    acting
        .write(move |conn| {
            failed_tries::delete(conn, &attempt.0)?;
            Ok(Written::untraced((), Untraced::Tries))
        })
        .await
}

/// Whether one may try; what follows is noted with [`note`] when it fails. For tries that cost nothing to judge.
///
/// # Errors
/// As [`attempt`].
pub async fn check(acting: &Acting, tried: Tried, address: IpAddr) -> Result<(), ActError> {
    let (about, now) = (about(address, None), acting.at);
    acting
        .read(move |conn| match settings::find(conn, KEY_SETTING)? {
            Some(key) => check_all(conn, tried, &key, &about, now),
            // Nobody has failed yet.
            None => Ok(()),
        })
        .await
}

/// Notes that a try has failed.
///
/// # Errors
/// What the database fails with.
pub async fn note(acting: &Acting, tried: Tried, trying: Trying) -> Result<(), ActError> {
    let (about, now) = (about(trying.address, None), acting.at);
    let ids: Vec<String> = trying.ids.iter().map(Uuid::to_string).collect();
    acting
        .write(move |conn| {
            let key = own_key(conn, &trying.key)?;
            note_all(conn, &ids, tried, &key, &about, now)
        })
        .await
}

/// What was shown opens nothing: notes that, unless too much has been noted already.
///
/// # Errors
/// As [`attempt`].
pub async fn refuse(acting: &Acting, tried: Tried, trying: Trying) -> Result<(), ActError> {
    check(acting, tried, trying.address).await?;
    note(acting, tried, trying).await
}

fn note_all(
    conn: &mut Connection,
    ids: &[String],
    tried: Tried,
    key: &str,
    about: &[Whom],
    now: Timestamp,
) -> Result<Written<()>, ActError> {
    for (id, whom) in ids.iter().zip(about) {
        failed_tries::insert(conn, id, tried.code(), &hash(key, whom), now)?;
    }
    failed_tries::sweep(conn, now - KEPT)?;
    Ok(Written::untraced((), Untraced::Tries))
}

/// Whom a failure concerns; the limits in the order of the table.
#[derive(Debug, Clone)]
enum Whom {
    Address(String),
    Account(String),
    All,
}

fn about(address: IpAddr, account: Option<&str>) -> Vec<Whom> {
    let mut about = vec![Whom::Address(household(address)), Whom::All];
    about.extend(account.map(|account| Whom::Account(account.to_owned())));
    about
}

/// One household's or venue's addresses of version 6 share their first half.
fn household(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).to_string(),
    }
}

fn check_all(conn: &mut Connection, tried: Tried, key: &str, about: &[Whom], now: Timestamp) -> Result<(), ActError> {
    let limit = tried.limit();
    for whom in about {
        let most = match whom {
            Whom::Address(_) => limit.address,
            Whom::Account(_) => limit.account,
            Whom::All => limit.all,
        };
        if failed_tries::count(conn, tried.code(), &hash(key, whom), now - limit.window)? >= most {
            return Err(ActError::TooManyTries { wait: limit.window });
        }
    }
    Ok(())
}

/// The key of the hashes: made at the first failure, never leaving the database.
fn own_key(conn: &mut Connection, new: &str) -> Result<String, ActError> {
    if let Some(key) = settings::find(conn, KEY_SETTING)? {
        return Ok(key);
    }
    settings::save(conn, KEY_SETTING, new)?;
    Ok(new.to_owned())
}

fn hash(key: &str, whom: &Whom) -> String {
    let (kind, value) = match whom {
        Whom::Address(address) => ("address", address.as_str()),
        Whom::Account(account) => ("account", account.as_str()),
        Whom::All => ("all", ""),
    };
    keys::hash(&format!("{key} {kind} {value}"))
}
