//! Signed-in browsers: a random key in a cookie, its hash in the database, idle and absolute limits.

use actix_web::cookie::Cookie;
use actix_web::http::header::USER_AGENT;
use actix_web::{HttpRequest, HttpResponse};
use jiff::SignedDuration;

use super::client::Client;
use super::cookies;
use super::error::AppError;
use super::locale;
use super::shared::Shared;
use super::visitor::SignedIn;
use crate::db::{Connection, actors, sessions};
use crate::domain::Language;
use crate::domain::account::Session;
use crate::domain::ids::{AccountId, SessionId};
use crate::{clock, keys};

const COOKIE: &str = "session";
/// How often at most a session's use is written down.
const SEEN_EVERY: SignedDuration = SignedDuration::from_secs(60);

/// The key a browser shows.
pub fn key(request: &HttpRequest, client: &Client) -> Option<String> {
    cookies::value(request, client, COOKIE).filter(|key| !key.is_empty())
}

/// Who shows this key, while the session is alive and the account in use.
///
/// # Errors
/// What the database fails with.
pub async fn signed_in(shared: &Shared, key: &str) -> Result<Option<SignedIn>, AppError> {
    let now = shared.clock.now();
    let key_hash = keys::hash(key);
    let found: Option<SignedIn> = shared
        .db
        .read(move |conn| {
            let Some(session) = sessions::find_by_key(conn, &key_hash)?.filter(|session| session.is_alive(now)) else {
                return Ok::<_, AppError>(None);
            };
            let actor = actors::find(conn, &session.account)?;
            Ok(actor
                .account
                .deactivated
                .is_none()
                .then_some(SignedIn { actor, session }))
        })
        .await?;
    if let Some(signed_in) = &found
        && now.duration_since(signed_in.session.seen_at) >= SEEN_EVERY
    {
        let id = signed_in.session.id.clone();
        shared
            .db
            .write_loose(move |conn| sessions::save_seen(conn, &id, now).map_err(AppError::from))
            .await?;
    }
    Ok(found)
}

/// A session about to begin: its key goes to the browser, its hash to the database.
#[derive(Clone)]
pub struct Beginning {
    session: Session,
    key: String,
}

impl Beginning {
    pub fn of(shared: &Shared, account: AccountId, request: &HttpRequest) -> Beginning {
        let now = shared.clock.now();
        Beginning {
            session: Session {
                id: SessionId::from_uuid(clock::fresh_uuid()),
                account,
                browser: browser(request),
                created_at: now,
                seen_at: now,
            },
            key: keys::fresh(),
        }
    }

    /// # Errors
    /// What the database fails with.
    pub fn store(&self, conn: &mut Connection) -> Result<(), AppError> {
        Ok(sessions::insert(conn, &self.session, &keys::hash(&self.key))?)
    }

    /// Gives the browser the key, and the account's language. The cookie ends with the browser; the limits of [`Session`]
    /// end it earlier.
    ///
    /// # Errors
    /// [`AppError::Broken`] when a cookie cannot be written.
    pub fn answer(&self, mut response: HttpResponse, client: &Client, l: Language) -> Result<HttpResponse, AppError> {
        let key = cookies::cookie(client, COOKIE, &self.key, None);
        for cookie in [key, locale::remembered(client, l)] {
            response
                .add_cookie(&cookie)
                .map_err(|error| AppError::Broken(format!("a cookie: {error}")))?;
        }
        Ok(response)
    }
}

pub fn gone(client: &Client) -> Cookie<'static> {
    cookies::gone(client, COOKIE)
}

/// A coarse name of the browser: enough to tell one's own sessions apart, too little to follow anybody.
fn browser(request: &HttpRequest) -> String {
    let told = request
        .headers()
        .get(USER_AGENT)
        .and_then(|agent| agent.to_str().ok())
        .unwrap_or_default();
    let first = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(sign, _)| told.contains(sign))
            .map(|(_, name)| *name)
    };
    // Most browsers also name those they descend from: the youngest comes first.
    let program = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Macintosh", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    match (program, system) {
        (Some(program), Some(system)) => format!("{program}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn browsers_are_told_apart_coarsely() {
        let cases = [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Firefox, Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
                "Safari, iPhone",
            ),
            ("curl/8", ""),
        ];
        for (agent, expected) in cases {
            let request = TestRequest::default()
                .insert_header((USER_AGENT, agent))
                .to_http_request();
            assert_eq!(browser(&request), expected);
        }
    }
}
