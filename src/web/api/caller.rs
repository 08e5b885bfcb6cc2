use std::future::Future;
use std::pin::Pin;

use actix_web::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION};
use actix_web::{FromRequest, HttpRequest, dev, web};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::acts::{Acting, Who, tokens};
use crate::domain::Language;
use crate::domain::api_token::Reading;
use crate::domain::event::Means;
use crate::web::client::Client;
use crate::web::error::AppError;
use crate::web::{Shared, locale};

/// Who calls: the reading rights behind the token of this request, found anew at each call.
pub struct Caller {
    pub reading: Reading,
    pub language: Language,
    pub acting: Acting,
}

impl FromRequest for Caller {
    type Error = AppError;
    type Future = Pin<Box<dyn Future<Output = Result<Caller, AppError>>>>;

    fn from_request(request: &HttpRequest, _: &mut dev::Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Caller::of(&request).await })
    }
}

impl Caller {
    async fn of(request: &HttpRequest) -> Result<Caller, AppError> {
        let shared = request
            .app_data::<web::Data<Shared>>()
            .cloned()
            .ok_or_else(|| AppError::Broken("nothing is shared with the handlers".to_owned()))?;
        let Some(key) = given_key(request)? else {
            return Err(AppError::SignInNeeded);
        };
        let acting = Acting::new(&shared.acts, Who::Nobody, Means::Request, shared.clock.now());
        let trying = Client::of(request, &shared.settings).trying();
        let reading = tokens::read_by(&acting, &key, trying).await?;
        Ok(Caller {
            reading,
            language: language(request),
            acting,
        })
    }
}

/// What the reader reads: `?lang=`, else what the program says it prefers, else Finnish. No cookie is asked.
pub fn language(request: &HttpRequest) -> Language {
    let preferred = || {
        let header = request.headers().get(ACCEPT_LANGUAGE)?;
        Language::negotiate(header.to_str().ok()?)
    };
    locale::asked(request.query_string())
        .or_else(preferred)
        .unwrap_or_default()
}

/// The key of `Bearer`, or the password of `Basic`, which is all that spreadsheets can send. Nothing where there is none.
///
/// # Errors
/// [`AppError::SignInNeeded`] for anything else.
fn given_key(request: &HttpRequest) -> Result<Option<String>, AppError> {
    let Some(header) = request.headers().get(AUTHORIZATION) else {
        return Ok(None);
    };
    header
        .to_str()
        .ok()
        .and_then(key_in)
        .map(Some)
        .ok_or(AppError::SignInNeeded)
}

fn key_in(header: &str) -> Option<String> {
    let (scheme, rest) = header.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        return Some(rest.trim().to_owned());
    }
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(STANDARD.decode(rest.trim()).ok()?).ok()?;
    pair.split_once(':').map(|(_, password)| password.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_as_bearer_or_as_the_password() {
        let basic = |pair: &str| format!("Basic {}", STANDARD.encode(pair));
        let cases = [
            ("Bearer pka_1".to_owned(), Some("pka_1")),
            ("bearer  pka_1 ".to_owned(), Some("pka_1")),
            (basic("excel:pka_1"), Some("pka_1")),
            (basic(":pka_1"), Some("pka_1")),
            (basic("pka_1"), None),
            ("Basic ???".to_owned(), None),
            ("Digest pka_1".to_owned(), None),
            ("pka_1".to_owned(), None),
        ];
        for (header, key) in cases {
            assert_eq!(key_in(&header).as_deref(), key, "{header}");
        }
    }
}
