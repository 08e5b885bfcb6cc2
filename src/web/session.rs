//! Signed-in browsers: a random key in a cookie, its hash in the database, idle and absolute limits.

use actix_web::http::header::USER_AGENT;
use actix_web::{HttpRequest, HttpResponse};

use super::client::Client;
use super::cookies;
use super::error::AppError;
use super::locale;
use crate::acts::accounts::Beginning;
use crate::domain::Language;
use crate::{clock, keys};

const COOKIE: &str = "session";

/// The key a browser shows.
pub fn key(request: &HttpRequest, client: &Client) -> Option<String> {
    cookies::value(request, client, COOKIE).filter(|key| !key.is_empty())
}

/// A session about to begin in this browser.
pub fn beginning(request: &HttpRequest) -> Beginning {
    Beginning {
        id: clock::fresh_uuid(),
        key: keys::fresh(),
        browser: browser(request),
    }
}

/// Gives the browser the key, and the account's language. The cookie ends with the browser; the limits of
/// [`Session`](crate::domain::account::Session) end it earlier.
///
/// # Errors
/// [`AppError::Broken`] when a cookie cannot be written.
pub fn begin(
    mut response: HttpResponse,
    client: &Client,
    beginning: &Beginning,
    l: Language,
) -> Result<HttpResponse, AppError> {
    let key = cookies::cookie(client, COOKIE, &beginning.key, None);
    for cookie in [key, locale::remembered(client, l)] {
        response
            .add_cookie(&cookie)
            .map_err(|error| AppError::Broken(format!("a cookie: {error}")))?;
    }
    Ok(response)
}

/// Takes the key from the browser.
///
/// # Errors
/// As [`begin`].
pub fn end(mut response: HttpResponse, client: &Client) -> Result<HttpResponse, AppError> {
    response
        .add_cookie(&cookies::gone(client, COOKIE))
        .map_err(|error| AppError::Broken(format!("a cookie: {error}")))?;
    Ok(response)
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
