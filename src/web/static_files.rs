//! Styles, scripts and pictures. Their address carries a hash of their content, so browsers keep them for ever; text is
//! compressed once and kept.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{LazyLock, RwLock};

use actix_web::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, VARY};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::error::AppError;
use super::page::Answer;
use crate::views::assets::{self, Asset};

const FOR_EVER: &str = "public, max-age=31536000, immutable";

static COMPRESSED: LazyLock<RwLock<HashMap<String, Bytes>>> = LazyLock::new(RwLock::default);

pub async fn show(request: HttpRequest, path: Path<(String, String)>) -> Answer {
    let (hash, file) = path.into_inner();
    let asset = assets::find(&file).ok_or(AppError::NotFound)?;
    let mut response = HttpResponse::Ok();
    response.content_type(asset.media_type);
    // A page loaded before an upgrade still gets the file, but does not keep it under the old address.
    if hash == asset.hash {
        response.insert_header((CACHE_CONTROL, FOR_EVER));
    }
    if !is_text(&asset) {
        return Ok(response.body(asset.bytes.into_owned()));
    }
    response.insert_header((VARY, "accept-encoding"));
    if takes_gzip(&request)
        && let Some(bytes) = compressed(&asset)
    {
        response.insert_header((CONTENT_ENCODING, "gzip"));
        return Ok(response.body(bytes));
    }
    Ok(response.body(asset.bytes.into_owned()))
}

/// The small picture browsers ask for by themselves.
pub async fn favicon() -> Answer {
    let asset = assets::find("img/favicon.svg").ok_or(AppError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(asset.media_type)
        .insert_header((CACHE_CONTROL, "public, max-age=86400"))
        .body(asset.bytes.into_owned()))
}

fn is_text(asset: &Asset) -> bool {
    asset.media_type.starts_with("text/") || asset.media_type == "image/svg+xml"
}

fn takes_gzip(request: &HttpRequest) -> bool {
    request
        .headers()
        .get(ACCEPT_ENCODING)
        .and_then(|encodings| encodings.to_str().ok())
        .is_some_and(|encodings| {
            encodings
                .split(',')
                .any(|encoding| encoding.trim().split(';').next() == Some("gzip"))
        })
}

fn compressed(asset: &Asset) -> Option<Bytes> {
    if let Some(kept) = COMPRESSED.read().ok()?.get(&asset.hash) {
        return Some(kept.clone());
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&asset.bytes).ok()?;
    let bytes = Bytes::from(encoder.finish().ok()?);
    COMPRESSED.write().ok()?.insert(asset.hash.clone(), bytes.clone());
    Some(bytes)
}
