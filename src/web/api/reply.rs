//! Answers that a program may keep and ask about again: nothing is sent twice that has not changed.

use actix_web::http::header::{
    ACCEPT_ENCODING, AcceptEncoding, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, Encoding, Header,
    IF_NONE_MATCH, VARY,
};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::caller::language;
use crate::keys;
use crate::web::error::AppError;

/// What is compressed on the way out is another text: it has a tag of its own.
const COMPRESSED: [(Encoding, &str); 2] = [(Encoding::gzip(), "-gzip"), (Encoding::deflate(), "-deflate")];

/// 200 with a value as JSON, or 304.
///
/// # Errors
/// [`AppError::Broken`] for a value that JSON cannot say.
pub fn json(request: &HttpRequest, value: &impl Serialize) -> Result<HttpResponse, AppError> {
    let text = serde_json::to_string(value).map_err(|error| AppError::Broken(format!("an answer: {error}")))?;
    Ok(of(request, "application/json", None, text))
}

/// 200 with a text, as a file where it has a name; 304 where the program has it already.
pub fn of(request: &HttpRequest, media_type: &str, disposition: Option<String>, text: String) -> HttpResponse {
    let tag = &keys::hash(&text)[..32];
    let mut response = if has_already(request, tag) {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((ETAG, format!("\"{tag}{}\"", suffix(request))))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((VARY, "Authorization, Accept-Language, Accept-Encoding"))
        .insert_header((CONTENT_LANGUAGE, language(request).tag()));
    if let Some(disposition) = disposition {
        response.insert_header((actix_web::http::header::CONTENT_DISPOSITION, disposition));
    }
    if has_already(request, tag) {
        return response.finish();
    }
    response.insert_header((CONTENT_TYPE, media_type)).body(text)
}

/// The compression that the answer will leave with: chosen here as the middleware chooses it.
fn suffix(request: &HttpRequest) -> &'static str {
    if !request.headers().contains_key(ACCEPT_ENCODING) {
        return "";
    }
    let Ok(accepted) = AcceptEncoding::parse(request) else {
        return "";
    };
    let offered = [Encoding::identity(), Encoding::gzip(), Encoding::deflate()];
    let chosen = accepted.negotiate(offered.iter());
    COMPRESSED
        .iter()
        .find(|(encoding, _)| chosen.as_ref() == Some(encoding))
        .map_or("", |(_, suffix)| suffix)
}

/// Whether the program names this text, however it came to it: compressed or not it says the same (RFC 9110 §13.1.2
/// compares weakly).
fn has_already(request: &HttpRequest, tag: &str) -> bool {
    let named = request.headers().get_all(IF_NONE_MATCH);
    named
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|one| one.trim().trim_start_matches("W/").trim_matches('"'))
        .any(|one| one == "*" || one.split('-').next() == Some(tag))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn answer(headers: &[(&str, &str)]) -> HttpResponse {
        let mut request = TestRequest::default();
        for (name, value) in headers {
            request = request.insert_header((*name, *value));
        }
        of(&request.to_http_request(), "text/plain", None, "figures".to_owned())
    }

    fn tag(response: &HttpResponse) -> String {
        response.headers().get(ETAG).unwrap().to_str().unwrap().to_owned()
    }

    #[test]
    fn an_unchanged_text_is_not_sent_again_however_it_was_compressed() {
        let plain = answer(&[]);
        let gzip = answer(&[("accept-encoding", "gzip, br")]);
        assert_eq!((plain.status().as_u16(), gzip.status().as_u16()), (200, 200));
        assert_ne!(tag(&plain), tag(&gzip));
        for known in [
            tag(&plain),
            tag(&gzip),
            format!("W/{}", tag(&gzip)),
            format!("\"x\", {}", tag(&plain)),
            "*".into(),
        ] {
            let again = answer(&[("if-none-match", &known)]);
            assert_eq!(again.status().as_u16(), 304, "{known}");
            assert_eq!(tag(&again), tag(&plain), "{known}");
        }
        assert_eq!(answer(&[("if-none-match", "\"other\"")]).status().as_u16(), 200);
    }
}
