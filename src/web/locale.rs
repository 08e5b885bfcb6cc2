//! Which language a reader gets: the one asked for in the address, else the one chosen before (kept in a cookie, and set
//! to the account's own at sign-in), else the account's own, else the browser's, else Finnish.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::http::header::ACCEPT_LANGUAGE;

use super::client::Client;
use super::cookies;
use crate::domain::Language;

const COOKIE: &str = "lang";

pub fn of(request: &HttpRequest, client: &Client, own: Option<Language>) -> Language {
    asked(request.query_string())
        .or_else(|| Language::parse(&cookies::value(request, client, COOKIE)?))
        .or(own)
        .or_else(|| {
            let header = request.headers().get(ACCEPT_LANGUAGE)?;
            Language::negotiate(header.to_str().ok()?)
        })
        .unwrap_or_default()
}

/// The language named by `?lang=`.
pub fn asked(query: &str) -> Option<Language> {
    query
        .split('&')
        .find_map(|part| part.strip_prefix("lang="))
        .and_then(Language::parse)
}

pub fn remembered(client: &Client, language: Language) -> Cookie<'static> {
    cookies::cookie(client, COOKIE, language.code(), Some(Duration::days(365)))
}
