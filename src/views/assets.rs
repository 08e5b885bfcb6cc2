//! The static files inside the binary; a debug build reads them from disc.

use std::borrow::Cow;

use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "static/"]
struct Static;

/// A static file to be sent.
pub struct Asset {
    pub bytes: Cow<'static, [u8]>,
    pub media_type: &'static str,
    /// Short hex of the content: the part of the address that lets browsers keep the file for ever.
    pub hash: String,
}

/// The address of a static file, as `static_path("css/app.css")`: it changes when the content does.
pub fn static_path(path: &str) -> String {
    match Static::get(path) {
        Some(file) => format!("/static/{}/{path}", short_hash(&file)),
        None => format!("/static/0/{path}"),
    }
}

/// The file of an address without its `/static/{hash}/`. Whatever the hash, the present content is sent: a page loaded
/// before an upgrade still gets its style.
pub fn find(path: &str) -> Option<Asset> {
    let file = Static::get(path)?;
    let hash = short_hash(&file);
    Some(Asset {
        bytes: file.data,
        media_type: media_type(path),
        hash,
    })
}

fn short_hash(file: &EmbeddedFile) -> String {
    file.metadata.sha256_hash()[..6]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "ttf" => "font/ttf",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_carries_the_hash_of_the_content_it_leads_to() {
        let address = static_path("css/app.css");
        let asset = find("css/app.css").unwrap();
        assert_eq!(address, format!("/static/{}/css/app.css", asset.hash));
        assert_eq!(asset.hash.len(), 12);
        assert_eq!(asset.media_type, "text/css; charset=utf-8");
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        for path in ["../Cargo.toml", "css/../../Cargo.toml", "", "css", "/etc/passwd"] {
            assert!(find(path).is_none(), "{path}");
        }
    }
}
