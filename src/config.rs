//! Settings from flags and environment. Every mistake is reported at once, each with what would be right; what must not
//! be told does not show in a log.

use std::fmt;
use std::net::{SocketAddr, ToSocketAddrs};

use crate::db::{DatabaseUrl, PostgresUrl};
use crate::network::Network;

pub use crate::passwords::PasswordCost;

/// The settings as they were given, not yet understood; the command line says what each is for.
#[derive(Default, Clone)]
pub struct RawSettings {
    pub bind: Option<String>,
    pub database: RawDatabase,
    pub public_url: Option<String>,
    pub trusted_proxies: Vec<String>,
    pub contact: Option<String>,
    pub no_migrate: bool,
    pub log: Option<String>,
}

/// Which database; every command that needs one takes this.
#[derive(Default, Clone)]
pub struct RawDatabase {
    pub url: Option<String>,
}

/// A URL may hold a password.
impl fmt::Debug for RawDatabase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawDatabase(…)")
    }
}

impl fmt::Debug for RawSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawSettings(…)")
    }
}

/// Settings that are known to make sense.
#[derive(Debug, Clone)]
pub struct Settings {
    pub bind: SocketAddr,
    pub database: DatabaseUrl,
    pub public_url: Option<PublicUrl>,
    pub trusted_proxies: Vec<Network>,
    /// The e-mail address told in the accessibility statement and the privacy notice.
    pub contact: Option<String>,
    pub migrate: bool,
    pub log: LogFormat,
    pub password_cost: PasswordCost,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

/// The origin people see, without a path: `https://arviointi.example.fi`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    pub fn parse(text: &str) -> Option<PublicUrl> {
        let text = text.trim().trim_end_matches('/');
        let (scheme, host) = text.split_once("://")?;
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
            _ => (host, None),
        };
        let sound = !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "-.[]:".contains(c))
            && port.is_none_or(|port| port.parse::<u16>().is_ok());
        let scheme = scheme.to_ascii_lowercase();
        (sound && (scheme == "http" || scheme == "https"))
            .then(|| PublicUrl(format!("{scheme}://{}", host.to_ascii_lowercase())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

/// One setting that makes no sense, and what would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub setting: &'static str,
    pub wrong: String,
    pub right: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.setting, self.wrong, self.right)
    }
}

const BIND_DEFAULT: &str = "127.0.0.1:8080";
const DATABASE_DEFAULT: &str = "sqlite:perhekeskusarviointi.sqlite3";

impl RawSettings {
    /// # Errors
    /// Every setting that makes no sense.
    pub fn parse(&self) -> Result<Settings, Vec<Fault>> {
        let mut faults = Vec::new();
        let bind = keep(&mut faults, bind(self.bind.as_deref().unwrap_or(BIND_DEFAULT)));
        let database = keep(&mut faults, self.database.parse());
        let public_url = self.public_url.as_deref().filter(|text| !text.trim().is_empty());
        let public_url = keep(&mut faults, public_url.map(public_url_of).transpose());
        let trusted_proxies: Vec<Option<Network>> = self
            .trusted_proxies
            .iter()
            .filter(|text| !text.trim().is_empty())
            .map(|text| keep(&mut faults, network(text)))
            .collect();
        let contact = self.contact.as_deref().filter(|text| !text.trim().is_empty());
        let contact = keep(&mut faults, contact.map(contact_of).transpose());
        let log = keep(&mut faults, log_format(self.log.as_deref().unwrap_or("text")));
        match (bind, database, public_url, contact, log) {
            (Some(bind), Some(database), Some(public_url), Some(contact), Some(log)) if faults.is_empty() => {
                Ok(Settings {
                    bind,
                    database,
                    public_url,
                    contact,
                    trusted_proxies: trusted_proxies.into_iter().flatten().collect(),
                    migrate: !self.no_migrate,
                    log,
                    password_cost: PasswordCost::default(),
                })
            }
            _ => Err(faults),
        }
    }
}

impl RawDatabase {
    /// # Errors
    /// The fault, without the URL: it may hold a password.
    pub fn parse(&self) -> Result<DatabaseUrl, Fault> {
        let url = self.url.as_deref().filter(|url| !url.trim().is_empty());
        database_url(url.unwrap_or(DATABASE_DEFAULT).trim()).ok_or_else(|| Fault {
            setting: "--database (DATABASE_URL)",
            wrong: "this is neither a file nor a PostgreSQL address (not shown: it may hold a password)".into(),
            right: "give sqlite:PATH, for example sqlite:/var/lib/arviointi/arviointi.sqlite3, or \
                    postgres://USER:PASSWORD@HOST/DATABASE, where signs such as / ? # @ [ ] and % in a name or \
                    password are percent-encoded (@ as %40)",
        })
    }
}

fn database_url(text: &str) -> Option<DatabaseUrl> {
    if let Some(path) = text.strip_prefix("sqlite:") {
        let path = path.strip_prefix("//").unwrap_or(path);
        return (!path.is_empty()).then(|| DatabaseUrl::Sqlite(path.to_owned()));
    }
    PostgresUrl::parse(text).map(DatabaseUrl::Postgres)
}

fn keep<T>(faults: &mut Vec<Fault>, parsed: Result<T, Fault>) -> Option<T> {
    parsed.map_err(|fault| faults.push(fault)).ok()
}

