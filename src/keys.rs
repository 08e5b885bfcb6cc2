//! Keys that open something: of sessions, invitations and links to a new password. The database holds only their hash.

use sha2::{Digest, Sha256};

use crate::clock;

/// A new key: 256 random bits as text that fits an address and a cookie.
pub fn fresh() -> String {
    hex(&clock::random_bytes::<32>())
}

/// What is stored of a key. It is random and long, so a plain hash cannot be guessed back.
pub fn hash(key: &str) -> String {
    hex(&Sha256::digest(key.as_bytes()))
}

pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a string does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
