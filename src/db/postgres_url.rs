//! The address of a PostgreSQL database, read strictly before libpq gets it: what libpq cannot read it repeats in its
//! error, and with it a part of the password.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};

/// `postgres://USER:PASSWORD@HOST:PORT/DATABASE?PARAMETER=VALUE`; all but the scheme may be missing.
#[derive(Clone)]
pub struct PostgresUrl {
    url: SecretString,
    /// Each as it is written and as it is meant.
    passwords: Vec<SecretString>,
}

/// It may hold a password.
impl fmt::Debug for PostgresUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PostgresUrl(…)")
    }
}

impl PostgresUrl {
    /// `None` where a part could be taken for another one: a sign with a meaning of its own that is not percent-encoded, a
    /// port that is no number.
    pub fn parse(text: &str) -> Option<PostgresUrl> {
        let rest = text
            .strip_prefix("postgres://")
            .or_else(|| text.strip_prefix("postgresql://"))?;
        let (place, query) = split(rest, '?');
        let (authority, database) = split(place, '/');
        let (user, hosts) = authority
            .split_once('@')
            .map_or((None, authority), |(user, hosts)| (Some(user), hosts));
        let (name, password) = user.map_or((None, None), |user| {
            let (name, password) = split(user, ':');
            (Some(name), password)
        });
        let parameters: Vec<(&str, &str)> = match query {
            None => Vec::new(),
            Some(query) => query
                .split('&')
                .map(|pair| pair.split_once('='))
                .collect::<Option<_>>()?,
        };
        let sound = !rest.is_empty()
            && name.is_none_or(|name| is_plain(name, ""))
            && password.is_none_or(|password| is_plain(password, ":"))
            && hosts.split(',').all(is_host)
            && database.is_none_or(|database| is_plain(database, ""))
            && parameters
                .iter()
                .all(|(name, value)| is_parameter(name) && is_plain(value, ":/") && !value.contains('='));
        let secret = parameters.iter().filter(|(name, _)| name.ends_with("password"));
        let secret = password.into_iter().chain(secret.map(|(_, value)| *value));
        let passwords = secret.flat_map(|written| [written.to_owned(), decoded(written)]);
        sound.then(|| PostgresUrl {
            url: text.to_owned().into(),
            passwords: passwords
                .filter(|password| !password.is_empty())
                .map(SecretString::from)
                .collect(),
        })
    }

    pub(super) fn expose(&self) -> &str {
        self.url.expose_secret()
    }

    /// What somebody else says of this address, without its password.
    pub(super) fn redacted(&self, told: &str) -> String {
        self.passwords.iter().fold(told.to_owned(), |told, password| {
            told.replace(password.expose_secret(), "…")
        })
    }
}

fn split(text: &str, at: char) -> (&str, Option<&str>) {
    text.split_once(at)
        .map_or((text, None), |(before, after)| (before, Some(after)))
}

/// Whether a part holds nothing that begins another part, but for the signs in `also`, and each `%` two digits.
fn is_plain(part: &str, also: &str) -> bool {
    let meant = |c: char| !(c.is_whitespace() || c.is_control() || (":/?#[]@".contains(c) && !also.contains(c)));
    let encoded = |after: &str| {
        let digits = after.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit) && digits != b"00")
    };
    part.chars().all(meant) && part.split('%').skip(1).all(encoded)
}

/// A name, an address or the encoded path of a socket; an IPv6 address stands in brackets.
fn is_host(text: &str) -> bool {
    let (host, port) = match text.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        Some((inner, "")) => (inner, None),
        Some((inner, rest)) => match rest.strip_prefix(':') {
            Some(port) => (inner, Some(port)),
            None => return false,
        },
        None => split(text, ':'),
    };
    let known = if text.starts_with('[') {
        host.parse::<std::net::Ipv6Addr>().is_ok()
    } else {
        host.chars().all(|c| c.is_ascii_alphanumeric() || "-._%".contains(c)) && is_plain(host, "")
    };
    known && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
}

fn is_parameter(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

fn decoded(part: &str) -> String {
    let mut pieces = part.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2).unwrap_or((piece, ""));
        bytes.extend(u8::from_str_radix(digits, 16));
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_libpq_reads_as_it_is_meant_is_taken() {
        for url in [
            "postgres://arviointi:secret@db/arviointi",
            "postgresql://arviointi@db.example.fi:5432/arviointi?sslmode=require&connect_timeout=10",
            "postgres://postgres@127.0.0.1:55432/postgres",
            "postgres://u:p%40%2f%3Fss!$^:*(ä)&=@[2001:db8::1]:5432/d",
            "postgres://u@%2Fvar%2Frun%2Fpostgresql/d",
            "postgres:///d?host=/var/run/postgresql&user=u&password=p",
            "postgres://u:p@one:5432,two:5433/d?target_session_attrs=read-write",
            "postgres://localhost",
        ] {
            assert!(PostgresUrl::parse(url).is_some(), "{url}");
        }
    }

    #[test]
    fn an_address_that_libpq_would_read_otherwise_is_not() {
        for url in [
            "postgres://",
            "mysql://u:secret@db/d",
            // Signs of the password that end it.
            "postgres://u:sec/ret@db/d",
            "postgres://u:12/ret@db/d",
            "postgres://u:sec@ret@db/d",
            "postgres://u:sec?ret@db/d",
            "postgres://u:sec?re=t@db/d",
            "postgres://u:sec#ret@db/d",
            "postgres://u:sec ret@db/d",
            "postgres://u:sec[ret@db/d",
            "postgres://u:sec%ret@db/d",
            "postgres://u:sec%2@db/d",
            "postgres://u:sec%00ret@db/d",
            "postgres://u:sec%é@db/d",
            // Parts that are no such parts.
            "postgres://u:secret",
            "postgres://u:secret@db:port/d",
            "postgres://u:secret@db:70000/d",
            "postgres://u:secret@db:0/d",
            "postgres://u:secret@d b/d",
            "postgres://u:secret@[::1/d",
            "postgres://u:secret@[db]/d",
            "postgres://u:secret@[::1]5432/d",
            "postgres://u:secret@db/d/e",
            "postgres://u:secret@db/d?sslmode",
            "postgres://u:secret@db/d?ssl mode=require",
            "postgres://u:secret@db/d?sslmode=a=b",
        ] {
            assert!(PostgresUrl::parse(url).is_none(), "{url}");
        }
    }

    #[test]
    fn the_password_is_taken_out_of_what_is_told() {
        let url = PostgresUrl::parse("postgres://u:se%3Acret@db/d?sslpassword=key").unwrap();
        assert_eq!(
            url.redacted("cannot read se%3Acret, se:cret and key"),
            "cannot read …, … and …"
        );
        assert_eq!(format!("{url:?}"), "PostgresUrl(…)");
    }
}