fn bind(text: &str) -> Result<SocketAddr, Fault> {
    let fault = || Fault {
        setting: "--bind (ARVIOINTI_BIND)",
        wrong: format!("\"{text}\" is not an address with a port"),
        right: "give for example 127.0.0.1:8080, or 0.0.0.0:8080 to listen on every interface",
    };
    let mut found = text.to_socket_addrs().map_err(|_| fault())?;
    found.next().ok_or_else(fault)
}

fn public_url_of(text: &str) -> Result<PublicUrl, Fault> {
    PublicUrl::parse(text).ok_or_else(|| Fault {
        setting: "--public-url (ARVIOINTI_PUBLIC_URL)",
        wrong: format!("\"{text}\" is not an address that people could open"),
        right: "give the scheme and the host without a path, for example https://arviointi.example.fi",
    })
}

fn contact_of(text: &str) -> Result<String, Fault> {
    let text = text.trim();
    let sound = text.split_once('@').is_some_and(|(person, host)| {
        !person.is_empty() && host.contains('.') && !text.contains(|c: char| c.is_whitespace() || "<>,;:\"".contains(c))
    });
    sound.then(|| text.to_owned()).ok_or_else(|| Fault {
        setting: "--contact (ARVIOINTI_CONTACT)",
        wrong: format!("\"{text}\" is not an e-mail address"),
        right: "give one address that is read, for example arviointi@example.fi",
    })
}

fn network(text: &str) -> Result<Network, Fault> {
    Network::parse(text).ok_or_else(|| Fault {
        setting: "--trusted-proxy (ARVIOINTI_TRUSTED_PROXIES)",
        wrong: format!("\"{text}\" is neither an IP address nor a network"),
        right: "give for example 10.0.0.5 or 10.0.0.0/8, several with commas between",
    })
}

fn log_format(text: &str) -> Result<LogFormat, Fault> {
    match text.trim() {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err(Fault {
            setting: "--log (ARVIOINTI_LOG)",
            wrong: format!("\"{text}\" is not a format we write"),
            right: "give text or json",
        }),
    }
}

/// Names of the environment that look like ours and are not: a misspelt setting would be silently without effect.
pub fn misspelt(names: impl Iterator<Item = String>) -> Vec<Fault> {
    const KNOWN: [&str; 6] = [
        "ARVIOINTI_BIND",
        "ARVIOINTI_PUBLIC_URL",
        "ARVIOINTI_TRUSTED_PROXIES",
        "ARVIOINTI_CONTACT",
        "ARVIOINTI_NO_MIGRATE",
        "ARVIOINTI_LOG",
    ];
    names
        .filter(|name| name.starts_with("ARVIOINTI_") && !KNOWN.contains(&name.as_str()))
        .map(|name| Fault {
            setting: "environment",
            wrong: format!("{name} is not a setting"),
            right: "the settings are ARVIOINTI_BIND, ARVIOINTI_PUBLIC_URL, ARVIOINTI_TRUSTED_PROXIES, \
                    ARVIOINTI_CONTACT, ARVIOINTI_NO_MIGRATE, ARVIOINTI_LOG, DATABASE_URL and RUST_LOG",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_faults_are_told_at_once_and_no_password_with_them() {
        let raw = RawSettings {
            bind: Some("here".into()),
            database: RawDatabase {
                url: Some("mysql://me:secret@db/x".into()),
            },
            public_url: Some("arviointi.example.fi".into()),
            trusted_proxies: vec!["10.0.0.0/99".into(), "proxy".into()],
            contact: Some("Aino Aaltonen".into()),
            log: Some("xml".into()),
            ..RawSettings::default()
        };
        let faults = raw.parse().unwrap_err();
        assert_eq!(faults.len(), 7, "{faults:?}");
        let told: String = faults.iter().map(ToString::to_string).collect();
        assert!(!told.contains("secret"));
        for right in [
            "127.0.0.1:8080",
            "postgres://",
            "https://",
            "10.0.0.0/8",
            "arviointi@example.fi",
            "text or json",
        ] {
            assert!(told.contains(right), "{right}");
        }
    }

    #[test]
    fn nothing_given_is_a_sound_beginning() {
        let settings = RawSettings::default().parse().unwrap();
        assert_eq!(settings.bind.to_string(), BIND_DEFAULT);
        assert!(settings.migrate && settings.public_url.is_none());
    }

    #[test]
    fn a_public_url_is_an_origin() {
        let parsed = |text| PublicUrl::parse(text).map(|url| url.0);
        assert_eq!(
            parsed("https://Arviointi.Example.fi/").as_deref(),
            Some("https://arviointi.example.fi")
        );
        assert_eq!(
            parsed("http://127.0.0.1:8080").as_deref(),
            Some("http://127.0.0.1:8080")
        );
        for text in [
            "arviointi.fi",
            "ftp://a.fi",
            "https://",
            "https://a.fi/polku",
            "https://a@b.fi",
            "https://a b",
        ] {
            assert_eq!(parsed(text), None, "{text}");
        }
    }

    #[test]
    fn a_misspelt_setting_is_told() {
        let names = ["ARVIOINTI_BNID", "ARVIOINTI_BIND", "HOME"].map(String::from);
        assert_eq!(misspelt(names.into_iter()).len(), 1);
    }
}
