//! What a request asks for, as the routes read it.

use actix_web::HttpRequest;

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
