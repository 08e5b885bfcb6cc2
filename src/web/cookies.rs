//! Cookies: for this host only, out of reach of scripts, and only over an encrypted connection where there is one.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};

use super::client::Client;

/// The name under which a cookie of ours is kept. `__Host-` makes the browser refuse one that another host has set.
pub fn name(https: bool, short: &str) -> String {
    if https {
        format!("__Host-{short}")
    } else {
        short.to_owned()
    }
}

pub fn value(request: &HttpRequest, client: &Client, short: &str) -> Option<String> {
    request
        .cookie(&name(client.https, short))
        .map(|cookie| cookie.value().to_owned())
}

/// Without an age it ends with the browser's session.
pub fn cookie(client: &Client, short: &str, value: &str, age: Option<Duration>) -> Cookie<'static> {
    let mut cookie = Cookie::build(name(client.https, short), value.to_owned())
        .path("/")
        .http_only(true)
        .secure(client.https)
        .same_site(SameSite::Lax)
        .finish();
    if let Some(age) = age {
        cookie.set_max_age(age);
    }
    cookie
}

/// Takes a cookie away.
pub fn gone(client: &Client, short: &str) -> Cookie<'static> {
    cookie(client, short, "", Some(Duration::ZERO))
}
