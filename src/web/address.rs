//! What a request asks for, as the routes read it.

use actix_web::HttpRequest;
use actix_web::http::header::ACCEPT;

/// The path with its `%XX` decoded: `/%73hared/…` leads where `/shared/…` does and is treated as that everywhere.
pub fn path(request: &HttpRequest) -> &str {
    request.match_info().as_str()
}

/// Whether the address itself is the key to what is there.
pub fn is_key(request: &HttpRequest) -> bool {
    path(request).starts_with("/shared/")
}

/// Whether it lies in the interface for programs, which has manners of its own.
pub fn is_for_programs(request: &HttpRequest) -> bool {
    path(request).starts_with("/api/")
}

/// Whether a script of ours asks, and not a person's browser.
pub fn asks_json(request: &HttpRequest) -> bool {
    request
        .headers()
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.starts_with("application/json"))
}
